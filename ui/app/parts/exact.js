// A text to copy exactly.

import { el } from "../dom.js";
import { copyButton } from "./copy.js";

/** @import { Of } from "./index.js" */
/** @import { Paper } from "../sheet.js" */

/**
 * @param {Of<"exact">} block
 * @param {Paper} paper
 */
export function exact({ label, text }, paper) {
  const code = el("code", { dir: "ltr" }, text);
  return el(
    "figure",
    { class: "exact" },
    el("figcaption", {}, label),
    el(
      "div",
      { class: "exact-line" },
      el("pre", { tabindex: "0", "aria-label": label, role: "group" }, code),
      copyButton(() => text, code, paper),
    ),
  );
}
