// "Link account" opens a window of a phone's size, so that the diagram can be watched meanwhile.

const NAME = "linkcard-link";
const WIDTH = 400;
const HEIGHT = 760;

/** Where a window helps and is allowed; else the link is followed as any other. */
export function openLink(event) {
  const modified =
    event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (modified || matchMedia("(max-width: 759.98px)").matches) return;
  const left = Math.round(window.screenX + Math.max(0, window.outerWidth - WIDTH) * 0.25);
  const top = Math.round(window.screenY + Math.max(0, window.outerHeight - HEIGHT) / 2);
  const place = `popup,width=${WIDTH},height=${HEIGHT},left=${left},top=${top}`;
  const opened = window.open(event.currentTarget.href, NAME, place);
  if (!opened) return;
  event.preventDefault();
  opened.focus();
}
