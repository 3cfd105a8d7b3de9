/** What models have that one may ask for: objectives, data sets, architectures, modalities, parts … */

import { prefixOf, USUAL } from "./plan.js";
import { above, componentsOf, Judge, membersOf, MIXTURE, stagesOf } from "./select.js";

/**
 * @typedef {import("./graph.js").Graph} Graph
 * @typedef {{ family: number, members: number[] }} Asked a family, and who of it meets the filters
 */

/** @type {Map<string, string>} by which relation a model has things of a class; a stage has the first two */
export const TRAITS = new Map([
  ["Objective", "withObjective"],
  ["Dataset", "onDataset"],
  ["Architecture", "hasArchitecture"],
  ["Modality", "accepts"],
  ["Task", "testedOn"],
  ["Organization", "releasedBy"],
  ["Model", "hasComponent"],
  ["Paper", "describedIn"],
]);

/** Whether things of a class belong to a training stage. @param {string} kind */
export function ofStages(kind) {
  return kind === "Objective" || kind === "Dataset";
}

/** The filter by a thing that a model may have. @param {Graph} graph @param {number} node */
export function filterBy(graph, node) {
  const id = graph.id(node);
  const kind = graph.classOf(node);
  return ofStages(kind) || USUAL.has(prefixOf(id)) ? id : `${TRAITS.get(kind)}=${id}`;
}

/** Reads what models have, and remembers what is wider than what. */
export class Traits {
  /** @param {Graph} graph */
  constructor(graph) {
    this.graph = graph;
    /** @type {Map<number, Set<number>>} */
    this._wider = new Map();
  }

  /** A thing and all that it counts as too: broader ones, parts of a mixture, the family of a variant. @param {number} node */
  wider(node) {
    const known = this._wider.get(node);
    if (known) return known;
    const kind = this.graph.classOf(node);
    const ways = kind === "Dataset" ? MIXTURE : kind === "Model" ? ["variantOf"] : ["broader"];
    const found = above(this.graph, node, ways);
    this._wider.set(node, found);
    return found;
  }

  /** Things, and all that they count as too. @param {Iterable<number>} nodes @returns {Set<number>} */
  widened(nodes) {
    const found = new Set();
    for (const node of nodes) for (const one of this.wider(node)) found.add(one);
    return found;
  }

  /** What a stage has of a class, as its source names it. @param {number} stage @param {string} kind */
  ofStage(stage, kind) {
    return this.graph.objects(stage, TRAITS.get(kind) ?? "");
  }

  /** What a model has of a class itself, as its source names it. @param {number} model @param {string} kind @returns {number[]} */
  own(model, kind) {
    if (ofStages(kind)) return [...new Set(stagesOf(this.graph, model).flatMap((stage) => this.ofStage(stage, kind)))];
    return kind === "Model" ? componentsOf(this.graph, model) : this.graph.objects(model, TRAITS.get(kind) ?? "");
  }

  /** What a model has of a class itself or by its family. @param {number} model @param {string} kind @returns {number[]} */
  of(model, kind) {
    const own = this.own(model, kind);
    if (ofStages(kind)) return own;
    const given = this.graph.objects(model, "variantOf").flatMap((family) => this.own(family, kind));
    return given.length ? [...new Set([...own, ...given])] : own;
  }
}

/** The families that the filters leave, each with all of it who meet them. @param {Pick<import("./context.js").Context, "graph" | "selection">} context @returns {Asked[]} */
export function askedOf({ graph, selection }) {
  const judge = selection.filtered ? new Judge(graph, selection.plan) : null;
  return [...selection.families].map((family) =>
    ({ family, members: judge ? judge.meeting(family) : membersOf(graph, family) }));
}
