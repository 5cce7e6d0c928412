// A page that opens in the person's own browser, with its address in plain sight.

import { el, foreign } from "../dom.js";
import { control } from "./control.js";

/** @import { Of } from "./index.js" */
/** @import { Paper } from "../sheet.js" */

/**
 * @param {Of<"link">} block
 * @param {Paper} paper
 */
export function link({ button, address }, paper) {
  const place = el("p", { class: "address" }, foreign(address));
  return el("div", { class: "link-line" }, control(button, paper, { look: "link" }), place);
}
