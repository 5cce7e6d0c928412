// A page that opens in the browser, with its address visible.

import { el, isolate } from "../dom.js";
import { intentButton } from "./intent-button.js";

/** @import { BlockOf } from "./index.js" */
/** @import { PageContext } from "../layout.js" */

/**
 * @param {BlockOf<"link">} block
 * @param {PageContext} ctx
 */
export function link({ button, address }, ctx) {
  return el("div", {}, intentButton(button, ctx, { variant: "link" }), el("p", { class: "address" }, isolate(address)));
}
