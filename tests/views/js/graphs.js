/** Small made-up graphs for tests, written as lists of facts. */

import { Graph } from "../../../src/mmkg/views/static/js/core/graph.js";

const CLASSES = ["Model", "Dataset", "Objective", "Stage", "Paper", "Result", "Benchmark", "Metric", "Organization", "Architecture"];

/** A graph of facts such as `["model:a", "year", 2021]`; what has a colon is an entity. @param {[string, string, string | number][]} said */
export function graphOf(said) {
  const isId = (/** @type {string | number} */ object) => typeof object === "string" && /^[a-z]+:\S+$/.test(object);
  const nodes = [...new Set(said.flatMap(([s, , o]) => (isId(o) ? [s, String(o)] : [s])))].sort();
  const names = [...new Set(said.map(([, p]) => p))];
  /** @type {(string | number)[]} */
  const literals = [];
  const facts = nodes.map((id) => said.filter(([s]) => s === id));
  const flat = facts.flat();
  const object = flat.map(([, , o]) => (isId(o) ? nodes.indexOf(String(o)) : -literals.push(o)));
  const relation = (/** @type {string} */ name) => flat.some(([, p, o]) => p === name && isId(o));
  return new Graph({
    format: 1, meta: {}, nodes, literals,
    vocabulary: {
      classes: CLASSES.map((name) => ({ name, prefix: name.toLowerCase(), plural: `${name.toLowerCase()}s`, definition: "" })),
      terms: names.map((name) => ({ name, relation: relation(name), definition: "",
        datatype: flat.some(([, p, o]) => p === name && typeof o === "number") ? "integer" : "string",
        unit: ["parameters", "pairs", "images"].includes(name) ? name : null, under: /^has\w*Encoder$/.test(name) ? "hasComponent" : null })),
      via: ["primary", "official-repo", "harness", "secondary-paper", "survey"], rank: ["preferred", "normal", "deprecated"],
    },
    facts: { count: facts.map((one) => one.length), predicate: flat.map(([, p]) => names.indexOf(p)), object, stated: [] },
    claims: { count: flat.map(() => 0), source: [], locator: [], via: [], rank: [], printed: [], reason: [], more: [], texts: [""], qualifiers: [{}] },
  });
}
