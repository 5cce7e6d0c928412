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
 * Reconciles the children of `parent` with `items`. An unchanged item keeps its element, and with it focus, open details
 * and the position of a screen reader. A changed one is rendered anew, and takes over the focus and the open details of
 * the element of its kind that it replaces.
 *
 * @template {object} Item
 * @param {Element} parent
 * @param {Item[]} items
 * @param {string} locale In another language even an equal item is rendered anew.
 * @param {(item: Item) => Element} render
 */
export function reconcile(parent, items, locale, render) {
  const old = [...parent.children];
  /** @param {keyof Origin} name @param {unknown} value */
  const take = (name, value) => {
    const at = old.findIndex((child) => origins.get(child)?.[name] === value);
    return at < 0 ? undefined : old.splice(at, 1)[0];
  };
  const sources = items.map((item) => locale + JSON.stringify(item));
  const unchanged = sources.map((source) => take("source", source));
  /** @type {HTMLElement | undefined} */
  let focused;
  const children = items.map((item, at) => {
    if (unchanged[at]) return unchanged[at];
    const child = render(item);
    const kind = "kind" in item && item.kind;
    const replaced = take("kind", kind);
    if (replaced) focused = takeOver(replaced, child) ?? focused;
    origins.set(child, { source: sources[at], kind });
    return child;
  });
  for (const child of [...parent.children]) {
    if (!children.includes(child)) child.remove();
  }
  children.forEach((child, at) => {
    if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
  });
  focused?.focus({ preventScroll: true });
}

/**
 * What an element was rendered from.
 *
 * @typedef {{ source: unknown, kind: unknown }} Origin
 * @type {WeakMap<Element, Origin>}
 */
const origins = new WeakMap();

/**
 * Opens what is open in the element that `child` replaces, and returns what stands for the element with the focus.
 *
 * @param {Element} replaced
 * @param {Element} child
 */
function takeOver(replaced, child) {
  const [before, after] = [details(replaced), details(child)];
  if (before.length === after.length) {
    for (const [at, one] of after.entries()) one.open = before[at]?.open ?? false;
  }
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !replaced.contains(active)) return undefined;
  const { key } = active.dataset;
  const same = withKey(child, key);
  return same[withKey(replaced, key).indexOf(active)] ?? same[0];
}

/** @param {Element} element */
function details(element) {
  const all = [element, ...element.querySelectorAll("details")].filter((one) => one.matches("details"));
  return /** @type {HTMLDetailsElement[]} */ (all);
}

/**
 * The elements with a key, which they have again when they are rendered anew.
 *
 * @param {Element} root
 * @param {string | undefined} key
 */
export function withKey(root, key) {
  const all = /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-key]"));
  return [...all].filter((element) => element.dataset.key === key);
}

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
