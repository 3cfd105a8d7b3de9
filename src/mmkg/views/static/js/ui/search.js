/** The search box: a combobox over names and aliases. */

import { fill, h } from "../core/dom.js";
import { className, counted } from "../core/words.js";

/** @typedef {import("../core/context.js").Context} Context */

/**
 * @param {() => Context} now the context when something is chosen @param {(node: number) => void} choose
 * @param {{ name?: string, placeholder?: string }} [options] `name` begins its ids, for a second one on the page
 */
export function searchBox(now, choose, options = {}) {
  const { name = "", placeholder = "Search models, data sets, objectives …" } = options;
  const { list, input } = elements(name, placeholder);
  let active = -1;
  /** @type {number[]} */
  let nodes = [];

  const close = () => {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    active = -1;
  };
  const mark = (/** @type {number} */ next) => {
    const items = list.querySelectorAll("[role=option]");
    active = items.length ? (next + items.length) % items.length : -1;
    items.forEach((item, at) => item.setAttribute("aria-selected", String(at === active)));
    const item = items[active];
    if (!item) return;
    input.setAttribute("aria-activedescendant", item.id);
    item.scrollIntoView({ block: "nearest" });
  };
  const take = (/** @type {number} */ at) => {
    const node = nodes[at];
    if (node === undefined) return;
    input.value = "";
    close();
    choose(node);
  };
  const show = () => {
    const context = now();
    const found = context.search.find(input.value);
    nodes = found.map((one) => one.node);
    fill(list, found.map((one, at) => option(context, one, `${list.id}-${at}`, () => take(at))));
    if (!found.length && input.value.trim()) fill(list, h("li", { class: "none" }, "Nothing by that name."));
    list.hidden = !input.value.trim();
    input.setAttribute("aria-expanded", String(!list.hidden));
    context.say(list.hidden ? "" : counted(found.length, "entity", "entities"));
    mark(0);
  };
  input.addEventListener("input", show);
  input.addEventListener("focus", () => input.value && show());
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !list.hidden) mark(active + step);
    else if (event.key === "Enter" && active >= 0) take(active);
    else if (event.key === "Escape" && input.value) input.value = "";
    else if (event.key === "Escape") input.blur(); // from here on a key is a command
    else return;
    event.preventDefault();
    if (event.key === "Escape") close();
  });
  const box = h("div", { class: "search", role: "search" }, input, list);
  box.addEventListener("focusout", (event) => {
    if (!box.contains(/** @type {Node | null} */ (event.relatedTarget))) close();
  });
  return { box, input };
}

/** @param {string} name @param {string} placeholder */
function elements(name, placeholder) {
  const list = h("ul", { id: `${name}found`, role: "listbox", "aria-label": "Entities found", hidden: true });
  const input = h("input", {
    id: `${name}search`, type: "search", role: "combobox", autocomplete: "off", spellcheck: "false",
    placeholder, "aria-label": name ? placeholder : "Search",
    "aria-controls": list.id, "aria-expanded": "false", "aria-autocomplete": "list",
  });
  return { list, input };
}

/** @param {Context} context @param {import("../core/search.js").Found} found @param {string} id @param {() => void} take */
function option(context, found, id, take) {
  const { graph } = context;
  const kind = graph.classOf(found.node);
  const label = graph.label(found.node);
  const also = found.name === label || found.name === graph.id(found.node) ? "" : found.name;
  return h("li", {
    id, role: "option", "aria-selected": "false", class: "entity", data: { kind },
    on: { mousedown: (/** @type {Event} */ event) => event.preventDefault(), click: take },
  },
    h("span", { class: "dot", "aria-hidden": "true" }),
    h("span", { class: "name", dir: "auto" }, label),
    also && h("span", { class: "also", dir: "auto" }, also),
    h("span", { class: "kind" }, className(kind)));
}
