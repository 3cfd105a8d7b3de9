/** How often things of two classes go together, the most frequent of each, in an order that tells. */

import { remembered } from "./remember.js";

/**
 * @typedef {import("./graph.js").Graph} Graph
 * @typedef {import("./pairing.js").Unit} Unit
 * @typedef {"count" | "name" | "like"} Order
 * @typedef {{ rows: number[], cols: number[], rowTotal: Map<number, number>, colTotal: Map<number, number>,
 *   allRows: number, allCols: number, owners: number, cell(row: number, col: number): Set<number> }} Grid
 *   totals count who has the thing at all; `all…` how many things there are to show
 */

const NOBODY = /** @type {Set<number>} */ (new Set());

/**
 * Rows and columns are those that sources name most often themselves: a heading that only follows
 * from what is below it would say the same twice.
 * @param {Graph} graph @param {Unit[]} units @param {number} limit of rows, and of columns
 * @param {Order} order @param {{ rows: number[], cols: number[] }} [also] shown whatever their number
 * @returns {Grid}
 */
export function gridOf(graph, units, limit, order, also = { rows: [], cols: [] }) {
  const { allRows, allCols } = remembered(units, `ranked ${limit}`, () => {
    const [first, second] = [ranked(graph, units, "rowsNamed", null), ranked(graph, units, "colsNamed", null)];
    return {
      allRows: ranked(graph, units, "rowsNamed", new Set(second.slice(0, limit))),
      allCols: ranked(graph, units, "colsNamed", new Set(first.slice(0, limit))),
    };
  });
  const rows = [...new Set([...allRows.slice(0, limit), ...also.rows])];
  const cols = [...new Set([...allCols.slice(0, limit), ...also.cols])];
  const cells = crossed(units, new Set(rows), new Set(cols), graph.size);
  const grid = {
    rows, cols, allRows: allRows.length, allCols: allCols.length,
    rowTotal: totals(units, "rows", rows), colTotal: totals(units, "cols", cols),
    owners: remembered(units, "owners", () => new Set(units.map((unit) => unit.owner)).size),
    cell: (/** @type {number} */ row, /** @type {number} */ col) => cells.get(row * graph.size + col) ?? NOBODY,
  };
  return { ...grid, rows: sorted(graph, grid, rows, cols, order, false), cols: sorted(graph, grid, cols, rows, order, true) };
}

/**
 * Things by how many name them; among equals first those that go with what is shown across, then
 * those that are named most often at all.
 * @param {Graph} graph @param {Unit[]} units @param {"rowsNamed" | "colsNamed"} side @param {Set<number> | null} across
 */
function ranked(graph, units, side, across) {
  const other = side === "rowsNamed" ? "colsNamed" : "rowsNamed";
  const meeting = across ? ownersOf(units.filter((unit) => [...unit[other]].some((node) => across.has(node))), side) : null;
  const found = [...ownersOf(units, side)].map(([node, owners]) => ({
    node, count: owners.size, meets: meeting?.get(node)?.size ?? 0, all: graph.factsTo(node).length, label: graph.label(node),
  }));
  return found.sort((a, b) => b.count - a.count || b.meets - a.meets || b.all - a.all || a.label.localeCompare(b.label)).map((one) => one.node);
}

/** @param {Unit[]} units @param {"rows" | "cols" | "rowsNamed" | "colsNamed"} side @returns {Map<number, Set<number>>} */
function ownersOf(units, side) {
  const found = new Map();
  for (const unit of units) for (const node of unit[side]) add(found, node, unit.owner);
  return found;
}

/** @param {Unit[]} units @param {"rows" | "cols"} side @param {number[]} nodes */
function totals(units, side, nodes) {
  const owners = remembered(units, side, () => ownersOf(units, side));
  return new Map(nodes.map((node) => [node, owners.get(node)?.size ?? 0]));
}

/** @param {Unit[]} units @param {Set<number>} rows @param {Set<number>} cols @param {number} size @returns {Map<number, Set<number>>} */
function crossed(units, rows, cols, size) {
  const found = new Map();
  for (const unit of units) {
    const across = [...unit.cols].filter((col) => cols.has(col));
    if (!across.length) continue;
    for (const row of unit.rows) if (rows.has(row)) for (const col of across) add(found, row * size + col, unit.owner);
  }
  return found;
}

/** @param {Map<number, Set<number>>} found @param {number} key @param {number} owner */
function add(found, key, owner) {
  const known = found.get(key);
  if (known) known.add(owner);
  else found.set(key, new Set([owner]));
}

/** @param {Graph} graph @param {Grid} grid @param {number[]} nodes @param {number[]} others @param {Order} order @param {boolean} down whether they are columns */
function sorted(graph, grid, nodes, others, order, down) {
  const name = (/** @type {number} */ a, /** @type {number} */ b) => graph.label(a).localeCompare(graph.label(b), "en", { numeric: true });
  if (order === "name") return [...nodes].sort(name);
  const total = down ? grid.colTotal : grid.rowTotal;
  const byCount = [...nodes].sort((a, b) => (total.get(b) ?? 0) - (total.get(a) ?? 0) || name(a, b));
  return order === "like" ? chained(byCount, (node) => profile(grid, node, others, down)) : byCount;
}

/** How often a row goes with each column, or a column with each row. @param {Grid} grid @param {number} node @param {number[]} others @param {boolean} down */
function profile(grid, node, others, down) {
  return others.map((other) => (down ? grid.cell(other, node) : grid.cell(node, other)).size);
}

/** Each beside the one most like it that is left, from the first on. @param {number[]} nodes @param {(node: number) => number[]} profileOf */
function chained(nodes, profileOf) {
  const profiles = new Map(nodes.map((node) => [node, profileOf(node)]));
  const left = nodes.slice(1);
  const found = nodes.slice(0, 1);
  while (left.length) {
    const last = profiles.get(/** @type {number} */ (found.at(-1))) ?? [];
    let best = 0;
    let most = -1;
    left.forEach((node, at) => {
      const likeness = cosine(last, profiles.get(node) ?? []);
      if (likeness > most) [best, most] = [at, likeness];
    });
    found.push(...left.splice(best, 1));
  }
  return found;
}

/** @param {number[]} a @param {number[]} b */
export function cosine(a, b) {
  let [dot, one, other] = [0, 0, 0];
  a.forEach((value, at) => {
    const against = b[at] ?? 0;
    dot += value * against;
    one += value * value;
    other += against * against;
  });
  return dot ? dot / Math.sqrt(one * other) : 0;
}

/**
 * The cells that nobody is in though one would expect it most: by how many there would be if row
 * and column had nothing to do with each other.
 * @param {Grid} grid @param {number} limit
 */
export function gaps(grid, limit) {
  const found = [];
  for (const row of grid.rows) {
    for (const col of grid.cols) {
      if (grid.cell(row, col).size) continue;
      const expected = ((grid.rowTotal.get(row) ?? 0) * (grid.colTotal.get(col) ?? 0)) / Math.max(1, grid.owners);
      found.push({ row, col, expected });
    }
  }
  return found.sort((a, b) => b.expected - a.expected).slice(0, limit);
}

/**
 * What is nearest to an empty cell: the columns most like its own that its row goes with, and the
 * rows most like its own that its column goes with.
 * @param {Grid} grid @param {number} row @param {number} col @param {number} limit of each
 */
export function nearest(grid, row, col, limit) {
  /** @param {number[]} nodes @param {number} own @param {number[]} others @param {boolean} down */
  const most = (nodes, own, others, down) => {
    const wanted = profile(grid, own, others, down);
    return nodes.filter((one) => one !== own && (down ? grid.cell(row, one) : grid.cell(one, col)).size > 0)
      .map((node) => ({ node, likeness: cosine(wanted, profile(grid, node, others, down)) }))
      .sort((a, b) => b.likeness - a.likeness)
      .slice(0, limit).map((one) => one.node);
  };
  return { cols: most(grid.cols, col, grid.rows, true), rows: most(grid.rows, row, grid.cols, false) };
}

/** How deep a cell is tinted, of 1: by the root, so that small counts can be told apart. @param {number} count @param {number} most */
export function tint(count, most) {
  return count > 0 ? 0.07 + 0.35 * Math.sqrt(count / Math.max(1, most)) : 0;
}
