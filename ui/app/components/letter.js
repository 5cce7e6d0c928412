// A message that can be edited before it is copied or saved. Edits survive a redraw, until the message
// itself changes.

import { el } from "../dom.js";
import { copyButton } from "./copy.js";
import { control } from "./control.js";

/** @import { Of } from "./index.js" */
/** @import { PageContext } from "../layout.js" */

/** @type {Map<string, { from: string, typed: string }>} Edits by letter id. */
const drafts = new Map();

let fields = 0;

/**
 * @param {Of<"letter">} block
 * @param {PageContext} ctx
 */
export function letter({ letter, label, text, hint, saveLabel }, ctx) {
  fields += 1;
  const id = `letter-${fields}`;
  const draft = drafts.get(letter);
  const typed = draft !== undefined && draft.from === text ? draft.typed : text;
  const field = el(
    "textarea",
    {
      id,
      class: "letter-text",
      rows: String(Math.min(24, lines(typed) + 2)),
      "aria-describedby": `${id}-hint`,
      "data-key": `letter ${letter}`,
      spellcheck: "true",
    },
    typed,
  );
  field.addEventListener("input", () => drafts.set(letter, { from: text, typed: field.value }));

  /** @type {PageContext} */
  const saving = { ...ctx, submit: () => ctx.submit({ command: "save-letter", letter, text: field.value }) };
  const save = control({ label: saveLabel, intent: { command: "save-letter", letter, text: "" } }, saving, { look: "other" });

  return el(
    "div",
    { class: "letter" },
    el("label", { for: id }, label),
    el("p", { class: "hint", id: `${id}-hint` }, hint),
    field,
    el("div", { class: "letter-presses" }, copyButton(() => field.value, field, ctx), save),
  );
}

/** @param {string} text */
function lines(text) {
  // About 62 characters fit on a line of the field.
  return text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 62), 0);
}
