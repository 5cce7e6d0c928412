// The contrast of every pair of colours used together, in light and dark (WCAG 1.4.3 and 1.4.11).

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const STYLES = new URL("../app/styles/", import.meta.url);
const TOKENS = readFileSync(new URL("tokens.css", STYLES), "utf8");
const OTHERS = readdirSync(STYLES).filter((name) => name !== "tokens.css");
const DARK = "@media (prefers-color-scheme: dark)";
const CONTRAST = "@media (prefers-contrast: more)";

const light = colours(TOKENS.slice(0, TOKENS.indexOf(DARK)));
const dark = { ...light, ...colours(TOKENS.slice(TOKENS.indexOf(DARK), TOKENS.indexOf(CONTRAST))) };

/** Text on its background: 4.5:1. */
const TEXT = [
  ["ink", "background"],
  ["ink", "surface"],
  ["ink", "well"],
  ["ink", "accent-wash"],
  ["ink-soft", "background"],
  ["ink-soft", "surface"],
  ["ink-soft", "well"],
  ["ink-soft", "accent-wash"],
  ["accent", "background"],
  ["accent", "surface"],
  ["accent", "accent-wash"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ...["calm", "attention", "done", "stop"].flatMap((tone) => [
    [tone, `${tone}-wash`],
    ["ink", `${tone}-wash`],
  ]),
];

/** Shapes that carry meaning: 3:1. */
const SHAPES = [
  ["edge", "background"],
  ["edge", "surface"],
  ["edge", "well"],
  ["accent", "well"],
  ["focus", "background"],
  ["focus", "surface"],
  ["done", "surface"],
  ["attention", "surface"],
  ["on-accent", "accent"],
  ["mark-canopy", "mark-ground"],
  ["mark-stick", "mark-ground"],
];

for (const [theme, tokens] of Object.entries({ light, dark })) {
  for (const [pairs, least] of /** @type {const} */ ([
    [TEXT, 4.5],
    [SHAPES, 3],
  ])) {
    for (const [front, back] of pairs) {
      test(`${theme}: ${front} on ${back} is at least ${least}:1`, () => {
        const ratio = contrast(pick(tokens, front), pick(tokens, back));
        assert.ok(ratio >= least, ratio.toFixed(2));
      });
    }
  }
}

test("dark names every colour anew, save those of the mark", () => {
  const same = Object.keys(light).filter((name) => light[name] === dark[name]);
  assert.deepEqual(same, ["mark-canopy", "mark-stick"]);
});

test("no colour is named outside the tokens", () => {
  assert.ok(OTHERS.length > 0);
  for (const name of OTHERS) {
    const style = readFileSync(new URL(name, STYLES), "utf8");
    assert.deepEqual(style.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi), null, name);
  }
});

test("the measure of contrast is that of WCAG", () => {
  assert.equal(contrast("#000000", "#ffffff"), 21);
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
});

/**
 * @param {string} css
 * @returns {Record<string, string>}
 */
function colours(css) {
  return Object.fromEntries([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]));
}

/**
 * @param {Record<string, string>} tokens
 * @param {string | undefined} name
 */
function pick(tokens, name) {
  const colour = tokens[name ?? ""];
  assert.ok(colour, `no colour ${name}`);
  return colour;
}

/**
 * @param {string} one
 * @param {string} other
 */
function contrast(one, other) {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {string} colour */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
