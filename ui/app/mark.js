// The mark of the app: someone dry under an umbrella. The same drawing as src-tauri/icons/mark.svg.

import { svg } from "./dom.js";

export function mark() {
  return svg(
    "svg",
    { class: "mark", viewBox: "0 0 64 64", "aria-hidden": "true" },
    svg("rect", { class: "mark-ground", width: 64, height: 64, rx: 15 }),
    svg("path", {
      class: "mark-canopy",
      d: "M10 33.5a22 22 0 0 1 44 0a7.333 7.333 0 0 0-14.667 0a7.333 7.333 0 0 0-14.666 0a7.333 7.333 0 0 0-14.667 0z",
    }),
    svg("path", { class: "mark-stick", d: "M32 8.5v3.5M32 32v15.5a5 5 0 0 1-10 0" }),
    svg("circle", { class: "mark-person", cx: 43.5, cy: 47.5, r: 4.5 }),
  );
}
