// What the source files of the window may and may not contain.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const APP = new URL("../app/", import.meta.url);
const FILES = list("");

test("nothing parses text as markup or code", () => {
  for (const { name, text } of FILES) {
    assert.doesNotMatch(text, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function/, name);
  }
});

test("only the backend knows Tauri", () => {
  const knowing = FILES.filter(({ text }) => text.includes("__TAURI__")).map(({ name }) => name);
  assert.ok(knowing.length > 0);
  for (const name of knowing) assert.match(name, /^backend\//);
});

test("each class that the styles name is given by a script", () => {
  const text = (/** @type {RegExp} */ kind) => FILES.flatMap(({ name, text }) => (kind.test(name) ? [text] : [])).join("\n");
  const styles = text(/\.css$/).replace(/\/\*[\s\S]*?\*\/|"[^"]*"/g, "");
  const classes = new Set(styles.match(/(?<=\.)[a-z][\w-]*/g));
  const given = new Set((text(/\.(js|html|ts)$/).match(/"[^"\n]*"|`[^`]*`/g) ?? []).flatMap((quoted) => quoted.slice(1, -1).split(/\s+/)));
  // The last part of a name may come from the view: `tone-${tone}`.
  const prefixes = [...given].flatMap((name) => /^([\w-]+-)\$\{\w+\}$/.exec(name)?.[1] ?? []);
  const strange = [...classes].filter((name) => !given.has(name) && !prefixes.some((prefix) => name.startsWith(prefix)));
  assert.ok(classes.size > 50 && prefixes.length > 0);
  assert.deepEqual(strange, []);
});

test("all that the window loads fits in 80 KB of script and style", () => {
  // The replay backend is for a plain browser; the app never loads it.
  const loaded = FILES.filter(({ name }) => /\.(js|css|html)$/.test(name) && name !== "backend/replay.js");
  const bytes = loaded.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  assert.ok(bytes <= 80 * 1024, `${bytes} bytes`);
});

test("nothing comes from elsewhere", () => {
  for (const { name, text } of FILES) {
    const addresses = (text.match(/https?:\/\/[^\s"')]+/g) ?? []).filter((address) => address !== "http://www.w3.org/2000/svg");
    assert.deepEqual(addresses, [], name);
  }
});

/**
 * @param {string} folder
 * @returns {{ name: string, text: string }[]}
 */
function list(folder) {
  return readdirSync(new URL(folder, APP), { withFileTypes: true }).flatMap((entry) => {
    const name = folder + entry.name;
    if (entry.isDirectory()) return list(`${name}/`);
    return /\.(js|css|html|ts)$/.test(name) ? [{ name, text: readFileSync(new URL(name, APP), "utf8") }] : [];
  });
}
