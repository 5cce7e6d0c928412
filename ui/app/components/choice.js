// A question whose answers are buttons: pressing one answers, and the chosen one stays marked.

import { el } from "../dom.js";
import { icon } from "../icons.js";
import { control } from "./control.js";

/** @import { Of } from "./index.js" */
/** @import { ChoiceOption } from "../generated/view.d.ts" */
/** @import { PageContext } from "../layout.js" */

let hints = 0;

/**
 * @param {Of<"choice">} block
 * @param {PageContext} ctx
 */
export function choice({ question, hint, options }, ctx) {
  return el(
    "fieldset",
    { class: "choice" },
    el("legend", {}, question),
    hint === null ? null : el("p", { class: "hint" }, hint),
    el("div", { class: "options" }, ...options.map((one) => option(one, ctx))),
  );
}

/**
 * @param {ChoiceOption} option
 * @param {PageContext} ctx
 */
function option({ button, chosen, hint, page }, ctx) {
  hints += 1;
  const id = `hint-${hints}`;
  const answer = control(button, ctx, {
    look: "option",
    pressed: chosen,
    ...(hint === null ? {} : { describedBy: id }),
    after: [chosen ? icon("tick") : null, hint === null ? null : el("span", { class: "hint", id }, hint)],
  });
  if (page === null) return answer;
  return el("div", { class: "offer" }, answer, control(page, ctx, { look: "link" }));
}
