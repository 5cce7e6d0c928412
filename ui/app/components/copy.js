// The button that copies a text. Where copying is refused, the text is selected for the person.

import { el } from "../dom.js";
import { icon } from "../icons.js";

/** @import { PageContext } from "../layout.js" */

/** How long the button says that the text was copied. */
const SAID = 2_500;

/**
 * @param {() => string} text What to copy at this moment.
 * @param {HTMLElement} shown Where it stands, to be selected when copying is refused.
 * @param {PageContext} ctx
 */
export function copyButton(text, shown, { frame, speak }) {
  const words = el("span", { class: "label" }, frame.copyLabel);
  const key = `copy ${text()}`;
  const button = el("button", { type: "button", class: "button other copy", "data-key": key }, icon("copy"), words);

  button.addEventListener("click", async () => {
    if (!(await copy(text(), shown))) return;
    words.textContent = frame.copiedLabel;
    speak(frame.copiedLabel);
    setTimeout(() => (words.textContent = frame.copyLabel), SAID);
  });
  return button;
}

/**
 * @param {string} text
 * @param {HTMLElement} shown
 */
async function copy(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if ("select" in shown) /** @type {HTMLTextAreaElement} */ (shown).select();
    else getSelection()?.selectAllChildren(shown);
    return document.execCommand?.("copy") ?? false;
  }
}
