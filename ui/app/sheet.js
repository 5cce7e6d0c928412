// Draws a view: what stands around every screen, and the screen itself. It adds no word.

import { el, keep } from "./dom.js";
import { mapIcon } from "./icons.js";
import { mark } from "./mark.js";
import { control } from "./parts/control.js";
import { part } from "./parts/index.js";

/** @import { Button, Frame, LanguageChoice, MapStop, Press, Screen, View } from "./generated/view.d.ts" */

/**
 * What a part may do and know besides its own block.
 *
 * @typedef {object} Desk
 * @property {(press: Press) => unknown} press
 * @property {(text: string) => void} speak
 */

/** @typedef {Desk & { frame: Frame }} Paper */

/**
 * @param {HTMLElement} root
 * @param {Desk} desk
 */
export function sheet(root, desk) {
  const skip = el("a", { class: "skip", href: "#main" });
  const practice = el("p", { class: "practice", hidden: true });
  const name = el("p", { class: "name" });
  const doors = el("ul");
  const doorsNav = el("nav", { class: "doors" }, doors);
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

  const body = el("div", { class: "body" }, map, main, doorsNav);

  skip.addEventListener("click", (event) => {
    event.preventDefault();
    heading.focus();
  });

  root.replaceChildren(
    skip,
    el(
      "header",
      {},
      practice,
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
    keep(parent, there, (button) => control(button, desk, { look }));
    parent.hidden = there.length === 0;
  };

  /** @param {View} view */
  const draw = (view) => {
    const { frame, screen } = view;
    // Another language or place is drawn whole, also where an item happens to be the same.
    if (view.locale !== locale) for (const list of [stops, doors, languages]) list.replaceChildren();
    if (view.locale !== locale || screen.place !== place) for (const list of [way, blocks, action, others]) list.replaceChildren();
    locale = view.locale;
    place = screen.place;
    document.documentElement.lang = view.locale;
    document.documentElement.dataset.text = frame.textSize;
    document.title = frame.windowTitle;
    root.dataset.screen = screen.id;
    root.dataset.place = screen.place;

    set(skip, frame.skipLink);
    set(practice, view.practice ?? "");
    practice.hidden = view.practice === null;
    set(name, frame.appName);
    set(promise, frame.promise);
    set(disclaimer, frame.disclaimer);
    set(heading, screen.heading);
    doorsNav.setAttribute("aria-label", frame.doorsLabel);
    languages.setAttribute("aria-label", frame.languageLabel);
    map.setAttribute("aria-label", frame.mapLabel);
    map.hidden = view.map.length === 0;
    doorsNav.hidden = frame.doors.length === 0;
    body.classList.toggle("alone", map.hidden && doorsNav.hidden);

    keep(doors, frame.doors.map((button) => ({ button, here: leadsHere(button, screen) })), ({ button, here }) =>
      el("li", {}, control(button, desk, { look: "door", current: here })),
    );
    keep(languages, frame.languages, (choice) => language(choice, desk));
    keep(stops, view.map, stop);
    keep(blocks, screen.blocks, (block) => part(block, { ...desk, frame }));
    row(way, [screen.back], "back");
    row(action, [screen.primary], "primary");
    row(others, screen.others, "other");
  };

  return { draw, heading };
}

/**
 * Sets a text only when it differs, so that nothing is read aloud again.
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
function leadsHere({ press }, screen) {
  return press.command === "go" && press.place === screen.id;
}

/**
 * @param {LanguageChoice} choice
 * @param {Desk} desk
 */
function language({ locale, name, current }, desk) {
  const button = { label: name, press: { command: /** @type {const} */ ("set-language"), locale } };
  return control(button, desk, { look: "language", pressed: current, lang: locale });
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
