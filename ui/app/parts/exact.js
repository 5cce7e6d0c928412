// A text to copy exactly. Where copying is refused, the text is selected for the person.

import { el } from "../dom.js";
import { icon } from "../icons.js";

/** @import { Of } from "./index.js" */
/** @import { Paper } from "../sheet.js" */

/** How long the button says that the text was copied. */
const SAID = 2_500;

/**
 * @param {Of<"exact">} block
 * @param {Paper} paper
 */
export function exact({ label, text }, { frame, speak }) {
  const words = el("span", { class: "label" }, frame.copyLabel);
  const button = el("button", { type: "button", class: "button other copy", "data-key": `copy ${text}` }, icon("copy"), words);
  const code = el("code", { dir: "ltr" }, text);

  button.addEventListener("click", async () => {
    if (!(await copy(code))) return;
    words.textContent = frame.copiedLabel;
    speak(frame.copiedLabel);
    setTimeout(() => (words.textContent = frame.copyLabel), SAID);
  });

  return el(
    "figure",
    // Lines make a letter: it is read as a text, not as a command.
    { class: text.includes("\n") ? "exact letter" : "exact" },
    el("figcaption", {}, label),
    el("div", { class: "exact-line" }, el("pre", { tabindex: "0", "aria-label": label, role: "group" }, code), button),
  );
}

/** @param {HTMLElement} code */
async function copy(code) {
  try {
    await navigator.clipboard.writeText(code.textContent ?? "");
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return document.execCommand?.("copy") ?? false;
  }
}
