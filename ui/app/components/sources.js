// The sources of a page, by the numbers that its statements bear.

import { el, isolate } from "../dom.js";
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
      { value: number },
      text,
      address && el("p", { class: "address" }, isolate(address)),
      open && intentButton(open, ctx, { variant: "link" }),
    ),
  );
  return el("div", {}, el("ol", { class: "list" }, ...list), hint && el("p", { class: "source-line" }, hint));
}
