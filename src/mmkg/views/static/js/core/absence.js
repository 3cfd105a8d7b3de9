/** What it means that a list is empty: none, withheld, or that nobody says. */

import { familyOf, stagesHeld, stagesOf } from "./select.js";

/** @typedef {import("./graph.js").Graph} Graph */
/** @typedef {"none" | "withheld" | "unknown"} Absence */

/** What a source calls a list where it states that it is whole, or withheld. */
export const SIDES = new Map([["usesObjective", "objectives"], ["withObjective", "objectives"],
  ["pretrainedOn", "datasets"], ["onDataset", "datasets"], ["hasStage", "stages"]]);

/** Whether a source states a list of a stage or model in full. @param {Graph} graph @param {number} node @param {string} side */
export function isWhole(graph, node, side) {
  return graph.values(node, "complete").includes(side);
}

/** Why a stage or model itself has nothing on a side. @param {Graph} graph @param {number} node @param {string} side @returns {Absence} */
export function absence(graph, node, side) {
  if (graph.values(node, "undisclosed").includes(side)) return "withheld";
  return isWhole(graph, node, side) ? "none" : "unknown";
}

/** Whether a source states every stage of a model, or of the family whose stages it has. @param {Graph} graph @param {number} model */
export function hasAllStages(graph, model) {
  const owner = graph.objects(model, "hasStage").length ? model : familyOf(graph, model);
  return isWhole(graph, owner, "stages");
}

/** Whether the lists of all stages of a model are stated in full, and the stages too. @param {Graph} graph @param {number} model @param {string} side */
export function isWholeInAll(graph, model, side) {
  return hasAllStages(graph, model) && stagesOf(graph, model).every((stage) => isWhole(graph, stage, side));
}

/** Why the stages of a model have nothing on a side. @param {Graph} graph @param {number} model @param {string} side @returns {Absence} */
export function absenceInAll(graph, model, side) {
  const stages = stagesHeld(graph, model);
  if (stages.some((stage) => absence(graph, stage, side) === "withheld")) return "withheld";
  return stages.length && isWholeInAll(graph, model, side) ? "none" : "unknown";
}
