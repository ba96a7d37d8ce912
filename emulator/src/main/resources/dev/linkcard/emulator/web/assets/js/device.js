// The Echo: what was said, what Alexa says, and, apart from it, why.

import { byId, el, keyed, why } from "./dom.js";
import { clockTime, eachSecond, longDay, now } from "./clock.js";
import { say } from "./control.js";

let lastTurn = 0;
let known = false;
let waiting = null;
let state = null;
let shownCount = 0;

function turnView(turn) {
  return el(
    "li.turn",
    {},
    el("p.said", {}, el("span.sr", {}, "You said: "), turn.said),
    turn.understood && el("p.understood", {}, el("span.sr", {}, "Understood as "), turn.understood),
    turn.pending
      ? el("p.thinking", {}, el("i"), el("i"), el("i"), "Alexa is thinking …")
      : el("p.speech", {}, el("span.sr", {}, "Alexa said: "), turn.speech || "Alexa says nothing."),
    turn.problem && why(turn.problem.cause),
  );
}

const showTurns = keyed(byId("turns"), turnView);

/** The state's turns, and the one that is still under way unless the state has it already. */
function turnsToShow() {
  const turns = state?.device.turns ?? [];
  const answered = waiting && turns.some((t) => t.id > waiting.after && t.said === waiting.text);
  return waiting && !answered
    ? [...turns, { id: "pending", said: waiting.text, pending: true }]
    : turns;
}

function draw() {
  const turns = turnsToShow();
  const list = byId("turns");
  const idle = turns.length === 0;
  list.hidden = idle;
  byId("idle").hidden = !idle;
  byId("screen").classList.toggle("is-idle", idle);
  showTurns(turns, JSON.stringify);
  if (turns.length !== shownCount || waiting) list.scrollTop = list.scrollHeight;
  shownCount = turns.length;

  const open = state?.device.sessionOpen ?? false;
  byId("light").className = waiting ? "light working" : open ? "light listening" : "light";
  byId("wake").hidden = open;
  byId("utterance").placeholder = open ? "Answer Alexa" : "";
  byId("send").disabled = Boolean(waiting);
  // Not disabled in fact, since that would take the focus from the one that was pressed.
  for (const chip of byId("chips").querySelectorAll("button")) {
    chip.setAttribute("aria-disabled", String(Boolean(waiting)));
  }
}

async function speak(text) {
  if (waiting) return;
  const error = byId("say-error");
  error.textContent = "";
  waiting = { text, after: lastTurn };
  draw();
  let said = true;
  try {
    const turn = await say(text);
    if (state && !state.device.turns.some(({ id }) => id === turn.id)) {
      state = { ...state, device: { ...state.device, turns: [...state.device.turns, turn] } };
    }
  } catch (refusal) {
    said = false;
    error.textContent = refusal.message;
  }
  waiting = null;
  draw();
  return said;
}

const suggest = keyed(byId("chips"), (text) =>
  el("li", {}, el("button", { type: "button", onclick: () => speak(text) }, `“${text}”`)),
);

/** What a screen reader is told of the turns it has not heard yet. */
function unheard(turns) {
  const fresh = turns.filter(({ id }) => id > lastTurn);
  const words = fresh.map(({ speech, problem }) =>
    [`Alexa: ${speech}`, problem && `Why: ${problem.cause}`].filter(Boolean).join(" "),
  );
  lastTurn = turns.reduce((most, { id }) => Math.max(most, id), 0);
  return words.join(" ");
}

/** Starts the Echo; what it returns takes each new state. */
export function startDevice({ announce }) {
  const input = byId("utterance");
  byId("say").addEventListener("submit", async (event) => {
    event.preventDefault();
    const text = input.value.trim().replace(/^alexa[,\s]+/i, "");
    if (!text) return;
    input.value = "";
    const said = await speak(text);
    if (said === false && !input.value) input.value = text;
  });
  eachSecond(() => {
    const time = now();
    for (const id of ["screen-time", "idle-time", "phone-time"]) {
      byId(id).textContent = clockTime(time);
    }
    byId("idle-date").textContent = longDay(time);
  });
  return (next) => {
    const first = !known;
    known = true;
    state = next;
    byId("screen-skill").textContent = next.skill.name;
    byId("idle-try").textContent = next.suggestions[0]
      ? `Try “Alexa, ${next.suggestions[0]}”`
      : `Try “Alexa, open ${next.skill.invocationName}”`;
    suggest(next.suggestions, (text) => text);
    const words = unheard(next.device.turns);
    if (words && !first) announce(words);
    draw();
  };
}
