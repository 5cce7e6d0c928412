// Submits what controls stand for. A control is busy while its press runs and usable again afterwards, always;
// a press that was not carried out says so beside its control.

import { el } from "./dom.js";
import { icon } from "./icons.js";
import { keyOf } from "./components/control.js";

/** @import { Intent, WireError } from "./generated/view.d.ts" */

/** A press that takes longer than this is said to be going on. */
const MOMENT = 400;

/** After this long a control is usable again, whatever became of its press. */
const PATIENCE = 30_000;

/**
 * @param {HTMLElement} root
 * @param {(intent: Intent) => Promise<unknown>} send Fails with a WireError.
 * @param {() => void} waiting Called when a press takes more than a moment.
 * @param {() => void} giveUp Called when something failed that has no words of its own.
 */
export function submitter(root, send, waiting, giveUp) {
  /** @type {Set<string>} */
  const running = new Set();
  /** @type {{ key: string, element: HTMLElement } | null} */
  let rejection = null;

  /** Makes each control look as its press is, also after it was drawn anew. */
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
