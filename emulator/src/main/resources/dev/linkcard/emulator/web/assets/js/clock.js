// The emulator's clock: shown in the browser's time zone, ticking, and movable.

import { byId } from "./dom.js";
import { advance } from "./control.js";

const style = (options) => new Intl.DateTimeFormat("en-GB", { hourCycle: "h23", ...options });
const SHORT = style({ hour: "2-digit", minute: "2-digit" });
const EXACT = style({ hour: "2-digit", minute: "2-digit", second: "2-digit" });
const DAY = style({ day: "numeric", month: "short" });
const LONG_DAY = style({ weekday: "long", day: "numeric", month: "long" });
const HOUR = 3600;
const DAY_LONG = 24 * HOUR;

let emulatorAtReceipt = Date.now();
let receivedAt = performance.now();
const followers = [];

/** The emulator's time, in milliseconds. */
export const now = () => emulatorAtReceipt + (performance.now() - receivedAt);

/** Calls back at once and then each second. */
export function eachSecond(callback) {
  followers.push(callback);
  callback();
}

export const clockTime = (at) => SHORT.format(new Date(at));
export const exactTime = (at) => EXACT.format(new Date(at));
export const longDay = (at) => LONG_DAY.format(new Date(at));

/** "13:02" today, "23 Nov, 13:02" on another day. */
export function moment(at) {
  const then = new Date(at);
  const today = DAY.format(then) === DAY.format(new Date(now()));
  return today ? SHORT.format(then) : `${DAY.format(then)}, ${SHORT.format(then)}`;
}

/** "3 days 2 h", "58 min", "12 s": at most two units. */
export function span(seconds) {
  const whole = Math.round(Math.abs(seconds));
  const parts = [
    [Math.floor(whole / DAY_LONG), (n) => (n === 1 ? "1 day" : `${n} days`)],
    [Math.floor((whole % DAY_LONG) / HOUR), (n) => `${n} h`],
    [Math.floor((whole % HOUR) / 60), (n) => `${n} min`],
  ];
  const words = parts.filter(([n]) => n > 0).map(([n, word]) => word(n));
  return words.slice(0, 2).join(" ") || `${whole} s`;
}

function tick() {
  const time = now();
  const shown = byId("clock-now");
  shown.textContent = `${DAY.format(time)} ${EXACT.format(time)}`;
  shown.dateTime = new Date(time).toISOString();
  for (const callback of followers) callback();
}

function show({ now: at, offsetSeconds }) {
  emulatorAtReceipt = Date.parse(at);
  receivedAt = performance.now();
  const offset = byId("clock-offset");
  const sign = offsetSeconds < 0 ? "−" : "+";
  offset.textContent = offsetSeconds === 0 ? "real time" : `${sign}${span(offsetSeconds)}`;
  offset.classList.toggle("ahead", offsetSeconds !== 0);
  tick();
}

/** Starts the clock of the header; what it returns takes each new state. */
export function startClock({ announce, toast }) {
  setInterval(tick, 1000);
  for (const button of document.querySelectorAll("[data-advance]")) {
    button.addEventListener("click", async () => {
      button.disabled = true;
      try {
        const { clock } = await advance(Number(button.dataset.advance));
        show(clock);
        announce(`It is now ${DAY.format(new Date(clock.now))}, ${clockTime(clock.now)}.`);
      } catch (error) {
        toast(error.message);
      }
      button.disabled = false;
      button.focus();
    });
  }
  return (state) => show(state.clock);
}
