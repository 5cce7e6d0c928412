// A table that is sorted by the heading that is pressed, and searched. All of it is in the page. How it is sorted and
// what a person looks for survive a redraw, also with other rows.

import { el, isolate, uniqueId } from "../dom.js";
import { icon } from "../icons.js";

/** @import { BlockOf } from "./index.js" */
/** @import { TableRow } from "../generated/view.d.ts" */

/** @typedef {{ column: number, down: boolean }} Order */

/**
 * How tables are shown, by their label.
 *
 * @type {Map<string, { order: Order | null, search: string, openOnly: boolean }>}
 */
const shownAs = new Map();

/** @param {BlockOf<"table">} block */
export function table(block) {
  const id = uniqueId("table");
  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  // As the rows come, until a heading is pressed.
  const before = shownAs.get(block.label) ?? { order: null, search: "", openOnly: false };
  let { order } = before;

  const headings = block.columns.map((column, at) => {
    const button = el("button", { type: "button", class: "sort", "data-key": `sort ${at}` }, column);
    button.addEventListener("click", () => {
      order = { column: at, down: order?.column === at && !order.down };
      show();
    });
    return el("th", { scope: "col" }, button);
  });
  const rows = block.rows.map((row) => ({ row, element: tableRow(row, block.detailsLabel) }));
  const body = el("tbody");
  const status = el("p", { role: "status" });

  const search = el("input", { type: "search", id, "data-key": "search", autocomplete: "off", dir: "auto" });
  search.value = before.search;
  const openOnly = el("input", { type: "checkbox", "data-key": "open only" });
  openOnly.checked = before.openOnly;

  const show = () => {
    shownAs.set(block.label, { order, search: search.value, openOnly: openOnly.checked });
    const text = search.value.trim().toLowerCase();
    const shown = rows.filter(({ row }) => (row.isOpen || !openOnly.checked) && searchText(row).includes(text));
    if (order !== null) {
      const { column, down } = order;
      const key = (/** @type {TableRow} */ { cells }) => cells[column]?.sort ?? cells[column]?.text ?? "";
      shown.sort((one, other) => compare(key(one.row), key(other.row)) * (down ? -1 : 1));
    }
    headings.forEach((heading, at) => {
      if (order?.column === at) heading.setAttribute("aria-sort", order.down ? "descending" : "ascending");
      else heading.removeAttribute("aria-sort");
    });
    status.textContent = shown.length === 0 ? block.noneLabel : "";
    body.replaceChildren(...shown.map(({ element }) => element));
  };
  search.addEventListener("input", show);
  openOnly.addEventListener("change", show);
  show();

  return el(
    "div",
    { class: "table" },
    el(
      "div",
      { class: "table-tools" },
      el("div", { class: "form-field" }, el("label", { for: id }, block.searchLabel), search),
      el("label", { class: "filter" }, openOnly, block.openOnlyLabel),
    ),
    el("table", { class: "rows" }, el("caption", {}, block.label), el("thead", {}, el("tr", {}, ...headings)), body),
    status,
  );
}

/**
 * @param {TableRow} row
 * @param {string} detailsLabel
 */
function tableRow({ tone, mark, cells, details }, detailsLabel) {
  const [name, state, ...rest] = cells.map((cell) => cell.text);
  const more = details.length > 0 && el("details", {}, el("summary", {}, detailsLabel), ...details.map((one) => el("p", {}, isolate(one))));
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, isolate(name ?? "")),
    el("td", {}, el("span", { class: `row-mark tone-${tone}` }, icon(tone), mark), " ", isolate(state ?? ""), more),
    ...rest.map((text) => el("td", {}, isolate(text))),
  );
}

/**
 * What is searched in a row.
 *
 * @param {TableRow} row
 */
function searchText({ mark, cells, details }) {
  return [mark, ...cells.map((cell) => cell.text), ...details].join("\n").toLowerCase();
}
