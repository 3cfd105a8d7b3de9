/** One cell of the matrix: where it leads, and what is known of it. */

import { h } from "../core/dom.js";
import { claimsAt } from "../core/evidence.js";
import { nearest } from "../core/matrix.js";
import { parseFilters, planOf, writeFilters } from "../core/plan.js";
import { remembered } from "../core/remember.js";
import { select } from "../core/select.js";
import { filterBy, ofStages } from "../core/traits.js";
import { className, counted, number } from "../core/words.js";
import { closing, entity, more } from "../ui/entity.js";

/**
 * @typedef {import("../core/context.js").Context} Context
 * @typedef {import("../core/graph.js").Graph} Graph
 * @typedef {import("../core/matrix.js").Grid} Grid
 * @typedef {import("../core/pairing.js").Pairing} Pairing
 */

const FEW = 60;

/** @param {Graph} graph @param {number} row @param {number} col */
export function cellKey(graph, row, col) {
  return `${graph.id(row)}*${graph.id(col)}`;
}

/** @param {[number, number] | null} cell @param {number} row @param {number} col */
export function isOpened(cell, row, col) {
  return cell !== null && cell[0] === row && cell[1] === col;
}

/** What a cell counts. @param {Pairing} pairing @param {number} count */
export function ownerName(pairing, count) {
  if (pairing.way === "models") return count === 1 ? "model family" : "model families";
  if (pairing.way === "relation") return count === 1 ? "fact" : "facts";
  return className(pairing.by, count);
}

/** Where a cell leads. @param {Context} context @param {Pairing} pairing @param {number} row @param {number} col @param {number} count @returns {import("../core/state.js").Change} */
export function cellChange(context, pairing, row, col, count) {
  const { graph } = context;
  if (count && pairing.way === "models") return { v: "table", t: null, f: filtersWith(context, row, col) };
  if (count && pairing.way === "relation") {
    const [from, to] = pairing.back ? [col, row] : [row, col];
    return claimsAt(graph, graph.fact(from, pairing.by, to));
  }
  return { cell: cellKey(graph, row, col) };
}

/** The filters, and the pair of a cell as well. @param {Context} context @param {number} row @param {number} col */
function filtersWith(context, row, col) {
  const { graph, state } = context;
  const [one, other] = [row, col].map((node) => filterBy(graph, node));
  const stage = [row, col].every((node) => ofStages(graph.classOf(node))) && graph.classOf(row) !== graph.classOf(col);
  const pair = row === col ? one : stage ? `${one}*${other}` : `${one},${other}`;
  return writeFilters(parseFilters([state.f, pair].filter(Boolean).join(",")));
}

/** What is known of a cell, beneath the matrix. @param {Context} context @param {Pairing} pairing @param {Grid} grid @param {[number, number]} cell */
export function cellSection(context, pairing, grid, [row, col]) {
  const owners = [...grid.cell(row, col)];
  return h("section", { class: "opened", "aria-label": "The cell" },
    h("h3", null, entity(context, row), h("span", { "aria-label": "with" }, " × "), entity(context, col),
      closing(context.link({ cell: null }), "Close the cell")),
    owners.length ? filled(context, pairing, owners, row, col) : empty(context, pairing, grid, row, col));
}

/** @param {Context} context @param {Pairing} pairing @param {number[]} owners @param {number} row @param {number} col */
function filled(context, pairing, owners, row, col) {
  const link = pairing.way === "models" ? h("a", { href: context.link(cellChange(context, pairing, row, col, owners.length)) }, "As a table") : null;
  const rest = owners.length - FEW;
  return [h("p", null, counted(owners.length, ownerName(pairing, 1), ownerName(pairing, 2)), ". ", link),
    h("ul", { class: "owners" }, owners.slice(0, FEW).map((node) => h("li", null, entity(context, node)))),
    rest > 0 ? more(context.link({ v: "neighbourhood", id: context.graph.id(row) }), `+${number(rest)}`, "See what the row is tied to") : null];
}

/** @param {Context} context @param {Pairing} pairing @param {Grid} grid @param {number} row @param {number} col */
function empty(context, pairing, grid, row, col) {
  const near = nearest(grid, row, col, 4);
  return [
    pairing.way === "models" ? nobody(context, row, col) : h("p", null, `No ${ownerName(pairing, 1)} in the graph ties them.`),
    near.cols.length + near.rows.length === 0 ? null : h("p", { class: "soft" }, "The nearest that are not empty:"),
    h("ul", { class: "near" },
      near.cols.map((other) => neighbour(context, pairing, grid, row, other)),
      near.rows.map((other) => neighbour(context, pairing, grid, other, col))),
  ];
}

/** @param {Context} context @param {number} row @param {number} col */
function nobody(context, row, col) {
  const { graph, state, selection } = context;
  const f = filtersWith(context, row, col);
  const open = remembered(selection, `unknown ${f}`, () => select(graph, planOf({ ...state, f })).unknown.length);
  const among = selection.filtered ? " among those that the filters leave" : "";
  return h("p", null, `No model family in the graph is known to have both${among}. `,
    open ? ["Of ", h("a", { href: context.link({ v: "table", t: "unknown", f }) }, counted(open, "family", "families")), " it is unknown: their sources leave it open. "]
      : "Of none is it unknown: the sources of all others state their lists in full, or say otherwise. ");
}

/** @param {Context} context @param {Pairing} pairing @param {Grid} grid @param {number} row @param {number} col */
function neighbour(context, pairing, grid, row, col) {
  const { graph } = context;
  const count = grid.cell(row, col).size;
  return h("li", null, h("a", { href: context.link(cellChange(context, pairing, row, col, count)) }, `${graph.label(row)} × ${graph.label(col)}`), " ",
    h("span", { class: "count" }, counted(count, ownerName(pairing, 1), ownerName(pairing, 2))));
}
