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
 * The block of one kind.
 *
 * @template {Block["kind"]} Kind
 * @typedef {Extract<Block, { kind: Kind }>} BlockOf
 */

/** @type {{ [Kind in Block["kind"]]: (block: BlockOf<Kind>, ctx: PageContext) => HTMLElement }} */
const COMPONENTS = {
  buttons,
  choice,
  claims,
  exact,
  facts,
  form,
  heading,
  letter,
  link,
  list,
  more: (block, ctx) => more(block, ctx, renderBlock),
  notice,
  picture,
  progress,
  sources,
  table,
  text,
};

/**
 * @param {Block} block
 * @param {PageContext} ctx
 */
export function renderBlock(block, ctx) {
  return COMPONENTS[block.kind](/** @type {never} */ (block), ctx);
}
