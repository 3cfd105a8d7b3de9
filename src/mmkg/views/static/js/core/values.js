/** The values of a cell: what is said, of whom, and the facts that say it. */

import { bestVia } from "./evidence.js";
import { literalText, WAYS } from "./words.js";

/**
 * @typedef {import("./graph.js").Graph} Graph
 * @typedef {{ subject: number, predicate: string, node: number, literal?: import("./graph.js").Literal,
 *   unit?: string, grounds: number[], leads?: "filter" | import("./state.js").Change }} Value
 *   `subject` is of whom it is said, which may be a variant of the row or its family; `node` is -1
 *   for a literal; `grounds` are the facts behind it; a count `leads` to what it counts
 */

/** How many letters of a paper's title say which it is. */
const LONGEST = 34;

/** The text of a value. @param {Graph} graph @param {Value} value */
export function textOf(graph, value) {
  if (value.node >= 0) return graph.label(value.node);
  return literalText(value.literal ?? "", graph.term(value.predicate));
}

/** A value in short: of a paper's title what stands before the colon. @param {Graph} graph @param {Value} value */
export function shortOf(graph, value) {
  const text = textOf(graph, value);
  if (value.node < 0 || graph.classOf(value.node) !== "Paper") return text;
  const [head = ""] = text.split(":");
  return head.length <= LONGEST ? head : `${head.slice(0, head.lastIndexOf(" ", LONGEST))}…`;
}

/** The best way by which a value is known, or "". @param {Graph} graph @param {Value} value */
export function viaOf(graph, value) {
  const found = value.grounds.map((fact) => WAYS.indexOf(bestVia(graph, fact))).filter((at) => at >= 0);
  return WAYS[Math.min(...found)] ?? "";
}

/** What is stated of a node. @param {Graph} graph @param {number} node @param {string} name @returns {Value[]} */
export function stated(graph, node, name) {
  const found = [];
  for (const fact of graph.facts(node)) {
    if (graph.predicate(fact) !== name || !graph.accepted(fact)) continue;
    found.push({ subject: node, predicate: name, node: graph.object(fact), literal: graph.literal(fact),
      unit: graph.term(name)?.unit ?? "", grounds: [fact] });
  }
  return name === "hasArchitecture" ? fusionFirst(graph, found) : found;
}

/** What leads to a node. @param {Graph} graph @param {number} node @param {string} name @returns {Value[]} */
export function incoming(graph, node, name) {
  return graph.factsTo(node).filter((fact) => graph.predicate(fact) === name && graph.accepted(fact))
    .map((fact) => ({ subject: graph.subject(fact), predicate: name, node: graph.subject(fact), grounds: [fact] }));
}

/** A model's own values, else its family's, else those of its variants. @param {Graph} graph @param {number} model @param {(node: number) => Value[]} own */
export function lent(graph, model, own) {
  const found = own(model);
  if (found.length) return found;
  const others = [...graph.objects(model, "variantOf"), ...graph.subjects(model, "variantOf")];
  const each = new Map(others.flatMap(own).map((value) => [value.node < 0 ? `=${value.literal}` : value.node, value]));
  return [...each.values()];
}

/** How a model fuses says more than the headings of one survey. @param {Graph} graph @param {Value[]} values */
function fusionFirst(graph, values) {
  const rank = (/** @type {Value} */ value) => (graph.value(value.node, "scheme") === "fusion-class" ? 0 : 1);
  return values.sort((a, b) => rank(a) - rank(b));
}
