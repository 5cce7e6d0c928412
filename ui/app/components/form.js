// Lines of text to fill in, and the button that hands them over. What was typed survives a redraw.

import { el, uniqueId, withKey } from "../dom.js";
import { intentButton } from "./intent-button.js";

/** @import { BlockOf } from "./index.js" */
/** @import { Browse, FormField, Intent } from "../generated/view.d.ts" */
/** @import { PageContext } from "../layout.js" */

/** @type {Map<string, string>} What was typed, by command and field id. */
const drafts = new Map();

/** Whether the dialog of the system is open. A second one would lie over it. */
let isChoosing = false;

/**
 * @param {BlockOf<"form">} block
 * @param {PageContext} ctx
 */
export function form({ fields, button }, ctx) {
  const inputs = fields.map((one) => field(one, `${button.intent.command} ${one.id}`, ctx));

  const submit = () => {
    const typed = Object.fromEntries(inputs.map(({ id, input }) => [id, input.value]));
    return ctx.submit(/** @type {Intent} */ ({ ...button.intent, typed }));
  };
  for (const { input } of inputs) {
    // In a list, Enter opens it.
    if (input.tagName === "SELECT") continue;
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
 * @param {PageContext} ctx
 */
function field({ id, label, hint, longest, choices, browse }, name, ctx) {
  const inputId = uniqueId("field");
  const common = { id: inputId, "data-key": `field ${name}`, dir: "auto", "aria-describedby": hint && `${inputId}-hint` };
  /** @type {HTMLElement & { value: string }} */
  const input =
    choices.length === 0
      ? el("input", { ...common, type: "text", maxlength: longest, autocomplete: "off" })
      : el("select", common, ...["", ...choices].map((one) => el("option", {}, one)));
  input.value = drafts.get(name) ?? "";
  input.addEventListener("input", () => drafts.set(name, input.value));
  const element = el(
    "div",
    { class: "form-field" },
    el("label", { for: inputId, id: `${inputId}-label` }, label),
    hint && el("p", { class: "hint", id: `${inputId}-hint` }, hint),
    input,
    browse && browseButton(browse, input, name, ctx),
  );
  return { id, input, element };
}

/**
 * Opens the dialog of the system; what is chosen stands in the field as if it had been typed.
 *
 * @param {Browse} browse
 * @param {HTMLElement & { value: string }} input
 * @param {string} name
 * @param {PageContext} ctx
 */
function browseButton({ kind, label }, input, name, ctx) {
  const id = `${input.id}-browse`;
  const button = el(
    "button",
    { type: "button", class: "button other browse", id, "data-key": `choose ${name}`, "aria-labelledby": `${id} ${input.id}-label` },
    label,
  );
  button.addEventListener("click", async () => {
    if (isChoosing) return;
    isChoosing = true;
    const path = await ctx.choosePath(kind).finally(() => (isChoosing = false));
    if (path === null) return;
    drafts.set(name, path);
    // The page may have been drawn anew behind the dialog.
    const [now] = /** @type {HTMLInputElement[]} */ (withKey(document.body, input.dataset.key));
    if (now === undefined) return;
    now.value = path;
    now.focus();
  });
  return button;
}
