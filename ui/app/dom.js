// Makes elements from plain text. Text never becomes markup: nothing here parses a string.

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Node | string | false | null} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes */

/**
 * An element. `true` sets an empty attribute; `false`, `null` and `undefined` leave it out.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  finish(element, attributes, children);
  return element;
}

/**
 * An element of a drawing.
 *
 * @param {string} name
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {SVGElement}
 */
export function svg(name, attributes = {}, ...children) {
  const element = /** @type {SVGElement} */ (document.createElementNS(SVG, name));
  finish(element, attributes, children);
  return element;
}

/** Characters above which a value gets a scrollable box. */
const LONG = 400;

/**
 * An untrusted value from the machine, isolated so that its text direction does not affect the text
 * around it.
 *
 * @param {string} text
 */
export function isolate(text) {
  const long = text.length > LONG;
  return el("bdi", { class: long && "long", dir: "auto", tabindex: long && 0 }, text);
}

/**
 * Reconciles the children of `parent` with `items`: only items that changed are rendered. An unchanged
 * item keeps its element, and with it focus, open details and the position of a screen reader.
 *
 * @template Item
 * @param {Element} parent
 * @param {Item[]} items
 * @param {(item: Item) => Element} render
 */
export function reconcile(parent, items, render) {
  /** @type {Map<string, Element[]>} */
  const old = new Map();
  for (const child of parent.children) {
    const source = renderedFrom.get(child) ?? "";
    old.set(source, [...(old.get(source) ?? []), child]);
  }
  const wanted = items.map((item) => {
    const source = JSON.stringify(item);
    const child = old.get(source)?.shift() ?? render(item);
    renderedFrom.set(child, source);
    return child;
  });
  const staying = new Set(wanted);
  for (const child of [...parent.children]) {
    if (!staying.has(child)) child.remove();
  }
  wanted.forEach((child, at) => {
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
  });
}

/** The serialised item that each element was rendered from. @type {WeakMap<Element, string>} */
const renderedFrom = new WeakMap();

/**
 * @param {Element} element
 * @param {Attributes} attributes
 * @param {Child[]} children
 */
function finish(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "string" || typeof value === "number") element.setAttribute(name, `${value}`);
    else if (value) element.setAttribute(name, "");
  }
  element.append(...children.filter((child) => child !== null && child !== false));
}

let ids = 0;

/**
 * An id that no other element has.
 *
 * @param {string} name
 */
export function uniqueId(name) {
  ids += 1;
  return `${name}-${ids}`;
}
