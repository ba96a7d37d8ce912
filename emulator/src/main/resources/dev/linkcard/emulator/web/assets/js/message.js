// One message, opened: its head and its body.

import { byId, el } from "./dom.js";
import { exactTime } from "./clock.js";
import { readMessage } from "./control.js";
import { lane, laneBadge } from "./lanes.js";
import { hasSecret, headView, pairs, plain, prettyBody, queryOf } from "./pretty.js";

const KINDS = { REQUEST: "Request", RESPONSE: "Response", NOTE: "Note" };

// Where there is room, the diagram stays in use beside the message.
const BESIDE = "(min-width: 1120px)";

let all = () => [];
let at = 0;
let giveBackFocus = () => {};
let mark = () => {};
let shown = null;

function part(title, content, control) {
  return el("section.part", {}, el("div.part-head", {}, el("h3", {}, title), control), content);
}

/** The body, readable at first, and as it was sent at the press of a button. */
function bodyPart(body) {
  const pretty = prettyBody(body);
  if (!pretty) return part("Body", plain(body));
  const sent = plain(body);
  sent.hidden = true;
  const toggle = el("button.small", { type: "button", "aria-pressed": "false" }, "As sent");
  toggle.addEventListener("click", () => {
    sent.hidden = !sent.hidden;
    pretty.hidden = !sent.hidden;
    toggle.setAttribute("aria-pressed", String(!sent.hidden));
  });
  return part("Body", el("div", {}, pretty, sent), toggle);
}

function partsOf({ head, body }) {
  const query = queryOf(head);
  const parts = [
    head.length > 0 ? part("Head", headView(head)) : null,
    query ? part("Parameters", pairs(query)) : null,
    body ? bodyPart(body) : null,
  ].filter(Boolean);
  if (parts.length === 0)
    parts.push(el("p.nothing", {}, "There is nothing more to it than this line."));
  if (hasSecret(head.join("\n") + decoded(body))) {
    parts.push(
      el(
        "p.secret-help",
        {},
        "Secrets are masked. The same mark, in the same colour, is the same secret in every message.",
      ),
    );
  }
  return parts;
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The other half of the exchange. */
function partner() {
  const messages = all();
  const { exchange, kind } = messages[at];
  const wanted = { REQUEST: "RESPONSE", RESPONSE: "REQUEST" }[kind];
  return messages.findIndex((other) => other.exchange === exchange && other.kind === wanted);
}

function drawFrame(message) {
  const from = lane(message.from);
  const to = lane(message.to);
  byId("message-route").replaceChildren(
    laneBadge(from),
    ...(from.at === to.at ? [] : [el("span", { "aria-label": "to" }, "→"), laneBadge(to)]),
  );
  byId("message-title").textContent = message.label;
  byId("message-meta").replaceChildren(
    `${KINDS[message.kind] ?? message.kind} at ${exactTime(message.at)}`,
    ...(message.problem ? [" · ", el("span.is-problem", {}, "a problem")] : []),
  );
  drawPlace();
}

function drawPlace() {
  const count = all().length;
  byId("message-seq").textContent = `Message ${at + 1} of ${count}`;
  byId("message-previous").disabled = at === 0;
  byId("message-next").disabled = at === count - 1;
  const button = byId("message-partner");
  button.hidden = partner() < 0;
  button.lastElementChild.textContent =
    all()[at].kind === "REQUEST" ? "Show its response" : "Show its request";
}

async function show(place) {
  const message = all()[place];
  if (!message) return;
  at = place;
  shown = null;
  mark(place);
  drawFrame(message);
  byId("message-scroll").scrollTop = 0;
  byId("message-parts").replaceChildren(el("p.nothing", {}, "Reading …"));
  let parts;
  try {
    const whole = await readMessage(message.seq);
    if (all()[at]?.seq !== message.seq) return;
    shown = whole;
    parts = partsOf(whole);
  } catch (error) {
    parts = [el("p.nothing", {}, error.message)];
  }
  byId("message-parts").replaceChildren(...parts);
}

async function copy() {
  if (!shown) return;
  const word = byId("message-copy").lastElementChild;
  try {
    await navigator.clipboard.writeText([...shown.head, "", shown.body].join("\n"));
    word.textContent = "Copied";
  } catch {
    word.textContent = "Not allowed here";
  }
  setTimeout(() => (word.textContent = "Copy"), 2000);
}

function byKey(event) {
  if (event.key === "Escape") return byId("message").close();
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  show(at + step);
}

/** Makes the dialog work; what it returns opens it. */
export function startMessage() {
  const dialog = byId("message");
  byId("message-previous").addEventListener("click", () => show(at - 1));
  byId("message-next").addEventListener("click", () => show(at + 1));
  byId("message-partner").addEventListener("click", () => show(partner()));
  byId("message-copy").addEventListener("click", copy);
  byId("message-close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.addEventListener("keydown", byKey);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && dialog.open) dialog.close();
  });
  dialog.addEventListener("close", () => {
    mark(-1);
    giveBackFocus(at);
  });
  return (diagram, place) => {
    all = diagram.messages;
    mark = diagram.mark;
    giveBackFocus = diagram.focus;
    if (!dialog.open) matchMedia(BESIDE).matches ? dialog.show() : dialog.showModal();
    byId("message-scroll").focus();
    show(place);
  };
}
