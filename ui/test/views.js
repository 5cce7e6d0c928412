// All views: our samples, and the golden views that the Rust tests wrote.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { SAMPLES } from "./samples.js";

/** @import { View } from "../app/generated/view.d.ts" */

const GOLDEN = new URL("../../tests/golden/views/", import.meta.url);

/** @type {{ name: string, view: View }[]} */
export const VIEWS = [...SAMPLES.map((view) => ({ name: `sample ${view.screen.place} ${view.locale}`, view })), ...golden()];

function golden() {
  if (!existsSync(GOLDEN)) return [];
  return readdirSync(GOLDEN)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .flatMap((file) => {
      const views = /** @type {View[]} */ ([JSON.parse(readFileSync(new URL(file, GOLDEN), "utf8"))].flat());
      return views.map((view, at) => ({ name: `golden ${file} ${at}`, view }));
    });
}
