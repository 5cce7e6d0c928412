// Something to press. Always a real button; what it means is in its press.

import { el } from "../dom.js";
import { icon } from "../icons.js";

/** @import { Button, Intent } from "../generated/view.d.ts" */
/** @import { Context } from "../layout.js" */
/** @import { Child } from "../dom.js" */

/**
 * @typedef {object} Manner
 * @property {"primary" | "other" | "back" | "nav-link" | "language" | "option" | "link"} look
 * @property {boolean} [current] It leads to where the person is.
 * @property {boolean} [pressed] Whether it is the chosen one among others.
 * @property {string} [lang] The language of its label.
 * @property {string} [describedBy] The id of what explains it.
 * @property {Child[]} [after] What stands in it after the label.
 */

let labels = 0;

/** The key of what was clicked last, a second half of a double click left out. */
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
    // The second half is not meant for what has come in the place of the first.
    if (key === clicked) ctx.submit(intent);
    else event.preventDefault();
  });
  return el("div", { class: `press press-${look}` }, button);
}

/**
 * What a control is known by, the same after it was drawn anew and whatever was typed beside it.
 *
 * @param {Intent} intent
 */
export function keyOf(intent) {
  const known = Object.entries(intent).filter(([name]) => name !== "text");
  return JSON.stringify(known.sort());
}
