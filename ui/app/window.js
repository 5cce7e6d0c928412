// Shows each newer view, and keeps the person's focus and scroll position.

import { bookmark } from "./bookmark.js";
import { breakdown } from "./breakdown.js";
import { submitter } from "./intents.js";
import { layout } from "./layout.js";

/** @import { Intent, View } from "./generated/view.d.ts" */
/** @import { Backend } from "./backend/index.js" */

/** Selects what may have come with an answer, and is then read aloud. */
const NEWS = "main .notice";

/** Milliseconds that the backend may take for the first view. */
const FIRST_ANSWER = 15_000;

/**
 * @param {HTMLElement} root
 * @param {HTMLElement} live The live region, which screen readers announce.
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
    // The intent is done only when its result is on screen.
    show(await backend.view());
  };
  const intents = submitter(root, send, waiting, giveUp);
  const ctx = layout(root, { submit: intents.submit, speak });

  /** @param {View} view */
  const show = (view) => {
    if (shown !== null && view.revision <= shown.revision) return;
    const moved = view.screen.place !== shown?.screen.place;
    // The heading of a new page is read because it has the focus.
    const { announcement } = view;
    const said = announcement === shown?.announcement || announcement === view.screen.heading ? "" : announcement;
    const back = bookmark(root);
    const before = { notices: new Set(root.querySelectorAll(NEWS)), heading: shown?.screen.heading, locale: shown?.locale };
    try {
      ctx.draw(view);
    } catch (error) {
      giveUp();
      throw error;
    }
    shown = view;
    if (moved) intents.forget();
    intents.say(view.screen.remark);
    intents.mark();
    if (moved) {
      scrollTo(0, 0);
      focusAnew(ctx.heading);
      speak(said);
    } else {
      const renamed = view.screen.heading !== before.heading && view.locale === before.locale;
      back(ctx.heading);
      // A heading that had the focus already is not read again by itself.
      if (renamed && document.activeElement === ctx.heading) focusAnew(ctx.heading);
      const news = [...root.querySelectorAll(NEWS)].filter((one) => !before.notices.has(one));
      speak(news.length === 0 ? said : news.map(aloud).join(" "));
    }
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

/**
 * Gives an element the focus even if it has it, so that it is read aloud.
 *
 * @param {HTMLElement} element
 */
function focusAnew(element) {
  element.blur();
  element.focus({ preventScroll: true });
}

/**
 * A notice as it is read: its word, then its sentence.
 *
 * @param {Element} notice
 */
function aloud(notice) {
  return [...notice.querySelectorAll("p")].map((part) => part.textContent).join(": ");
}

/**
 * Announces a text in the live region, even if it equals the previous one.
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
 * Restores the focus when the window gets it back.
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
