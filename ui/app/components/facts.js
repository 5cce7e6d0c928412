// Names and values, each with its status (seen, or self-reported) and the way back to change it.

import { el, isolate, uniqueId } from "../dom.js";
import { intentButton } from "./intent-button.js";

/** @import { BlockOf } from "./index.js" */
/** @import { FactRow } from "../generated/view.d.ts" */
/** @import { PageContext } from "../layout.js" */

/**
 * @param {BlockOf<"facts">} block
 * @param {PageContext} ctx
 */
export function facts({ rows }, ctx) {
  return el("dl", { class: "facts" }, ...rows.map((one) => row(one, ctx)));
}

/**
 * @param {FactRow} row
 * @param {PageContext} ctx
 */
function row({ name, value, status, change }, ctx) {
  const id = uniqueId("fact");
  return el(
    "div",
    { class: "fact" },
    el("dt", { id }, isolate(name)),
    el(
      "dd",
      {},
      isolate(value),
      status && " ",
      status && el("span", { class: "status" }, status),
      change && intentButton(change, ctx, { variant: "change", about: id }),
    ),
  );
}
