// Details that are closed at first.

import { el } from "../dom.js";

/** @import { Of } from "./index.js" */
/** @import { Block } from "../generated/view.d.ts" */
/** @import { PageContext } from "../layout.js" */

/**
 * @param {Of<"more">} block
 * @param {PageContext} ctx
 * @param {(block: Block, ctx: PageContext) => HTMLElement} part
 */
export function more({ summary, blocks }, ctx, part) {
  return el(
    "details",
    { class: "more" },
    el("summary", { "data-key": "more" }, summary),
    el("div", { class: "blocks" }, ...blocks.map((block) => part(block, ctx))),
  );
}
