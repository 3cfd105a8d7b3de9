/** The rows of a table: which there are, which of them a text finds, and in which order. */

import { keyOf } from "./columns.js";
import { textOf } from "./values.js";
import { plain } from "./words.js";

/** @typedef {import("./graph.js").Graph} Graph */
/** @typedef {import("./select.js").Selection} Selection */
/** @typedef {import("./columns.js").Column} Column */

const COLLATOR = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
/** @type {Record<string, string>} how a table of a class is sorted unless it is asked otherwise */
const USUAL_ORDER = { Paper: "-year", Dataset: "-models", Objective: "-models", Benchmark: "-results", Result: "" };

/** The class that a table is of: an unknown one is of models. @param {Graph} graph @param {string} asked */
export function classAsked(graph, asked) {
  return graph.classes.some((term) => term.name === asked) ? asked : "Model";
}

/**
 * The nodes that a table lists before a text narrows them down.
 * @param {Graph} graph @param {string} asked a class, or `unknown` @param {Selection} selection @param {Set<string>} kinds
 * @returns {number[]}
 */
export function rowsOf(graph, asked, selection, kinds) {
  if (asked === "unknown") return selection.unknown;
  const kind = classAsked(graph, asked);
  if (kind === "Model") return models(graph, selection, kinds);
  const nodes = graph.ofClass(kind);
  if (!selection.filtered || !["Result", "Stage"].includes(kind)) return nodes;
  return nodes.filter((node) => ownersOf(graph, node, kind).some((one) => selection.families.has(one)));
}

/** @param {Graph} graph @param {Selection} selection @param {Set<string>} kinds */
function models(graph, selection, kinds) {
  const found = [];
  for (const family of selection.families) {
    if (kinds.has("family")) found.push(family);
    if (!kinds.has("variant")) continue;
    const holders = selection.holders.get(family) ?? [family];
    found.push(...(holders.includes(family) ? graph.subjects(family, "variantOf") : holders));
  }
  if (kinds.has("backbone") && !selection.filtered) {
    for (const node of graph.ofClass("Model")) if (graph.value(node, "kind") === "backbone") found.push(node);
  }
  return found;
}

/** The families that a result or a stage belongs to. @param {Graph} graph @param {number} node @param {string} kind */
function ownersOf(graph, node, kind) {
  const owners = kind === "Result" ? graph.objects(node, "of") : graph.subjects(node, "hasStage");
  return owners.flatMap((one) => [one, ...graph.objects(one, "variantOf")]);
}

/** Those in which a text stands: in a name, the id, or a cell. @param {Graph} graph @param {number[]} nodes @param {Column[]} columns @param {string} text */
export function found(graph, nodes, columns, text) {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (!words.length) return nodes;
  /** @type {Map<number, string>} what many rows have in common is read once */
  const labels = new Map();
  const label = (/** @type {number} */ node) => {
    const known = labels.get(node) ?? plain(graph.label(node));
    labels.set(node, known);
    return known;
  };
  return nodes.filter((node) => {
    const result = graph.classOf(node) === "Result";
    const names = result ? graph.objects(node, "of").map(label) : [label(node), graph.id(node), ...graph.values(node, "alias").map((one) => plain(String(one)))];
    const cells = columns.flatMap((one) => one.values(node).map((value) => (value.node >= 0 ? label(value.node) : plain(textOf(graph, value)))));
    const all = [...names, ...cells].join("\n");
    return words.every((word) => all.includes(word));
  });
}

/** How a table is sorted: by a column's key or `label`, downwards behind a `-`. @param {string} kind @param {string} asked @param {Column[]} columns */
export function orderOf(kind, asked, columns) {
  const known = (/** @type {string} */ text) =>
    text.replace(/^-/, "") === "label" || columns.some((one) => one.key === text.replace(/^-/, ""));
  const usual = USUAL_ORDER[kind] ?? "label";
  const text = [asked, usual].find((one) => one && known(one)) ?? (usual && "label");
  return { key: text.replace(/^-/, ""), down: text.startsWith("-") };
}

/** The rows in order; those without a value stand last either way. @param {Graph} graph @param {number[]} nodes @param {Column[]} columns @param {{ key: string, down: boolean }} order */
export function sorted(graph, nodes, columns, order) {
  if (!order.key) return nodes;
  const column = columns.find((one) => one.key === order.key);
  const rows = nodes.map((node) => ({ node, key: column ? keyOf(graph, column, node) : graph.label(node), label: "" }));
  if (rows.length < 5000) for (const row of rows) row.label = graph.label(row.node);
  const sign = order.down ? -1 : 1;
  rows.sort((a, b) => compare(a.key, b.key, sign) || COLLATOR.compare(a.label, b.label));
  return rows.map((row) => row.node);
}

/** @param {number | string | null} a @param {number | string | null} b @param {number} sign */
function compare(a, b, sign) {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  if (typeof a === "number" && typeof b === "number") return sign * (a - b);
  return sign * COLLATOR.compare(String(a), String(b));
}
