// The one way to the rest of the program. Picks the real one inside the app, the replay in a browser.

/** @import { Breakdown, Intent, View } from "../generated/view.d.ts" */

/**
 * @typedef {object} Backend
 * @property {() => Promise<View>} view The view of this moment.
 * @property {(show: (view: View) => void) => Promise<unknown>} listen Calls `show` for each later view.
 * @property {(intent: Intent) => Promise<unknown>} submit Fails with a WireError.
 * @property {() => Breakdown[]} breakdowns What to show when there is no view, per language.
 */

/** @returns {Promise<Backend>} */
export async function connect() {
  const inApp = "__TAURI__" in window;
  return inApp ? (await import("./tauri.js")).connect() : (await import("./replay.js")).connect();
}
