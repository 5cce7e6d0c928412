// Statements, each with the numbers of its sources. A number opens and closes its note below them.

import { el, uniqueId } from "../dom.js";
import { intentButton } from "./intent-button.js";

/** @import { BlockOf } from "./index.js" */
/** @import { ClaimItem } from "../generated/view.d.ts" */
/** @import { PageContext } from "../layout.js" */

/**
 * @param {BlockOf<"claims">} block
 * @param {PageContext} ctx
 */
export function claims({ speaker, items }, ctx) {
  const list = el("ul", { class: "claims" }, ...items.map((item) => claim(item, ctx)));
  return speaker === null ? list : el("div", {}, el("p", { class: "speaker" }, speaker), list);
}

/**
 * @param {ClaimItem} item
 * @param {PageContext} ctx
 */
function claim({ id, text, status, notes }, ctx) {
  const line = el("p", {}, text, " ", status && el("span", { class: "status" }, status));
  const item = el("li", { class: "claim", "data-claim": id }, line);
  for (const { number, label, source, open } of notes) {
    const note = el(
      "div",
      { id: uniqueId("note"), hidden: true },
      el("p", { class: "source-line" }, source),
      open && intentButton(open, ctx, { variant: "link" }),
    );
    const button = el(
      "button",
      { type: "button", class: "number", "data-key": `${id} ${number}`, "aria-label": label, "aria-expanded": "false", "aria-controls": note.id },
      String(number),
    );
    button.addEventListener("click", () => {
      note.hidden = !note.hidden;
      button.setAttribute("aria-expanded", String(!note.hidden));
    });
    line.append(el("sup", {}, button));
    item.append(note);
  }
  return item;
}
