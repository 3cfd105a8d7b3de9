/** What most models have: what is worth a place in a list of filters. */

import { remembered } from "./remember.js";
import { familiesOf, membersOf } from "./select.js";
import { Traits } from "./traits.js";

/** @typedef {import("./graph.js").Graph} Graph */

const MOST = 40;

/** Things of a class, each with how many families answer a filter by it. @param {Graph} graph @param {string} kind @returns {[number, number][]} */
export function commonest(graph, kind) {
  return remembered(graph, `commonest ${kind}`, () => {
    const traits = new Traits(graph);
    /** @type {Map<number, number>} */
    const counts = new Map();
    for (const family of familiesOf(graph)) {
      for (const node of traits.widened(membersOf(graph, family).flatMap((model) => traits.own(model, kind)))) {
        if (graph.classOf(node) === kind) counts.set(node, (counts.get(node) ?? 0) + 1);
      }
    }
    return [...counts].sort((a, b) => b[1] - a[1] || graph.label(a[0]).localeCompare(graph.label(b[0]))).slice(0, MOST);
  });
}
