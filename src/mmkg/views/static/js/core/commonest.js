/** How many families have a thing: one rule for the list of filters and for the columns of tables. */

import { remembered } from "./remember.js";
import { familiesOf, membersOf } from "./select.js";
import { askedOf, Traits } from "./traits.js";

/** @typedef {import("./graph.js").Graph} Graph */

const MOST = 40;

/** Things of a class, each with how many of all families answer a filter by it: what is worth a place in a list of filters. @param {Graph} graph @param {string} kind @returns {[number, number][]} */
export function commonest(graph, kind) {
  return remembered(graph, `commonest ${kind}`, () => {
    const all = familiesOf(graph).map((family) => ({ family, members: membersOf(graph, family) }));
    return [...countsOf(graph, all, kind)]
      .sort((a, b) => b[1] - a[1] || graph.label(a[0]).localeCompare(graph.label(b[0]))).slice(0, MOST);
  });
}

/** How many families answer a filter by a thing beside those that are set. @param {Graph} graph @param {import("./select.js").Selection} selection @param {number} node */
export function howMany(graph, selection, node) {
  const kind = graph.classOf(node);
  return remembered(selection, `counts ${kind}`, () => countsOf(graph, askedOf({ graph, selection }), kind)).get(node) ?? 0;
}

/** The things of a class that members of families have, or that count as had by them, each with how many families. @param {Graph} graph @param {import("./traits.js").Asked[]} asked @param {string} kind */
function countsOf(graph, asked, kind) {
  const traits = new Traits(graph);
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { members } of asked) {
    for (const node of traits.widened(members.flatMap((model) => traits.of(model, kind)))) {
      if (graph.classOf(node) === kind) counts.set(node, (counts.get(node) ?? 0) + 1);
    }
  }
  return counts;
}
