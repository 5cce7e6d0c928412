// Several things to do that are equal to each other.

import { el } from "../dom.js";
import { intentButton } from "./intent-button.js";

/** @import { BlockOf } from "./index.js" */
/** @import { PageContext } from "../layout.js" */

let groups = 0;

/**
 * @param {BlockOf<"buttons">} block
 * @param {PageContext} ctx
 */
export function buttons({ label, hint, items }, ctx) {
  groups += 1;
  const id = `buttons-${groups}`;
  return el(
    "fieldset",
    { class: "choice" },
    el("legend", { class: "question" }, label),
    hint === null ? null : el("p", { class: "hint" }, hint),
    el(
      "div",
      { class: "items" },
      ...items.map(({ button, hint }, at) => {
        const explained = `${id}-${at}`;
        return el(
          "div",
          {},
          intentButton(button, ctx, { variant: "other", ...(hint === null ? {} : { describedBy: explained }) }),
          hint === null ? null : el("p", { class: "hint", id: explained }, hint),
        );
      }),
    ),
  );
}
