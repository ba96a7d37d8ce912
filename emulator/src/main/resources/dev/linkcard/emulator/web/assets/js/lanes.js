// The six lanes of the story, from left to right.

import { el, icon } from "./dom.js";

const LANES = [
  { id: "PERSON", style: "person", icon: "person", short: "Person", name: "Person" },
  { id: "DEVICE", style: "device", icon: "device", short: "Echo", name: "Echo" },
  { id: "ALEXA", style: "alexa", icon: "alexa", short: "Alexa", name: "Alexa" },
  { id: "SKILL", style: "skill", icon: "skill", short: "Skill", name: "Skill" },
  {
    id: "AUTHORIZATION_SERVER",
    style: "server",
    icon: "server",
    short: "Auth. server",
    name: "Authorization server",
  },
  { id: "API", style: "api", icon: "api", short: "API", name: "API" },
];

/** Where a lane stands, 0 to 5, with its name and colour class; an unknown one stands with Alexa. */
export function lane(id) {
  const at = LANES.findIndex((candidate) => candidate.id === id);
  return at < 0 ? { ...LANES[2], at: 2, name: id } : { ...LANES[at], at };
}

/** The heads of the lanes. */
export const laneHeads = () =>
  LANES.map(({ style, icon: drawing, short, name }) =>
    el(
      `li.lane-${style}`,
      { title: name },
      el("span.disc", {}, icon(drawing)),
      short === name
        ? el("span", {}, name)
        : [
            el("span.short", { "aria-hidden": "true" }, short),
            el("span.long", { "aria-hidden": "true" }, name),
            el("span.sr", {}, name),
          ],
    ),
  );

/** A lane's name as a badge. */
export const laneBadge = ({ style, icon: drawing, name }) =>
  el(`span.lane-name.lane-${style}`, {}, icon(drawing), name);
