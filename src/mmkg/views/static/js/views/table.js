/** Sort, filter, choose columns, take away. */

import { columnsOf } from "../core/columns.js";
import { h } from "../core/dom.js";
import { gridOf, papersOf } from "../core/grid.js";
import { planOf } from "../core/plan.js";
import { classAsked, found, orderOf, rowsOf, sorted } from "../core/rows.js";
import { sameKinds, sameList, sameModels, sameOwned } from "../core/same.js";
import { after, write } from "../core/state.js";
import { className, counted, number } from "../core/words.js";
import { kindsOf, sayConstraint } from "../ui/filters.js";
import { body, mark } from "./table-body.js";
import { toolbar } from "./table-tools.js";

/**
 * @typedef {import("../core/context.js").Context} Context
 * @typedef {import("../core/columns.js").Column} Column
 * @typedef {{ asked: string, kind: string, columns: Column[], order: { key: string, down: boolean },
 *   all: number, rows: number[] }} Listed `all` is how many there are before a text narrows them down
 * @typedef {{ section: HTMLElement, body: import("./table-body.js").Body | null }} Sheet
 */

/** How many rows are drawn at first, with each step, and at most: a page of thousands answers no question. */
const [FIRST, STEP, MOST] = [60, 200, 2000];

/** Widths in pixels, fixed: the browser then lays out thousands of cells at once, and columns stay where they are. */
const WIDTHS = { name: 168, text: 166, numbers: 118, number: 96 };

/**
 * What was drawn last for a selection. Another focus alone changes nothing in the rows, and to draw
 * thousands of links takes longer than it may.
 * @type {WeakMap<object, Sheet & { key: string }>}
 */
const last = new WeakMap();

/** @type {import("../core/context.js").View} */
export const view = {
  name: "table",
  title: "Table",
  about: "Sort, filter, choose columns, take away",
  render: (context) => {
    const key = write(after(context.state, { id: null, at: null }));
    const before = last.get(context.selection);
    const sheet = before?.key === key ? before : { key, ...drawn(context) };
    last.set(context.selection, sheet);
    if (sheet === before) renew(context, sheet);
    if (sheet.body) mark(sheet.body, context.graph.node(context.state.id ?? ""));
    return sheet.section;
  },
  same: (context) => {
    const kind = classAsked(context.graph, context.state.t ?? "");
    const found = kind === "Model" ? sameOfModels(context) : sameOf(context, kind);
    return context.state.q ? { ...found, note: [found.note, "The text that rows are found by is not in them."].filter(Boolean).join(" ") } : found;
  },
};

/** @param {Context} context @param {string} kind @returns {import("../core/context.js").Same} */
function sameOf({ selection }, kind) {
  return selection.filtered && (kind === "Result" || kind === "Stage") ? sameOwned(kind, selection.plan) : sameList(kind);
}

/** @param {Context} context @returns {import("../core/context.js").Same} */
function sameOfModels({ state, selection }) {
  const kinds = kindsOf(state);
  const found = sameModels(planOf(state));
  if (state.t === "unknown") return { ...found, command: found.command.replace(/^mmkg ask\b/, "$& --format json"), note: "What is unknown is in the answer of the command alone, under that name." };
  if (kinds.size === 1 && kinds.has("family")) return found;
  return selection.filtered ? { ...found, note: "They list families, each with who of it answers." } : sameKinds(kinds);
}

/** @param {Context} context @returns {Sheet} */
function drawn(context) {
  const listed = list(context);
  const rows = listed.rows.slice(0, Math.min(MOST, Math.max(FIRST, Number(context.state.n) || 0)));
  const made = rows.length ? body(context, listed, rows) : null;
  const section = h("section", { class: "table", data: { of: listed.kind } },
    h("h1", { class: "unseen" }, title(context, listed)),
    toolbar(context, listed, () => taken(context, listed)),
    listed.rows.length || listed.all ? said(context, listed) : null,
    made ? [table(context, listed, made.element), rest(context, listed, rows.length)] : nothing(context, listed));
  return { section, body: made };
}

/** Draw what is around the rows again, for its links take the focus along. @param {Context} context @param {Sheet} sheet */
function renew(context, { section, body: made }) {
  const listed = list(context);
  const again = (/** @type {string} */ part, /** @type {HTMLElement | null} */ element) => {
    if (element) section.querySelector(part)?.replaceWith(element);
  };
  again(":scope > .tools", toolbar(context, listed, () => taken(context, listed)));
  again(":scope > .said", said(context, listed));
  again(":scope > .rest", made && rest(context, listed, made.drawn.length));
  again(":scope > .nothing", nothing(context, listed));
  again("thead", headings(context, listed));
}

/** @param {Context} context @returns {Listed} */
function list(context) {
  const { graph, state, selection } = context;
  const asked = state.t ?? "Model";
  const kind = classAsked(graph, asked);
  const columns = columnsOf(graph, kind, state.c ?? "", selection);
  const order = orderOf(kind, state.s ?? "", columns);
  const all = rowsOf(graph, asked, selection, kindsOf(state));
  return { asked, kind, columns, order, all: all.length, rows: sorted(graph, found(graph, all, columns, state.q ?? ""), columns, order) };
}

/** What the rows are, in a line. @param {Context} context @param {Listed} listed */
function said(context, listed) {
  const { kind, rows, all, asked } = listed;
  const { selection, state } = context;
  const many = counted(rows.length, className(kind), className(kind, 2));
  const parts = [rows.length === all ? many : `${many} of ${number(all)}`];
  if (asked === "unknown") parts.push("of which the sources leave it open: no filter is known to be false of them");
  else if (kind === "Model" && selection.filtered && selection.unknown.length) {
    return h("p", { class: "said" }, parts.join(" "), "; ",
      h("a", { href: context.link({ t: "unknown", n: null }) }, `${number(selection.unknown.length)} more are unknown`));
  } else if (selection.filtered && ["Result", "Stage"].includes(kind)) parts.push("of the models that the filters select");
  else if (selection.filtered && kind !== "Model") parts.push("; the filters select models, which are counted here");
  if (asked !== "unknown" && asked !== kind && state.t) parts.push(`; there is no class ${state.t}`);
  return h("p", { class: "said" }, parts.join(" ").replace(" ;", ";"));
}

/** @param {Context} context @param {Listed} listed @param {HTMLElement} rows */
function table(context, listed, rows) {
  const widths = [WIDTHS.name, ...listed.columns.map(widthOf)];
  const least = `${widths.reduce((sum, one) => sum + one, 0)}px`;
  return h("div", { class: "scroll sheet", tabindex: "-1" },
    h("table", { "aria-rowcount": listed.rows.length + 1, style: { "min-inline-size": least } },
      h("colgroup", null, widths.map((width) => h("col", { style: { width: `${width}px` } }))),
      h("caption", { class: "unseen" }, title(context, listed)),
      headings(context, listed), rows));
}

/** @param {Context} context @param {Listed} listed */
function headings(context, listed) {
  return h("thead", null, h("tr", null,
    heading(context, listed, { key: "label", title: firstTitle(listed.kind), about: "The name.", numeric: false }),
    listed.columns.map((one) => heading(context, listed, one))));
}

/** @param {Column} column */
function widthOf({ key, numeric, few }) {
  if (!numeric) return WIDTHS.text;
  return few > 1 && key !== "year" ? WIDTHS.numbers : WIDTHS.number;
}

/** What the first column holds: a result is known by its model. @param {string} kind */
function firstTitle(kind) {
  return kind === "Result" ? "model" : className(kind);
}

/** @param {Context} context @param {Listed} listed @param {Pick<Column, "key" | "title" | "about" | "numeric">} column */
function heading(context, { order }, { key, title: name, about, numeric }) {
  const current = order.key === key;
  const down = current ? !order.down : numeric;
  return h("th", { scope: "col", class: numeric ? "number" : null, title: about,
    "aria-sort": current ? (order.down ? "descending" : "ascending") : null },
    h("a", { href: context.link({ s: `${down ? "-" : ""}${key}`, n: null }), id: `sort-${key.replace("<", "back-")}` }, name,
      current ? h("span", { class: "arrow", "aria-hidden": "true" }, order.down ? "\u00a0▼" : "\u00a0▲") : null));
}

/** @param {Context} context @param {Listed} listed @param {number} drawn */
function rest(context, { rows }, drawn) {
  const left = rows.length - drawn;
  if (!left) return null;
  const next = Math.min(MOST, drawn + STEP);
  return h("p", { class: "rest" }, `${number(drawn)} of ${number(rows.length)} are shown. `,
    next > drawn ? h("a", { id: "more-rows", href: context.link({ n: String(next) }) }, `Show ${number(Math.min(left, next - drawn))} more`)
      : "Filter, or take the whole table away.");
}

/** @param {Context} context @param {Listed} listed */
function nothing(context, { all, kind }) {
  const { state, selection } = context;
  const open = kind === "Model" && state.t !== "unknown" && selection.unknown.length;
  return h("p", { class: "nothing" },
    state.q && all ? [`Nothing here has “${state.q}” in it. `, h("a", { href: context.link({ q: null }) }, "Show all")]
      : [kind === "Model" && selection.filtered ? "No model in the graph is known to answer. " : `There is no ${className(kind)} here. `,
        open ? h("a", { href: context.link({ t: "unknown" }) }, `Of ${counted(open, "family", "families")} nobody says.`) : null]);
}

/** @param {Context} context @param {Listed} listed */
function title(context, { kind, asked }) {
  const plan = planOf(context.state);
  const constraints = plan.constraints.map((one) => `${one.negated ? "not " : ""}${sayConstraint(context, one)}`);
  const what = className(kind, 2);
  const filters = kind === "Model" ? [...constraints, years(plan)].filter(Boolean) : [];
  const name = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  return `${asked === "unknown" ? "Unknown: " : ""}${name}${filters.length ? `: ${filters.join("; ")}` : ""}`;
}

/** @param {import("../core/plan.js").Plan} plan */
function years({ since, until }) {
  if (since === null && until === null) return "";
  if (since === until) return `released in ${since}`;
  return `released ${since === null ? "" : `since ${since}`}${until === null ? "" : ` up to ${until}`}`.replace("  ", " ");
}

/** All that is taken away: every row, the chosen columns. @param {Context} context @param {Listed} listed */
function taken(context, listed) {
  const { graph } = context;
  return {
    grid: gridOf(graph, title(context, listed), firstTitle(listed.kind), listed.rows, listed.columns),
    papers: papersOf(graph, listed.rows),
    name: `mmkg-${listed.asked === "unknown" ? "unknown" : className(listed.kind, 2).replaceAll(" ", "-")}`,
  };
}
