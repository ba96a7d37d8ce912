// Elements are built here, and only with text: nothing that a message says is ever read as markup.

const SVG = "http://www.w3.org/2000/svg";

/** The element with that id; the page has it. */
export const byId = (id) => document.getElementById(id);

/** An element: `el("p.card-text", {title: "…"}, "text", child)`. Empty children are left out. */
export function el(spec, attributes = {}, ...children) {
  const [tag, ...classes] = spec.split(".");
  const element = document.createElement(tag);
  if (classes.length > 0) element.className = classes.join(" ");
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child != null && child !== ""));
  return element;
}

/** A drawing of the page's sprite, without meaning of its own. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

/** The "why" box: the true cause, apart from what Alexa says. */
export const why = (cause) => el("div.why", {}, el("b", {}, "Why"), cause);

/** Keeps a list's elements in step with its items; an element is kept as long as its key is. */
export function keyed(parent, build) {
  let shown = new Map();
  return (items, keyOf) => {
    const next = new Map();
    for (const item of items) {
      const key = keyOf(item);
      next.set(key, shown.get(key) ?? build(item));
    }
    const wanted = [...next.values()];
    for (const [key, element] of shown) if (!next.has(key)) element.remove();
    wanted.forEach((element, at) => {
      if (parent.children[at] !== element)
        parent.insertBefore(element, parent.children[at] ?? null);
    });
    shown = next;
  };
}
