// A question with its answers, as native radio buttons: one stop for the keyboard, arrows between the
// answers. Choosing one answers; the page stays where it is.

import { el } from "../dom.js";
import { intentButton, keyOf } from "./intent-button.js";

/** @import { BlockOf } from "./index.js" */
/** @import { ChoiceOption } from "../generated/view.d.ts" */
/** @import { PageContext } from "../layout.js" */

let questions = 0;

/**
 * @param {BlockOf<"choice">} block
 * @param {PageContext} ctx
 */
export function choice({ question, hint, columns, options }, ctx) {
  questions += 1;
  const name = `question-${questions}`;
  const answers =
    columns.length === 0
      ? el("div", { class: "options" }, ...options.map((option, at) => el("div", { class: "answer" }, ...answer(option, `${name}-${at}`, ctx))))
      : table(columns, options, name, ctx);
  return el(
    "fieldset",
    { class: "choice", "aria-describedby": hint !== null && `${name}-hint` },
    // The heading of the page may be the question already.
    el("legend", { class: question === ctx.heading ? "sr-only" : "question" }, question),
    hint === null ? null : el("p", { class: "hint", id: `${name}-hint` }, hint),
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
  const rows = options.map((option, at) => {
    const [choose, ...more] = answer(option, `${name}-${at}`, ctx);
    return el(
      "tbody",
      {},
      el(
        "tr",
        {},
        el("th", { scope: "row" }, choose ?? null),
        // An answer without cells is about none of the columns.
        ...columns.slice(1).map((column, cell) => el("td", { "data-column": column }, option.cells[cell] ?? "")),
      ),
      el("tr", {}, el("td", { class: "about", colspan: String(columns.length) }, ...more)),
    );
  });
  const head = el("tr", {}, ...columns.map((column) => el("th", { scope: "col" }, column)));
  return el("table", { class: "answers" }, el("thead", {}, head), ...rows);
}

/**
 * @param {ChoiceOption} option
 * @param {string} id
 * @param {PageContext} ctx
 */
function answer({ button, chosen, hint, page }, id, ctx) {
  const group = id.slice(0, id.lastIndexOf("-"));
  const input = el("input", {
    type: "radio",
    id,
    name: group,
    checked: chosen,
    "data-key": keyOf(button.intent),
    "data-command": button.intent.command,
    "aria-describedby": hint !== null && `${id}-hint`,
  });
  input.addEventListener("change", () => ctx.submit(button.intent));
  return [
    el("label", { class: "option", for: id }, input, el("span", { class: "label" }, button.label)),
    // Outside the label, or it would be read twice.
    hint === null ? null : el("p", { class: "hint", id: `${id}-hint` }, hint),
    page === null ? null : intentButton(page, ctx, { variant: "link" }),
  ];
}
