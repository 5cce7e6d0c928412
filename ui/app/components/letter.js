// A message that can be edited before it is copied or saved. Edits survive a redraw, until the message
// itself changes.

import { el, uniqueId } from "../dom.js";
import { copyButton } from "./copy.js";
import { intentButton } from "./intent-button.js";

/** @import { BlockOf } from "./index.js" */
/** @import { PageContext } from "../layout.js" */

/** @type {Map<string, { from: string, typed: string }>} Edits by letter id. */
const drafts = new Map();

/**
 * @param {BlockOf<"letter">} block
 * @param {PageContext} ctx
 */
export function letter({ letter, label, text, hint, saveLabel, isMain }, ctx) {
  const id = uniqueId("letter");
  const draft = drafts.get(letter);
  const typed = draft !== undefined && draft.from === text ? draft.typed : text;
  const field = el(
    "textarea",
    {
      id,
      class: "letter-text",
      rows: Math.min(24, lines(typed) + 2),
      "aria-describedby": `${id}-hint`,
      "data-key": `letter ${letter}`,
      spellcheck: "true",
    },
    typed,
  );
  field.addEventListener("input", () => drafts.set(letter, { from: text, typed: field.value }));

  /** @type {PageContext} */
  const saving = { ...ctx, submit: () => ctx.submit({ command: "save-letter", letter, text: field.value }) };
  const save = intentButton({ label: saveLabel, intent: { command: "save-letter", letter, text: "" } }, saving, { variant: "other" });

  const copy = copyButton(() => field.value, field, ctx, isMain ? "primary" : "other");
  const buttons = el("div", { class: "letter-buttons" }, copy, save);
  const named = el("label", { for: id }, label);
  const explained = el("p", { class: "hint", id: `${id}-hint` }, hint);
  // Where the letter is what the page is for, what to do with it is in sight before it.
  const order = isMain ? [named, buttons, explained, field] : [named, explained, field, buttons];
  return el("div", { class: "letter" }, ...order);
}

/** @param {string} text */
function lines(text) {
  // About 62 characters fit on a line of the field.
  return text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 62), 0);
}
