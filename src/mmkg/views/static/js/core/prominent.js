/** What to begin with, where nobody has said. */

import { familiesOf } from "./select.js";

/** @typedef {import("./graph.js").Graph} Graph */

/** The three families that others stand on most: those that others start from, extend or are tested beside. @param {Graph} graph */
export function wellKnown(graph) {
  const score = (/** @type {number} */ node) =>
    graph.objects(node, "hasStage").length &&
    3 * graph.subjects(node, "extends").length + graph.subjects(node, "namesModel").length + graph.subjects(node, "of").length / 10;
  return familiesOf(graph).map((node) => ({ node, score: score(node) })).filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score).slice(0, 3).map((one) => one.node);
}

/** The entity of a class that a relation leads to most often. @param {Graph} graph @param {string} kind @param {string} relation */
export function mostUsed(graph, kind, relation) {
  let best;
  let most = 0;
  for (const node of graph.ofClass(kind)) {
    const count = graph.subjects(node, relation).length;
    if (count > most) [best, most] = [node, count];
  }
  return best;
}
