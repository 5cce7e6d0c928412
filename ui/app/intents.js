// Submits the intents of controls. A control is marked busy while its intent runs, and always usable again
// afterwards. A rejection is shown beside its control.

import { keyOf } from "./components/control.js";
import { el } from "./dom.js";
import { icon, toneIcon } from "./icons.js";

/** @import { Intent, Remark, WireError } from "./generated/view.d.ts" */

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
  /** @type {{ source: string, key: string, element: HTMLElement } | null} */
  let remarked = null;

  /** Marks the controls whose intent is running, and puts what is said beside one back after a redraw. */
  const mark = () => {
    for (const button of controls(root)) {
      const busy = running.has(button.dataset.key ?? "");
      if (busy) button.setAttribute("aria-busy", "true");
      else button.removeAttribute("aria-busy");
    }
    for (const said of [rejection, remarked]) {
      if (said !== null && !said.element.isConnected) place(said.key, said.element);
    }
  };

  /**
   * Says what was just done, beside the control that asked for it; without one, below the heading.
   *
   * @param {Remark | null} remark
   */
  const say = (remark) => {
    const source = JSON.stringify(remark);
    if (remarked?.source === source) return;
    remarked?.element.remove();
    remarked = null;
    if (remark === null) return;
    const key = remark.beside === null ? "" : keyOf(remark.beside);
    remarked = { source, key, element: spoken(remark) };
    place(key, remarked.element);
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
    const control = controls(root).find((control) => control.dataset.key === key);
    const beside = control?.closest(".press, .choice");
    if (beside) beside.append(element);
    else root.querySelector("h1")?.after(element);
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

  return { submit, mark, say, forget };
}

/** @param {HTMLElement} root */
function controls(root) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-command]"))];
}

/** @param {Remark} remark */
function spoken({ tone, label, text }) {
  return el(
    "div",
    { class: `notice tone-${tone} beside` },
    toneIcon(tone),
    el("div", {}, el("p", { class: "tone-label" }, label), el("p", {}, text)),
  );
}

/** @param {WireError} error */
function notice(error) {
  return el(
    "div",
    { class: "notice tone-stop beside", role: "alert", "data-code": error.code },
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
