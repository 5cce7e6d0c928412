// A page that opens in the browser, with its address visible.

import { el, foreign } from "../dom.js";
import { intentButton } from "./intent-button.js";

/** @import { BlockOf } from "./index.js" */
/** @import { PageContext } from "../layout.js" */

/**
 * @param {BlockOf<"link">} block
 * @param {PageContext} ctx
 */
export function link({ button, address }, ctx) {
  const place = el("p", { class: "address" }, foreign(address));
  return el("div", { class: "link-line" }, intentButton(button, ctx, { variant: "link" }), place);
}
