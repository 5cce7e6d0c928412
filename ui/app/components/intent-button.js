// A button that submits an intent. Always a real <button>.

import { el, uniqueId } from "../dom.js";
import { icon } from "../icons.js";

/** @import { Button, Intent } from "../generated/view.d.ts" */
/** @import { Context } from "../layout.js" */

/**
 * @typedef {object} ButtonOptions
 * @property {"primary" | "other" | "back" | "nav-link" | "language" | "change" | "link"} variant
 * @property {boolean} [current] It leads to the current page.
 * @property {boolean} [pressed] Whether it is the chosen one among others.
 * @property {string} [lang] The language of its label.
 * @property {string | null} [describedBy] The id of the element that explains it.
 * @property {string} [about] The id of the element that names what it is about.
 */

/** The intents that lead to the next page: only their main button has an arrow. */
const FORWARD_COMMANDS = new Set(["ask", "prepare", "prepare-for", "confirm-step", "leave-step-open"]);

/** The pages of the way itself. */
const FORWARD_PLACES = new Set(["journey", "questions"]);

/** The intents that cannot be taken back by pressing something else. */
const IRREVERSIBLE = new Set(["begin-step", "end", "start-over"]);

/** Milliseconds in which a click at the spot of the click before is not meant for what lies there now. */
const REPEAT_TIME = 2_000;

/** In pixels. */
const REPEAT_DISTANCE = 6;

/** The key of the control that was clicked last, not counting the second click of a double click. */
let lastKey = "";

/** Where and when the pointer clicked last. */
let lastClick = { x: -1, y: -1, at: -Infinity };

/**
 * @param {Button} button
 * @param {Context} ctx
 * @param {ButtonOptions} options
 */
export function intentButton({ label, intent }, ctx, { variant, current, pressed, lang, describedBy, about }) {
  const id = uniqueId("label");
  const key = keyOf(intent);
  const button = el(
    "button",
    {
      type: "button",
      class: `button ${variant}`,
      "data-key": key,
      "data-command": intent.command,
      "aria-labelledby": about === undefined ? id : `${id} ${about}`,
      "aria-current": current && "page",
      "aria-pressed": pressed !== undefined && String(pressed),
      "aria-describedby": describedBy,
      lang,
    },
    variant === "back" && icon("back"),
    el("span", { class: "label", id }, label),
    variant === "primary" && leadsForward(intent) && icon("forward"),
    variant === "link" && icon("external"),
  );
  button.addEventListener("click", (event) => {
    if (event.detail < 2) lastKey = key;
    // A click that was meant for what was drawn there before must not hit what is there now.
    const unmeant = repeatsLastClick(event) && IRREVERSIBLE.has(intent.command);
    if (key === lastKey && !unmeant) ctx.submit(intent);
    else event.preventDefault();
  });
  return el("div", { class: `control control-${variant}` }, button);
}

/** @param {Intent} intent */
function leadsForward(intent) {
  return FORWARD_COMMANDS.has(intent.command) || (intent.command === "go" && FORWARD_PLACES.has(intent.place));
}

/**
 * Whether the pointer clicks where it clicked a moment ago. Keys have no place.
 *
 * @param {MouseEvent} event
 */
function repeatsLastClick({ detail, clientX, clientY }) {
  if (detail === 0) return false;
  const now = performance.now();
  const same = Math.hypot(clientX - lastClick.x, clientY - lastClick.y) < REPEAT_DISTANCE && now - lastClick.at < REPEAT_TIME;
  lastClick = { x: clientX, y: clientY, at: now };
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
