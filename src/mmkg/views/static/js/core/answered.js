/** The rows of the page's answer, as the graph in the page knows them. */

import { belongs } from "./belongs.js";
import { familyOf } from "./select.js";
import { literalText, termName } from "./words.js";

/**
 * @typedef {import("./graph.js").Graph} Graph
 * @typedef {import("./data.js").Answer} Answer
 * @typedef {import("./data.js").AnswerValue} AnswerValue
 * @typedef {import("./data.js").AnswerRow} AnswerRow
 * @typedef {{ name: string, place: number, numeric: boolean }} Shown a column, and its place in the cells
 * @typedef {{ rows: { row: AnswerRow, at: number }[], out: number, open: number, unjudged: number, unknown: string[] }} Within
 *   the rows that the filters leave, each with its place in the answer; how many they leave out, of
 *   how many of these nobody knows, and how many rows are of no model family
 */

/** What a column is called. @param {Graph} graph @param {string} name */
export function columnName(graph, name) {
  const term = graph.term(name);
  if (term) return termName(term);
  return name === "dataset" ? "data set" : name.replaceAll("_", " ");
}

/** The node of a value, or -1 where it is a text, a number, or not in this graph. @param {Graph} graph @param {AnswerValue} value */
export function nodeOf(graph, value) {
  return typeof value === "object" ? graph.node(value.id) : -1;
}

/** A value as text. @param {Graph} graph @param {AnswerValue} value @param {string} column */
export function valueText(graph, value, column) {
  const node = nodeOf(graph, value);
  if (node >= 0) return graph.label(node);
  if (typeof value === "object") return value.id;
  if (column === "relation") return columnName(graph, String(value));
  return literalText(value, graph.term(column));
}

/** The columns worth showing: not the labels of entities that stand there already. @param {Graph} graph @param {Answer} answer @returns {Shown[]} */
export function shownColumns(graph, answer) {
  const all = answer.columns.map((name, place) => ({ name, place,
    numeric: answer.rows.length > 0 && answer.rows.every((row) => (row.cells[place] ?? []).every((value) => typeof value === "number")) &&
      answer.rows.some((row) => row.cells[place]?.length) }));
  return all.filter(({ name, place }) => name !== "label" || !place || answer.rows.some((row) => {
    const [before, own] = [row.cells[place - 1]?.[0], row.cells[place]?.[0]];
    return before === undefined || own === undefined || valueText(graph, before, "") !== own;
  }));
}

/** The model that a row is of, or -1: a row is of the entity that it names first. @param {Graph} graph @param {AnswerRow} row */
export function modelOf(graph, row) {
  const node = row.cells.flat().map((value) => nodeOf(graph, value)).find((one) => one >= 0) ?? -1;
  return graph.classOf(node) === "Model" ? node : -1;
}

/** What the page's filters leave of its answer: all, where there are none. @param {Graph} graph @param {import("./select.js").Selection} selection @param {Answer} answer @returns {Within} */
export function within(graph, selection, answer) {
  const judged = answer.rows.map((row, at) => ({ row, at, model: modelOf(graph, row) }))
    .map((one) => ({ ...one, verdict: one.model < 0 ? "open" : belongs(graph, selection, one.model) }));
  const out = judged.filter((one) => one.verdict === "no");
  const unknown = new Set(selection.unknown);
  const refuted = (/** @type {number} */ node) => node >= 0 && belongs(graph, selection, node) === "no" && !unknown.has(node);
  return {
    rows: judged.filter((one) => one.verdict !== "no"), out: out.length,
    open: out.filter(({ model }) => unknown.has(familyOf(graph, model))).length,
    unjudged: selection.filtered ? judged.filter((one) => one.verdict === "open").length : 0,
    unknown: (answer.unknown ?? []).filter((id) => !refuted(graph.node(id))),
  };
}

/** The facts of the graph that a row stands on, and how many of them this graph has not. @param {Graph} graph @param {AnswerRow} row */
export function groundsOf(graph, row) {
  const told = row.facts ?? [];
  const found = told.flatMap(([s, p, o]) => {
    const subject = graph.node(s);
    if (subject < 0) return [];
    const object = typeof o === "string" ? graph.node(o) : -1;
    return [...graph.facts(subject)].filter((fact) => graph.predicate(fact) === p &&
      (graph.object(fact) >= 0 ? graph.object(fact) === object : graph.literal(fact) === o)).slice(0, 1);
  });
  return { facts: found, missing: told.length - found.length };
}

/** The answer, or some rows of it, as a table to take away. @param {Graph} graph @param {Answer} answer @param {AnswerRow[]} [rows] @returns {import("./export.js").Grid} */
export function answerGrid(graph, answer, rows = answer.rows) {
  const [first = "", ...columns] = answer.columns;
  const notes = answer.rows.some((row) => row.notes?.length);
  return {
    title: answer.title, first: columnName(graph, first),
    columns: [...columns, ...(notes ? ["note"] : [])].map((key) => ({ key, title: columnName(graph, key) })),
    lines: rows.map((row) => {
      const [name] = row.cells[0] ?? [];
      const cells = row.cells.slice(1).map((values, at) => values.map((value) => {
        const text = valueText(graph, value, columns[at] ?? "");
        return typeof value === "object" ? { text, id: value.id } : { text, value };
      }));
      return {
        id: typeof name === "object" ? name.id : "", label: name === undefined ? "" : valueText(graph, name, first),
        cells: notes ? [...cells, (row.notes ?? []).map((text) => ({ text }))] : cells,
      };
    }),
  };
}
