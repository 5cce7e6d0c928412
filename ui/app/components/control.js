// A button that submits an intent. Always a real <button>.

import { el } from "../dom.js";
import { icon } from "../icons.js";

/** @import { Button, Intent } from "../generated/view.d.ts" */
/** @import { Context } from "../layout.js" */
/** @import { Child } from "../dom.js" */

/**
 * @typedef {object} Manner
 * @property {"primary" | "other" | "back" | "nav-link" | "language" | "change" | "link"} look
 * @property {boolean} [current] It leads to the current page.
 * @property {boolean} [pressed] Whether it is the chosen one among others.
 * @property {string} [lang] The language of its label.
 * @property {string} [describedBy] The id of the element that explains it.
 * @property {string} [about] The id of the element that names what it is about.
 * @property {Child[]} [after] Children after the label.
 */

let labels = 0;

/** The intents that lead to the next page: only their main button has an arrow. */
const FORWARD = new Set(["ask", "prepare", "prepare-for", "confirm-step", "leave-step-open"]);

/** The pages of the way itself. */
const AHEAD = new Set(["journey", "questions"]);

/** The intents that cannot be taken back by pressing something else. */
const GRAVE = new Set(["begin-step", "end", "start-over"]);

/** Milliseconds in which a click at the spot of the click before is not meant for what lies there now. */
const SAME_SPOT = 2_000;

/** In pixels. */
const SPOT = 6;

/** The key of the control that was clicked last, not counting the second click of a double click. */
let clicked = "";

/** Where and when the pointer clicked last. */
let last = { x: -1, y: -1, at: -Infinity };

/**
 * @param {Button} button
 * @param {Context} ctx
 * @param {Manner} manner
 */
export function control({ label, intent }, ctx, { look, current, pressed, lang, describedBy, about, after = [] }) {
  labels += 1;
  const id = `label-${labels}`;
  const key = keyOf(intent);
  const button = el(
    "button",
    {
      type: "button",
      class: `button ${look}`,
      "data-key": key,
      "data-command": intent.command,
      "aria-labelledby": about === undefined ? id : `${id} ${about}`,
      "aria-current": current === true && "page",
      "aria-pressed": pressed !== undefined && String(pressed),
      "aria-describedby": describedBy ?? false,
      lang: lang ?? false,
    },
    look === "back" ? icon("back") : null,
    el("span", { class: "label", id }, label),
    look === "primary" && leadsOn(intent) ? icon("on") : null,
    look === "link" ? icon("out") : null,
    ...after,
  );
  button.addEventListener("click", (event) => {
    if (event.detail < 2) clicked = key;
    // A click that was meant for what was drawn there before must not hit what is there now.
    const unmeant = isAtSameSpot(event) && GRAVE.has(intent.command);
    if (key === clicked && !unmeant) ctx.submit(intent);
    else event.preventDefault();
  });
  return el("div", { class: `press press-${look}` }, button);
}

/** @param {Intent} intent */
function leadsOn(intent) {
  return FORWARD.has(intent.command) || (intent.command === "go" && AHEAD.has(intent.place));
}

/**
 * Whether the pointer clicks where it clicked a moment ago. Keys have no place.
 *
 * @param {MouseEvent} event
 */
function isAtSameSpot({ detail, clientX, clientY }) {
  if (detail === 0) return false;
  const now = performance.now();
  const same = Math.hypot(clientX - last.x, clientY - last.y) < SPOT && now - last.at < SAME_SPOT;
  last = { x: clientX, y: clientY, at: now };
  return same;
}

/**
 * The identity of a control. It survives redraws, and does not depend on a text that is being edited.
 *
 * @param {Intent} intent
 */
export function keyOf(intent) {
  const known = Object.entries(intent).filter(([name]) => name !== "text" && name !== "typed");
  return JSON.stringify(known.sort());
}
