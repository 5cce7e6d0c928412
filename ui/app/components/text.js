// A paragraph.

import { el } from "../dom.js";

/** @import { BlockOf } from "./index.js" */

/** @param {BlockOf<"text">} block */
export function text(block) {
  return el("p", { class: "text" }, block.text);
}
