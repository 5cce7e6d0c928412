// Lines of text to fill in, and the button that hands them over. What was typed survives a redraw.

import { el, uniqueId } from "../dom.js";
import { intentButton } from "./intent-button.js";

/** @import { BlockOf } from "./index.js" */
/** @import { FormField, Intent } from "../generated/view.d.ts" */
/** @import { PageContext } from "../layout.js" */

/** @type {Map<string, string>} What was typed, by command and field id. */
const drafts = new Map();

/**
 * @param {BlockOf<"form">} block
 * @param {PageContext} ctx
 */
export function form({ fields, button }, ctx) {
  const inputs = fields.map((one) => field(one, `${button.intent.command} ${one.id}`));

  const submit = () => {
    const typed = Object.fromEntries(inputs.map(({ id, input }) => [id, input.value]));
    return ctx.submit(/** @type {Intent} */ ({ ...button.intent, typed }));
  };
  for (const { input } of inputs) {
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      submit();
    });
  }
  const save = intentButton(button, { ...ctx, submit }, { variant: "primary" });
  return el("div", { class: "form" }, ...inputs.map(({ element }) => element), save);
}

/**
 * @param {FormField} field
 * @param {string} name
 */
function field({ id, label, hint, longest }, name) {
  const inputId = uniqueId("field");
  const input = el("input", {
    id: inputId,
    type: "text",
    "data-key": `field ${name}`,
    maxlength: longest,
    autocomplete: "off",
    dir: "auto",
    "aria-describedby": hint && `${inputId}-hint`,
  });
  input.value = drafts.get(name) ?? "";
  input.addEventListener("input", () => drafts.set(name, input.value));
  const element = el(
    "div",
    { class: "form-field" },
    el("label", { for: inputId }, label),
    hint && el("p", { class: "hint", id: `${inputId}-hint` }, hint),
    input,
  );
  return { id, input, element };
}
