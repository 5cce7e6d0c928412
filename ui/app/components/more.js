// Details that are closed at first.

import { el } from "../dom.js";

/** @import { BlockOf } from "./index.js" */
/** @import { Block } from "../generated/view.d.ts" */
/** @import { PageContext } from "../layout.js" */

/**
 * @param {BlockOf<"more">} block
 * @param {PageContext} ctx
 * @param {(block: Block, ctx: PageContext) => HTMLElement} renderBlock
 */
export function more({ summary, blocks }, ctx, renderBlock) {
  return el(
    "details",
    { class: "more" },
    el("summary", { "data-key": "more" }, summary),
    el("div", { class: "blocks" }, ...blocks.map((block) => renderBlock(block, ctx))),
  );
}
