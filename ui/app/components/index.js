// One function per kind of block.

import { buttons } from "./buttons.js";
import { choice } from "./choice.js";
import { claims } from "./claims.js";
import { exact } from "./exact.js";
import { facts } from "./facts.js";
import { form } from "./form.js";
import { heading } from "./heading.js";
import { letter } from "./letter.js";
import { link } from "./link.js";
import { list } from "./list.js";
import { more } from "./more.js";
import { notice } from "./notice.js";
import { picture } from "./picture.js";
import { progress } from "./progress.js";
import { sources } from "./sources.js";
import { table } from "./table.js";
import { text } from "./text.js";

/** @import { Block } from "../generated/view.d.ts" */
/** @import { PageContext } from "../layout.js" */

/**
 * @param {Block} block
 * @param {PageContext} ctx
 * @returns {HTMLElement}
 */
export function renderBlock(block, ctx) {
  switch (block.kind) {
    case "text":
      return text(block);
    case "heading":
      return heading(block);
    case "notice":
      return notice(block);
    case "list":
      return list(block);
    case "facts":
      return facts(block, ctx);
    case "choice":
      return choice(block, ctx);
    case "buttons":
      return buttons(block, ctx);
    case "form":
      return form(block, ctx);
    case "progress":
      return progress(block);
    case "claims":
      return claims(block, ctx);
    case "exact":
      return exact(block, ctx);
    case "letter":
      return letter(block, ctx);
    case "link":
      return link(block, ctx);
    case "more":
      return more(block, ctx, renderBlock);
    case "picture":
      return picture(block);
    case "sources":
      return sources(block, ctx);
    case "table":
      return table(block);
  }
}

/**
 * The block of one kind.
 *
 * @template {Block["kind"]} Kind
 * @typedef {Extract<Block, { kind: Kind }>} BlockOf
 */
