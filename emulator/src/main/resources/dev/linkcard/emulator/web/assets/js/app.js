// The Alexa app: the skill's page with its link, the cards, and how the last linking went.

import { byId, el, icon, keyed, why } from "./dom.js";
import { eachSecond, moment, now, span } from "./clock.js";
import { unlink } from "./control.js";
import { openLink } from "./link-window.js";

const REGIONS = { NA: "North America", EU: "Europe", FE: "Far East" };

let state = null;
let linkShown = "";
let attemptShown = "";
let newsKnown = null;

const linkAnchor = (style, words) =>
  el(`a.${style}`, { href: "/app/link", onclick: openLink }, words);

// The skill's link

function linkedView({ since }) {
  return [
    el("p.link-status", {}, el("span.mark", {}, icon("check")), "Linked"),
    el(
      "dl.facts",
      {},
      el("div", {}, el("dt", {}, "Linked since"), el("dd", {}, moment(since))),
      el("div", {}, el("dt", {}, "Access token good until"), el("dd", { id: "token-until" })),
    ),
    el("button.small.unlink", { type: "button", onclick: askToUnlink }, "Unlink"),
  ];
}

function unlinkedView() {
  const { name } = state.skill;
  return [
    el("p.link-status", {}, el("span.mark", {}, icon("link")), "Not linked"),
    el("p", {}, `Link your ${name} account, and Alexa can use it for you.`),
    linkAnchor(cardWaits() ? "secondary" : "primary", "Link account"),
  ];
}

/** Whether a card with its own, prominent button is waiting. */
const cardWaits = () =>
  state.app.cards.some((card) => card.type === "LinkAccount" && !isDone(card));

/** A card is done once its account was linked after it came. */
const isDone = (card) =>
  state.app.link.status === "LINKED" && Date.parse(card.at) <= Date.parse(state.app.link.since);

function drawLink() {
  const { link } = state.app;
  const key = JSON.stringify([link, state.skill.name, cardWaits()]);
  if (key !== linkShown) {
    const box = byId("link-box");
    const held = box.contains(document.activeElement);
    const linked = link.status === "LINKED";
    box.classList.toggle("is-linked", linked);
    box.replaceChildren(...(linked ? linkedView(link) : unlinkedView()));
    if (held) box.querySelector("a, button").focus();
    linkShown = key;
  }
  drawExpiry();
}

function drawExpiry() {
  const until = byId("token-until");
  const at = state?.app.link.accessTokenExpiresAt;
  if (!until) return;
  const left = at ? (Date.parse(at) - now()) / 1000 : 0;
  const words = !at
    ? "not known"
    : left > 0
      ? `${moment(at)} (${span(left > 60 ? left - (left % 60) : left)})`
      : "expired: Alexa refreshes it at the next request";
  if (until.textContent !== words) until.textContent = words;
  until.classList.toggle("expired", Boolean(at) && left <= 0);
}

function askToUnlink() {
  byId("unlink-error").textContent = "";
  byId("unlink").showModal();
  byId("unlink-cancel").focus();
}

async function confirmUnlink(event) {
  event.preventDefault();
  const button = byId("unlink-confirm");
  button.disabled = true;
  try {
    byId("link-box").replaceChildren();
    linkShown = "";
    state = { ...state, ...(await unlink()) };
    byId("unlink").close();
    draw();
    byId("link-box").querySelector("a, button").focus();
  } catch (error) {
    drawLink();
    byId("unlink-error").textContent = error.message;
  }
  button.disabled = false;
}

// How the last linking went

/** A success says nothing any more once the account is unlinked. */
function attemptToShow() {
  const { link, lastAttempt } = state.app;
  return lastAttempt?.outcome === "LINKED" && link.status !== "LINKED" ? null : lastAttempt;
}

function drawAttempt() {
  const attempt = attemptToShow();
  const key = JSON.stringify(attempt);
  if (key === attemptShown) return;
  attemptShown = key;
  if (!attempt) return byId("attempt").replaceChildren();
  const failed = attempt.outcome === "FAILED";
  byId("attempt").replaceChildren(
    el(
      failed ? "div.attempt.failed" : "div.attempt",
      {},
      el("p.attempt-says", {}, icon(failed ? "warn" : "check"), attempt.says),
      el("time", { datetime: attempt.at }, `Last linking, ${moment(attempt.at)}`),
      attempt.cause && why(attempt.cause),
    ),
  );
}

// Cards

function cardView({ card, done, skill }) {
  const linking = card.type === "LinkAccount";
  const permissions = card.type === "AskForPermissionsConsent";
  const title = linking
    ? `Link your ${skill} account`
    : permissions
      ? `${skill} asks for permissions`
      : card.title;
  const text = linking
    ? `To go on, log in at ${skill} and say what Alexa may use.`
    : permissions
      ? "Permissions are granted in Alexa’s real app; the emulator only shows the card."
      : card.text;
  return el(
    done ? "li.card.done" : "li.card",
    {},
    linking && !done ? cardArt() : null,
    el(
      "p.card-head",
      {},
      el("span", {}, skill),
      el("time", { datetime: card.at }, moment(card.at)),
    ),
    title && el("h4", {}, title),
    text && el("p.card-text", {}, text),
    linking && !done ? linkAnchor("primary", "Link account") : null,
    done ? el("p.done-word", {}, icon("check"), "Linked") : null,
  );
}

/** Two cards, one linked into the other. */
function cardArt() {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "card-art");
  svg.setAttribute("viewBox", "0 0 240 74");
  svg.setAttribute("preserveAspectRatio", "xMidYMid slice");
  svg.setAttribute("aria-hidden", "true");
  const outlines = [
    "M128 27v-5a6 6 0 0 0-6-6H90a6 6 0 0 0-6 6v20a6 6 0 0 0 6 6h10",
    "M112 48v4a6 6 0 0 0 6 6h32a6 6 0 0 0 6-6V32a6 6 0 0 0-6-6h-32a6 6 0 0 0-6 6z",
  ];
  for (const outline of outlines) {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    path.setAttribute("d", outline);
    svg.append(path);
  }
  return svg;
}

const showCards = keyed(byId("cards"), cardView);

function drawCards() {
  const cards = state.app.cards
    .map((card) => ({
      card,
      done: card.type === "LinkAccount" && isDone(card),
      skill: state.skill.name,
    }))
    .sort((one, other) => other.card.id - one.card.id);
  showCards(cards, JSON.stringify);
  byId("no-cards").hidden = cards.length > 0;
}

function draw() {
  const { skill } = state;
  byId("skill-tile").textContent = skill.name.slice(0, 1).toUpperCase();
  byId("skill-name").textContent = skill.name;
  byId("skill-says").textContent = `“Alexa, open ${skill.invocationName}”`;
  byId("skill-note").hidden = !skill.note;
  byId("skill-note-text").textContent = skill.note;
  byId("skill-id").textContent =
    `${skill.locale} · ${REGIONS[skill.region] ?? skill.region} · ${skill.skillId}`;
  drawLink();
  drawAttempt();
  drawCards();
}

/** What is new in the app since the last state, in words; empty at the first. */
function news() {
  const { cards, lastAttempt } = state.app;
  const newest = cards.reduce((most, { id }) => Math.max(most, id), 0);
  const before = newsKnown;
  newsKnown = { newest, attempt: lastAttempt?.at };
  if (!before) return "";
  const words = [];
  if (newest > before.newest) words.push("A card has come into the Alexa app.");
  if (lastAttempt && lastAttempt.at !== before.attempt) {
    words.push(lastAttempt.says, lastAttempt.cause ? `Why: ${lastAttempt.cause}` : "");
  }
  return words.join(" ").trim();
}

/** Starts the app; what it returns takes each new state. */
export function startApp({ announce, mark }) {
  byId("unlink-confirm").addEventListener("click", confirmUnlink);
  eachSecond(drawExpiry);
  return (next) => {
    state = next;
    draw();
    const words = news();
    if (!words) return;
    announce(words);
    mark("app");
  };
}
