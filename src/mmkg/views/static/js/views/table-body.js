/** The rows of the table: each value one step from its claims, and the arrow keys from row to row. */

import { h } from "../core/dom.js";
import { shortOf, textOf, viaOf } from "../core/values.js";
import { literalText, number, short } from "../core/words.js";
import { absent, entity, more, viaMark } from "../ui/entity.js";
import { filteredBy } from "../ui/filters.js";

/**
 * @typedef {import("../core/context.js").Context} Context
 * @typedef {import("../core/columns.js").Column} Column
 * @typedef {import("../core/values.js").Value} Value
 */

/** What a link out of the table does not take along; without the focus, the rows are the same for each. */
const OWN = { c: null, s: null, q: null, n: null, id: null, at: null };

/** @typedef {{ rows: HTMLElement[], drawn: number[], element: HTMLElement }} Body */

/** @param {Context} context @param {import("./table.js").Listed} listed @param {number[]} drawn @returns {Body} */
export function body(context, { columns }, drawn) {
  const rows = drawn.map((row) => h("tr", null, h("th", { scope: "row" }, head(context, row)),
    columns.map((column) => h("td", { class: column.numeric ? "number" : null }, cell(context, column, row)))));
  for (const row of rows) reachable(row, false);
  const on = { keydown: step, focusin: (/** @type {Event} */ event) => enter(rows, event) };
  return { rows, drawn, element: h("tbody", { on }, rows) };
}

/** Show which row is in focus, and have the keyboard begin there. @param {Body} body @param {number} focus */
export function mark({ rows, drawn }, focus) {
  const at = drawn.indexOf(focus);
  for (const row of rows) if (row.hasAttribute("aria-current")) row.removeAttribute("aria-current");
  rows[at]?.setAttribute("aria-current", "true");
  open(rows, rows[Math.max(0, at)]);
}

/** Tab goes through the values of one row only, and the arrow keys to the next. @param {HTMLElement} row @param {boolean} yes */
function reachable(row, yes) {
  for (const link of row.querySelectorAll("a")) link.tabIndex = yes ? 0 : -1;
}

/** @param {HTMLElement[]} rows @param {Event} event */
function enter(rows, event) {
  const row = /** @type {Element} */ (event.target).closest("tr");
  if (row) open(rows, row);
}

/** Have the keyboard reach this row, and no other. @param {HTMLElement[]} rows @param {HTMLElement} [row] */
function open(rows, row) {
  const before = rows.find((one) => one.querySelector("a")?.tabIndex === 0);
  if (!row || row === before) return;
  if (before) reachable(before, false);
  reachable(row, true);
}

/** @param {KeyboardEvent} event */
function step(event) {
  const row = /** @type {Element} */ (event.target).closest("tr");
  const all = row?.parentElement?.children;
  const next = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling, Home: all?.[0], End: all?.[all.length - 1] }[event.key];
  if (next === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  next?.querySelector("a")?.focus();
}

/** The row's name, and who of the family answers. @param {Context} context @param {number} row */
function head(context, row) {
  const { graph, selection } = context;
  const [model] = graph.classOf(row) === "Result" ? graph.objects(row, "of") : [];
  const name = entity(context, row, model === undefined ? {} : { text: graph.label(model) });
  const holders = (selection.holders.get(row) ?? []).filter((one) => one !== row);
  const kind = graph.value(row, "kind");
  return [name,
    kind === "variant" || kind === "backbone" ? h("span", { class: "about" }, kind) : null,
    holders.length ? h("span", { class: "about", title: holders.map((one) => graph.label(one)).join(", ") }, "by its variant ",
      links(holders.slice(0, 2).map((one) => link(context, { id: graph.id(one), at: null }, graph.label(one)))),
      holders.length > 2 ? ` +${number(holders.length - 2)}` : null) : null];
}

/** @param {Context} context @param {Column} column @param {number} row */
function cell(context, column, row) {
  const values = column.values(row);
  if (!values.length) {
    const empty = column.empty(row);
    return empty === "blank" ? null : absent(empty);
  }
  const { graph } = context;
  const rest = values.slice(column.few);
  const lent = graph.classOf(row) === "Model" && values.some((one) => one.subject !== row && one.subject !== one.node);
  return [
    values.slice(0, column.few).map((one) => value(context, row, one)),
    rest.length ? more(context.link({ id: graph.id(row), at: null }), `+${number(rest.length)}`, rest.slice(0, 40).map((one) => textOf(graph, one)).join(", ")) : null,
    lent ? h("span", { class: "about" }, graph.value(row, "kind") === "variant" ? "of its family" : "of variants") : null,
  ];
}

/** A value that opens its claims. @param {Context} context @param {number} row @param {Value} one */
function value(context, row, one) {
  const { graph } = context;
  const shown = one.node >= 0 ? shortOf(graph, one) : literal(graph, one);
  if (one.leads) {
    const change = { ...OWN, ...(one.leads === "filter" ? filteredBy(context, row) : one.leads) };
    return h("a", { href: context.link(change), class: "value leads" }, shown);
  }
  const via = viaOf(graph, one);
  if (!one.predicate || (!via && one.node < 0)) return h("span", { class: "value", dir: "auto" }, shown);
  const object = one.node === one.subject ? graph.id(row) : one.node >= 0 ? graph.id(one.node) : String(one.literal);
  const full = one.node < 0 && typeof one.literal === "number" ? `${literalText(one.literal, graph.term(one.predicate))} ${one.unit ?? ""}`.trim() : textOf(graph, one);
  const of = one.subject === row || one.subject === one.node ? "" : ` (of ${graph.label(one.subject)})`;
  return link(context, { id: graph.id(one.subject), at: `${one.predicate}/${object}` }, shown, `${full}${of}`, via);
}

/** @param {import("../core/graph.js").Graph} graph @param {Value} one */
function literal(graph, one) {
  if (typeof one.literal !== "number" || !one.unit) return textOf(graph, one);
  return one.unit === one.predicate && one.predicate === "parameters" ? short(one.literal) : `${short(one.literal)} ${one.unit}`;
}

/** @param {Context} context @param {import("../core/state.js").Change} change @param {string} text @param {string} [title] @param {string} [via] */
function link(context, change, text, title = text, via = "") {
  if (!via) return h("a", { class: "value", href: context.link(change), title, dir: "auto" }, text);
  // The mark stays with the last word.
  const [, head = "", last = ""] = /^(.*\s)?(\S*)$/s.exec(text) ?? [];
  return h("a", { class: "value", href: context.link(change), title, dir: "auto" }, head,
    h("span", { class: "last" }, last, viaMark(via)));
}

/** @param {HTMLElement[]} items */
function links(items) {
  return items.map((item, at) => (at ? [", ", item] : item));
}
