// Behaviour over time: newer views, focus, open parts and what is read aloud.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, spoken } from "./page.js";
import { at, later, remove, view } from "./samples.js";

/** @import { Screen } from "../app/generated/view.d.ts" */

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
