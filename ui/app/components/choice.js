// A question with its answers, as native radio buttons: one stop for the keyboard, arrows between the
// answers. Choosing one answers; the page stays where it is.

import { el, uniqueId } from "../dom.js";
import { intentButton, keyOf } from "./intent-button.js";

/** @import { Child } from "../dom.js" */
/** @import { BlockOf } from "./index.js" */
/** @import { ChoiceOption } from "../generated/view.d.ts" */
/** @import { PageContext } from "../layout.js" */

/**
 * @param {BlockOf<"choice">} block
 * @param {PageContext} ctx
 */
export function choice({ question, hint, columns, options }, ctx) {
  const name = uniqueId("question");
  const answers =
    columns.length === 0
      ? el("div", { class: "options" }, ...options.map((option) => el("div", { class: "answer" }, ...answer(option, name, ctx))))
      : table(columns, options, name, ctx);
  return el(
    "fieldset",
    { class: "choice", "aria-describedby": hint && `${name}-hint` },
    // The heading of the page may be the question already.
    el("legend", { class: question === ctx.heading ? "sr-only" : "question" }, question),
    hint && el("p", { class: "hint", id: `${name}-hint` }, hint),
    answers,
  );
}

/**
 * One answer a row.
 *
 * @param {string[]} columns
 * @param {ChoiceOption[]} options
 * @param {string} name
 * @param {PageContext} ctx
 */
function table(columns, options, name, ctx) {
  const rows = options.map((option) => {
    const [choose, ...more] = answer(option, name, ctx);
    return el(
      "tbody",
      {},
      el(
        "tr",
        {},
        el("th", { scope: "row" }, choose),
        // An answer without cells is about none of the columns.
        ...columns.slice(1).map((column, cell) => el("td", { "data-column": column }, option.cells[cell] ?? "")),
      ),
      el("tr", {}, el("td", { class: "about", colspan: columns.length }, ...more)),
    );
  });
  const head = el("tr", {}, ...columns.map((column) => el("th", { scope: "col" }, column)));
  return el("table", { class: "answers" }, el("thead", {}, head), ...rows);
}

/**
 * @param {ChoiceOption} option
 * @param {string} name
 * @param {PageContext} ctx
 * @returns {[HTMLElement, ...Child[]]}
 */
function answer({ button, chosen, hint, page }, name, ctx) {
  const id = uniqueId(name);
  const input = el("input", {
    type: "radio",
    id,
    name,
    checked: chosen,
    "data-key": keyOf(button.intent),
    "data-command": button.intent.command,
    "aria-describedby": hint && `${id}-hint`,
  });
  input.addEventListener("change", () => ctx.submit(button.intent));
  return [
    el("label", { class: "option", for: id }, input, el("span", { class: "label" }, button.label)),
    // Outside the label, or it would be read twice.
    hint && el("p", { class: "hint", id: `${id}-hint` }, hint),
    page && intentButton(page, ctx, { variant: "link" }),
  ];
}
