// An important sentence. A word, an icon and a colour all say its tone.

import { el } from "../dom.js";
import { icon } from "../icons.js";

/** @import { BlockOf } from "./index.js" */

/** @param {Omit<BlockOf<"notice">, "kind">} notice */
export function notice({ tone, label, text }) {
  return el("div", { class: `notice tone-${tone}` }, icon(tone), el("div", {}, el("p", { class: "tone-label" }, label), el("p", {}, text)));
}
