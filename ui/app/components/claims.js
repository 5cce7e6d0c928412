// Claims, each with its status, its source and a button that opens the source.

import { el } from "../dom.js";
import { control } from "./control.js";

/** @import { Of } from "./index.js" */
/** @import { ClaimItem } from "../generated/view.d.ts" */
/** @import { PageContext } from "../layout.js" */

/**
 * @param {Of<"claims">} block
 * @param {PageContext} ctx
 */
export function claims({ items }, ctx) {
  return el("ul", { class: "claims" }, ...items.map((item) => claim(item, ctx)));
}

/**
 * @param {ClaimItem} item
 * @param {PageContext} ctx
 */
function claim({ id, text, status, source, open }, ctx) {
  return el(
    "li",
    { class: "claim", "data-claim": id },
    el("p", {}, text),
    el("p", { class: "source-line" }, el("span", { class: "status" }, status), " ", source),
    open === null ? null : control(open, ctx, { look: "link" }),
  );
}
