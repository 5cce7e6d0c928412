// Submits the intents of controls. A control is marked busy while its intent runs, and always usable again
// afterwards. A rejection is shown beside its control.

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { keyOf } from "./components/control.js";

/** @import { Intent, WireError } from "./generated/view.d.ts" */

/** Milliseconds after which the live region announces that an intent is still running. */
const MOMENT = 400;

/** Milliseconds after which a control is usable again, even if its intent has not been answered. */
const PATIENCE = 30_000;

/**
 * @param {HTMLElement} root
 * @param {(intent: Intent) => Promise<unknown>} send Fails with a WireError.
 * @param {() => void} waiting Called when an intent takes longer than `MOMENT`.
 * @param {() => void} giveUp Called when `send` fails with anything but a WireError.
 */
export function submitter(root, send, waiting, giveUp) {
  /** @type {Set<string>} */
  const running = new Set();
  /** @type {{ key: string, element: HTMLElement } | null} */
  let rejection = null;

  /** Marks the controls whose intent is running, and puts the rejection back after a redraw. */
  const mark = () => {
    for (const button of controls(root)) {
      const busy = running.has(button.dataset.key ?? "");
      if (busy) button.setAttribute("aria-busy", "true");
      else button.removeAttribute("aria-busy");
    }
    if (rejection !== null && !rejection.element.isConnected) place(rejection.key, rejection.element);
  };

  const forget = () => {
    rejection?.element.remove();
    rejection = null;
  };

  /**
   * @param {string} key
   * @param {HTMLElement} element
   */
  const place = (key, element) => {
    const button = controls(root).find((control) => control.dataset.key === key);
    const beside = button?.closest(".press") ?? root.querySelector("main .actions:not([hidden])");
    beside?.append(element);
  };

  /** @param {Intent} intent */
  const submit = async (intent) => {
    const key = keyOf(intent);
    if (running.has(key)) return;
    forget();
    running.add(key);
    mark();
    const moment = setTimeout(waiting, MOMENT);
    try {
      await atMost(PATIENCE, send(intent));
    } catch (error) {
      if (!isWireError(error)) {
        giveUp();
        throw error;
      }
      rejection = { key, element: notice(error) };
      place(key, rejection.element);
    } finally {
      clearTimeout(moment);
      running.delete(key);
      mark();
    }
  };

  return { submit, mark, forget };
}

/** @param {HTMLElement} root */
function controls(root) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("button[data-key]"))];
}

/** @param {WireError} error */
function notice(error) {
  return el(
    "div",
    { class: "notice tone-stop rejection", role: "alert", "data-code": error.code },
    icon("stop"),
    el("div", {}, el("p", {}, el("strong", {}, error.message)), error.hint === "" ? null : el("p", {}, error.hint)),
  );
}

/**
 * @param {unknown} error
 * @returns {error is WireError}
 */
function isWireError(error) {
  return typeof error === "object" && error !== null && "code" in error && "message" in error && "hint" in error;
}

/**
 * @param {number} time
 * @param {Promise<unknown>} promise
 */
function atMost(time, promise) {
  let timer = 0;
  const late = new Promise((done) => (timer = window.setTimeout(done, time)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
