// Submits the intents of controls. A control is marked busy while its intent runs, and always usable again
// afterwards. A rejection is shown beside its control.

import { keyOf } from "./components/intent-button.js";
import { notice } from "./components/notice.js";
import { el, withKey } from "./dom.js";
import { icon } from "./icons.js";

/** @import { Intent, Remark, WireError } from "./generated/view.d.ts" */

/** Milliseconds after which the live region announces that an intent is still running. */
const SLOW_AFTER = 400;

/** Milliseconds after which a control is usable again, even if its intent has not been answered. */
const TIMEOUT = 30_000;

/**
 * @param {HTMLElement} root
 * @param {(intent: Intent) => Promise<unknown>} send Fails with a WireError.
 * @param {() => void} onSlow Called when an intent takes longer than `SLOW_AFTER`.
 * @param {() => void} onFailure Called when `send` fails with anything but a WireError.
 */
export function submitter(root, send, onSlow, onFailure) {
  /** @type {Set<string>} */
  const running = new Set();
  /** @type {{ key: string, element: HTMLElement } | null} */
  let rejection = null;
  /** @type {{ source: string, key: string, element: HTMLElement } | null} */
  let shownRemark = null;

  /** Marks the controls whose intent is running, and puts what is said beside one back after a redraw. */
  const refresh = () => {
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-command]"))) {
      const busy = running.has(button.dataset.key ?? "");
      if (busy) button.setAttribute("aria-busy", "true");
      else button.removeAttribute("aria-busy");
    }
    for (const said of [rejection, shownRemark]) {
      if (said !== null && !said.element.isConnected) attach(said.key, said.element);
    }
  };

  /**
   * Says what was just done, beside the control that asked for it; without one, below the heading.
   *
   * @param {Remark | null} remark
   */
  const showRemark = (remark) => {
    const source = JSON.stringify(remark);
    if (shownRemark?.source === source) return;
    shownRemark?.element.remove();
    shownRemark = null;
    if (remark === null) return;
    const key = remark.beside === null ? "" : keyOf(remark.beside);
    shownRemark = { source, key, element: notice(remark) };
    attach(key, shownRemark.element);
  };

  const clearRejection = () => {
    rejection?.element.remove();
    rejection = null;
  };

  /**
   * Several controls may submit the same intent, some of them out of sight.
   *
   * @param {string} key
   * @param {HTMLElement} element
   */
  const attach = (key, element) => {
    const inSight = withKey(root, key).filter((control) => !control.closest("[hidden], details:not([open])"));
    const control = inSight.find((one) => one === document.activeElement) ?? inSight[0];
    const beside = control?.closest(".control, .choice");
    element.classList.add("beside");
    if (beside) beside.append(element);
    else root.querySelector("h1")?.after(element);
  };

  /** @param {Intent} intent */
  const submit = async (intent) => {
    const key = keyOf(intent);
    if (running.has(key)) return;
    clearRejection();
    running.add(key);
    refresh();
    const timer = setTimeout(onSlow, SLOW_AFTER);
    try {
      await withTimeout(TIMEOUT, send(intent));
    } catch (error) {
      if (!isWireError(error)) {
        onFailure();
        throw error;
      }
      rejection = { key, element: rejectionNotice(error) };
      attach(key, rejection.element);
    } finally {
      clearTimeout(timer);
      running.delete(key);
      refresh();
    }
  };

  return { submit, refresh, showRemark, clearRejection };
}

/** @param {WireError} error */
function rejectionNotice(error) {
  return el(
    "div",
    { class: "notice tone-stop", role: "alert", "data-code": error.code },
    icon("stop"),
    el("div", {}, el("p", {}, el("strong", {}, error.message)), error.hint !== "" && el("p", {}, error.hint)),
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
function withTimeout(time, promise) {
  let timer = 0;
  const late = new Promise((done) => (timer = window.setTimeout(done, time)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
