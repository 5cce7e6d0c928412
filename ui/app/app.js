// Shows each newer view, and keeps the person's focus and scroll position.

import { breakdown } from "./breakdown.js";
import { withKey } from "./dom.js";
import { submitter } from "./intents.js";
import { layout } from "./layout.js";

/** @import { Intent, View } from "./generated/view.d.ts" */
/** @import { Backend } from "./backend/index.js" */

/** Selects what may have come with an answer, and is then read aloud. */
const NOTICES = "main .notice";

/** Milliseconds that the backend may take for the first view. */
const FIRST_VIEW_TIMEOUT = 15_000;

/**
 * @param {HTMLElement} root
 * @param {HTMLElement} live The live region, which screen readers announce.
 * @param {Backend} backend
 */
export function mount(root, live, backend) {
  /** @type {View | null} */
  let shown = null;

  const fail = () => breakdown(root, backend.breakdowns());
  const announce = announcer(live);
  const onSlow = () => announce(shown?.frame.busyLabel ?? "");
  /** @param {Intent} intent */
  const send = async (intent) => {
    // The intent is done only when its result is on screen.
    show(await backend.submit(intent));
  };
  const intents = submitter(root, send, onSlow, fail);
  const page = layout(root, { submit: intents.submit, announce, choosePath: backend.choosePath });

  /** @param {View} view */
  const show = (view) => {
    if (shown !== null && view.revision <= shown.revision) return;
    const navigated = view.screen.place !== shown?.screen.place;
    // The heading of a new page is read because it has the focus.
    const { announcement } = view;
    const said = announcement === shown?.announcement || announcement === view.screen.heading ? "" : announcement;
    const notices = new Set(root.querySelectorAll(NOTICES));
    const renamed = view.screen.heading !== shown?.screen.heading && view.locale === shown?.locale;
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    const hadFocus = root.contains(focused);
    const { scrollX, scrollY } = window;
    try {
      page.render(view);
    } catch (error) {
      fail();
      throw error;
    }
    shown = view;
    if (navigated) intents.clearRejection();
    intents.showRemark(view.screen.remark);
    intents.refresh();
    if (navigated) {
      scrollTo(0, 0);
      refocus(page.heading);
      announce(said);
    } else {
      // What had the focus is elsewhere or gone. The focus never falls back to the body.
      if (hadFocus && !root.contains(document.activeElement)) {
        (withKey(root, focused?.dataset.key)[0] ?? page.heading).focus({ preventScroll: true });
      }
      if (window.scrollY !== scrollY) scrollTo(scrollX, scrollY);
      // A heading that had the focus already is not read again by itself.
      if (renamed && document.activeElement === page.heading) refocus(page.heading);
      const added = [...root.querySelectorAll(NOTICES)].filter((one) => !notices.has(one));
      announce(added.length === 0 ? said : added.map(noticeText).join(" "));
    }
  };

  const timeout = setTimeout(() => shown ?? fail(), FIRST_VIEW_TIMEOUT);
  backend
    .listen(show)
    .then(backend.view)
    .then(show)
    .catch((error) => {
      fail();
      throw error;
    })
    .finally(() => clearTimeout(timeout));

  returnFocus(root, page.heading);
}

/**
 * Gives an element the focus even if it has it, so that it is read aloud.
 *
 * @param {HTMLElement} element
 */
function refocus(element) {
  element.blur();
  element.focus({ preventScroll: true });
}

/**
 * A notice as it is read: its word, then its sentence.
 *
 * @param {Element} notice
 */
function noticeText(notice) {
  return [...notice.querySelectorAll("p")].map((part) => part.textContent).join(": ");
}

/**
 * Announces a text in the live region, even if it equals the previous one.
 *
 * @param {HTMLElement} live
 */
function announcer(live) {
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
