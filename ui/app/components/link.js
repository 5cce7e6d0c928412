// A page that opens in the browser, with its address visible.

import { el, foreign } from "../dom.js";
import { control } from "./control.js";

/** @import { Of } from "./index.js" */
/** @import { PageContext } from "../layout.js" */

/**
 * @param {Of<"link">} block
 * @param {PageContext} ctx
 */
export function link({ button, address }, ctx) {
  const place = el("p", { class: "address" }, foreign(address));
  return el("div", { class: "link-line" }, control(button, ctx, { look: "link" }), place);
}
