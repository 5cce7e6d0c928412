// The button that copies a text. Without a clipboard, the text is selected instead.

import { el } from "../dom.js";
import { icon } from "../icons.js";

/** @import { PageContext } from "../layout.js" */

/** Milliseconds for which the button says that the text was copied. */
const CONFIRMATION = 2_500;

/**
 * @param {() => string} text Gives the text to copy, at the time of the click.
 * @param {HTMLElement} shown The element with the text, selected if copying fails.
 * @param {PageContext} ctx
 * @param {"primary" | "other"} [variant]
 */
export function copyButton(text, shown, { frame, announce }, variant = "other") {
  const words = el("span", { class: "label" }, frame.copyLabel);
  const key = `copy ${text()}`;
  const button = el("button", { type: "button", class: `button ${variant} copy`, "data-key": key }, icon("copy"), words);

  button.addEventListener("click", async () => {
    if (!(await copy(text(), shown))) return;
    words.textContent = frame.copiedLabel;
    announce(frame.copiedLabel);
    setTimeout(() => (words.textContent = frame.copyLabel), CONFIRMATION);
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
