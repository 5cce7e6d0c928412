// A button that submits an intent. Always a real <button>.

import { el } from "../dom.js";
import { icon } from "../icons.js";

/** @import { Button, Intent } from "../generated/view.d.ts" */
/** @import { Context } from "../layout.js" */
/** @import { Child } from "../dom.js" */

/**
 * @typedef {object} Manner
 * @property {"primary" | "other" | "back" | "nav-link" | "language" | "option" | "link"} look
 * @property {boolean} [current] It leads to the current page.
 * @property {boolean} [pressed] Whether it is the chosen one among others.
 * @property {string} [lang] The language of its label.
 * @property {string} [describedBy] The id of the element that explains it.
 * @property {Child[]} [after] Children after the label.
 */

let labels = 0;

/** The key of the control that was clicked last, not counting the second click of a double click. */
let clicked = "";

/**
 * @param {Button} button
 * @param {Context} ctx
 * @param {Manner} manner
 */
export function control({ label, intent }, ctx, { look, current, pressed, lang, describedBy, after = [] }) {
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
      "aria-labelledby": id,
      "aria-current": current === true && "page",
      "aria-pressed": pressed !== undefined && String(pressed),
      "aria-describedby": describedBy ?? false,
      lang: lang ?? false,
    },
    look === "back" ? icon("back") : null,
    el("span", { class: "label", id }, label),
    look === "primary" ? icon("on") : null,
    look === "link" ? icon("out") : null,
    ...after,
  );
  button.addEventListener("click", (event) => {
    if (event.detail < 2) clicked = key;
    // The second click of a double click must not hit a control that was drawn in between.
    if (key === clicked) ctx.submit(intent);
    else event.preventDefault();
  });
  return el("div", { class: `press press-${look}` }, button);
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
