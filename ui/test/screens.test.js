// What must hold for every view, whatever it says.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { openPage } from "./page.js";
import { HOSTILE, SAMPLES } from "./samples.js";
import { VIEWS } from "./views.js";

/** @import { Block, Button, View } from "../app/generated/view.d.ts" */

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

for (const { name, view } of VIEWS) {
  test(`${name}: one heading, one main button, and every text of the view`, async () => {
    const page = await openPage(view);
    assert.equal(page.all("h1").length, 1);
    assert.equal(page.find("h1").textContent, view.screen.heading);
    // The button of a form, or of the letter that a page is for, is the main one of its screen.
    const hasOwn = view.screen.blocks.some((block) => block.kind === "form" || (block.kind === "letter" && block.isMain));
    assert.equal(page.all(".primary").length, view.screen.primary === null && !hasOwn ? 0 : 1);
    assert.equal(page.document.documentElement.lang, view.locale);
    assert.equal(page.all("[aria-live]").length, 1);
    const shown = page.root.textContent ?? "";
    for (const words of wordsOf(view)) assert.ok(shown.includes(words), `missing: ${words.slice(0, 80)}`);
  });

  test(`${name}: each intent of the view has a control that submits it`, async () => {
    const page = await openPage(view);
    const wanted = intentsOf(view)
      .map((intent) => JSON.stringify(intent))
      .sort();
    for (const control of page.all("[data-command]")) {
      if (control.tagName === "INPUT") control.dispatchEvent(new page.dom.window.Event("change"));
      else control.click();
    }
    const pressed = [...new Set(page.pressed.map((intent) => JSON.stringify(intent)))].sort();
    assert.deepEqual(pressed, [...new Set(wanted)]);
  });
}

// The suite of the window runs axe in a real browser on every page; here each kind of block has it once.
for (const view of SAMPLES) {
  test(`sample ${view.screen.place} ${view.locale}: no fault for axe`, async () => {
    const page = await openPage(view);
    page.dom.window.eval(AXE);
    for (const part of page.all("details")) part.setAttribute("open", "");
    const { violations } = await page.dom.window.axe.run(page.document, {
      rules: { "color-contrast": { enabled: false } },
    });
    assert.deepEqual(
      violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ node) => node.html).join(" ")}`),
      [],
    );
  });
}

test("hostile names stay text", async () => {
  const view = SAMPLES.find(({ screen }) => screen.place === "hostile");
  assert.ok(view);
  const page = await openPage(view);
  assert.equal(page.all("img, script").length, 0);
  assert.equal(page.document.title, "Voorzorg");
  const values = page.all("dd bdi");
  assert.deepEqual(
    values.map((value) => value.textContent),
    Object.values(HOSTILE),
  );
  assert.ok(values.every((value) => value.getAttribute("dir") === "auto"));
  // Only a long one gets a box that scrolls, which the keyboard can reach.
  assert.deepEqual(
    values.map((value) => [value.className, value.getAttribute("tabindex")]),
    [
      ["", null],
      ["", null],
      ["long", "0"],
    ],
  );
});

test("the map is an ordered list in a named part, with one step that is current", async () => {
  const view = SAMPLES.find(({ screen }) => screen.id === "step");
  assert.ok(view);
  const page = await openPage(view);
  assert.equal(page.find(".map").getAttribute("aria-label"), view.frame.mapLabel);
  assert.equal(page.all(".map > ol > li").length, view.map.length);
  assert.deepEqual(
    page.all("[aria-current=step]").map((stop) => stop.querySelector(".label")?.textContent),
    ["Remove"],
  );
});

test("what is not about this computer is marked exactly when the view says so", async () => {
  for (const view of SAMPLES) {
    const page = await openPage(view);
    const banner = page.find(".banner");
    assert.equal(banner.hidden, view.banner === null);
    assert.equal(banner.textContent, view.banner ?? "");
  }
});

/**
 * @param {View} view
 * @returns {string[]}
 */
function wordsOf(view) {
  const { frame, screen } = view;
  return [
    frame.appName,
    frame.promise,
    frame.disclaimer,
    frame.skipLink,
    ...frame.languages.map(({ name }) => name),
    ...frame.nav.map(({ button }) => button.label),
    ...view.map.flatMap(({ label, stateLabel, steps }) => [label, stateLabel, ...steps.map(({ label }) => label)]),
    ...(screen.remark === null ? [] : [screen.remark.label, screen.remark.text]),
    ...[...screen.blocks, ...screen.details].flatMap(blockWords),
    ...[screen.primary, ...screen.others, screen.back].flatMap((button) => button?.label ?? []),
  ];
}

/**
 * @param {Block} block
 * @returns {string[]}
 */
function blockWords(block) {
  switch (block.kind) {
    case "text":
    case "heading":
      return [block.text];
    case "notice":
    case "exact":
      return [block.label, block.text];
    case "list":
      return block.items;
    case "facts":
      return block.rows.flatMap(({ name, value, status }) => [name, value, ...(status === null ? [] : [status])]);
    case "choice":
      return [
        block.question,
        block.hint ?? "",
        ...block.columns,
        ...block.options.flatMap(({ button, hint, page }) => [button.label, hint ?? "", page?.label ?? ""]),
        ...(block.columns.length === 0 ? [] : block.options.flatMap(({ cells }) => cells)),
      ];
    case "buttons":
      return [block.label, block.hint ?? "", ...block.items.flatMap(({ button, hint }) => [button.label, hint ?? ""])];
    case "progress":
      return [block.label, ...block.sources.flatMap(({ label, stateLabel }) => [label, stateLabel])];
    case "claims":
      return [
        block.speaker ?? "",
        ...block.items.flatMap(({ text, status, notes }) => [
          text,
          status ?? "",
          ...notes.flatMap(({ number, source, open }) => [String(number), source, open?.label ?? ""]),
        ]),
      ];
    case "sources":
      return [...block.items.flatMap(({ text, address, open }) => [text, address ?? "", open?.label ?? ""]), block.hint ?? ""];
    case "letter":
      return [block.label, block.hint, block.text, block.saveLabel];
    case "form":
      return [...block.fields.flatMap(({ label, hint }) => [label, hint ?? ""]), block.button.label];
    case "link":
      return [block.button.label, block.address];
    case "more":
      return [block.summary, ...block.blocks.flatMap(blockWords)];
    case "picture":
      return [];
    case "table":
      return [
        block.label,
        ...block.columns,
        block.searchLabel,
        block.openOnlyLabel,
        ...block.rows.flatMap(({ mark, cells, details }) => [mark, ...cells.map(({ text }) => text), ...details]),
      ];
  }
}

/** @param {View} view */
function intentsOf({ frame, map, screen }) {
  /** @param {Block} block @returns {Button[]} */
  const inBlock = (block) => {
    if (block.kind === "choice") return block.options.flatMap(({ button, page }) => (page === null ? [button] : [button, page]));
    if (block.kind === "facts") return block.rows.flatMap(({ change }) => change ?? []);
    if (block.kind === "buttons") return block.items.map(({ button }) => button);
    if (block.kind === "letter") {
      const { letter, text, saveLabel } = block;
      return [{ label: saveLabel, intent: { command: "save-letter", letter, text } }];
    }
    if (block.kind === "claims") return block.items.flatMap(({ notes }) => notes.flatMap(({ open }) => open ?? []));
    if (block.kind === "sources") return block.items.flatMap(({ open }) => open ?? []);
    if (block.kind === "link" || block.kind === "form") return [block.button];
    if (block.kind === "more") return block.blocks.flatMap(inBlock);
    return [];
  };
  const buttons = [
    ...frame.nav.map(({ button }) => button),
    ...map.flatMap(({ steps }) => steps.flatMap(({ change }) => change ?? [])),
    ...[...screen.blocks, ...screen.details].flatMap(inBlock),
    ...[screen.primary, ...screen.others, screen.back].flatMap((button) => button ?? []),
  ];
  const languages = frame.languages.map(({ locale }) => ({ command: /** @type {const} */ ("set-language"), locale }));
  return [...buttons.map(({ intent }) => intent), ...languages];
}
