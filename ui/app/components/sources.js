// The sources of a page, by the numbers that its statements bear.

import { el, foreign } from "../dom.js";
import { intentButton } from "./intent-button.js";

/** @import { BlockOf } from "./index.js" */
/** @import { PageContext } from "../layout.js" */

/**
 * @param {BlockOf<"sources">} block
 * @param {PageContext} ctx
 */
export function sources({ items, hint }, ctx) {
  const list = items.map(({ number, text, address, open }) =>
    el(
      "li",
      { value: String(number) },
      text,
      address && el("p", { class: "address" }, foreign(address)),
      open && intentButton(open, ctx, { variant: "link" }),
    ),
  );
  return el("div", {}, el("ol", { class: "list" }, ...list), hint && el("p", { class: "source-line" }, hint));
}
