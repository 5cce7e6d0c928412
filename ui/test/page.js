// A test page: index.html in jsdom without its script, and a fake backend that answers as the test says.

import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

/** @import { Intent, View } from "../app/generated/view.d.ts" */
/** @import { Backend } from "../app/backend/index.js" */

const INDEX = readFileSync(new URL("../app/index.html", import.meta.url), "utf8");

/** @typedef {Awaited<ReturnType<typeof openPage>>} Page */

/**
 * Opens the window on a view.
 *
 * @param {View} first
 * @param {{ submit?: (intent: Intent) => Promise<unknown>, view?: () => Promise<View>, choosePath?: Backend["choosePath"] }} [answers]
 */
export async function openPage(first, answers = {}) {
  const dom = new JSDOM(INDEX.replace(/<script.*<\/script>/, ""), { url: "http://localhost/", pretendToBeVisual: true });
  const names = /** @type {const} */ (["document", "window", "location", "HTMLElement", "Element", "getSelection"]);
  for (const name of names) define(name, dom.window[name]);
  define("navigator", dom.window.navigator);
  define("addEventListener", dom.window.addEventListener.bind(dom.window));
  define("scrollTo", () => {});
  define("matchMedia", () => ({ matches: false }));

  const { mount } = await import("../app/app.js");
  const root = by(dom.window.document, "#app");
  const live = by(dom.window.document, "#live");
  /** @type {Intent[]} */
  const pressed = [];
  /** @type {(view: View) => void} */
  let show = () => {};
  /** @type {Backend} */
  const backend = {
    view: answers.view ?? (async () => first),
    listen: async (call) => {
      show = call;
    },
    submit: async (intent) => {
      pressed.push(intent);
      await answers.submit?.(intent);
      return (answers.view ?? (async () => first))();
    },
    choosePath: answers.choosePath ?? (async () => null),
    breakdowns: () => [
      { locale: "nl", heading: "Er ging iets mis", text: "Het log staat in /log." },
      { locale: "en", heading: "Something went wrong", text: "The log is in /log." },
    ],
  };
  mount(root, live, backend);
  await settle();

  return {
    dom,
    document: dom.window.document,
    root,
    live,
    pressed,
    /** @param {View} view */
    show: (view) => show(view),
    /** @param {string} selector */
    find: (selector) => by(dom.window.document, selector),
    /** @param {string} selector */
    all: (selector) => /** @type {HTMLElement[]} */ ([...dom.window.document.querySelectorAll(selector)]),
  };
}

/** Waits for everything already scheduled. */
export const settle = () => new Promise((done) => setTimeout(done, 5));

/** Waits until the live region has its text. */
export const spoken = () => new Promise((done) => setTimeout(done, 80));

/**
 * @param {ParentNode} root
 * @param {string} selector
 */
function by(root, selector) {
  const found = root.querySelector(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return /** @type {HTMLElement} */ (found);
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function define(name, value) {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
