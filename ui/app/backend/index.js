// Connects to the backend: Tauri inside the app, stored views in a plain browser.

/** @import { Breakdown, Intent, View } from "../generated/view.d.ts" */

/**
 * @typedef {object} Backend
 * @property {() => Promise<View>} view The current view.
 * @property {(show: (view: View) => void) => Promise<unknown>} listen Calls `show` for each later view.
 * @property {(intent: Intent) => Promise<unknown>} submit Fails with a WireError.
 * @property {() => Breakdown[]} breakdowns What to show when there is no view, per language.
 */

/** @returns {Promise<Backend>} */
export async function connect() {
  const inApp = "__TAURI__" in window;
  return inApp ? (await import("./tauri.js")).connect() : (await import("./replay.js")).connect();
}
