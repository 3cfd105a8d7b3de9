/** The page around the views: search, filters, tabs, the detail, and the keyboard. */

import { arrange, fill, h } from "../core/dom.js";
import { planOf } from "../core/plan.js";
import { Search } from "../core/search.js";
import { select } from "../core/select.js";
import { after, parse, write } from "../core/state.js";
import { view as overview } from "../views/overview.js";
import { offered } from "../views/registry.js";
import { detail } from "./detail.js";
import { filterBar } from "./filters.js";
import { keepFocus } from "./focus.js";
import { help, keyboard } from "./keys.js";
import { same } from "./same.js";
import { keepScroll, showCurrent, showOpened } from "./scrolled.js";
import { searchBox } from "./search.js";

/** @typedef {import("../core/context.js").Context} Context */
/** @typedef {import("../core/graph.js").Graph} Graph */

export class App {
  /** @param {HTMLElement} root @param {Graph} graph @param {import("../core/data.js").Answer | null} answer @param {import("../core/map.js").Positions | null} map */
  constructor(root, graph, answer, map) {
    this.graph = graph;
    this.answer = answer;
    this.map = map;
    this.search = new Search(graph);
    this.state = parse(location.hash);
    this.selected = { key: this.planKey(), selection: select(graph, planOf(this.state)) };
    /** What is on the screen. */
    this.drawn = this.state;
    this.parts = frame(root, () => this.context(), this);
    window.addEventListener("hashchange", () => this.show());
    if (location.protocol === "about:") linksWithin(root);
    let width = window.innerWidth;
    window.addEventListener("resize", () => {
      if (window.innerWidth === width) return; // the keyboard of a phone, say
      width = window.innerWidth;
      this.draw();
    });
    keyboard(this);
    this.draw();
  }

  planKey() {
    return `${this.state.f ?? ""}|${this.state.y ?? ""}`;
  }

  /** @returns {Context} */
  context() {
    const { state } = this;
    return {
      graph: this.graph, state, answer: this.answer, map: this.map, search: this.search,
      selection: this.selected.selection,
      width: roomIn(this.parts.view) || Math.min(window.innerWidth, 1200),
      link: (change) => write(after(state, change)),
      go: (change, options) => this.go(change, options),
      say: (text) => fill(this.parts.status, text),
    };
  }

  /** @param {import("../core/state.js").Change} change @param {{ replace?: boolean }} [options] */
  go(change, options = {}) {
    const hash = write(after(this.state, change));
    if (hash === location.hash) return;
    if (options.replace) {
      history.replaceState(null, "", addressed(hash));
      this.show();
    } else {
      location.hash = hash;
    }
  }

  /** The address has changed. */
  show() {
    const before = this.state;
    this.state = parse(location.hash);
    const key = this.planKey();
    if (key !== this.selected.key) this.selected = { key, selection: select(this.graph, planOf(this.state)) };
    this.draw();
    if (this.state.v !== before.v) window.scrollTo(0, 0);
  }

  draw() {
    const { parts, state } = this;
    const views = offered(this);
    const view = views.find((one) => one.name === state.v) ?? overview;
    const focusAgain = keepFocus(write(this.drawn));
    const scrollAgain = keepScroll(parts.view, this.drawn, state);
    const open = state.id !== undefined;
    parts.main.dataset.detail = String(open);
    parts.main.dataset.view = view.name;
    const context = this.context();
    fill(parts.tabs, views.map((one) =>
      h("a", { href: context.link({ v: one.name }), title: one.about, "aria-current": one === view ? "page" : null },
        one.title)));
    arrange(parts.filters, filterBar(context));
    arrange(parts.view, view.render(context), open ? toDetail(context, parts.aside) : null);
    fill(parts.aside, open ? detail(context) : null);
    parts.aside.hidden = !open;
    fill(parts.same, same(view, context));
    document.title = `${open ? `${context.graph.label(context.graph.node(state.id ?? ""))} · ` : ""}${view.title} · mmkg`;
    showCurrent(parts.tabs);
    scrollAgain();
    focusAgain();
    if (state.id !== this.drawn.id) parts.aside.scrollTop = 0;
    this.drawn = state;
    showOpened(parts.aside);
  }
}

/** The address of the page with another hash: in a notebook, `#…` alone would be one of the notebook. @param {string} hash */
export function addressed(hash) {
  return location.href.replace(/#.*$/s, "") + hash;
}

/** In the frame of a notebook a link to `#…` leads out of the page: it is followed here. @param {HTMLElement} root */
function linksWithin(root) {
  root.addEventListener("click", (event) => {
    const link = /** @type {Element} */ (event.target).closest('a[href^="#"]');
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    location.hash = link.getAttribute("href") ?? "";
  });
}

/** Where the detail is below the view, a button to it that stays in sight. @param {Context} context @param {HTMLElement} aside */
function toDetail({ graph, state }, aside) {
  const node = graph.node(state.id ?? "");
  const go = () => {
    aside.scrollIntoView();
    aside.focus({ preventScroll: true });
  };
  return h("button", { type: "button", class: "todetail", on: { click: go } },
    "About ", h("span", { dir: "auto" }, node < 0 ? state.id : graph.label(node)), " ↓");
}

/** The width inside an element's padding. @param {HTMLElement} element */
function roomIn(element) {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return Math.max(0, element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
}

/** @param {HTMLElement} root @param {() => Context} now @param {App} app */
function frame(root, now, app) {
  const { box, input } = searchBox(now, (node) =>
    app.go({ id: app.graph.id(node), at: null, v: ["overview", "answer"].includes(app.state.v ?? "") ? "neighbourhood" : app.state.v ?? null }));
  const parts = {
    search: input,
    tabs: h("nav", { class: "tabs", "aria-label": "Views" }),
    filters: h("section", { class: "filterbar", "aria-label": "Filters" }),
    view: h("div", { class: "view", id: "view", tabindex: "-1" }),
    aside: h("aside", { "aria-label": "Detail", hidden: true, tabindex: "-1" }),
    same: h("footer", { class: "same" }),
    status: h("p", { class: "unseen", role: "status" }),
    main: h("main"),
    help: help(),
  };
  const helpButton = h("button", { type: "button", class: "helpbutton", title: "Keys (?)", on: { click: () => parts.help.showModal() } }, "?");
  parts.main.append(parts.view, parts.aside);
  fill(root,
    h("a", { class: "skip", href: "#view", on: { click: (/** @type {Event} */ event) => {
      event.preventDefault();
      parts.view.focus();
    } } }, "Skip to the view"),
    h("header", { class: "top" }, h("a", { class: "brand", href: "#v=overview" }, "mmkg"), box, helpButton, parts.tabs),
    parts.filters, parts.main, parts.same, parts.status, parts.help);
  return parts;
}
