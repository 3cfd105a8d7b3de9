/** What stands behind what is shown, for facts that follow from others too. */

import { below, trainingOf } from "./select.js";
import { WAYS } from "./words.js";

/** @typedef {import("./graph.js").Graph} Graph */

/** @type {Map<string, string>} what a model has through its stages, and by which of their relations */
const THROUGH = new Map([
  ["usesObjective", "withObjective"],
  ["pretrainedOn", "onDataset"],
]);

/**
 * The facts with claims of their own that say what a fact says: itself, or those of the stages
 * that it follows from.
 * @param {Graph} graph @param {number} fact @returns {number[]}
 */
export function grounds(graph, fact) {
  const relation = THROUGH.get(graph.predicate(fact));
  if (relation) return throughStages(graph, graph.subject(fact), relation, graph.object(fact));
  if (graph.predicate(fact) === "year") {
    return [...graph.facts(graph.subject(fact))].filter(
      (one) => graph.predicate(one) === "released" && graph.accepted(one),
    );
  }
  return [fact];
}

/** @param {Graph} graph @param {number} model @param {string} relation @param {number} object */
function throughStages(graph, model, relation, object) {
  const wanted = relation === "withObjective" ? below(graph, object, ["broader"]) : new Set([object]);
  const found = [];
  for (const stage of trainingOf(graph, model)) {
    for (const fact of graph.facts(stage)) {
      if (graph.predicate(fact) !== relation || !graph.accepted(fact)) continue;
      if (wanted.has(graph.object(fact))) found.push(fact);
    }
  }
  return found;
}

/** The state that opens the claims of a fact in the panel. @param {Graph} graph @param {number} fact */
export function claimsAt(graph, fact) {
  const object = graph.object(fact);
  return { id: graph.id(graph.subject(fact)), at: `${graph.predicate(fact)}/${object >= 0 ? graph.id(object) : graph.literal(fact)}` };
}

/** The best way by which a fact is known, or "". @param {Graph} graph @param {number} fact */
export function bestVia(graph, fact) {
  const found = grounds(graph, fact).map((one) => WAYS.indexOf(graph.bestVia(one))).filter((at) => at >= 0);
  return WAYS[Math.min(...found)] ?? "";
}

/** Facts of one node by what they say, in the order of the vocabulary. @param {Graph} graph @param {number} node @returns {Map<string, number[]>} */
export function byPredicate(graph, node) {
  const found = new Map();
  for (const fact of graph.facts(node)) group(found, graph.predicate(fact), fact);
  return found;
}

/** Facts that lead to a node by what they say. @param {Graph} graph @param {number} node @returns {Map<string, number[]>} */
export function byPredicateTo(graph, node) {
  const found = new Map();
  for (const fact of graph.factsTo(node)) if (graph.accepted(fact)) group(found, graph.predicate(fact), fact);
  return found;
}

/** @param {Map<string, number[]>} groups @param {string} name @param {number} fact */
function group(groups, name, fact) {
  const known = groups.get(name);
  if (known) known.push(fact);
  else groups.set(name, [fact]);
}
