// A question whose answers are buttons: one press answers, and the chosen one stays marked.

import { el } from "../dom.js";
import { icon } from "../icons.js";
import { control } from "./control.js";

/** @import { Of } from "./index.js" */
/** @import { ChoiceOption } from "../generated/view.d.ts" */
/** @import { Paper } from "../sheet.js" */

let hints = 0;

/**
 * @param {Of<"choice">} block
 * @param {Paper} paper
 */
export function choice({ question, hint, options }, paper) {
  return el(
    "fieldset",
    { class: "choice" },
    el("legend", {}, question),
    hint === null ? null : el("p", { class: "hint" }, hint),
    el("div", { class: "options" }, ...options.map((one) => option(one, paper))),
  );
}

/**
 * @param {ChoiceOption} option
 * @param {Paper} paper
 */
function option({ button, chosen, hint, page }, paper) {
  hints += 1;
  const id = `hint-${hints}`;
  const answer = control(button, paper, {
    look: "option",
    pressed: chosen,
    ...(hint === null ? {} : { describedBy: id }),
    after: [chosen ? icon("tick") : null, hint === null ? null : el("span", { class: "hint", id }, hint)],
  });
  if (page === null) return answer;
  return el("div", { class: "offer" }, answer, control(page, paper, { look: "link" }));
}
