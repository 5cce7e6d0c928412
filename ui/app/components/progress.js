// The progress of a scan, source by source.

import { el } from "../dom.js";
import { sourceIcon } from "../icons.js";

/** @import { BlockOf } from "./index.js" */
/** @import { ProgressSource } from "../generated/view.d.ts" */

/** @param {BlockOf<"progress">} block */
export function progress({ label, sources }) {
  const done = sources.filter(({ state }) => state !== "waiting").length;
  return el(
    "div",
    { class: "progress", role: "group", "aria-label": label },
    el("p", { class: "progress-label" }, label),
    el("progress", { max: String(Math.max(sources.length, 1)), value: String(done), "aria-label": label }),
    el("ul", {}, ...sources.map(source)),
  );
}

/** @param {ProgressSource} source */
function source({ label, state, stateLabel }) {
  return el(
    "li",
    { class: `source source-${state}` },
    sourceIcon(state),
    el("span", { class: "source-label" }, label),
    " ",
    el("span", { class: "status" }, stateLabel),
  );
}
