// Names and values, each with its status (seen, or self-reported) and the way back to change it.

import { el, foreign } from "../dom.js";
import { intentButton } from "./intent-button.js";

/** @import { BlockOf } from "./index.js" */
/** @import { FactRow } from "../generated/view.d.ts" */
/** @import { PageContext } from "../layout.js" */

let names = 0;

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
  names += 1;
  const id = `fact-${names}`;
  return el(
    "div",
    { class: "fact" },
    el("dt", { id }, foreign(name)),
    el(
      "dd",
      {},
      foreign(value),
      status === null ? null : " ",
      status === null ? null : el("span", { class: "status" }, status),
      change === null ? null : intentButton(change, ctx, { variant: "change", about: id }),
    ),
  );
}
