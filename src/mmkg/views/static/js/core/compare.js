/** Entities side by side: what they share, where they differ, and what nobody says. */

import { absence, absenceInAll, hasAllStages, SIDES } from "./absence.js";
import { byPredicateTo } from "./evidence.js";
import { HIDDEN, placeOf } from "./order.js";
import { remembered } from "./remember.js";
import { stagesOf } from "./select.js";

/**
 * @typedef {import("./graph.js").Graph} Graph
 * @typedef {import("./graph.js").Literal} Literal
 * @typedef {{ fact: number, node: number, literal: Literal | undefined, key: string, shared: boolean }} Value
 *   `shared` by all that have any
 * @typedef {"" | import("./absence.js").Absence | "beyond" | "inapplicable"} Absent `beyond` the last stage
 * @typedef {{ values: Value[], absent: Absent, from: "" | "family" | "variants" }} Cell `from`: whose it is where it is not its own
 * @typedef {"same" | "differs" | "open" | "single"} Verdict `open`: alike as far as known; `single`: only one could have it
 * @typedef {{ name: string, stage: number, cells: Cell[], verdict: Verdict }} Row `stage` counts from 1; 0 for a row of the whole
 */

/** What stands on its own, or is said part by part. */
const LEFT_OUT = new Set([...HIDDEN, "url", "hasStage", "hasComponent"]);
/** What nobody has by another. */
const OWN = new Set(["kind", "variantOf"]);

/** The rows of attributes and relations. @param {Graph} graph @param {number[]} nodes @returns {Row[]} */
export function rowsOf(graph, nodes) {
  const groups = nodes.map((node) => groupsOf(graph, node));
  const names = [...new Set(groups.flatMap((one) => [...one.keys()]))].filter((name) => !LEFT_OUT.has(name));
  const shown = names.includes("released") ? names.filter((name) => name !== "year") : names;
  const known = predicatesOf(graph);
  return shown.sort((a, b) => placeOf(a) - placeOf(b)).map((name) => {
    const cells = nodes.map((node, at) => {
      const found = groups[at]?.get(name);
      const values = (found?.facts ?? []).map((fact) => valueOf(graph, fact)).sort(bySize);
      const able = known.get(graph.classOf(node))?.has(name);
      return { values, absent: values.length ? "" : able ? absent(graph, node, name) : "inapplicable", from: found?.from ?? "" };
    });
    return judged(name, 0, /** @type {Cell[]} */ (cells));
  });
}

/**
 * The believed facts of an entity by what they say. Where a variant has none its family's stand
 * for it, and where a family has none those of its variants.
 * @param {Graph} graph @param {number} node
 */
function groupsOf(graph, node) {
  /** @type {Map<string, { facts: number[], from: "" | "family" | "variants" }>} */
  const found = new Map();
  const take = (/** @type {number[]} */ nodes, /** @type {"" | "family" | "variants"} */ from) => {
    for (const [name, facts] of believed(graph, nodes)) {
      if (!found.has(name) && !(from && OWN.has(name))) found.set(name, { facts, from });
    }
  };
  take([node], "");
  if (graph.classOf(node) === "Model") {
    take(graph.objects(node, "variantOf"), "family");
    take(graph.subjects(node, "variantOf"), "variants");
  }
  return found;
}

/** The believed facts of some entities by what they say, each said once. @param {Graph} graph @param {number[]} nodes */
function believed(graph, nodes) {
  /** @type {Map<string, Map<string, number>>} */
  const found = new Map();
  for (const node of nodes) {
    for (const fact of graph.facts(node)) {
      const name = graph.predicate(fact);
      if (!graph.accepted(fact) || (name === "usesObjective" && !isNamed(graph, node, graph.object(fact)))) continue;
      const known = found.get(name) ?? new Map();
      const { key } = valueOf(graph, fact);
      if (!known.has(key)) known.set(key, fact);
      found.set(name, known);
    }
  }
  return [...found].map(([name, facts]) => /** @type {[string, number[]]} */ ([name, [...facts.values()]]));
}

/** Whether a stage of a model names an objective itself: broader ones that follow are no news. @param {Graph} graph @param {number} model @param {number} objective */
function isNamed(graph, model, objective) {
  return stagesOf(graph, model).some((stage) => graph.objects(stage, "withObjective").includes(objective));
}

/** What is said of the entities of each class at all. @param {Graph} graph */
function predicatesOf(graph) {
  return remembered(graph, "predicates", () => {
    /** @type {Map<string, Set<string>>} */
    const found = new Map();
    for (let node = 0; node < graph.size; node += 1) {
      const kind = graph.classOf(node);
      const known = found.get(kind) ?? new Set();
      for (const fact of graph.facts(node)) known.add(graph.predicate(fact));
      found.set(kind, known);
    }
    return found;
  });
}

/** @param {Graph} graph @param {number} fact @returns {Value} */
function valueOf(graph, fact) {
  const node = graph.object(fact);
  const literal = graph.literal(fact);
  return { fact, node, literal, key: node >= 0 ? graph.id(node) : `${typeof literal}:${literal}`, shared: false };
}

/** Numbers by their size, all else as it stands. @param {Value} a @param {Value} b */
function bySize(a, b) {
  return typeof a.literal === "number" && typeof b.literal === "number" ? a.literal - b.literal : 0;
}

/** What it means that nothing is stated. @param {Graph} graph @param {number} node @param {string} name @returns {Absent} */
function absent(graph, node, name) {
  const side = SIDES.get(name);
  if (!side) return "unknown";
  return graph.classOf(node) === "Model" ? absenceInAll(graph, node, side) : absence(graph, node, side);
}

/**
 * How often something leads to each, by relation.
 * @param {Graph} graph @param {number[]} nodes @returns {{ name: string, counts: number[] }[]}
 */
export function namedBy(graph, nodes) {
  const groups = nodes.map((node) => byPredicateTo(graph, node));
  const names = [...new Set(groups.flatMap((one) => [...one.keys()]))].filter((name) => name !== "inScheme");
  return names.map((name) => ({ name, counts: groups.map((one) => one.get(name)?.length ?? 0) }))
    .sort((a, b) => Math.max(...b.counts) - Math.max(...a.counts));
}

/** The stages of models in their order, the first beside the first. @param {Graph} graph @param {number[]} nodes @returns {Row[]} */
export function stageRows(graph, nodes) {
  const stages = nodes.map((node) => (graph.classOf(node) === "Model" ? inOrder(graph, stagesOf(graph, node)) : []));
  const most = Math.max(0, ...stages.map((all) => all.length));
  return Array.from({ length: most }, (_, at) => ["kind", "withObjective", "onDataset", "freezes", "tunes"].map((name) =>
    judged(name, at + 1, nodes.map((node, place) => stageCell(graph, node, stages[place]?.[at], name)))))
    .flat().filter((row) => SIDES.has(row.name) || row.cells.some((cell) => cell.values.length));
}

/** @param {Graph} graph @param {number} node @param {number | undefined} stage @param {string} name @returns {Cell} */
function stageCell(graph, node, stage, name) {
  if (graph.classOf(node) !== "Model") return { values: [], absent: "inapplicable", from: "" };
  if (stage === undefined) {
    return { values: [], absent: hasAllStages(graph, node) ? "beyond" : "unknown", from: "" };
  }
  const values = [...graph.facts(stage)].filter((fact) => graph.predicate(fact) === name && graph.accepted(fact)).map((fact) => valueOf(graph, fact));
  return { values, absent: values.length ? "" : absent(graph, stage, name), from: "" };
}

/** @param {Graph} graph @param {number[]} stages */
function inOrder(graph, stages) {
  return [...stages].sort((a, b) => Number(graph.value(a, "order") ?? 99) - Number(graph.value(b, "order") ?? 99) || (graph.id(a) < graph.id(b) ? -1 : 1));
}

/** A row with what its cells have in common. @param {string} name @param {number} stage @param {Cell[]} cells @returns {Row} */
function judged(name, stage, cells) {
  const able = cells.filter((cell) => cell.absent !== "inapplicable");
  const known = able.filter((cell) => cell.values.length || cell.absent === "none" || cell.absent === "beyond");
  const sets = known.map((cell) => new Set(cell.values.map((value) => value.key)));
  for (const value of cells.flatMap((cell) => cell.values)) value.shared = sets.length > 1 && sets.every((set) => set.has(value.key));
  const differs = sets.some((set) => set.size !== sets[0]?.size || [...set].some((key) => !sets[0]?.has(key)));
  const verdict = able.length < 2 ? "single" : differs ? "differs" : known.length < able.length ? "open" : "same";
  return { name, stage, cells, verdict };
}
