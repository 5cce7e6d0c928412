// A heading within the screen.

import { el } from "../dom.js";

/** @import { Of } from "./index.js" */

/** @param {Of<"heading">} block */
export function heading(block) {
  return el("h2", {}, block.text);
}
