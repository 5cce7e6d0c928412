// The progress of a scan, source by source.

import { el } from "../dom.js";
import { icon } from "../icons.js";

/** @import { BlockOf } from "./index.js" */
/** @import { ProgressSource, SourceState } from "../generated/view.d.ts" */
/** @import { IconName } from "../icons.js" */

/** @type {Record<SourceState, IconName>} */
const ICONS = { waiting: "wait", read: "tick", partial: "half", gap: "cross", unsupported: "dash" };

/** @param {BlockOf<"progress">} block */
export function progress({ label, sources }) {
  const done = sources.filter(({ state }) => state !== "waiting").length;
  return el(
    "div",
    { class: "progress", role: "group", "aria-label": label },
    el("p", { class: "progress-label" }, label),
    el("progress", { max: Math.max(sources.length, 1), value: done, "aria-label": label }),
    el("ul", {}, ...sources.map(source)),
  );
}

/** @param {ProgressSource} source */
function source({ label, state, stateLabel }) {
  return el(
    "li",
    { class: `source source-${state}` },
    icon(ICONS[state]),
    el("span", { class: "source-label" }, label),
    " ",
    el("span", { class: "status" }, stateLabel),
  );
}
