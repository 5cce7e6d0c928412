// Stored views for a plain browser: `?views=` names a file with one view or a list of views. Any
// intent goes to the next one; the language switch goes to the same place in that language.

/** @import { View, Intent } from "../generated/view.d.ts" */
/** @import { Backend } from "./index.js" */

/** @returns {Backend} */
export function connect() {
  const query = new URLSearchParams(location.search);
  const stored = load(query.getAll("views"));
  let at = Number(query.get("at") ?? 0);
  let revision = 1;
  const current = async () => {
    const views = await stored;
    const view = views[Math.min(at, views.length - 1)];
    if (!view) throw new Error("no stored view");
    return { ...view, revision };
  };

  /** @param {Intent} intent */
  const submit = async (intent) => {
    const views = await stored;
    const from = views[at];
    if (intent.command === "set-language") {
      const other = views.findIndex((view) => view.locale === intent.locale && view.screen.place === from?.screen.place);
      at = other < 0 ? at : other;
    } else {
      const next = views.findIndex((view, index) => index > at && view.locale === from?.locale);
      at = next < 0 ? at : next;
    }
    revision += 1;
    return current();
  };

  return { view: current, listen: async () => {}, submit, choosePath: async () => null, breakdowns: () => [] };
}

/**
 * @param {string[]} addresses
 * @returns {Promise<View[]>}
 */
async function load(addresses) {
  const files = await Promise.all(addresses.map(async (address) => (await fetch(address)).json()));
  return files.flat();
}
