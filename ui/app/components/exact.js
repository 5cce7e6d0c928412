// A text to copy exactly.

import { el } from "../dom.js";
import { copyButton } from "./copy.js";

/** @import { BlockOf } from "./index.js" */
/** @import { PageContext } from "../layout.js" */

/**
 * @param {BlockOf<"exact">} block
 * @param {PageContext} ctx
 */
export function exact({ label, text }, ctx) {
  const code = el("code", { dir: "ltr" }, text);
  return el(
    "figure",
    { class: "exact" },
    el("figcaption", {}, label),
    el(
      "div",
      { class: "exact-line" },
      el("pre", { tabindex: "0", "aria-label": label, role: "group" }, code),
      copyButton(() => text, code, ctx),
    ),
  );
}
