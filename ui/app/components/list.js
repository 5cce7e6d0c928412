// A list. Each item keeps its own text direction.

import { el, isolate } from "../dom.js";

/** @import { BlockOf } from "./index.js" */

/** @param {BlockOf<"list">} block */
export function list({ items, ordered }) {
  return el(ordered ? "ol" : "ul", { class: "list" }, ...items.map((item) => el("li", {}, isolate(item))));
}
