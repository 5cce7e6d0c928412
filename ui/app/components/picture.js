// The three explanatory drawings. Their colours come from the stylesheet, their texts from the view.

import { el, svg } from "../dom.js";

/** @import { Of } from "./index.js" */
/** @import { PictureName } from "../generated/view.d.ts" */

/** @param {Of<"picture">} block */
export function picture({ name, description }) {
  return el(
    "figure",
    { class: "picture" },
    svg("svg", { viewBox: name === "restart" ? "0 38 480 100" : "0 0 480 190", role: "img", "aria-label": description }, ...DRAWINGS[name]()),
  );
}

/** @type {Record<PictureName, () => SVGElement[]>} */
const DRAWINGS = { "deep-access": deepAccess, "replacement-first": replacementFirst, restart };

/** Layers of a computer from documents down to the core; one line reaches through them all. */
function deepAccess() {
  const layer = (/** @type {number} */ at) => {
    const [x, y, width] = [70 + at * 26, 26 + at * 38, 340 - at * 52];
    return rect(x, y, width, 30, `layer layer-${at}`);
  };
  return [
    layer(0),
    documentIcon(110, 32),
    documentIcon(140, 32),
    documentIcon(170, 32),
    layer(1),
    dots(150, 79, 4),
    layer(2),
    dots(170, 117, 3),
    layer(3),
    svg("circle", { class: "core", cx: "240", cy: "155", r: "8" }),
    path("M318 8v139a8 8 0 0 1-8 8h-50", "reach"),
    path("M268 147l-9 8l9 8", "reach"),
    svg("circle", { class: "eye", cx: "318", cy: "41", r: "6" }),
    svg("circle", { class: "eye", cx: "318", cy: "79", r: "6" }),
    svg("circle", { class: "eye", cx: "318", cy: "117", r: "6" }),
  ];
}

/** First the new umbrella stands ready, then the old one goes; then the new one takes its place. */
function replacementFirst() {
  return [
    umbrella(28, 122, "ready small"),
    screen(66, 84),
    umbrella(103, 62, "old"),
    arrow(144),
    umbrella(210, 122, "ready small"),
    screen(246, 84),
    umbrella(283, 62, "fading"),
    arrow(328),
    screen(384, 84),
    umbrella(421, 62, "ready"),
  ];
}

/** Leftovers go when the computer restarts; then a scan shows that. */
function restart() {
  return [
    screen(48, 56),
    rect(64, 70, 16, 12, "scrap"),
    rect(86, 70, 16, 12, "scrap"),
    rect(75, 88, 16, 12, "scrap"),
    arrow(146, 95),
    path("M267 71a34 34 0 1 1-24-10h3", "turn"),
    path("M237 50l11 11l-11 11", "turn"),
    arrow(310, 95),
    screen(366, 56),
    path("M386 84l11 11l20-23", "tick"),
  ];
}

/**
 * @param {number} x
 * @param {number} [y]
 */
function arrow(x, y = 110) {
  return path(`M${x} ${y}h28m-9-8l9 8l-9 8`, "arrow");
}

/**
 * @param {number} x
 * @param {number} y
 */
function screen(x, y) {
  return svg(
    "g",
    {},
    rect(x, y, 74, 54, "screen"),
    path(`M${x + 37} ${y + 54}v14M${x + 20} ${y + 69}h34`, "stand"),
  );
}

/**
 * An umbrella whose edge is centred on the point.
 *
 * @param {number} x
 * @param {number} y
 * @param {string} manner
 */
function umbrella(x, y, manner) {
  const size = manner.includes("small") ? 0.5 : 1;
  return svg(
    "g",
    { class: `umbrella ${manner}`, transform: `translate(${x} ${y}) scale(${size})` },
    path("M-48 6a48 48 0 0 1 96 0a16 16 0 0 0-32 0a16 16 0 0 0-32 0a16 16 0 0 0-32 0z", "canopy"),
    path("M0-50v8", "stick"),
    size === 1 ? path("M0 6v12", "stick") : path("M0 6v40a9 9 0 0 1-18 0", "stick"),
  );
}

/**
 * @param {number} x
 * @param {number} y
 */
function documentIcon(x, y) {
  return path(`M${x} ${y}h9l5 5v13h-14z`, "document");
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} count
 */
function dots(x, y, count) {
  const all = Array.from({ length: count }, (_, at) =>
    svg("circle", { class: "dot", cx: String(x + at * 18), cy: String(y), r: "4.5" }),
  );
  return svg("g", {}, ...all);
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 * @param {string} name
 */
function rect(x, y, width, height, name) {
  const [left, top, wide, high] = [x, y, width, height].map(String);
  return svg("rect", { class: name, x: left ?? "", y: top ?? "", width: wide ?? "", height: high ?? "", rx: "7" });
}

/**
 * @param {string} d
 * @param {string} name
 */
function path(d, name) {
  return svg("path", { class: name, d });
}
