// A heading within the screen.

import { el } from "../dom.js";

/** @import { BlockOf } from "./index.js" */

/** @param {BlockOf<"heading">} block */
export function heading(block) {
  return el("h2", {}, block.text);
}
