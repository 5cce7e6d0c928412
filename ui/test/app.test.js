// Behaviour over time: newer views, focus, and intents that run, are rejected or fail.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, settle, spoken } from "./page.js";
import { button, view } from "./samples.js";

/** @import { Screen, View } from "../app/generated/view.d.ts" */

const remove = button("Remove", { command: "begin-step", step: "remove" });
const later = button("Later", { command: "skip-step", step: "remove" });

/** @param {number} revision @param {Partial<Screen>} screen @param {Partial<View>} [rest] @returns {View} */
const at = (revision, screen, rest = {}) => ({
  ...view({ id: "step", place: "remove", heading: "Remove it", primary: remove, ...screen }),
  revision,
  ...rest,
});

/** @type {Screen["blocks"]} */
const more = [{ kind: "more", summary: "How do we know?", blocks: [{ kind: "text", text: "By its entry." }] }];

test("an older or equal view changes nothing", async () => {
  const page = await openPage(at(5, {}));
  page.show(at(5, { heading: "Same age" }));
  page.show(at(4, { heading: "Older" }));
  assert.equal(page.find("h1").textContent, "Remove it");
  page.show(at(6, { heading: "Newer" }));
  assert.equal(page.find("h1").textContent, "Newer");
});

test("what did not change stays the same element", async () => {
  const page = await openPage(
    at(1, {
      blocks: [
        { kind: "text", text: "Stays" },
        { kind: "text", text: "Goes" },
      ],
    }),
  );
  const [stays] = page.all(".text");
  page.show(
    at(2, {
      blocks: [
        { kind: "text", text: "New" },
        { kind: "text", text: "Stays" },
      ],
    }),
  );
  assert.deepEqual(
    page.all(".text").map((text) => text.textContent),
    ["New", "Stays"],
  );
  assert.equal(page.all(".text")[1], stays);
});

test("focus goes to the heading at the start and in another place", async () => {
  const page = await openPage(at(1, {}));
  assert.equal(page.document.activeElement, page.find("h1"));
  page.find(".primary").focus();
  page.show(at(2, { place: "restart", heading: "Restart" }));
  assert.equal(page.document.activeElement, page.find("h1"));
});

test("focus stays on the same control when it is drawn anew", async () => {
  const page = await openPage(at(1, {}));
  const before = page.find(".primary");
  before.focus();
  page.show(at(2, { primary: { ...remove, label: "Verwijderen" } }));
  assert.notEqual(page.find(".primary"), before);
  assert.equal(page.document.activeElement, page.find(".primary"));
});

test("focus goes to the heading when the control is gone", async () => {
  const page = await openPage(at(1, { others: [later] }));
  page.find(".other").focus();
  page.show(at(2, {}));
  assert.equal(page.document.activeElement, page.find("h1"));
});

test("focus and place survive a change of language", async () => {
  const page = await openPage(at(1, {}));
  page.find(".language[lang=nl]").focus();
  page.show({ ...view({ id: "step", place: "remove", heading: "Verwijder het" }, "nl"), revision: 2 });
  assert.equal(page.document.documentElement.lang, "nl");
  assert.equal(page.document.activeElement, page.find(".language[lang=nl]"));
  assert.equal(page.find(".language[lang=nl]").getAttribute("aria-pressed"), "true");
});

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

test("what was just done is said beside the control that asked for it, and read aloud", async () => {
  const page = await openPage(at(1, { others: [later] }));
  /** @param {import("../app/generated/view.d.ts").Intent | null} beside @returns {Screen["remark"]} */
  const remark = (beside) => ({ tone: "done", label: "Done", text: "Kept.", beside });
  page.show(at(2, { others: [later], remark: remark(later.intent) }));
  assert.ok(page.find(".control-other").contains(page.find(".beside")));
  await spoken();
  assert.equal(page.live.textContent, "Done: Kept.");
  page.show(at(3, { others: [later], remark: remark(null) }));
  assert.equal(page.find("h1").nextElementSibling, page.find(".beside"));
  page.show(at(4, { others: [later] }));
  assert.equal(page.all(".beside").length, 0);
});

test("patient clicks at one spot start nothing a second time", async () => {
  const again = button("Try again", remove.intent);
  const page = await openPage(at(1, {}));
  /** @param {number} x @param {number} [detail] */
  const click = (x, detail = 1) => {
    page
      .find(".primary")
      .dispatchEvent(new page.dom.window.MouseEvent("click", { bubbles: true, cancelable: true, clientX: x, clientY: 50, detail }));
  };
  click(300);
  await settle();
  assert.equal(page.pressed.length, 1);
  page.show(at(2, { primary: again }));
  click(302);
  await settle();
  assert.equal(page.pressed.length, 1);
  // Elsewhere, or by a key, it is meant.
  click(400);
  await settle();
  click(0, 0);
  await settle();
  assert.equal(page.pressed.length, 3);
});

test("only a main button that leads on has an arrow", async () => {
  const back = button("Save", { command: "save-report" });
  const page = await openPage(at(1, { primary: button("Continue", { command: "ask", question: "group" }) }));
  assert.equal(page.all(".primary .icon-forward").length, 1);
  page.show(at(2, { primary: back }));
  assert.equal(page.all(".primary .icon-forward").length, 0);
});

test("focus comes back when the window does", async () => {
  const page = await openPage(at(1, {}));
  page.find(".primary").focus();
  page.dom.window.dispatchEvent(new page.dom.window.Event("blur"));
  page.find(".primary").blur();
  page.dom.window.dispatchEvent(new page.dom.window.Event("focus"));
  assert.equal(page.document.activeElement, page.find(".primary"));
});

test("an open part stays open in the same place, also in another language", async () => {
  const page = await openPage(at(1, { blocks: more }));
  page.find("details").setAttribute("open", "");
  page.show({
    ...view(
      {
        id: "step",
        place: "remove",
        heading: "x",
        blocks: [
          { kind: "text", text: "Erbij" },
          { kind: "more", summary: "Hoe weten we dat?", blocks: [] },
        ],
      },
      "nl",
    ),
    revision: 2,
  });
  assert.ok(page.find("details").hasAttribute("open"));
});

test("an open part stays open when it is drawn anew and another one comes beside it", async () => {
  const page = await openPage(at(1, { blocks: more }));
  page.find("summary").focus();
  page.find("details").setAttribute("open", "");
  /** @type {Screen["blocks"]} */
  const longer = [{ kind: "more", summary: "How do we know that?", blocks: [] }];
  page.show(at(2, { blocks: longer, details: more }));
  assert.deepEqual(
    page.all("details").map((part) => part.hasAttribute("open")),
    [true, false],
  );
  assert.equal(page.document.activeElement, page.find("summary"));
});

test("every part that was open stays open, also below the one with the focus", async () => {
  /** @param {string} text @returns {Screen["blocks"]} */
  const parts = (text) => [1, 2].map((number) => ({ kind: "more", summary: `${text} ${number}`, blocks: [] }));
  const page = await openPage(at(1, { blocks: parts("Before") }));
  page.find("summary").focus();
  for (const part of page.all("details")) part.setAttribute("open", "");
  page.show(at(2, { blocks: parts("After") }));
  assert.equal(page.find("summary").textContent, "After 1");
  assert.equal(page.all("details[open]").length, 2);
});

test("of two controls that do the same, the one with the focus keeps it", async () => {
  /** @param {string} value @returns {Screen["blocks"][number]} */
  const facts = (value) => ({
    kind: "facts",
    rows: ["One", "Two"].map((name) => ({ name, value, status: null, change: later })),
  });
  const page = await openPage(at(1, { blocks: [facts("a"), facts("b")] }));
  const change = () => page.all(".change");
  assert.equal(change().length, 4);
  change()[3]?.focus();
  page.show(at(2, { blocks: [{ kind: "text", text: "New" }, facts("a"), facts("c")] }));
  assert.equal(page.document.activeElement, change()[3]);
});

test("the focus follows a control to another row of buttons", async () => {
  const page = await openPage(at(1, { others: [later] }));
  page.find(".other").focus();
  page.show(at(2, { primary: later, others: [] }));
  assert.equal(page.document.activeElement, page.find(".primary"));
});

test("a part of another place starts closed", async () => {
  const page = await openPage(at(1, { blocks: more }));
  page.find("details").setAttribute("open", "");
  page.show(at(2, { place: "elsewhere", blocks: more }));
  assert.ok(!page.find("details").hasAttribute("open"));
});

test("the live region speaks what is new, and nothing when there is nothing", async () => {
  const page = await openPage(at(1, {}, { announcement: "Found." }));
  await spoken();
  assert.equal(page.live.textContent, "Found.");
  page.show(at(2, {}));
  await spoken();
  assert.equal(page.live.textContent, "Found.");
  page.show(at(3, {}, { announcement: "Gone." }));
  await spoken();
  assert.equal(page.live.textContent, "Gone.");
});

test("a control is busy while its intent runs, submits once, and works again after", async () => {
  /** @type {() => void} */
  let finish = () => {};
  const page = await openPage(at(1, {}), { submit: () => new Promise((done) => (finish = () => done(null))) });
  page.find(".primary").click();
  page.find(".primary").click();
  assert.equal(page.pressed.length, 1);
  assert.equal(page.find(".primary").getAttribute("aria-busy"), "true");
  page.show(at(2, { primary: { ...remove, label: "Drawn anew" } }));
  assert.equal(page.find(".primary").getAttribute("aria-busy"), "true");
  finish();
  await settle();
  assert.equal(page.find(".primary").getAttribute("aria-busy"), null);
  page.find(".primary").click();
  assert.equal(page.pressed.length, 2);
});

test("a control is busy until the result of its intent is shown", async () => {
  /** @type {(view: View) => void} */
  let answer = () => {};
  let asked = 0;
  const page = await openPage(at(1, {}), {
    view: () => (asked++ === 0 ? Promise.resolve(at(1, {})) : new Promise((done) => (answer = done))),
  });
  page.find(".primary").click();
  await settle();
  assert.equal(page.find(".primary").getAttribute("aria-busy"), "true");
  answer(at(2, { place: "restart", heading: "Restart" }));
  await settle();
  assert.equal(page.find("h1").textContent, "Restart");
  assert.equal(page.find(".primary").getAttribute("aria-busy"), null);
});

test("the second click of a double click does not press a control that was drawn in between", async () => {
  const started = button("Start", { command: "begin-step", step: "remove" });
  const look = button("Look again", { command: "check-step", step: "remove" });
  const page = await openPage(at(1, { primary: started }));
  /** @param {string} what @param {number} x @param {number} [detail] */
  const click = (what, x, detail = 1) => {
    const event = new page.dom.window.MouseEvent("click", { bubbles: true, cancelable: true, clientX: x, clientY: 50, detail });
    page.find(what).dispatchEvent(event);
  };
  click(".primary", 50);
  await settle();
  page.show(at(2, { primary: look }));
  click(".primary", 52, 2);
  await settle();
  assert.deepEqual(page.pressed, [started.intent]);
  // Elsewhere, by the keyboard, or a moment later it counts.
  click(".primary", 90);
  await settle();
  assert.equal(page.pressed.length, 2);
  page.show(at(3, { primary: started }));
  click(".primary", 0, 0);
  await settle();
  assert.equal(page.pressed.length, 3);
  page.show(at(4, { primary: look }));
  await new Promise((done) => setTimeout(done, 550));
  click(".primary", 90);
  await settle();
  assert.equal(page.pressed.length, 4);
});

test("an intent that takes a while is announced", async () => {
  const page = await openPage(at(1, {}), { submit: () => new Promise((done) => setTimeout(done, 700)) });
  page.find(".primary").click();
  await spoken();
  assert.equal(page.live.textContent, "");
  await new Promise((done) => setTimeout(done, 450));
  assert.equal(page.live.textContent, "Busy");
});

test("a rejection is shown beside its control, until the next intent", async () => {
  let refuse = true;
  const page = await openPage(at(1, { others: [later] }), {
    submit: async () => {
      if (refuse) throw { code: "could-not-open", message: "It did not open.", hint: "Open it yourself." };
    },
  });
  page.find(".other").click();
  await settle();
  const alert = page.find("[role=alert]");
  assert.match(alert.textContent ?? "", /It did not open\.Open it yourself\./);
  assert.ok(page.find(".control-other").contains(alert));
  assert.equal(page.find(".other").getAttribute("aria-busy"), null);
  page.show(at(2, { others: [{ ...later, label: "Later then" }] }));
  assert.ok(page.find(".control-other").contains(page.find("[role=alert]")));
  refuse = false;
  page.find(".other").click();
  await settle();
  assert.equal(page.all("[role=alert]").length, 0);
});

test("a rejection does not follow to another place", async () => {
  const page = await openPage(at(1, {}), {
    submit: async () => {
      throw { code: "other", message: "No.", hint: "" };
    },
  });
  page.find(".primary").click();
  await settle();
  assert.equal(page.all("[role=alert]").length, 1);
  page.show(at(2, { place: "elsewhere" }));
  assert.equal(page.all("[role=alert]").length, 0);
});

test("a view without map and nav has no empty parts", async () => {
  const first = at(1, {});
  const page = await openPage({ ...first, map: [], frame: { ...first.frame, nav: [] } });
  assert.deepEqual([page.find(".map").hidden, page.find(".nav").hidden], [true, true]);
});

test("the skip link goes to the heading", async () => {
  const page = await openPage(at(1, {}));
  page.find(".skip").click();
  assert.equal(page.document.activeElement, page.find("h1"));
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
        { id: "label", label: "Name of this computer", hint: "PC-03", longest: 80 },
        { id: "name", label: "Your name", hint: null, longest: 80 },
        { id: "organisation", label: "Organisation", hint: null, longest: 80 },
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
  /** @param {string} name @param {string} seen @param {boolean} isOpen @returns {import("../app/generated/view.d.ts").TableRow} */
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
  /** @type {Screen["blocks"]} */
  const blocks = [
    {
      kind: "table",
      label: "The computers",
      columns: ["Computer", "Status", "Looked on"],
      rows: [row("PC-10", "01-12-2026", true), row("PC-9", "30-11-2026", false), row("<b>", "02-12-2026", true)],
      searchLabel: "Search",
      openOnlyLabel: "Open only",
      detailsLabel: "More",
      noneLabel: "No computer matches.",
    },
  ];
  const page = await openPage(at(1, { place: "overview", primary: null, blocks }));
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
  page.show(at(2, { place: "overview", primary: null, blocks: [{ kind: "text", text: "New" }, ...blocks] }));
  assert.equal(/** @type {HTMLInputElement} */ (page.find("input[type=search]")).value, "nowhere");
});
