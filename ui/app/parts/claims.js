// Statements, each with who says it, where it stands and a way to read it there.

import { el } from "../dom.js";
import { control } from "./control.js";

/** @import { Of } from "./index.js" */
/** @import { ClaimItem } from "../generated/view.d.ts" */
/** @import { Paper } from "../sheet.js" */

/**
 * @param {Of<"claims">} block
 * @param {Paper} paper
 */
export function claims({ items }, paper) {
  return el("ul", { class: "claims" }, ...items.map((item) => claim(item, paper)));
}

/**
 * @param {ClaimItem} item
 * @param {Paper} paper
 */
function claim({ id, text, standing, source, open }, paper) {
  return el(
    "li",
    { class: "claim", "data-claim": id },
    el("p", {}, text),
    el("p", { class: "source-line" }, el("span", { class: "standing" }, standing), " ", source),
    open === null ? null : control(open, paper, { look: "link" }),
  );
}
