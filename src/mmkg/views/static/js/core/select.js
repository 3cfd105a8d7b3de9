/**
 * Which models meet a plan: the rules of `mmkg ask`, over the graph in the page.
 *
 * A family answers if it or one of its variants meets every constraint; it is unknown where no
 * constraint is known to be false and it does not answer. What counts as false is decision 0004.
 */

import { remembered } from "./remember.js";

/**
 * @typedef {import("./graph.js").Graph} Graph
 * @typedef {import("./plan.js").Plan} Plan
 * @typedef {import("./plan.js").Constraint} Constraint
 * @typedef {{ families: Set<number>, holders: Map<number, number[]>, unknown: number[],
 *   filtered: boolean, plan: Plan }} Selection
 *   families that answer, who of each family does, those of which nobody knows, and what was asked
 */

/** The one kind of stage that does not count as training. */
const FINETUNE = "finetune";
/** Of these no source lists all that there is, so that nothing follows from an absence. */
export const OPEN = new Set(["testedOn", "otherCode", "extends", "initialisedFrom", "hasComponent"]);
export const MIXTURE = ["includes", "includesPartOf"];
/** The relations along which an entity of a class stands for a wider one. */
export const WIDER = new Map([
  ["Objective", ["broader"]], ["Architecture", ["broader"]], ["Task", ["broader"]], ["Modality", ["broader"]],
  ["Model", ["variantOf"]], ["Dataset", MIXTURE],
]);

/** @param {Graph} graph @param {Plan} plan @returns {Selection} */
export function select(graph, plan) {
  const judge = new Judge(graph, plan);
  const families = new Set();
  const holders = new Map();
  const unknown = [];
  for (const family of familiesOf(graph)) {
    const found = judge.holders(family);
    if (found.length) {
      families.add(family);
      holders.set(family, found);
    } else if (judge.isOpen(family)) {
      unknown.push(family);
    }
  }
  const filtered = plan.constraints.length > 0 || plan.since !== null || plan.until !== null;
  return { families, holders, unknown, filtered, plan };
}

/** What the filters ask, or null where there are none. @param {Selection} selection */
export function planAsked(selection) {
  return selection.filtered ? selection.plan : null;
}

/** The model families. @param {Graph} graph */
export function familiesOf(graph) {
  return remembered(graph, "families", () =>
    graph.ofClass("Model").filter((node) => graph.value(node, "kind") === "family")).slice();
}

/** The stages that count for a model: its own, or those of the nearest family that has some. @param {Graph} graph @param {number} model @returns {number[]} */
export function stagesOf(graph, model) {
  const seen = new Set([model]);
  for (let level = [model]; level.length; ) {
    const found = [...new Set(level.flatMap((one) => ownStages(graph, one)))];
    if (found.length) return found;
    level = level.flatMap((one) => graph.objects(one, "variantOf")).filter((one) => !seen.has(one));
    for (const one of level) seen.add(one);
  }
  return [];
}

/** The stages that stand for a model's training: those of a family's variants too. @param {Graph} graph @param {number} model @returns {number[]} */
export function trainingOf(graph, model) {
  const variants = [...below(graph, model, ["variantOf"])].slice(1);
  return [...new Set([...stagesOf(graph, model), ...variants.flatMap((one) => ownStages(graph, one))])];
}

/** A model's stages, else those of its variants. @param {Graph} graph @param {number} model */
export function stagesHeld(graph, model) {
  const own = stagesOf(graph, model);
  return own.length ? own : trainingOf(graph, model);
}

/** @param {Graph} graph @param {number} model */
function ownStages(graph, model) {
  return graph.objects(model, "hasStage").filter((stage) => {
    const kind = graph.value(stage, "kind");
    return kind !== undefined && kind !== FINETUNE;
  });
}

/** The parts of a model, by any relation that makes one. @param {Graph} graph @param {number} model */
export function componentsOf(graph, model) {
  const found = new Set();
  for (const fact of graph.facts(model)) {
    const name = graph.predicate(fact);
    if (name !== "hasComponent" && graph.term(name)?.under !== "hasComponent") continue;
    if (graph.accepted(fact)) found.add(graph.object(fact));
  }
  return [...found];
}

/** All that lead to a node by some relations, the node included. @param {Graph} graph @param {number} node @param {string[]} relations @returns {Set<number>} */
export function below(graph, node, relations) {
  return closure(node, (at) => relations.flatMap((name) => graph.subjects(at, name)));
}

/** All that a node leads to by some relations, itself included. @param {Graph} graph @param {number} node @param {string[]} relations */
export function above(graph, node, relations) {
  return closure(node, (at) => relations.flatMap((name) => graph.objects(at, name)));
}

/** @param {number} node @param {(node: number) => number[]} next @returns {Set<number>} */
function closure(node, next) {
  const found = new Set([node]);
  for (const at of found) for (const one of next(at)) found.add(one);
  return found;
}

/** A plan, held against one family after the other. */
export class Judge {
  /** @param {Graph} graph @param {Plan} plan */
  constructor(graph, plan) {
    this.graph = graph;
    this.plan = plan;
    this.constraints = plan.constraints.map((one) => new Test(graph, one));
    this.years = rangesOf(plan);
    this.missing = this.constraints.some((one) => one.missing);
  }

  /** Who of a family meets every constraint: the family alone where it does. @param {number} family @returns {number[]} */
  holders(family) {
    const found = this.meeting(family);
    return found.includes(family) ? [family] : found;
  }

  /** All of a family who meet every constraint. @param {number} family @returns {number[]} */
  meeting(family) {
    if (this.missing) return [];
    const { graph } = this;
    const all = membersOf(graph, family);
    const positive = this.constraints.filter((one) => !one.negated);
    const found = all.filter(
      (holder) => this.inYears(holder) && positive.every((one) => one.holdsFor(holder)),
    );
    if (!found.length) return [];
    for (const one of this.constraints) if (one.negated && !one.refuted(family, all)) return [];
    return found;
  }

  /** Whether no constraint is known to be false. @param {number} family */
  isOpen(family) {
    if (this.missing) return false;
    const all = membersOf(this.graph, family);
    if (this.yearRefuted(all)) return false;
    return this.constraints.every((one) =>
      one.negated ? !all.some((member) => one.has(member)) : !one.refuted(family, all),
    );
  }

  /** Whether its year is in the range: its own, else its family's. @param {number} holder */
  inYears(holder) {
    if (!this.years.length) return true;
    const own = this.graph.values(holder, "year");
    const stated = own.length ? own : this.graph.objects(holder, "variantOf").flatMap((one) => this.graph.values(one, "year"));
    return this.years.every((fits) => stated.some((year) => fits(Number(year))));
  }

  /** A year is stated, and none of those stated is in the range. @param {number[]} members */
  yearRefuted(members) {
    const stated = members.flatMap((one) => this.graph.values(one, "year")).map(Number);
    return stated.length > 0 && this.years.some((fits) => !stated.some(fits));
  }
}

/** One constraint. */
class Test {
  /** @param {Graph} graph @param {Constraint} constraint */
  constructor(graph, constraint) {
    this.graph = graph;
    this.negated = constraint.negated;
    this.relation = constraint.relation ?? "";
    const node = (/** @type {string | undefined} */ id) => (id === undefined ? -1 : graph.node(id));
    this.objective = node(constraint.objective);
    this.dataset = node(constraint.dataset);
    this.target = node(constraint.target);
    const asked = [constraint.objective, constraint.dataset, constraint.target];
    this.missing = asked.some((id) => id !== undefined && graph.node(id) < 0);
    this.objectives = this.objective < 0 ? null : below(graph, this.objective, ["broader"]);
    this.datasets = this.dataset < 0 ? null : below(graph, this.dataset, MIXTURE);
    this.targets = this.target < 0 ? null : this._targets();
    /** Lists that name one of these do not leave out what is asked for. */
    this.nearObjectives = this.objective < 0 ? null : near(graph, this.objective, ["broader"]);
    this.nearDatasets = this.dataset < 0 ? null : near(graph, this.dataset, [...MIXTURE, "derivedFrom"]);
  }

  _targets() {
    const wider = WIDER.get(this.graph.classOf(this.target)) ?? [];
    return below(this.graph, this.target, wider);
  }

  /** Whether a model meets it itself. @param {number} model */
  has(model) {
    if (this.targets) return this._values(model).some((value) => this.targets?.has(value));
    return stagesOf(this.graph, model).some((stage) => this._inStage(stage));
  }

  /** Whether a model meets it, by its own facts or its family's. @param {number} holder */
  holdsFor(holder) {
    if (!this.targets || this.has(holder)) return this.has(holder);
    return this.graph.objects(holder, "variantOf").some((family) => this.has(family));
  }

  /** Whether it is known to be false of a family and its variants. @param {number} family @param {number[]} members */
  refuted(family, members) {
    const { graph } = this;
    if (!this.targets) {
      if (!graph.values(family, "complete").includes("stages")) return false;
      return members.every((one) => stagesOf(graph, one).every((stage) => this._excluded(stage)));
    }
    if (OPEN.has(this.relation)) return false;
    const schemes = graph.values(this.target, "scheme");
    const others = members.flatMap((one) => this._values(one));
    const comparable =
      this.relation === "hasArchitecture"
        ? others.filter((one) => graph.values(one, "scheme").some((scheme) => schemes.includes(scheme)))
        : others;
    return comparable.length > 0 && !members.some((one) => this.has(one));
  }

  /** @param {number} model */
  _values(model) {
    return this.relation === "hasComponent" ? componentsOf(this.graph, model) : this.graph.objects(model, this.relation);
  }

  /** @param {number} stage */
  _inStage(stage) {
    const { graph } = this;
    const meets = (/** @type {string} */ relation, /** @type {Set<number> | null} */ wanted) =>
      !wanted || graph.objects(stage, relation).some((one) => wanted.has(one));
    return meets("withObjective", this.objectives) && meets("onDataset", this.datasets);
  }

  /** @param {number} stage */
  _excluded(stage) {
    const { graph } = this;
    const complete = graph.values(stage, "complete");
    const leavesOut = (/** @type {string} */ side, /** @type {string} */ relation, /** @type {Set<number> | null} */ around) =>
      around !== null && complete.includes(side) && !graph.objects(stage, relation).some((one) => around.has(one));
    return (
      leavesOut("objectives", "withObjective", this.nearObjectives) ||
      leavesOut("datasets", "onDataset", this.nearDatasets)
    );
  }
}

/** The family of a variant; another model is its own. @param {Graph} graph @param {number} model */
export function familyOf(graph, model) {
  return graph.objects(model, "variantOf")[0] ?? model;
}

/** A family and its variants. @param {Graph} graph @param {number} family */
export function membersOf(graph, family) {
  return [family, ...graph.subjects(family, "variantOf")];
}

/** The year of a model: its own, or its family's. @param {Graph} graph @param {number} model @returns {number | null} */
export function yearOf(graph, model) {
  for (const one of above(graph, model, ["variantOf"])) {
    const year = graph.value(one, "year");
    if (year !== undefined) return Number(year);
  }
  return null;
}

/** @param {Graph} graph @param {number} node @param {string[]} relations */
function near(graph, node, relations) {
  return new Set([...below(graph, node, relations), ...above(graph, node, relations)]);
}

/** What a range of years asks for, each by itself: where sources differ, each may hold of another year. @param {Plan} plan @returns {((year: number) => boolean)[]} */
function rangesOf({ since, until }) {
  if (since !== null && since === until) return [(year) => year === since];
  const found = [];
  if (since !== null) found.push((/** @type {number} */ year) => year >= since);
  if (until !== null) found.push((/** @type {number} */ year) => year <= until);
  return found;
}
