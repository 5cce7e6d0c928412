// Several things to do that are equal to each other.

import { el, uniqueId } from "../dom.js";
import { intentButton } from "./intent-button.js";

/** @import { BlockOf } from "./index.js" */
/** @import { PageContext } from "../layout.js" */

/**
 * @param {BlockOf<"buttons">} block
 * @param {PageContext} ctx
 */
export function buttons({ label, hint, items }, ctx) {
  return el(
    "fieldset",
    { class: "choice" },
    el("legend", { class: "question" }, label),
    hint && el("p", { class: "hint" }, hint),
    el(
      "div",
      { class: "items" },
      ...items.map(({ button, hint }) => {
        const id = uniqueId("hint");
        return el("div", {}, intentButton(button, ctx, { variant: "other", describedBy: hint && id }), hint && el("p", { class: "hint", id }, hint));
      }),
    ),
  );
}
