// A paragraph.

import { el } from "../dom.js";

/** @import { Of } from "./index.js" */

/** @param {Of<"text">} block */
export function text(block) {
  return el("p", { class: "text" }, block.text);
}
