// The sources of a page, by the numbers that its statements bear.

import { el, foreign } from "../dom.js";
import { control } from "./control.js";

/** @import { Of } from "./index.js" */
/** @import { PageContext } from "../layout.js" */

/**
 * @param {Of<"sources">} block
 * @param {PageContext} ctx
 */
export function sources({ items, hint }, ctx) {
  const list = items.map(({ number, text, address, open }) =>
    el(
      "li",
      { value: String(number) },
      text,
      address && el("p", { class: "address" }, foreign(address)),
      open && control(open, ctx, { look: "link" }),
    ),
  );
  return el("div", {}, el("ol", { class: "list" }, ...list), hint && el("p", { class: "source-line" }, hint));
}
