/** What is on the screen as plain values, to be taken away. */

import { textOf } from "./values.js";

/**
 * @typedef {import("./graph.js").Graph} Graph
 * @typedef {import("./export.js").Cell} Cell
 */

/** All rows with the chosen columns. @param {Graph} graph @param {string} title @param {string} first @param {number[]} rows @param {import("./columns.js").Column[]} columns @returns {import("./export.js").Grid} */
export function gridOf(graph, title, first, rows, columns) {
  return {
    title, first, columns: columns.map(({ key, title: name }) => ({ key, title: name })),
    lines: rows.map((row) => ({
      id: graph.id(row), label: graph.label(row), cells: columns.map((column) => cellOf(graph, column, row)),
    })),
  };
}

/** @param {Graph} graph @param {import("./columns.js").Column} column @param {number} row @returns {Cell[] | "none" | null} */
function cellOf(graph, column, row) {
  const values = column.values(row);
  if (!values.length) {
    const empty = column.empty(row);
    return empty === "none" ? "none" : empty === "blank" ? [] : null;
  }
  return values.map((value) => {
    const of = value.subject === row || value.subject === value.node || column.key === "size" ? undefined : graph.label(value.subject);
    const text = textOf(graph, value);
    return value.node >= 0 ? { text, id: graph.id(value.node), of }
      : { text: value.unit && value.unit !== column.key ? `${text} ${value.unit}` : text, value: value.literal, of };
  });
}

/** The papers that describe the rows, each once. @param {Graph} graph @param {number[]} rows @returns {import("./export.js").Paper[]} */
export function papersOf(graph, rows) {
  const found = new Set(rows.flatMap((row) => describing(graph, row)));
  return [...found].map((paper) => {
    const text = (/** @type {string} */ name) => {
      const value = graph.value(paper, name);
      return value === undefined ? undefined : String(value);
    };
    return {
      id: graph.id(paper), title: graph.label(paper), venue: text("venue"), arxiv: text("arxiv"), doi: text("doi"), url: text("url"),
      year: text("year") ?? text("released")?.slice(0, 4),
    };
  });
}

/** @param {Graph} graph @param {number} node @returns {number[]} */
function describing(graph, node) {
  const kind = graph.classOf(node);
  if (kind === "Paper") return [node];
  const owners = kind === "Result" ? graph.objects(node, "of") : kind === "Stage" ? graph.subjects(node, "hasStage") : [node];
  return owners.flatMap((one) => {
    const own = graph.objects(one, "describedIn");
    return own.length ? own : graph.objects(one, "variantOf").flatMap((family) => graph.objects(family, "describedIn"));
  });
}
