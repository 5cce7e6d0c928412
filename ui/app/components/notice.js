// A sentence that must not be missed: its tone in a word, a shape and a colour.

import { el } from "../dom.js";
import { toneIcon } from "../icons.js";

/** @import { Of } from "./index.js" */

/** @param {Of<"notice">} block */
export function notice({ tone, label, text }) {
  return el(
    "div",
    { class: `notice tone-${tone}` },
    toneIcon(tone),
    el("div", {}, el("p", { class: "tone-label" }, label), el("p", {}, text)),
  );
}
