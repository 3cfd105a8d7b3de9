/** Graphs of a few facts, as the page carries them. */

import { Graph } from "../../../src/mmkg/views/static/js/core/graph.js";

/** @typedef {(string | number | undefined)[]} Line subject, predicate, object, and the way of its claim */

const CLASSES = ["Model", "Stage", "Dataset", "Objective", "Architecture", "Modality", "Task", "Benchmark", "Metric",
  "Result", "Paper", "Organization", "Topic"];
const ATTRIBUTES = ["label", "alias", "description", "kind", "complete", "undisclosed", "order", "value", "setting", "year",
  "released", "parameters", "scheme", "pairs", "images"];
const UNITS = ["parameters", "pairs", "images"];
const SINGLE = ["label", "kind", "value", "setting", "year"];
const VIA = ["primary", "official-repo", "harness", "secondary-paper", "survey"];

/**
 * The graph of these lines; an object whose prefix is that of a class is a node. A line with a way
 * has one claim, from a paper.
 * @param {Line[]} lines
 */
export function graphOf(lines) {
  const prefixes = CLASSES.map((name) => name.toLowerCase());
  const isNode = (/** @type {Line} */ [, p = "", o = ""]) =>
    !ATTRIBUTES.includes(String(p)) && prefixes.includes(String(o).split(":")[0] ?? "");
  const nodes = [...new Set(lines.flatMap((line) => (isNode(line) ? [line[0], line[2]] : [line[0]])).map(String))];
  const sorted = nodes.flatMap((node) => lines.filter(([subject]) => subject === node));
  const terms = [...new Set(sorted.map(([, p]) => String(p)))];
  const literals = sorted.filter((line) => !isNode(line)).map(([, , o]) => o ?? "");
  let literal = 0;
  const object = sorted.map((line) => (isNode(line) ? nodes.indexOf(String(line[2])) : -1 - literal++));
  const claimed = sorted.map(([, , , way]) => String(way ?? "")).filter(Boolean);
  const source = claimed.length ? nodes.push("paper:source") - 1 : -1;
  const zeros = claimed.map(() => 0);
  const count = nodes.map((node) => sorted.filter(([subject]) => subject === node).length);
  return new Graph({
    format: 1, meta: {}, nodes, literals,
    vocabulary: {
      classes: CLASSES.map((name) => ({ name, prefix: name.toLowerCase(), plural: `${name.toLowerCase()}s`, definition: "" })),
      terms: terms.map((name) => ({ name, relation: !ATTRIBUTES.includes(name), definition: "", single: SINGLE.includes(name),
        datatype: sorted.some(([, p, o]) => p === name && typeof o === "number") ? "integer" : "string",
        unit: UNITS.includes(name) ? name : null, under: /^has\w+Encoder$/.test(name) ? "hasComponent" : null })),
      via: VIA, rank: ["preferred", "normal", "deprecated"],
    },
    facts: { count, predicate: sorted.map(([, p]) => terms.indexOf(String(p))), object, stated: [] },
    claims: { count: sorted.map(([, , , way]) => (way ? 1 : 0)), source: claimed.map(() => source), locator: claimed.map(() => 1),
      via: claimed.map((way) => VIA.indexOf(way)), rank: zeros, printed: zeros, reason: zeros, more: zeros,
      texts: ["", "Table 1"], qualifiers: [{}] },
  });
}

/** A family with stages, each of objectives and data sets. @param {string} name @param {[string[], string[]][]} stages @returns {Line[]} */
export function family(name, stages) {
  return [[`model:${name}`, "kind", "family"], ...stages.flatMap(([objectives, datasets], at) => {
    const stage = `stage:${name}/${at + 1}`;
    return [[`model:${name}`, "hasStage", stage], [stage, "kind", "pretrain"], [stage, "order", at + 1],
      ...objectives.map((one) => [stage, "withObjective", `objective:${one}`]), ...datasets.map((one) => [stage, "onDataset", `dataset:${one}`])];
  })];
}
