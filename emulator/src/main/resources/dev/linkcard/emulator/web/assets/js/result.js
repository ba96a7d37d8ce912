// How the linking went: first what Alexa's app says, and apart from it the true cause.

import { readState } from "./control.js";
import { byId, why } from "./dom.js";

const CLOSES_AFTER = 2_500;

function show({ outcome, title, says, cause }) {
  byId("result").dataset.outcome = outcome;
  byId("title").textContent = title;
  byId("says").textContent = says;
  byId("cause").replaceChildren(...(cause ? [why(cause)] : []));
  document.title = `${title} – Linkcard`;
}

/** A window that the page opened is done when all went well; after a failure it stays to be read. */
function closeSoon() {
  if (!window.opener) return;
  byId("closing").hidden = false;
  setTimeout(() => window.close(), CLOSES_AFTER);
}

/** In its own window the way back is to close it; where that is not allowed the link is followed. */
function goBack(event) {
  if (!window.opener) return;
  event.preventDefault();
  window.close();
  setTimeout(() => location.assign(byId("back").href), 300);
}

async function start() {
  byId("back").addEventListener("click", goBack);
  if (matchMedia("(max-width: 1119.98px)").matches) byId("back").href = "/#app";
  try {
    const { app, skill } = await readState();
    const attempt = app.lastAttempt;
    if (!attempt) {
      show({
        outcome: "waiting",
        title: "Nothing linked yet",
        says: "Press “Link account” in the Alexa app to begin.",
      });
    } else if (attempt.outcome === "LINKED") {
      show({ outcome: "LINKED", title: "Linked", says: attempt.says, cause: attempt.cause });
      closeSoon();
    } else {
      show({
        outcome: "FAILED",
        title: attempt.says,
        says: `Press “Link account” in the Alexa app to try ${skill.name} again.`,
        cause: attempt.cause,
      });
    }
  } catch (error) {
    show({ outcome: "FAILED", title: "No answer", says: error.message });
  }
}

start();
