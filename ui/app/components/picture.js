// The explanatory drawing. Its colours come from the stylesheet, its text from the view.

import { el, svg } from "../dom.js";

/** @import { BlockOf } from "./index.js" */
/** @import { PictureName } from "../generated/view.d.ts" */

/** @param {BlockOf<"picture">} block */
export function picture({ name, description }) {
  return el("figure", { class: "picture" }, svg("svg", { viewBox: "0 38 480 100", role: "img", "aria-label": description }, ...DRAWINGS[name]()));
}

/** @type {Record<PictureName, () => SVGElement[]>} */
const DRAWINGS = { restart };

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
 * @param {number} y
 */
function arrow(x, y) {
  return path(`M${x} ${y}h28m-9-8l9 8l-9 8`, "arrow");
}

/**
 * @param {number} x
 * @param {number} y
 */
function screen(x, y) {
  return svg("g", {}, rect(x, y, 74, 54, "screen"), path(`M${x + 37} ${y + 54}v14M${x + 20} ${y + 69}h34`, "stand"));
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 * @param {string} name
 */
function rect(x, y, width, height, name) {
  return svg("rect", { class: name, x, y, width, height, rx: 7 });
}

/**
 * @param {string} d
 * @param {string} name
 */
function path(d, name) {
  return svg("path", { class: name, d });
}
