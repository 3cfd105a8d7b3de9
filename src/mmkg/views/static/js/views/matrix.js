/** Any two types against each other: the empty cells too. */

import { arrange, h } from "../core/dom.js";
import { cypherOf, inOneStage, sparqlOf } from "../core/crossquery.js";
import { gaps, gridOf } from "../core/matrix.js";
import { pairings, unitsOf } from "../core/pairing.js";
import { planOf } from "../core/plan.js";
import { kept, remembered } from "../core/remember.js";
import { sameModels, typed } from "../core/same.js";
import { familyOf, planAsked } from "../core/select.js";
import { askedOf, filterBy, TRAITS } from "../core/traits.js";
import { className, number, relationName } from "../core/words.js";
import { choice } from "../ui/choice.js";
import { more } from "../ui/entity.js";
import { kindsOf } from "../ui/filters.js";
import { cellKey, cellSection } from "./matrix-cell.js";
import { table } from "./matrix-table.js";

/**
 * @typedef {import("../core/context.js").Context} Context
 * @typedef {import("../core/matrix.js").Grid} Grid
 * @typedef {import("../core/pairing.js").Pairing} Pairing
 * @typedef {{ context: Context, rows: string, cols: string, ways: Pairing[], pairing: Pairing | undefined, limit: number,
 *   order: import("../core/matrix.js").Order, never: boolean, cell: [number, number] | null }} Asked
 */

const FEW = 25;
const MOST = 100;
const ORDERS = /** @type {[import("../core/matrix.js").Order, string][]} */ ([["count", "count"], ["name", "name"], ["like", "likeness"]]);

/** @type {import("../core/context.js").View} */
export const view = {
  name: "matrix",
  title: "Matrix",
  about: "Any two types against each other: the empty cells too",
  render(context) {
    const asked = askedFor(context);
    const grid = asked.pairing ? gridFor(asked, asked.pairing) : null;
    return arrange(kept(context.selection, "matrix", "", () => h("section", { class: "matrix" })), h("h2", null, title(asked)), controls(asked),
      grid && asked.pairing && grid.rows.length && grid.cols.length ? shown(asked, asked.pairing, grid) : nothing(asked));
  },
  same(context) {
    const { rows, cols, pairing, cell } = askedFor(context);
    if (!pairing) return { command: "", sparql: "", cypher: "" };
    // Of an opened cell the models; a pair may have to hold in one stage, which a filter says by a star.
    if (cell && pairing.way === "models") {
      const filters = cell.map((node) => filterBy(context.graph, node)).sort().reverse();
      const f = filters.join(inOneStage(rows, cols) ? "*" : ",");
      return sameModels(planOf({ ...context.state, f: [context.state.f, f].filter(Boolean).join(",") }));
    }
    const kinds = [...kindsOf(context.state)];
    const plan = planAsked(context.selection);
    const sparql = sparqlOf(pairing, rows, cols, kinds, plan);
    return { command: typed(sparql), sparql, cypher: cypherOf(pairing, rows, cols, kinds, plan), filtered: true, note: "Every pair, also of broader things and of those that the matrix has no room for." };
  },
};

/** The state, with what is broken in it replaced. @param {Context} context @returns {Asked} */
function askedFor(context) {
  const { graph, state } = context;
  const known = (/** @type {string | undefined} */ name, /** @type {string} */ usual) =>
    graph.classes.some((one) => one.name === name) ? /** @type {string} */ (name) : usual;
  const [rows, cols] = [known(state.rows, "Objective"), known(state.cols, "Dataset")];
  const ways = pairings(graph, rows, cols);
  const limit = Math.round(Number(state.n));
  const nodes = (state.cell ?? "").split("*").map((id) => graph.node(id));
  const fits = nodes.length === 2 && graph.classOf(nodes[0] ?? -1) === rows && graph.classOf(nodes[1] ?? -1) === cols;
  return {
    context, rows, cols, ways,
    pairing: ways.find((one) => wayKey(one) === state.by) ?? ways.find((one) => one.by === state.by) ?? ways[0],
    limit: limit > 0 ? Math.min(MOST, limit) : FEW,
    order: ORDERS.find(([name]) => name === state.sort)?.[0] ?? "count",
    never: state.never === "1",
    cell: fits ? /** @type {[number, number]} */ (nodes) : null,
  };
}

/** @param {Pairing} one */
function wayKey(one) {
  return one.back ? `<${one.by}` : one.by;
}

/** @param {Asked} asked @param {Pairing} pairing */
function gridFor({ context, rows, cols, limit, order, cell }, pairing) {
  const { graph, selection, state } = context;
  const kinds = kindsOf(state);
  const shown = (/** @type {number} */ model) => {
    const family = familyOf(graph, model);
    if (selection.filtered && !selection.families.has(family)) return -1;
    if (kinds.has(String(graph.value(model, "kind")))) return model;
    return kinds.has("family") && graph.value(family, "kind") === "family" ? family : -1;
  };
  const units = remembered(selection, `units ${rows} ${cols} ${wayKey(pairing)} ${[...kinds]}`,
    () => unitsOf(graph, pairing, rows, cols, askedOf(context), shown));
  const focus = graph.node(state.id ?? "");
  const named = (/** @type {"rows" | "cols"} */ side) => remembered(units, `all ${side}`, () => new Set(units.flatMap((unit) => [...unit[side]])));
  const also = (/** @type {string} */ kind, /** @type {number | undefined} */ opened, /** @type {"rows" | "cols"} */ side) =>
    [opened ?? -1, named(side).has(focus) ? focus : -1]
      .filter((node) => node >= 0 && graph.classOf(node) === kind);
  return gridOf(graph, units, limit, order, { rows: also(rows, cell?.[0], "rows"), cols: also(cols, cell?.[1], "cols") });
}

/** @param {Asked} asked */
function title({ rows, cols }) {
  const plural = (/** @type {string} */ name) => className(name, 2);
  const text = `${plural(rows)} × ${plural(cols)}`;
  return text[0]?.toUpperCase() + text.slice(1);
}

/** @param {Asked} asked */
function controls({ context, rows, cols, ways, pairing, order, never }) {
  const { graph } = context;
  const classes = graph.classes.filter((one) => graph.ofClass(one.name).length > 0);
  const select = (/** @type {string} */ label, /** @type {string} */ key, /** @type {[string, string][]} */ options, /** @type {string} */ now) =>
    choice(label, options, now, (value) => context.go({ [key]: value, cell: null, ...(key === "by" ? {} : { by: null }) }));
  const kinds = classes.map((one) => /** @type {[string, string]} */ ([one.name, className(one.name, 2)]));
  return h("div", { class: "controls" },
    select("Rows", "rows", kinds, rows), select("Columns", "cols", kinds, cols),
    h("a", { class: "swap", href: context.link({ rows: cols, cols: rows, by: null, cell: null }), title: "Swap rows and columns" }, "⇄ swap"),
    ways.length > 1 && pairing
      ? select("Tied by", "by", ways.map((one) => [wayKey(one), wayName(one)]), wayKey(pairing)) : null,
    h("span", { class: "choices", role: "group", "aria-label": "Order" }, "order by ", ORDERS.map(([name, text]) =>
      h("a", { href: context.link({ sort: name === "count" ? null : name }), id: `order-${name}`, "aria-current": name === order ? "true" : null }, text))),
    h("a", { class: "toggle", id: "never", href: context.link({ never: never ? null : "1" }), "aria-current": never ? "true" : null },
      h("span", { "aria-hidden": "true" }, never ? "☑ " : "☐ "), "only combinations never tried"));
}

/** @param {Pairing} one */
function wayName(one) {
  if (one.way === "models") return "models that have both";
  return one.way === "through" ? `${className(one.by, 2)} between them` : relationName(one.by, one.back);
}

/** @param {Asked} asked @param {Pairing} pairing @param {Grid} grid */
function shown(asked, pairing, grid) {
  const { context, rows, cols, cell, never } = asked;
  const { empty, most } = extremes(grid);
  const all = grid.rows.length * grid.cols.length;
  return [
    h("p", { class: "soft" }, said(pairing, rows, cols), " ",
      `${number(empty)} of ${number(all)} cells are empty: a dot.`, " ", left(asked, grid)),
    table(asked, pairing, grid, most),
    cell ? cellSection(context, pairing, grid, cell) : null,
    never && pairing.way === "models" ? neverTried(context, grid) : null,
  ];
}

/** How many cells are empty, and how many there are in the fullest. @param {Grid} grid */
function extremes(grid) {
  let [empty, most] = [0, 1];
  for (const row of grid.rows) {
    for (const col of grid.cols) {
      const { size } = grid.cell(row, col);
      if (!size) empty += 1;
      else if (row !== col && size > most) most = size;
    }
  }
  return { empty, most };
}

/** What a cell counts. @param {Pairing} pairing @param {string} rows @param {string} cols */
function said(pairing, rows, cols) {
  if (pairing.way === "relation") return `A cell is 1 where the graph states it: ${className(pairing.back ? cols : rows)}, “${relationName(pairing.by)}”, ${className(pairing.back ? rows : cols)}.`;
  if (pairing.way === "through") return `A cell counts the ${className(pairing.by, 2)} that are tied to both.`;
  return `A cell counts model families that have both${inOneStage(rows, cols) ? " in one training stage" : ""}, themselves or by a variant; narrower ones count too.`;
}

/** How many rows and columns are left out, and how to see them. @param {Asked} asked @param {Grid} grid */
function left({ context, limit, rows, cols }, grid) {
  const over = [[grid.allRows, grid.rows.length, rows], [grid.allCols, grid.cols.length, cols]]
    .map(([all, now, kind]) => ({ count: Number(all) - Number(now), kind: String(kind) })).filter((one) => one.count > 0);
  if (!over.length) return null;
  const text = over.map(({ count, kind }) => `+${number(count)} ${className(kind, count)}`).join(", ");
  const next = Math.min(MOST, limit * 2);
  return next > limit ? more(context.link({ n: String(next) }), text, `Show up to ${next} of each`)
    : over.map(({ count, kind }) => more(context.link({ v: "table", t: kind }), `+${number(count)} ${className(kind, count)} `, "See them all as a table"));
}

/** The empty cells that one would expect least to be empty. @param {Context} context @param {Grid} grid */
function neverTried(context, grid) {
  const { graph } = context;
  const found = gaps(grid, 10).filter((gap) => gap.expected >= 0.5);
  if (!found.length) return null;
  return h("section", { class: "gaps" }, h("h3", null, "Empty against all odds"),
    h("p", { class: "soft" }, "If rows and columns had nothing to do with each other, so many families would have both:"),
    h("ol", null, found.map(({ row, col, expected }) => h("li", null,
      h("a", { href: context.link({ cell: cellKey(graph, row, col) }) }, `${graph.label(row)} × ${graph.label(col)}`), " ",
      h("span", { class: "count" }, `about ${number(Math.round(expected))} expected, none known`)))));
}

/** @param {Asked} asked */
function nothing({ context, rows, cols, pairing }) {
  const why = !pairing ? `Nothing in this graph ties ${className(rows, 2)} and ${className(cols, 2)}.`
    : context.selection.filtered ? "Nothing is left by these filters." : `No ${[...new Set([rows, cols])].map((name) => className(name, 2)).join(" and ")} to show.`;
  const kinds = [rows, cols].includes("Model") && !TRAITS.has(pairing?.by ?? "")
    ? h("a", { href: context.link({ k: "family,variant,backbone" }) }, "Show variants and backbones too") : null;
  return h("p", { class: "soft" }, why, " ", kinds);
}
