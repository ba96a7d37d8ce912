// The sequence diagram: one row for each message, as it comes.

import { byId, el, icon } from "./dom.js";
import { exactTime } from "./clock.js";
import { lane, laneHeads } from "./lanes.js";
import { marked } from "./pretty.js";

const NEAR = 48;
const FEW = 8;
const KINDS = { REQUEST: "request", RESPONSE: "response", NOTE: "note" };
const LINE =
  /^((?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) |[1-5]\d\d(?= |$))\s*((?:•\s(?=#)|\S)*)(.*)$/s;

let rows = [];
let queue = [];
let following = true;
let unseen = 0;

// One row

/** A request's method and path, or a response's status, set off from the rest. */
function labelText(text, kind) {
  const parts = kind === "NOTE" ? null : LINE.exec(text);
  if (!parts) return marked(text);
  const [, verb, second, rest] = parts;
  return /\d/.test(verb)
    ? [el("span.verb", {}, verb), el("span.more", {}, " ", marked(second + rest))]
    : [
        el("span.verb", {}, verb),
        el("span.path", {}, marked(second)),
        el("span.more", {}, marked(rest)),
      ];
}

function arrow(from, to) {
  const self = from.at === to.at;
  const direction = self ? "self" : to.at > from.at ? "rightward" : "leftward";
  return el("span.track", {}, el(`span.arrow.${direction}`, {}, el("i")));
}

/** What the arrow shows, for a screen reader: "Alexa to Skill, request: ". */
function route({ kind, problem }, from, to) {
  const lanes = from.at === to.at ? from.name : `${from.name} to ${to.name}`;
  return ` ${lanes}, ${KINDS[kind] ?? "message"}${problem ? ", problem" : ""}: `;
}

function rowView(message) {
  const from = lane(message.from);
  const to = lane(message.to);
  const kind = KINDS[message.kind] ?? "request";
  const button = el(
    "button",
    { type: "button", tabindex: "-1" },
    el(
      "span.line",
      {},
      el(
        "span.label",
        {},
        el("span.seq", {}, String(message.seq)),
        el("span.sr", {}, route(message, from, to)),
        message.problem ? icon("warn") : null,
        labelText(message.label, message.kind),
      ),
    ),
    kind === "note" ? null : arrow(from, to),
  );
  const row = el(`li.${kind}.lane-${from.style}${message.problem ? ".problem" : ""}`, {}, button);
  const middle = (from.at + to.at + 1) / 2;
  row.style.setProperty("--low", Math.min(from.at, to.at));
  row.style.setProperty("--high", Math.max(from.at, to.at));
  row.style.setProperty("--before", Math.max(0.001, middle - 0.5));
  row.style.setProperty("--after", Math.max(0.001, 5.5 - middle));
  return row;
}

/** A person's turn to the Echo or to Alexa begins something new; the way back from a log-in does not. */
const begins = ({ from, to, kind, label }) =>
  from === "PERSON" &&
  kind === "REQUEST" &&
  (to === "DEVICE" || to === "ALEXA") &&
  !/\/api\/skill\/link|link-result/.test(label);

// All rows

function add(messages) {
  const list = byId("messages");
  const fragment = document.createDocumentFragment();
  for (const message of messages) {
    if (begins(message)) {
      fragment.append(
        el("li.moment", { "aria-hidden": "true" }, el("span", {}, exactTime(message.at))),
      );
    }
    const row = rowView(message);
    if (messages.length <= FEW) row.classList.add("fresh");
    row.firstChild.dataset.at = rows.length;
    rows.push({ message, row });
    fragment.append(row);
  }
  list.append(fragment);
  const first = rows.length === messages.length;
  if (first || (following && !list.contains(document.activeElement))) {
    current(rows[rows.length - 1]);
  }
  byId("empty").hidden = true;
  byId("count").textContent = rows.length === 1 ? "1 message" : `${rows.length} messages`;
  if (following) toNewest();
  else {
    unseen += messages.length;
    drawNewest();
  }
}

function flush() {
  const messages = queue;
  queue = [];
  if (messages.length > 0) add(messages);
}

/** Takes a message; one that begins again at a number already known comes from an emulator started anew. */
function take(message) {
  const last = queue[queue.length - 1] ?? rows[rows.length - 1]?.message;
  if (last && message.seq <= last.seq) {
    const same = [...rows.map((row) => row.message), ...queue].find((m) => m.seq === message.seq);
    if (same?.at === message.at) return;
    reset();
  }
  queue.push(message);
  if (queue.length === 1) setTimeout(flush, 16);
}

function reset() {
  rows = [];
  queue = [];
  unseen = 0;
  following = true;
  byId("messages").replaceChildren();
}

// Following, focus and mates

function toNewest() {
  const scroller = byId("rows");
  scroller.scrollTop = scroller.scrollHeight;
  unseen = 0;
  drawNewest();
}

function drawNewest() {
  byId("newest").hidden = following;
  byId("newest-word").textContent = unseen > 0 ? `${unseen} new, jump to newest` : "Jump to newest";
}

function scrolled() {
  const { scrollTop, scrollHeight, clientHeight } = byId("rows");
  following = scrollHeight - scrollTop - clientHeight < NEAR;
  if (following) unseen = 0;
  drawNewest();
}

/** Only one row is a tab stop; arrow keys move it. */
function current(entry) {
  byId("messages").querySelector('button[tabindex="0"]')?.setAttribute("tabindex", "-1");
  entry.row.firstChild.setAttribute("tabindex", "0");
}

function focusRow(at) {
  const entry = rows[Math.max(0, Math.min(rows.length - 1, at))];
  if (!entry) return;
  current(entry);
  entry.row.firstChild.focus();
  entry.row.scrollIntoView({ block: "nearest" });
}

function moveFocus(event) {
  const at = Number(event.target.closest("button")?.dataset.at ?? NaN);
  const steps = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: rows.length - 1,
    PageDown: at + 10,
    PageUp: at - 10,
  };
  if (Number.isNaN(at) || !(event.key in steps)) return;
  event.preventDefault();
  focusRow(steps[event.key]);
}

/** A request and its response light up together. */
function showMates(event) {
  const at = event.target.closest?.("button")?.dataset.at;
  const exchange = at === undefined ? null : rows[at]?.message.exchange;
  for (const { message, row } of rows) {
    row.classList.toggle("mate", exchange !== null && message.exchange === exchange);
  }
}

/** The row whose message is open, or none for -1. */
function markOpen(at) {
  byId("messages").querySelector("[aria-current]")?.removeAttribute("aria-current");
  if (!rows[at]) return;
  rows[at].row.firstChild.setAttribute("aria-current", "true");
  rows[at].row.scrollIntoView({ block: "nearest" });
}

/** Starts the diagram; what it returns takes each message, `open` is called to read one. */
export function startDiagram({ open }) {
  byId("lanes").replaceChildren(...laneHeads());
  const list = byId("messages");
  list.addEventListener("click", (event) => {
    const at = event.target.closest("button")?.dataset.at;
    if (at === undefined) return;
    current(rows[at]);
    open(
      { messages: () => rows.map(({ message }) => message), mark: markOpen, focus: focusRow },
      Number(at),
    );
  });
  list.addEventListener("keydown", moveFocus);
  for (const kind of ["mouseover", "focusin"]) list.addEventListener(kind, showMates);
  for (const kind of ["mouseleave", "focusout"])
    list.addEventListener(kind, () => showMates({ target: list }));
  byId("rows").addEventListener("scroll", scrolled, { passive: true });
  new ResizeObserver(() => following && toNewest()).observe(byId("rows"));
  byId("newest").addEventListener("click", () => {
    following = true;
    toNewest();
    focusRow(rows.length - 1);
  });
  return take;
}
