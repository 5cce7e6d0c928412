// Connects to the backend: Tauri inside the app, stored views in a plain browser.

/** @import { Breakdown, Intent, PathKind, View } from "../generated/view.d.ts" */

/**
 * @typedef {object} Backend
 * @property {() => Promise<View>} view The current view.
 * @property {(show: (view: View) => void) => Promise<unknown>} listen Calls `show` for each later view.
 * @property {(intent: Intent) => Promise<View>} submit The view that it led to. Fails with a WireError.
 * @property {(kind: PathKind) => Promise<string | null>} choosePath What was chosen in the dialog of the system.
 * @property {() => Breakdown[]} breakdowns What to show when there is no view, per language.
 */

/** @returns {Promise<Backend>} */
export async function connect() {
  const inApp = "__TAURI__" in window;
  return inApp ? (await import("./tauri.js")).connect() : (await import("./replay.js")).connect();
}
