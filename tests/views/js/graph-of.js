/** Small graphs for the tests of lineage and results. */

import { Graph } from "../../../src/mmkg/views/static/js/core/graph.js";

const CLASSES = [["Model", "model"], ["Dataset", "dataset"], ["Paper", "paper"], ["Stage", "stage"],
  ["Benchmark", "benchmark"], ["Metric", "metric"], ["Result", "result"]];
const UNDER = new Set(["hasTextEncoder", "hasVisionEncoder"]);
const ID = /^(model|dataset|paper|stage|benchmark|metric|result):/;

/**
 * A graph of triples; every fact has one claim, by the fourth part.
 * @param {(string | number)[][]} triples
 */
export function graphOf(triples) {
  /** @type {string[]} */
  const nodes = [];
  /** @type {(string | number)[]} */
  const literals = [];
  /** @type {string[]} */
  const terms = [];
  const number = (/** @type {any[]} */ all, /** @type {any} */ one) => (all.includes(one) ? all.indexOf(one) : all.push(one) - 1);
  const isNode = (/** @type {any} */ one) => typeof one === "string" && ID.test(one);
  for (const [subject, , object] of triples) for (const one of [subject, object]) if (isNode(one)) number(nodes, one);
  const vias = ["primary", "official-repo", "harness", "secondary-paper", "survey"];
  /** @type {number[]} */ const count = [];
  /** @type {number[]} */ const predicate = [];
  /** @type {number[]} */ const objects = [];
  /** @type {number[]} */ const via = [];
  for (const node of nodes) {
    const own = triples.filter(([subject]) => subject === node);
    count.push(own.length);
    for (const [, name, object, way] of own) {
      predicate.push(number(terms, name));
      objects.push(isNode(object) ? nodes.indexOf(String(object)) : -1 - number(literals, object));
      via.push(Math.max(0, vias.indexOf(String(way))));
    }
  }
  const zeros = via.map(() => 0);
  return new Graph({
    format: 1, meta: {}, nodes, literals,
    vocabulary: {
      classes: CLASSES.map(([name = "", prefix = ""]) => ({ name, prefix, plural: `${prefix}s`, definition: "" })),
      terms: terms.map((name) => ({ name, relation: true, definition: "", under: UNDER.has(name) ? "hasComponent" : null })),
      via: vias, rank: ["preferred", "normal", "deprecated"],
    },
    facts: { count, predicate, object: objects, stated: [] },
    claims: { count: via.map(() => 1), source: zeros, locator: zeros, via, rank: zeros, printed: zeros, reason: zeros, more: zeros, texts: [""], qualifiers: [{}] },
  });
}
