// Renders a view: the frame around every screen, and the screen itself. It adds no text of its own.

import { renderBlock } from "./components/index.js";
import { intentButton } from "./components/intent-button.js";
import { el, reconcile, uniqueId } from "./dom.js";
import { mapIcon } from "./icons.js";
import { mark } from "./mark.js";

/** @import { Button, Frame, Intent, LanguageChoice, MapStep, MapStop, PathKind, View } from "./generated/view.d.ts" */

/**
 * What a component gets besides its own block.
 *
 * @typedef {object} Context
 * @property {(intent: Intent) => unknown} submit
 * @property {(text: string) => void} announce
 * @property {(kind: PathKind) => Promise<string | null>} choosePath
 */

/** @typedef {Context & { frame: Frame, heading: string }} PageContext */

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
  const map = el("section", { class: "map" }, stops);
  const heading = el("h1", { tabindex: "-1", "data-key": "heading" });
  const back = el("div", { class: "way" });
  const blocks = el("div", { class: "blocks" });
  const primary = el("div", { class: "actions" });
  const others = el("div", { class: "actions" });
  const details = el("div", { class: "blocks details" });
  const main = el("main", { id: "main" }, back, heading, blocks, primary, others, details);

  const body = el("div", { class: "body" }, map, main, navigation);

  skip.addEventListener("click", (event) => {
    event.preventDefault();
    heading.focus();
  });

  root.replaceChildren(
    skip,
    el("header", {}, banner, el("div", { class: "top" }, el("div", { class: "brand" }, mark(), name), languages)),
    el("div", { class: "container" }, body),
    el("footer", {}, promise, disclaimer),
  );

  /** @param {View} view */
  const render = (view) => {
    const { locale, frame, screen } = view;
    // In another place nothing stands for what was here, even if an item happens to be equal.
    if (screen.place !== root.dataset.place) for (const list of [back, blocks, primary, others, details]) list.replaceChildren();
    document.documentElement.lang = locale;
    document.documentElement.dataset.text = frame.textSize;
    document.title = frame.windowTitle;
    root.dataset.screen = screen.id;
    root.dataset.place = screen.place;

    setText(skip, frame.skipLink);
    setText(banner, view.banner ?? "");
    banner.hidden = view.banner === null;
    setText(name, frame.appName);
    setText(promise, frame.promise);
    setText(disclaimer, frame.disclaimer);
    setText(heading, screen.heading);
    navigation.setAttribute("aria-label", frame.navLabel);
    languages.setAttribute("aria-label", frame.languageLabel);
    map.setAttribute("aria-label", frame.mapLabel);
    map.hidden = view.map.length === 0;
    navigation.hidden = frame.nav.length === 0;
    body.classList.toggle("alone", map.hidden && navigation.hidden);

    reconcile(nav, frame.nav, locale, ({ button, current }) => el("li", {}, intentButton(button, ctx, { variant: "nav-link", current })));
    reconcile(languages, frame.languages, locale, (choice) => language(choice, ctx));
    reconcile(stops, view.map, locale, (one) => stop(one, ctx));
    const page = { ...ctx, frame, heading: screen.heading };
    reconcile(blocks, screen.blocks, locale, (block) => renderBlock(block, page));
    reconcile(details, screen.details, locale, (block) => renderBlock(block, page));
    details.hidden = screen.details.length === 0;
    /**
     * @param {HTMLElement} parent
     * @param {(Button | null)[]} buttons
     * @param {"back" | "primary" | "other"} variant
     */
    const row = (parent, buttons, variant) => {
      const present = buttons.filter((button) => button !== null);
      reconcile(parent, present, locale, (button) => intentButton(button, ctx, { variant }));
      parent.hidden = present.length === 0;
    };
    row(back, [screen.back], "back");
    row(primary, [screen.primary], "primary");
    row(others, screen.others, "other");
  };

  return { render, heading };
}

/**
 * Sets a text only if it differs, so that screen readers do not repeat it.
 *
 * @param {HTMLElement} element
 * @param {string} text
 */
function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * @param {LanguageChoice} choice
 * @param {Context} ctx
 */
function language({ locale, name, current }, ctx) {
  const button = { label: name, intent: { command: /** @type {const} */ ("set-language"), locale } };
  return intentButton(button, ctx, { variant: "language", pressed: current, lang: locale });
}

/**
 * @param {MapStop} stop
 * @param {Context} ctx
 */
function stop({ label, state, stateLabel, steps }, ctx) {
  // Where the steps are shown, one of them is where the person is.
  const here = state === "here" && steps.length === 0;
  return el(
    "li",
    { class: `stop ${state}`, "aria-current": here && "step" },
    mapIcon(state),
    el("span", { class: "label" }, label),
    " ",
    el("span", { class: "sr-only" }, stateLabel),
    steps.length > 0 && el("ol", { class: "steps" }, ...steps.map((one) => step(one, ctx))),
  );
}

/**
 * @param {MapStep} step
 * @param {Context} ctx
 */
function step({ label, state, stateLabel, change }, ctx) {
  const id = uniqueId("map-step");
  return el(
    "li",
    { class: `step ${state}`, "aria-current": state === "here" && "step" },
    el("span", { id }, label),
    " ",
    el("span", { class: "sr-only" }, stateLabel),
    change && intentButton(change, ctx, { variant: "change", about: id }),
  );
}
