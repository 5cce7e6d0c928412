// Intents that run, are rejected or fail, and clicks that are not meant.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, settle, spoken } from "./page.js";
import { at, button, later, remove, SAMPLES } from "./samples.js";

/** @import { Intent, Screen, View } from "../app/generated/view.d.ts" */

test("what was just done is said beside the control that asked for it, and read aloud", async () => {
  const page = await openPage(at(1, { others: [later] }));
  /** @param {Intent | null} beside @returns {Screen["remark"]} */
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

test("a rejection is not put beside another control of the same intent", async () => {
  const explain = SAMPLES.find(({ screen }) => screen.id === "explain");
  assert.ok(explain);
  const page = await openPage(explain, {
    submit: async () => {
      throw { code: "could-not-open", message: "It did not open.", hint: "" };
    },
  });
  const [inNote, inList] = page.all('[data-command="open-source"]').filter((control) => control.dataset.key?.includes("letter-2018"));
  assert.ok(inNote?.closest("[hidden]"));
  inList?.click();
  await settle();
  const isBeside = (/** @type {HTMLElement | undefined} */ control) =>
    page
      .find("[role=alert]")
      .closest("li")
      ?.contains(control ?? null);
  assert.ok(isBeside(inList), "not in a note that is closed");
  page.find(".number").click();
  inList?.focus();
  inList?.click();
  await settle();
  assert.ok(isBeside(inList), "not in a note that is open elsewhere");
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
