// On a small screen one part is seen at a time; the address says which.

const VIEWS = ["device", "app", "diagram"];

const links = () => document.querySelectorAll(".views a");

function follow() {
  const wanted = location.hash.slice(1);
  const view = VIEWS.includes(wanted) ? wanted : "device";
  document.body.dataset.view = view;
  for (const link of links()) {
    const chosen = link.dataset.view === view;
    if (chosen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
    const badge = link.querySelector(".badge");
    if (chosen && badge) badge.hidden = true;
  }
}

/** Starts the views; what it returns marks one that is not seen as having something new. */
export function startViews() {
  addEventListener("hashchange", follow);
  follow();
  return (view) => {
    if (document.body.dataset.view === view) return;
    const badge = document.querySelector(`.views a[data-view="${view}"] .badge`);
    if (badge) badge.hidden = false;
  };
}
