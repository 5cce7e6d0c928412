// A table that is sorted by the heading that is pressed, and searched. All of it is in the page, so what
// a person looks for and how it is sorted survive each redraw.

import { el, foreign } from "../dom.js";
import { toneIcon } from "../icons.js";

/** @import { BlockOf } from "./index.js" */
/** @import { TableRow } from "../generated/view.d.ts" */

/** @typedef {{ column: number, down: boolean }} Order */

let tables = 0;

/** @param {BlockOf<"table">} block */
export function table(block) {
  tables += 1;
  const id = `table-${tables}`;
  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  /** @type {Order | null} As the rows come, until a heading is pressed. */
  let order = null;

  const headings = block.columns.map((column, at) => {
    const button = el("button", { type: "button", class: "sort", "data-key": `sort ${at}` }, column);
    button.addEventListener("click", () => {
      order = { column: at, down: order?.column === at && !order.down };
      show();
    });
    return el("th", { scope: "col" }, button);
  });
  const rows = block.rows.map((row) => ({ row, element: line(row, block) }));
  const body = el("tbody");
  const none = el("p", { role: "status" });

  const search = el("input", { type: "search", id, "data-key": "search", autocomplete: "off", dir: "auto" });
  const open = el("input", { type: "checkbox", "data-key": "open only" });

  const show = () => {
    const wanted = search.value.trim().toLowerCase();
    const shown = rows.filter(({ row }) => (row.isOpen || !open.checked) && text(row).includes(wanted));
    if (order !== null) {
      const { column, down } = order;
      const key = (/** @type {TableRow} */ row) => row.cells[column]?.sort ?? row.cells[column]?.text ?? "";
      shown.sort((one, other) => (down ? compare(key(other.row), key(one.row)) : compare(key(one.row), key(other.row))));
    }
    headings.forEach((heading, at) => {
      if (order?.column === at) heading.setAttribute("aria-sort", order.down ? "descending" : "ascending");
      else heading.removeAttribute("aria-sort");
    });
    none.textContent = shown.length === 0 ? block.noneLabel : "";
    body.replaceChildren(...shown.map(({ element }) => element));
  };
  search.addEventListener("input", show);
  open.addEventListener("change", show);
  show();

  return el(
    "div",
    { class: "table" },
    el(
      "div",
      { class: "table-tools" },
      el("div", { class: "form-field" }, el("label", { for: id }, block.searchLabel), search),
      el("label", { class: "filter" }, open, block.openOnlyLabel),
    ),
    el("table", { class: "rows" }, el("caption", {}, block.label), el("thead", {}, el("tr", {}, ...headings)), body),
    none,
  );
}

/**
 * @param {TableRow} row
 * @param {BlockOf<"table">} block
 */
function line({ tone, mark, cells, details }, { columns, detailsLabel }) {
  const [name, state, ...rest] = cells.map((cell) => cell.text);
  const more = details.length === 0 ? null : el("details", {}, el("summary", {}, detailsLabel), ...details.map((one) => el("p", {}, foreign(one))));
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, foreign(name ?? "")),
    el(
      "td",
      { "data-column": columns[1] ?? "" },
      el("span", { class: `row-mark tone-${tone}` }, toneIcon(tone), mark),
      " ",
      foreign(state ?? ""),
      more,
    ),
    ...rest.map((text, at) => el("td", { "data-column": columns[at + 2] ?? "" }, foreign(text))),
  );
}

/**
 * What is searched in a row.
 *
 * @param {TableRow} row
 */
function text({ mark, cells, details }) {
  return [mark, ...cells.map((cell) => cell.text), ...details].join("\n").toLowerCase();
}
