// Names and values, each with its status: seen, or self-reported.

import { el, foreign } from "../dom.js";

/** @import { Of } from "./index.js" */
/** @import { FactRow } from "../generated/view.d.ts" */

/** @param {Of<"facts">} block */
export function facts({ rows }) {
  return el("dl", { class: "facts" }, ...rows.map(row));
}

/** @param {FactRow} row */
function row({ name, value, status }) {
  return el(
    "div",
    { class: "fact" },
    el("dt", {}, foreign(name)),
    el("dd", {}, foreign(value), status === null ? null : " ", status === null ? null : el("span", { class: "status" }, status)),
  );
}
