// Without a view, the error page is shown in every language, and the error still reaches the console.

import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, settle } from "./page.js";
import { button, view } from "./samples.js";

/** @import { View } from "../app/generated/view.d.ts" */
/** @import { Page } from "./page.js" */

const first = view({ id: "check", heading: "Look", primary: button("Look", { command: "scan" }) });

test("no first view", async () => {
  await broken("no view", async () => openPage(first, { view: async () => Promise.reject(new Error("no view")) }));
});

test("an intent that fails with no WireError", async () => {
  await broken("panicked", async () => {
    const page = await openPage(first, { submit: async () => Promise.reject(new Error("panicked")) });
    page.find(".primary").click();
    await settle();
    return page;
  });
});

test("a view that cannot be drawn", async () => {
  const strange = /** @type {View} */ (/** @type {unknown} */ ({ ...first, screen: null }));
  await broken("null", async () => openPage(strange));
});

/**
 * Checks that the page is there in both languages, and that the error reaches the console.
 *
 * @param {string} cause
 * @param {() => Promise<Page>} act
 */
async function broken(cause, act) {
  /** @type {unknown[]} */
  const errors = [];
  const before = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", (error) => errors.push(error));
  try {
    const page = await act();
    await settle();
    assert.deepEqual(
      page.all(".breakdown section").map((section) => section.lang),
      ["nl", "en"],
    );
    assert.match(page.root.textContent ?? "", /Er ging iets mis.*\/log.*Something went wrong/);
    assert.match(errors.map(String).join(), new RegExp(cause));
  } finally {
    process.removeAllListeners("unhandledRejection");
    for (const listener of before) process.on("unhandledRejection", listener);
  }
}
