/** A graph made by hand, for tests. */

import { Graph } from "../../../src/mmkg/views/static/js/core/graph.js";

const CLASSES = ["Model", "Stage", "Dataset", "Objective", "Architecture", "Modality", "Task", "Benchmark", "Metric", "Result", "Paper", "Organization", "Topic"];
const VIA = ["primary", "official-repo", "harness", "secondary-paper", "survey"];

/**
 * The graph of these facts: subject, predicate, object, and the way of their claim where they have
 * one. An object that is no id of a class is a literal.
 * @param {(string | undefined)[][]} lines
 */
export function small(lines) {
  const isId = (/** @type {string} */ text) => CLASSES.some((name) => text.startsWith(`${name.toLowerCase()}:`));
  const nodes = [...new Set(lines.flatMap(([s = "", , o = ""]) => (isId(o) ? [s, o] : [s])))];
  const source = nodes.push("paper:source") - 1;
  const names = [...new Set(lines.map(([, p = ""]) => p))];
  const literals = [...new Set(lines.map(([, , o = ""]) => o).filter((one) => !isId(one)))];
  const facts = { count: nodes.map((id) => lines.filter(([s]) => s === id).length), predicate: /** @type {number[]} */ ([]),
    object: /** @type {number[]} */ ([]), stated: [] };
  const claims = { count: /** @type {number[]} */ ([]), source: /** @type {number[]} */ ([]), locator: /** @type {number[]} */ ([]),
    via: /** @type {number[]} */ ([]), rank: /** @type {number[]} */ ([]), printed: /** @type {number[]} */ ([]),
    reason: /** @type {number[]} */ ([]), more: /** @type {number[]} */ ([]), texts: ["", "Table 1"], qualifiers: [{}] };
  for (const id of nodes) {
    for (const [, p = "", o = "", via] of lines.filter(([s]) => s === id)) {
      facts.predicate.push(names.indexOf(p));
      facts.object.push(isId(o) ? nodes.indexOf(o) : -1 - literals.indexOf(o));
      claims.count.push(via ? 1 : 0);
      if (!via) continue;
      claims.source.push(source);
      claims.locator.push(1);
      claims.via.push(VIA.indexOf(via));
      for (const column of [claims.rank, claims.printed, claims.reason, claims.more]) column.push(0);
    }
  }
  const literalNames = new Set(lines.filter(([, , o = ""]) => !isId(o)).map(([, p = ""]) => p));
  return new Graph({
    format: 1, meta: {}, nodes, literals, facts, claims,
    vocabulary: {
      classes: CLASSES.map((name) => ({ name, prefix: name.toLowerCase(), plural: `${name.toLowerCase()}s`, definition: "" })),
      terms: names.map((name) => ({ name, relation: !literalNames.has(name), definition: "" })),
      via: VIA, rank: ["preferred", "normal", "deprecated"],
    },
  });
}
