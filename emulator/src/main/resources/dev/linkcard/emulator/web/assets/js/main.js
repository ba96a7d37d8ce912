// Wires the parts of the page to what the emulator tells.

import { startApp } from "./app.js";
import { startClock } from "./clock.js";
import { startDevice } from "./device.js";
import { startDiagram } from "./diagram.js";
import { byId } from "./dom.js";
import { listen } from "./events.js";
import { startMessage } from "./message.js";
import { startViews } from "./views.js";

const WORDS = { live: "Live", reconnecting: "Reconnecting" };
const TOAST_STAYS = 3_500;

let toastEnds = 0;
let said = [];

/** Says something to a screen reader; what comes at the same moment is said together. */
function announce(words) {
  said.push(words);
  if (said.length > 1) return;
  setTimeout(() => {
    byId("spoken").textContent = said.join(" ");
    said = [];
  }, 60);
}

function toast(words) {
  const box = byId("toast");
  box.textContent = words;
  box.hidden = false;
  clearTimeout(toastEnds);
  toastEnds = setTimeout(() => (box.hidden = true), TOAST_STAYS);
}

function onConnection(state) {
  const box = byId("connection");
  if (box.dataset.state === state) return;
  box.dataset.state = state;
  box.querySelector(".word").textContent = WORDS[state];
}

const mark = startViews();
const parts = [
  startClock({ announce, toast }),
  startDevice({ announce }),
  startApp({ announce, mark }),
];
const onMessage = startDiagram({ open: startMessage() });

listen({
  onState: (state) => parts.forEach((take) => take(state)),
  onMessage,
  onConnection,
});
