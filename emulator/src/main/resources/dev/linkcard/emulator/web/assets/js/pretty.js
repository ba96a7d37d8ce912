// A message's parts, made readable: JSON indented, forms as pairs, secrets marked.

import { el } from "./dom.js";

const SECRET = /(•{2,}(?:\s?#[0-9a-f]+)?)/i;
const JSON_TOKEN =
  /("(?:\\.|[^"\\])*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)/g;
const FORM = /^[\w.~%+-]+=[^\s<{]*$/;
const TOO_LONG = 200_000;

/** Text whose masked secrets are set off, each mark with a colour of its own. */
export function marked(text) {
  return text.split(SECRET).map((piece) => {
    if (!SECRET.test(piece)) return piece;
    const secret = el("span.secret", { title: "A masked secret" }, piece);
    const mark = Number.parseInt(piece.split("#")[1] ?? "0", 16);
    secret.style.setProperty("--hue", String((mark * 137) % 360));
    return secret;
  });
}

export const hasSecret = (text) => SECRET.test(text);

/** JSON as coloured nodes; null where it is none. */
function json(text) {
  let indented;
  try {
    indented = JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return null;
  }
  const nodes = [];
  let at = 0;
  for (const token of indented.matchAll(JSON_TOKEN)) {
    const [all, string, colon, number] = token;
    nodes.push(indented.slice(at, token.index));
    if (string)
      nodes.push(el(colon ? "span.j-key" : "span.j-string", {}, marked(string)), colon ?? "");
    else nodes.push(el(number ? "span.j-number" : "span.j-word", {}, all));
    at = token.index + all.length;
  }
  nodes.push(indented.slice(at));
  return el("pre.code", {}, nodes);
}

/** Parameters as name and value, decoded, in their order. */
export function pairs(encoded) {
  const rows = [...new URLSearchParams(encoded)];
  return el(
    "dl.pairs",
    {},
    rows.map(([name, value]) =>
      el("div", {}, el("dt", {}, name), el("dd", {}, value ? marked(value) : "(empty)")),
    ),
  );
}

export const plain = (text) => el("pre.code", {}, marked(text));

/** The body made readable; null where it is best as sent. */
export function prettyBody(body) {
  if (body.length > TOO_LONG) return null;
  if (/^\s*[[{]/.test(body)) return json(body);
  return FORM.test(body.trim().replaceAll(" ", "+")) ? pairs(body.trim()) : null;
}

/** Head lines: the first one stands out, names of fields are set off. */
export function headView([first, ...fields]) {
  const lines = fields.flatMap((line) => {
    const colon = line.indexOf(":");
    return colon < 0
      ? ["\n", ...marked(line)]
      : [
          "\n",
          el("span.header-name", {}, line.slice(0, colon)),
          ":",
          ...marked(line.slice(colon + 1)),
        ];
  });
  return el("pre.code", {}, el("span.start-line", {}, marked(first)), lines);
}

/** The query of the request line or of a `Location`; null where there is none. */
export function queryOf(head) {
  const target = /^[A-Z]+ (\S+\?.*) HTTP\//.exec(head[0] ?? "")?.[1];
  const location = head.find((line) => /^location:/i.test(line) && line.includes("?"));
  const address = target ?? location;
  return address ? address.slice(address.indexOf("?") + 1).split("#")[0] : null;
}
