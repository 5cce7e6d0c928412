// More for those who want it; closed at first.

import { el } from "../dom.js";

/** @import { Of } from "./index.js" */
/** @import { Block } from "../generated/view.d.ts" */
/** @import { Paper } from "../sheet.js" */

/**
 * @param {Of<"more">} block
 * @param {Paper} paper
 * @param {(block: Block, paper: Paper) => HTMLElement} part
 */
export function more({ summary, blocks }, paper, part) {
  return el(
    "details",
    { class: "more" },
    el("summary", { "data-key": "more" }, summary),
    el("div", { class: "blocks" }, ...blocks.map((block) => part(block, paper))),
  );
}
