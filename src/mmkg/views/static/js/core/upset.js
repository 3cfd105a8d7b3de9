/** Which things are used together: the families by exactly which of some sets they have. */

import { isWhole, isWholeInAll } from "./absence.js";
import { stagesOf } from "./select.js";
import { ofStages, Traits } from "./traits.js";

/**
 * @typedef {import("./graph.js").Graph} Graph
 * @typedef {import("./traits.js").Asked} Asked
 * @typedef {{ family: number, named: number[], has: Set<number>, whole: boolean }} Holding
 *   what a model of a family, or a stage of it, has; `whole` where nothing else is left open
 * @typedef {{ key: string, sets: number[], whole: Set<number>, open: Set<number> }} Together
 *   the families with these sets and no other; `open` are those whose lists may go on
 */

/**
 * What the families have of a class, model by model or stage by stage.
 * @param {Graph} graph @param {Asked[]} asked @param {string} kind @param {boolean} inStage @returns {Holding[]}
 */
export function holdingsOf(graph, asked, kind, inStage) {
  const traits = new Traits(graph);
  const made = (/** @type {number} */ family, /** @type {number[]} */ named, /** @type {boolean} */ whole) =>
    ({ family, named, has: traits.widened(named), whole });
  return asked.flatMap(({ family, members }) => {
    if (inStage && ofStages(kind)) {
      return [...new Set(members.flatMap((member) => stagesOf(graph, member)))]
        .map((stage) => made(family, traits.ofStage(stage, kind), isWhole(graph, stage, sideOf(kind))));
    }
    return members.map((member) => made(family, traits.of(member, kind), wholeOf(graph, member, kind)));
  }).filter((one) => one.named.length > 0);
}

/** Whether a model's list is whole; only of stages does a source say so. @param {Graph} graph @param {number} model @param {string} kind */
function wholeOf(graph, model, kind) {
  return !ofStages(kind) || isWholeInAll(graph, model, sideOf(kind));
}

/** @param {string} kind */
function sideOf(kind) {
  return kind === "Objective" ? "objectives" : "datasets";
}

/** Things by how many families have them, as sources name them. @param {Graph} graph @param {Holding[]} holdings @returns {number[]} */
export function mostNamed(graph, holdings) {
  /** @type {Map<number, Set<number>>} */
  const found = new Map();
  for (const { family, named } of holdings) for (const node of named) found.set(node, (found.get(node) ?? new Set()).add(family));
  return [...found].sort((a, b) => b[1].size - a[1].size || graph.label(a[0]).localeCompare(graph.label(b[0]))).map(([node]) => node);
}

/** The first few of which none is wider than another. @param {Graph} graph @param {number[]} nodes @param {number} limit */
export function apart(graph, nodes, limit) {
  const traits = new Traits(graph);
  /** @type {number[]} */
  const found = [];
  for (const node of nodes) {
    if (found.length === limit) break;
    if (!found.some((one) => traits.wider(one).has(node) || traits.wider(node).has(one))) found.push(node);
  }
  return found;
}

/** How many families have each set. @param {Holding[]} holdings @param {number[]} sets */
export function sizes(holdings, sets) {
  return new Map(sets.map((set) => [set, new Set(holdings.filter((one) => one.has.has(set)).map((one) => one.family)).size]));
}

/**
 * The families by exactly which of the sets they have; those with none of them come as the one
 * whose key is "none". A family counts in each that one of its models makes.
 * @param {Graph} graph @param {Holding[]} holdings @param {number[]} sets @returns {Together[]}
 */
export function together(graph, holdings, sets) {
  /** @type {Map<string, Together>} */
  const found = new Map();
  for (const { family, has, whole } of holdings) {
    const own = sets.filter((set) => has.has(set));
    const key = own.map((set) => graph.id(set)).sort().join("*") || "none";
    const one = found.get(key) ?? { key, sets: own, whole: new Set(), open: new Set() };
    (whole ? one.whole : one.open).add(family);
    found.set(key, one);
  }
  for (const { whole, open } of found.values()) for (const family of whole) open.delete(family);
  return [...found.values()];
}

/** @param {Together} one */
export function sizeOf(one) {
  return one.whole.size + one.open.size;
}

/** By size, the largest first, or by how many sets they are of. @param {Together[]} all @param {"size" | "degree"} order */
export function ordered(all, order) {
  const bySize = (/** @type {Together} */ a, /** @type {Together} */ b) => sizeOf(b) - sizeOf(a) || a.sets.length - b.sets.length || (a.key < b.key ? -1 : 1);
  return [...all].sort((a, b) => (order === "degree" ? a.sets.length - b.sets.length : 0) || bySize(a, b));
}

/** Families none of whose lists is stated in full. @param {Holding[]} holdings */
export function openFamilies(holdings) {
  const whole = new Set(holdings.filter((one) => one.whole).map((one) => one.family));
  return new Set(holdings.map((one) => one.family).filter((family) => !whole.has(family)));
}
