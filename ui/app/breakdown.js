// The error page for when there is no view to show, in every language, with texts embedded at the start.

import { el } from "./dom.js";

/** @import { Breakdown } from "./generated/view.d.ts" */

/**
 * @param {HTMLElement} root
 * @param {Breakdown[]} pages
 */
export function breakdown(root, pages) {
  root.replaceChildren(el("main", { class: "breakdown" }, ...pages.map(page)));
  root.querySelector("h1")?.focus();
}

/** @param {Breakdown} words */
function page(words) {
  return el("section", { lang: words.locale }, el("h1", { tabindex: "-1" }, words.heading), el("p", {}, words.text));
}
