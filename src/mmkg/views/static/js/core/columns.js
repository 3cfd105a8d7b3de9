/**
 * The columns of a table: what stands in a cell, and what it means where nothing does.
 *
 * A column has a key, which is in the address: a relation or an attribute by its name, `<onDataset`
 * what leads to the row by a relation, and a few that the page works out (`COMPUTED`).
 */

import { computed, COMPUTED } from "./computed.js";
import { incoming, lent, stated, textOf } from "./values.js";
import { termName } from "./words.js";

/**
 * @typedef {import("./graph.js").Graph} Graph
 * @typedef {import("./values.js").Value} Value
 * @typedef {import("./absence.js").Absence | "blank"} Empty
 * @typedef {{ key: string, title: string, about: string, numeric: boolean, few: number,
 *   values(node: number): Value[], empty(node: number): Empty }} Column
 */

/** @type {Record<string, string[]>} the columns that a table of a class begins with */
const USUAL = {
  Model: ["year", "releasedBy", "hasArchitecture", "objectives", "datasets", "hasVisionEncoder", "text",
    "parameters", "accepts", "describedIn", "officialCode"],
  Dataset: ["released", "size", "hasModality", "language", "licence", "availability", "models"],
  Objective: ["broader", "models", "formula"],
  Benchmark: ["forTask", "drawnFrom", "split", "results"],
  Result: ["on", "measuredBy", "value", "setting", "size"],
  Paper: ["year", "venue", "kind", "<describedIn"],
  Architecture: ["scheme", "broader", "models"],
  Task: ["broader", "models", "<forTask"],
  Modality: ["broader", "models", "<hasModality"],
  Organization: ["models", "<releasedBy"],
  Metric: ["results", "description"],
  Implementation: ["<officialCode", "<otherCode", "licence", "url"],
  Stage: ["<hasStage", "order", "kind", "pairing", "withObjective", "onDataset", "freezes"],
  Topic: ["inScheme", "broader", "exactMatch", "namesModel"],
};

/** What is our own to say, or is there only where it applies: nothing is missing where it is not. */
const FREE = new Set(["alias", "ambiguousAlias", "description", "label", "broader", "inScheme", "exactMatch", "closeMatch",
  "namesModel", "namesDataset", "complete", "undisclosed", "variantOf", "hasStage", "otherCode", "formula", "freezes", "tunes",
  "includes", "includesPartOf", "derivedFrom", "extends", "imagesFrom", "imageSource", "doi", "arxiv", "url"]);

/** The columns of a table of a class: those asked for as far as there are any, else the usual ones.
 * @param {Graph} graph @param {string} kind @param {string} asked @param {import("./select.js").Selection} selection @returns {Column[]} */
export function columnsOf(graph, kind, asked, selection) {
  const keys = [...new Set(asked.split(",").filter(Boolean))];
  const found = keys.map((key) => column(graph, kind, key, selection)).filter((one) => one !== null);
  if (found.length) return found;
  return (USUAL[kind] ?? []).map((key) => column(graph, kind, key, selection)).filter((one) => one !== null);
}

/** @param {Graph} graph @param {string} kind @param {string} key @param {import("./select.js").Selection} selection @returns {Column | null} */
export function column(graph, kind, key, selection) {
  const made = computed(graph, kind, key, selection);
  if (made) return made;
  const back = key.startsWith("<");
  const term = graph.term(back ? key.slice(1) : key);
  if (!term || (back && !term.relation)) return null;
  const model = kind === "Model" && !back && !FREE.has(key);
  const own = back ? (/** @type {number} */ node) => incoming(graph, node, term.name)
    : (/** @type {number} */ node) => stated(graph, node, term.name);
  return {
    key, about: term.definition,
    title: termName(term, back),
    numeric: /^(integer|decimal)$/.test(term.datatype ?? "") || key === "year",
    few: 3,
    values: model ? (node) => lent(graph, node, own) : own,
    empty: () => (back || FREE.has(key) ? "blank" : "unknown"),
  };
}

/** The keys of all columns that say something of a class, by what they are. @param {Graph} graph @param {string} kind */
export function choices(graph, kind) {
  /** @type {Set<string>} */
  const attributes = new Set();
  /** @type {Set<string>} */
  const relations = new Set();
  /** @type {Set<string>} */
  const back = new Set();
  for (const node of graph.ofClass(kind)) {
    for (const fact of graph.facts(node)) (graph.object(fact) < 0 ? attributes : relations).add(graph.predicate(fact));
    for (const fact of graph.factsTo(node)) back.add(`<${graph.predicate(fact)}`);
  }
  for (const name of ["label", "usesObjective", "pretrainedOn"]) attributes.delete(name) || relations.delete(name);
  return { computed: COMPUTED[kind] ?? [], attributes: [...attributes], relations: [...relations], back: [...back] };
}

/** By what a value is sorted: its number or its text; null where there is none. @param {Graph} graph @param {Column} column @param {number} node @returns {number | string | null} */
export function keyOf(graph, column, node) {
  const values = column.values(node);
  if (!values.length) return null;
  if (!column.numeric) return textOf(graph, /** @type {Value} */ (values[0]));
  const numbers = values.map((one) => Number(one.literal)).filter((one) => !Number.isNaN(one));
  return numbers.length ? Math.max(...numbers) : null;
}
