// Line icons. They accompany a word and never replace one.

import { svg } from "./dom.js";

/** @import { MapState } from "./generated/view.d.ts" */

/** @typedef {keyof typeof PATHS} IconName */

const PATHS = {
  calm: ["M12 21a9 9 0 1 0 0-18a9 9 0 0 0 0 18z", "M12 11v5.5", "M12 7.4v.2"],
  attention: ["M12 3.5l9.5 16.8h-19z", "M12 10v4.5", "M12 17.3v.2"],
  done: ["M12 21a9 9 0 1 0 0-18a9 9 0 0 0 0 18z", "M7.8 12.4l3 3l5.6-6.2"],
  stop: ["M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2z", "M12 7.5v5.5", "M12 16.3v.2"],
  tick: ["M5 12.8l4.6 4.6L19.5 7"],
  dash: ["M6 12h12"],
  cross: ["M6.5 6.5l11 11", "M17.5 6.5l-11 11"],
  half: ["M12 4a8 8 0 0 1 0 16z", "M12 20a8 8 0 1 1 0-16a8 8 0 0 1 0 16z"],
  wait: ["M12 20a8 8 0 1 1 0-16a8 8 0 0 1 0 16z", "M12 8v4.3l2.8 1.7"],
  back: ["M19 12H5.5", "M11 6l-6 6l6 6"],
  forward: ["M5 12h13.5", "M13 6l6 6l-6 6"],
  external: ["M13 5h6v6", "M19 5l-9.5 9.5", "M17 14.5V19H5V7h4.5"],
  copy: ["M9 9h11v11H9z", "M5.5 15H4V4h11v1.5"],
};

/** @param {IconName} name */
export function icon(name) {
  return svg("svg", { class: `icon icon-${name}`, viewBox: "0 0 24 24", "aria-hidden": "true" }, ...PATHS[name].map((d) => svg("path", { d })));
}

/** @param {MapState} state */
export function mapIcon(state) {
  return svg(
    "svg",
    { class: "pin", viewBox: "0 0 24 24", "aria-hidden": "true" },
    svg("circle", { class: "pin-ring", cx: 12, cy: 12, r: 9.5 }),
    state === "done" && svg("path", { class: "pin-tick", d: "M7.5 12.4l3 3l6-6.6" }),
    state === "here" && svg("circle", { class: "pin-dot", cx: 12, cy: 12, r: 4.6 }),
  );
}
