// Lines of text to fill in, and the button that hands them over. What was typed survives a redraw.

import { el } from "../dom.js";
import { control } from "./control.js";

/** @import { Of } from "./index.js" */
/** @import { FormField, Intent } from "../generated/view.d.ts" */
/** @import { PageContext } from "../layout.js" */

/** @type {Map<string, string>} What was typed, by command and field id. */
const drafts = new Map();

let forms = 0;

/**
 * @param {Of<"form">} block
 * @param {PageContext} ctx
 */
export function form({ fields, button }, ctx) {
  forms += 1;
  const prefix = `form-${forms}`;
  const lines = fields.map((one) => line(one, `${prefix}-${one.id}`, `${button.intent.command} ${one.id}`));

  const hand = () => {
    const typed = Object.fromEntries(lines.map(({ id, input }) => [id, input.value]));
    return ctx.submit(/** @type {Intent} */ ({ ...button.intent, typed }));
  };
  for (const { input } of lines) {
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      hand();
    });
  }
  const press = control(button, { ...ctx, submit: hand }, { look: "primary" });
  return el("div", { class: "form" }, ...lines.map(({ element }) => element), press);
}

/**
 * @param {FormField} field
 * @param {string} key
 * @param {string} name
 */
function line({ id, label, hint, longest }, key, name) {
  const input = el("input", {
    id: key,
    type: "text",
    "data-key": `field ${name}`,
    maxlength: String(longest),
    autocomplete: "off",
    dir: "auto",
    "aria-describedby": hint !== null && `${key}-hint`,
  });
  input.value = drafts.get(name) ?? "";
  input.addEventListener("input", () => drafts.set(name, input.value));
  const element = el(
    "div",
    { class: "form-field" },
    el("label", { for: key }, label),
    hint === null ? null : el("p", { class: "hint", id: `${key}-hint` }, hint),
    input,
  );
  return { id, input, element };
}
