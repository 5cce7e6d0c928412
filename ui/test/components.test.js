// What single components do: answers, copying, forms and tables.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, settle, spoken } from "./page.js";
import { at, button } from "./samples.js";

/** @import { Screen, TableRow } from "../app/generated/view.d.ts" */

/** @param {string} question @param {string | null} chosen @returns {Screen["blocks"][number]} */
const ask = (question, chosen) => ({
  kind: "choice",
  question,
  hint: null,
  columns: [],
  options: ["yes", "no"].map((answer) => ({
    button: button(`${answer} to ${question}`, { command: "answer", question, answer }),
    chosen: answer === chosen,
    hint: null,
    cells: [],
    page: null,
  })),
});

test("answers are native radio buttons of one question, and choosing one keeps the focus and the page", async () => {
  const page = await openPage(at(1, { blocks: [ask("one", null)] }));
  const radios = page.all("input[type=radio]");
  assert.equal(new Set(radios.map((radio) => radio.getAttribute("name"))).size, 1);
  assert.ok(radios.every((radio) => page.find(`label[for="${radio.id}"]`).textContent?.includes("one")));
  let scrolled = 0;
  page.dom.window.Element.prototype.scrollIntoView = () => scrolled++;
  radios[1]?.focus();
  radios[1]?.click();
  await settle();
  assert.deepEqual(page.pressed, [{ command: "answer", question: "one", answer: "no" }]);
  page.show(at(2, { blocks: [ask("one", "no"), { kind: "notice", tone: "stop", label: "Stop", text: "Ask first." }] }));
  assert.equal(page.document.activeElement, page.all("input[type=radio]")[1]);
  assert.equal(page.all("input:checked").length, 1);
  assert.equal(scrolled, 0);
  await spoken();
  assert.equal(page.live.textContent, "Stop: Ask first.");
});

test("a question that is the heading of its page is not shown twice", async () => {
  const page = await openPage(at(1, { heading: "Who?", blocks: [ask("Who?", null), ask("What?", null)] }));
  assert.deepEqual(
    page.all("legend").map((legend) => legend.className),
    ["sr-only", "question"],
  );
});

test("only a main button that leads on has an arrow", async () => {
  const back = button("Save", { command: "save-report" });
  const page = await openPage(at(1, { primary: button("Continue", { command: "ask", question: "group" }) }));
  assert.equal(page.all(".primary .icon-forward").length, 1);
  page.show(at(2, { primary: back }));
  assert.equal(page.all(".primary .icon-forward").length, 0);
});

test("copying puts the exact text on the clipboard and says so", async () => {
  const text = "sudo apt-get remove kesl";
  const page = await openPage(at(1, { blocks: [{ kind: "exact", label: "Command", text }] }));
  /** @type {string[]} */
  const copied = [];
  Object.defineProperty(page.dom.window.navigator, "clipboard", { value: { writeText: async (/** @type {string} */ it) => copied.push(it) } });
  page.find(".copy").click();
  await spoken();
  assert.deepEqual(copied, [text]);
  assert.equal(page.find(".copy").textContent, "Copied");
  assert.equal(page.live.textContent, "Copied");
});

test("where the clipboard is closed, the text is selected instead", async () => {
  const text = "sudo apt-get remove kesl";
  const page = await openPage(at(1, { blocks: [{ kind: "exact", label: "Command", text }] }));
  page.find(".copy").click();
  await settle();
  assert.equal(page.dom.window.getSelection()?.toString(), text);
  assert.equal(page.find(".copy").textContent, "Copy");
});

test("what was typed into a form is handed over, by its button or by Enter, and survives a redraw", async () => {
  /** @type {Screen["blocks"]} */
  const blocks = [
    {
      kind: "form",
      fields: [
        { id: "label", label: "Name of this computer", hint: "PC-03", longest: 80, choices: [], browse: null },
        { id: "name", label: "Your name", hint: null, longest: 80, choices: [], browse: null },
        { id: "organisation", label: "Organisation", hint: null, longest: 80, choices: [], browse: null },
      ],
      button: button("Save", { command: "save-result", typed: { label: "", name: "", organisation: "", round: "" } }),
    },
  ];
  const page = await openPage(at(1, { place: "save-result", primary: null, blocks }));
  const field = () => /** @type {HTMLInputElement} */ (page.find("input"));
  assert.equal(field().maxLength, 80);
  assert.equal(page.find(`label[for="${field().id}"]`).textContent, "Name of this computer");
  field().value = "PC-03 <b>";
  field().dispatchEvent(new page.dom.window.Event("input"));
  page.find(".form .primary").click();
  await settle();
  field().dispatchEvent(new page.dom.window.KeyboardEvent("keydown", { key: "Enter" }));
  await settle();
  const typed = { label: "PC-03 <b>", name: "", organisation: "" };
  assert.deepEqual(page.pressed, [
    { command: "save-result", typed },
    { command: "save-result", typed },
  ]);
  page.show(at(2, { place: "save-result", primary: null, blocks: [{ kind: "text", text: "New" }, ...blocks] }));
  page.show(at(3, { place: "elsewhere", primary: null }));
  page.show(at(4, { place: "save-result", primary: null, blocks }));
  assert.equal(field().value, "PC-03 <b>");
});

test("a table is sorted by its headings, searched, and narrowed to what is open", async () => {
  /** @param {string} name @param {string} seen @param {boolean} isOpen @returns {TableRow} */
  const row = (name, seen, isOpen) => ({
    isOpen,
    tone: isOpen ? "attention" : "done",
    mark: isOpen ? "not known" : "nothing seen",
    cells: [
      { text: name, sort: null },
      { text: isOpen ? "No result yet" : "Nothing", sort: null },
      { text: seen, sort: seen.split("-").reverse().join("") },
    ],
    details: isOpen ? ["Not on the list."] : [],
  });
  /** @type {import("../app/components/index.js").BlockOf<"table">} */
  const table = {
    kind: "table",
    label: "The computers",
    columns: ["Computer", "Status", "Looked on"],
    rows: [row("PC-10", "01-12-2026", true), row("PC-9", "30-11-2026", false), row("<b>", "02-12-2026", true)],
    searchLabel: "Search",
    openOnlyLabel: "Open only",
    detailsLabel: "More",
    noneLabel: "No computer matches.",
  };
  const page = await openPage(at(1, { place: "overview", primary: null, blocks: [table] }));
  const names = () => page.all("tbody th").map((cell) => cell.textContent);
  const sort = (/** @type {number} */ nth) => /** @type {HTMLElement} */ (page.all(".sort")[nth]).click();
  assert.deepEqual(names(), ["PC-10", "PC-9", "<b>"], "as they came");
  sort(0);
  assert.deepEqual(names(), ["<b>", "PC-9", "PC-10"], "numbers as numbers");
  assert.equal(page.all("thead th")[0]?.getAttribute("aria-sort"), "ascending");
  sort(0);
  assert.deepEqual(names(), ["PC-10", "PC-9", "<b>"]);
  sort(2);
  assert.deepEqual(names(), ["PC-9", "PC-10", "<b>"], "by the moment, not by its text");
  assert.equal(page.all("[aria-sort]").length, 1);

  const search = /** @type {HTMLInputElement} */ (page.find("input[type=search]"));
  const type = (/** @type {string} */ text) => {
    search.value = text;
    search.dispatchEvent(new page.dom.window.Event("input"));
  };
  type("pc-");
  assert.deepEqual(names(), ["PC-9", "PC-10"]);
  const open = /** @type {HTMLInputElement} */ (page.find("input[type=checkbox]"));
  open.click();
  assert.deepEqual(names(), ["PC-10"]);
  type("on the list");
  assert.deepEqual(names(), ["PC-10", "<b>"], "what is folded is searched too");
  type("nowhere");
  assert.deepEqual(names(), []);
  assert.equal(page.find("[role=status]").textContent, "No computer matches.");
  // What a person looks for stays when something else on the page changes.
  page.show(at(2, { place: "overview", primary: null, blocks: [{ kind: "text", text: "New" }, table] }));
  assert.equal(/** @type {HTMLInputElement} */ (page.find("input[type=search]")).value, "nowhere");
  // Also when the rows are others, as after a new result was handed in; and so does the order.
  type("pc");
  page.show(at(3, { place: "overview", primary: null, blocks: [{ ...table, rows: [row("PC-11", "03-12-2026", true), ...table.rows] }] }));
  assert.deepEqual(names(), ["PC-10", "PC-11"]);
  assert.ok(/** @type {HTMLInputElement} */ (page.find("input[type=checkbox]")).checked);
  assert.equal(page.find("[aria-sort]").textContent, "Looked on");
});

test("a field with choices is a list; what was typed before stands only if it is on the list", async () => {
  /** @param {string[]} choices @returns {Screen["blocks"]} */
  const blocks = (choices) => [
    {
      kind: "form",
      fields: [{ id: "label", label: "Name of this computer", hint: null, longest: 80, choices, browse: null }],
      button: button("Save", { command: "save-result", typed: { label: "", name: "", organisation: "", round: "" } }),
    },
  ];
  const page = await openPage(at(1, { place: "choices", primary: null, blocks: blocks([]) }));
  const input = /** @type {HTMLInputElement} */ (page.find(".form-field input"));
  input.value = "pc-3";
  input.dispatchEvent(new page.dom.window.Event("input"));
  page.show(at(2, { place: "choices", primary: null, blocks: blocks(["PC-01", "PC <b>"]) }));
  const list = /** @type {HTMLSelectElement} */ (page.find(".form-field select"));
  assert.equal(list.value, "");
  assert.deepEqual(
    [...list.options].map((one) => one.text),
    ["", "PC-01", "PC <b>"],
  );
  list.value = "PC <b>";
  list.dispatchEvent(new page.dom.window.Event("input"));
  page.find(".form .primary").click();
  await settle();
  assert.deepEqual(page.pressed, [{ command: "save-result", typed: { label: "PC <b>" } }]);
});

test("a path that is chosen stands in its field, also when the page was drawn anew behind the dialog", async () => {
  /** @type {import("../app/generated/view.d.ts").Browse} */
  const browse = { kind: "folder", label: "Choose a folder" };
  /** @type {Screen["blocks"]} */
  const blocks = [
    {
      kind: "form",
      fields: [{ id: "folder", label: "Folder", hint: null, longest: 4096, choices: [], browse }],
      button: button("Make", { command: "make-overview", typed: { folder: "", list: "" } }),
    },
  ];
  /** @type {(path: string | null) => void} */
  let chosen = () => {};
  let dialogs = 0;
  const choosePath = () => {
    dialogs += 1;
    return new Promise((/** @type {(path: string | null) => void} */ done) => (chosen = done));
  };
  const page = await openPage(at(1, { place: "paths", primary: null, blocks }), { choosePath });
  const field = () => /** @type {HTMLInputElement} */ (page.find(".form-field input"));
  const named = page.find(".browse").getAttribute("aria-labelledby") ?? "";
  assert.deepEqual(
    named.split(" ").map((id) => page.find(`#${id}`).textContent),
    ["Choose a folder", "Folder"],
  );
  page.find(".browse").click();
  page.find(".browse").click();
  assert.equal(dialogs, 1, "one at a time");
  page.show(at(2, { place: "paths", primary: null, blocks: [{ kind: "text", text: "New" }, ...blocks.map((one) => ({ ...one }))] }));
  chosen("/shared/Results \u00e9");
  await settle();
  assert.equal(field().value, "/shared/Results \u00e9");
  page.find(".browse").click();
  chosen(null);
  await settle();
  assert.equal(field().value, "/shared/Results \u00e9", "nothing was chosen");
  page.find(".form .primary").click();
  await settle();
  assert.deepEqual(page.pressed, [{ command: "make-overview", typed: { folder: "/shared/Results \u00e9" } }]);
});
