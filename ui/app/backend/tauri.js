// The backend inside the app.

/** @import { Breakdown, View } from "../generated/view.d.ts" */
/** @import { Backend } from "./index.js" */

/**
 * @typedef {object} Tauri
 * @property {{ invoke: (command: string, args?: Record<string, unknown>) => Promise<any> }} core
 * @property {{ listen: (event: string, call: (event: { payload: any }) => void) => Promise<unknown> }} event
 */

/** @returns {Backend} */
export function connect() {
  const { __TAURI__, __VOORZORG_BREAKDOWNS__ = [] } = /** @type {Window & { __TAURI__: Tauri, __VOORZORG_BREAKDOWNS__?: Breakdown[] }} */ (
    /** @type {unknown} */ (window)
  );
  const { core, event } = __TAURI__;
  return {
    view: () => core.invoke("view"),
    listen: (show) => event.listen("view", ({ payload }) => show(/** @type {View} */ (payload))),
    submit: (intent) => core.invoke("submit", { intent }),
    choosePath: (kind) => core.invoke("choose_path", { kind }),
    breakdowns: () => __VOORZORG_BREAKDOWNS__,
  };
}
