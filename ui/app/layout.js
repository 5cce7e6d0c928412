// Draws a view: the frame around every screen, and the screen itself. It adds no text of its own.

import { el, keep } from "./dom.js";
import { mapIcon } from "./icons.js";
import { mark } from "./mark.js";
import { control } from "./components/control.js";
import { part } from "./components/index.js";

/** @import { Button, Frame, LanguageChoice, MapStop, Intent, Screen, View } from "./generated/view.d.ts" */

/**
 * What a component gets besides its own block.
 *
 * @typedef {object} Context
 * @property {(intent: Intent) => unknown} submit
 * @property {(text: string) => void} speak
 */

/** @typedef {Context & { frame: Frame }} PageContext */

/**
 * @param {HTMLElement} root
 * @param {Context} ctx
 */
export function layout(root, ctx) {
  const skip = el("a", { class: "skip", href: "#main" });
  const banner = el("p", { class: "banner", hidden: true });
  const name = el("p", { class: "name" });
  const nav = el("ul");
  const navigation = el("nav", { class: "nav" }, nav);
  const languages = el("div", { class: "languages", role: "group" });
  const promise = el("p", { class: "promise" });
  const disclaimer = el("p", { class: "disclaimer" });
  const stops = el("ol");
  const map = el("nav", { class: "map" }, stops);
  const heading = el("h1", { tabindex: "-1", "data-key": "heading" });
  const way = el("div", { class: "way" });
  const blocks = el("div", { class: "blocks" });
  const action = el("div", { class: "actions main" });
  const others = el("div", { class: "actions" });
  const main = el("main", { id: "main" }, way, heading, blocks, action, others);

  const body = el("div", { class: "body" }, map, main, navigation);

  skip.addEventListener("click", (event) => {
    event.preventDefault();
    heading.focus();
  });

  root.replaceChildren(
    skip,
    el(
      "header",
      {},
      banner,
      el("div", { class: "top" }, el("div", { class: "brand" }, mark(), name), languages),
      el("div", { class: "strip" }, promise, disclaimer),
    ),
    el("div", { class: "room" }, body),
  );

  let locale = "";
  let place = "";

  /**
   * @param {HTMLElement} parent
   * @param {(Button | null)[]} buttons
   * @param {"back" | "primary" | "other"} look
   */
  const row = (parent, buttons, look) => {
    const there = buttons.filter((button) => button !== null);
    keep(parent, there, (button) => control(button, ctx, { look }));
    parent.hidden = there.length === 0;
  };

  /** @param {View} view */
  const draw = (view) => {
    const { frame, screen } = view;
    // Another language or place is redrawn in full, even if an item happens to be equal.
    if (view.locale !== locale) for (const list of [stops, nav, languages]) list.replaceChildren();
    if (view.locale !== locale || screen.place !== place) for (const list of [way, blocks, action, others]) list.replaceChildren();
    locale = view.locale;
    place = screen.place;
    document.documentElement.lang = view.locale;
    document.documentElement.dataset.text = frame.textSize;
    document.title = frame.windowTitle;
    root.dataset.screen = screen.id;
    root.dataset.place = screen.place;

    set(skip, frame.skipLink);
    set(banner, view.banner ?? "");
    banner.hidden = view.banner === null;
    set(name, frame.appName);
    set(promise, frame.promise);
    set(disclaimer, frame.disclaimer);
    set(heading, screen.heading);
    navigation.setAttribute("aria-label", frame.navLabel);
    languages.setAttribute("aria-label", frame.languageLabel);
    map.setAttribute("aria-label", frame.mapLabel);
    map.hidden = view.map.length === 0;
    navigation.hidden = frame.nav.length === 0;
    body.classList.toggle("alone", map.hidden && navigation.hidden);

    keep(nav, frame.nav.map((button) => ({ button, here: leadsHere(button, screen) })), ({ button, here }) =>
      el("li", {}, control(button, ctx, { look: "nav-link", current: here })),
    );
    keep(languages, frame.languages, (choice) => language(choice, ctx));
    keep(stops, view.map, stop);
    keep(blocks, screen.blocks, (block) => part(block, { ...ctx, frame }));
    row(way, [screen.back], "back");
    row(action, [screen.primary], "primary");
    row(others, screen.others, "other");
  };

  return { draw, heading };
}

/**
 * Sets a text only if it differs, so that screen readers do not repeat it.
 *
 * @param {HTMLElement} element
 * @param {string} text
 */
function set(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * @param {Button} button
 * @param {Screen} screen
 */
function leadsHere({ intent }, screen) {
  return intent.command === "go" && intent.place === screen.id;
}

/**
 * @param {LanguageChoice} choice
 * @param {Context} ctx
 */
function language({ locale, name, current }, ctx) {
  const button = { label: name, intent: { command: /** @type {const} */ ("set-language"), locale } };
  return control(button, ctx, { look: "language", pressed: current, lang: locale });
}

/** @param {MapStop} stop */
function stop({ label, state, stateLabel }) {
  return el(
    "li",
    { class: `stop ${state}`, "aria-current": state === "here" && "step" },
    mapIcon(state),
    el("span", { class: "label" }, label),
    " ",
    el("span", { class: "unseen" }, stateLabel),
  );
}
