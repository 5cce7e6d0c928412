// The numbers beside statements, and the notes that they open.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./page.js";
import { SAMPLES } from "./samples.js";

for (const view of SAMPLES.filter(({ screen }) => screen.id === "explain")) {
  test(`${view.locale}: a number says which source it is, and opens and closes its note`, async () => {
    const page = await openPage(view);
    const numbers = page.all(".number");
    assert.deepEqual(
      numbers.map((number) => number.textContent),
      ["1", "2"],
    );
    const [first, second] = /** @type {[HTMLElement, HTMLElement]} */ (numbers);
    assert.match(first.getAttribute("aria-label") ?? "", /^(bron|source) 1$/);
    const note = page.find(`#${first.getAttribute("aria-controls")}`);
    assert.equal(note.closest("[data-claim]"), first.closest("[data-claim]"), "below its own statement");
    assert.equal(note.hidden, true);

    first.click();
    assert.equal(first.getAttribute("aria-expanded"), "true");
    assert.equal(note.hidden, false);
    assert.match(note.textContent ?? "", /14 (mei|May) 2018, (inleiding|introduction)/);
    const open = /** @type {HTMLElement} */ (note.querySelector("button"));
    open.click();
    assert.deepEqual(page.pressed.at(-1), { command: "open-source", source: "letter-2018" });

    first.click();
    assert.equal(first.getAttribute("aria-expanded"), "false");
    assert.equal(note.hidden, true);

    second.click();
    assert.equal(page.find(`#${second.getAttribute("aria-controls")}`).querySelector("button"), null, "no address, so nothing to open");
  });

  test(`${view.locale}: the list of sources bears the numbers of the statements`, async () => {
    const page = await openPage(view);
    const listed = page.all("ol.list > li[value]").map((item) => item.getAttribute("value"));
    assert.deepEqual(listed, ["1", "2"]);
  });
}
