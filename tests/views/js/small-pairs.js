/** Graphs of a few facts, as the page carries them. */

import { Graph } from "../../../src/mmkg/views/static/js/core/graph.js";

const CLASSES = ["Model", "Stage", "Dataset", "Objective", "Architecture", "Modality", "Task", "Benchmark", "Metric", "Result", "Paper", "Organization"];
const ATTRIBUTES = ["label", "description", "kind", "complete", "undisclosed", "order", "value", "setting", "year", "released", "parameters", "scheme"];
const SINGLE = ["label", "kind", "value", "setting", "year"];

/**
 * A graph of `[subject, predicate, object]`; an object that is a subject or has a known prefix is a node.
 * @param {[string, string, string | number][]} triples
 */
export function graphOf(triples) {
  const prefixes = CLASSES.map((name) => name.toLowerCase());
  const isNode = (/** @type {string} */ name, /** @type {string | number} */ object) => !ATTRIBUTES.includes(name) && prefixes.includes(String(object).split(":")[0] ?? "");
  const nodes = [...new Set(triples.flatMap(([s, p, o]) => (isNode(p, o) ? [s, String(o)] : [s])))];
  const predicates = [...new Set(triples.map(([, p]) => p))];
  /** @type {(string | number)[]} */
  const literals = [];
  const sorted = nodes.flatMap((node) => triples.filter(([s]) => s === node));
  const object = sorted.map(([, p, o]) => {
    if (isNode(p, o)) return nodes.indexOf(String(o));
    literals.push(o);
    return -literals.length;
  });
  const empty = { source: [], locator: [], via: [], rank: [], printed: [], reason: [], more: [], texts: [""], qualifiers: [{}] };
  return new Graph({
    format: 1, meta: {}, nodes, literals,
    vocabulary: {
      classes: CLASSES.map((name) => ({ name, prefix: name.toLowerCase(), plural: `${name.toLowerCase()}s`, definition: "" })),
      terms: predicates.map((name) => ({ name, relation: !ATTRIBUTES.includes(name), definition: "", single: SINGLE.includes(name),
        under: name.startsWith("has") && name.endsWith("Encoder") ? "hasComponent" : null })),
      via: ["primary"], rank: ["normal"],
    },
    facts: { count: nodes.map((node) => triples.filter(([s]) => s === node).length), predicate: sorted.map(([, p]) => predicates.indexOf(p)), object, stated: [] },
    claims: { count: sorted.map(() => 0), ...empty },
  });
}

/** A family with stages: `[kind, objectives, data sets]`. @param {string} name @param {[string[], string[]][]} stages @returns {[string, string, string | number][]} */
export function family(name, stages) {
  return [[`model:${name}`, "kind", "family"], ...stages.flatMap(([objectives, datasets], at) => {
    const stage = `stage:${name}/${at + 1}`;
    return /** @type {[string, string, string | number][]} */ ([[`model:${name}`, "hasStage", stage], [stage, "kind", "pretrain"], [stage, "order", at + 1],
      ...objectives.map((one) => [stage, "withObjective", `objective:${one}`]), ...datasets.map((one) => [stage, "onDataset", `dataset:${one}`])]);
  })];
}
