/** What stands over the table: the class, the text, the kinds of model, the columns, the ways to take it away. */

import { choices, column } from "../core/columns.js";
import { fill, h } from "../core/dom.js";
import { className, number } from "../core/words.js";
import { KINDS, kindsOf } from "../ui/filters.js";
import { menu, openAgain } from "../ui/menu.js";
import { takeAway } from "./take-away.js";

/** @typedef {import("../core/context.js").Context} Context */
/** @typedef {import("./table.js").Listed} Listed */

const WAIT = 140;

/** @param {Context} context @param {Listed} listed @param {() => import("./take-away.js").Taken} taken */
export function toolbar(context, listed, taken) {
  return h("div", { class: "tools" },
    classes(context, listed),
    textFilter(context, listed),
    listed.kind === "Model" && listed.asked !== "unknown" ? kinds(context) : null,
    h("div", { class: "menus" }, chooser(context, listed), takeAway(context, taken)));
}

/** @param {Context} context @param {Listed} listed */
function classes(context, listed) {
  const { graph, selection } = context;
  const option = (/** @type {string} */ value, /** @type {string} */ text) =>
    h("option", { value, selected: value === listed.asked || (value === listed.kind && listed.asked !== "unknown") }, text);
  const change = (/** @type {Event} */ event) =>
    context.go({ t: /** @type {HTMLSelectElement} */ (event.target).value, c: null, s: null, q: null, n: null });
  return h("select", { id: "table-class", "aria-label": "What is listed", on: { change } },
    graph.classes.map(({ name }) => ({ name, count: graph.ofClass(name).length })).filter((one) => one.count || one.name === listed.kind)
      .map(({ name, count }) => option(name, `${className(name, 2)} (${number(count)})`)),
    selection.unknown.length || listed.asked === "unknown" ? option("unknown", `models, unknown (${number(selection.unknown.length)})`) : null);
}

/** @param {Context} context @param {Listed} listed */
function textFilter(context, { kind }) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const input = h("input", { id: "table-text", type: "search", placeholder: `find among the ${className(kind, 2)}`, autocomplete: "off",
    "aria-label": "Only rows that have this text", value: context.state.q ?? "" });
  const take = () => {
    if (!input.isConnected) return;
    const at = input.selectionStart;
    context.go({ q: input.value.trim() ? input.value : null, n: null }, { replace: true });
    const next = document.getElementById("table-text");
    if (next instanceof HTMLInputElement && next === document.activeElement) next.setSelectionRange(at, at);
  };
  input.addEventListener("input", (event) => {
    clearTimeout(waiting);
    if (!(/** @type {InputEvent} */ (event).isComposing)) waiting = setTimeout(take, WAIT);
  });
  return input;
}

/** @param {Context} context */
function kinds(context) {
  const shown = kindsOf(context.state);
  return h("fieldset", { class: "kinds" }, h("legend", { class: "unseen" }, "Kinds of model"),
    KINDS.map((kind) => {
      const change = () => {
        const next = new Set(shown);
        if (!next.delete(kind)) next.add(kind);
        context.go({ k: [...next].join(",") || null, n: null });
      };
      return h("label", null, h("input", { type: "checkbox", id: `kind-${kind}`, checked: shown.has(kind), on: { change } }),
        className(kind, 2));
    }));
}

/** @param {Context} context @param {Listed} listed */
function chooser(context, listed) {
  const panel = h("div", { class: "choices" });
  const found = menu("columns", ["Columns ", h("span", { class: "count" }, listed.columns.length)], panel);
  const show = () => found.open && !panel.childElementCount && fill(panel, groups(context, listed));
  found.addEventListener("toggle", show);
  return found;
}

/** @param {Context} context @param {Listed} listed */
function groups(context, { kind, columns }) {
  const { graph, selection } = context;
  const chosen = columns.map((one) => one.key);
  const all = choices(graph, kind);
  const box = (/** @type {string} */ key) => {
    const made = column(graph, kind, key, selection);
    if (!made) return null;
    const id = `column-${key.replace("<", "back-")}`;
    const change = () => {
      const next = chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key];
      context.go({ c: next.join(",") || null }, { replace: true });
      openAgain("columns", id);
    };
    return h("label", { title: made.about },
      h("input", { type: "checkbox", id, checked: chosen.includes(key), on: { change } }), made.title);
  };
  const part = (/** @type {string} */ name, /** @type {string[]} */ keys) =>
    keys.length ? h("fieldset", null, h("legend", null, name), keys.map(box)) : null;
  const others = (/** @type {string[]} */ keys) => keys.filter((key) => !chosen.includes(key) && !all.computed.includes(key));
  return [
    part("Shown", chosen), part("Worked out", all.computed.filter((key) => !chosen.includes(key))),
    part("What it is tied to", others(all.relations)), part("What is stated of it", others(all.attributes)),
    part("What names it", others(all.back)),
    context.state.c ? h("p", { class: "links" }, h("a", { href: context.link({ c: null }) }, "The usual columns")) : null,
  ];
}
