// Makes every icon from mark.svg. Needs the npm package @resvg/resvg-js 2.6.2 within reach:
//   npm install --prefix ICONS @resvg/resvg-js@2.6.2
//   NODE_PATH=ICONS/node_modules node src-tauri/icons/make.mjs

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const { Resvg } = createRequire(import.meta.url)("@resvg/resvg-js");
const here = (name) => new URL(name, import.meta.url);
const drawing = readFileSync(here("mark.svg"), "utf8");

const png = (size) => new Resvg(drawing, { fitTo: { mode: "width", value: size } }).render().asPng();

for (const size of [32, 128, 256, 512]) writeFileSync(here(`${size}x${size}.png`), png(size));
writeFileSync(here("icon.ico"), ico([16, 24, 32, 48, 64, 256].map((size) => [size, png(size)])));
writeFileSync(here("icon.icns"), icns([["icp4", 16], ["icp5", 32], ["icp6", 64], ["ic07", 128], ["ic08", 256], ["ic09", 512]]));

/** A Windows icon: a table of sizes, then the pictures as PNG. */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  pictures.forEach(([size, picture], index) => {
    const entry = 6 + 16 * index;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(picture.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += picture.length;
  });
  return Buffer.concat([head, ...pictures.map(([, picture]) => picture)]);
}

/** An Apple icon: pictures as PNG, each with its type and length. */
function icns(kinds) {
  const parts = kinds.map(([type, size]) => chunk(type, png(size)));
  return chunk("icns", Buffer.concat(parts));
}

function chunk(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, "ascii");
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
