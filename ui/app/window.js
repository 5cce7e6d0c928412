// Keeps what is on screen equal to the newest view, and the person where they were.

import { breakdown } from "./breakdown.js";
import { layout } from "./layout.js";
import { bookmark } from "./bookmark.js";
import { submitter } from "./intents.js";

/** @import { Intent, View } from "./generated/view.d.ts" */
/** @import { Backend } from "./backend/index.js" */

/** The parts of a screen that tell or ask something new. */
const TOLD = ".choice,.notice,main h2";

/** How long the program may take to answer for the first time. */
const FIRST_ANSWER = 15_000;

/**
 * @param {HTMLElement} root
 * @param {HTMLElement} live The one region that speaks.
 * @param {Backend} backend
 */
export function open(root, live, backend) {
  /** @type {View | null} */
  let shown = null;

  const giveUp = () => breakdown(root, backend.breakdowns());
  const speak = speaker(live);
  const waiting = () => speak(shown?.frame.busyLabel ?? "");
  /** @param {Intent} intent */
  const send = async (intent) => {
    await backend.submit(intent);
    // Only with what came of it on screen the press has ended.
    show(await backend.view());
  };
  const asking = submitter(root, send, waiting, giveUp);
  const ctx = layout(root, { submit: asking.submit, speak });

  /** @param {View} view */
  const show = (view) => {
    if (shown !== null && view.revision <= shown.revision) return;
    const moved = view.screen.place !== shown?.screen.place;
    const back = bookmark(root);
    const before = new Set(root.querySelectorAll(TOLD));
    try {
      ctx.draw(view);
    } catch (error) {
      giveUp();
      throw error;
    }
    shown = view;
    if (moved) asking.forget();
    asking.mark();
    if (moved) {
      scrollTo(0, 0);
      ctx.heading.focus({ preventScroll: true });
    } else {
      back(ctx.heading);
      // What an answer brought is brought into sight.
      const answered = document.activeElement?.matches(".option") === true;
      const fresh = [...root.querySelectorAll(TOLD)].filter((one) => !before.has(one) && !one.contains(document.activeElement));
      const next = answered ? fresh.find((one) => one.matches(".choice")) ?? fresh[0] : undefined;
      next?.scrollIntoView?.({ block: "nearest", behavior: calm() ? "auto" : "smooth" });
    }
    speak(view.announcement);
  };

  const tooLate = setTimeout(() => shown ?? giveUp(), FIRST_ANSWER);
  backend
    .listen(show)
    .then(backend.view)
    .then(show)
    .catch((error) => {
      giveUp();
      throw error;
    })
    .finally(() => clearTimeout(tooLate));

  returnFocus(root, ctx.heading);
}

/** Whether the person wants no movement. */
function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/**
 * Says a text in the live region, also when it is the text that was said before.
 *
 * @param {HTMLElement} live
 */
function speaker(live) {
  let timer = 0;
  return (/** @type {string} */ text) => {
    if (text === "") return;
    clearTimeout(timer);
    live.textContent = "";
    timer = window.setTimeout(() => (live.textContent = text), 50);
  };
}

/**
 * Brings focus back to where it was when the person returns to the window.
 *
 * @param {HTMLElement} root
 * @param {HTMLElement} heading
 */
function returnFocus(root, heading) {
  /** @type {Element | null} */
  let left = null;
  addEventListener("blur", () => {
    left = root.contains(document.activeElement) ? document.activeElement : null;
  });
  addEventListener("focus", () => {
    if (root.contains(document.activeElement)) return;
    const target = left instanceof HTMLElement && left.isConnected ? left : heading;
    if (target.isConnected) target.focus({ preventScroll: true });
  });
}
