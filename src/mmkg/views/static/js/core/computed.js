/** The columns that the page works out: what a model is trained with, how large a data set is, how many use it. */

import { absenceInAll } from "./absence.js";
import { howMany } from "./commonest.js";
import { filtersBy } from "./plan.js";
import { stagesHeld } from "./select.js";
import { lent, stated } from "./values.js";

/** @typedef {import("./columns.js").Column} Column */
/** @typedef {import("./values.js").Value} Value */
/** @typedef {import("./graph.js").Graph} Graph */
/** @typedef {import("./select.js").Selection} Selection */

/** @type {Record<string, string[]>} */
export const COMPUTED = {
  Model: ["objectives", "datasets", "text"], Dataset: ["size", "models"], Objective: ["models"], Architecture: ["models"],
  Task: ["models"], Modality: ["models"], Organization: ["models"], Benchmark: ["results"], Metric: ["results"], Result: ["size"],
};

/** What counts as the size of a data set, where several are stated the first of these. */
const SIZES = ["pairs", "images", "videos", "documents", "texts", "questions", "regions", "hours", "tokens"];

/** A column by its key, or null where it is none of these. @param {Graph} graph @param {string} kind @param {string} key @param {Selection} selection @returns {Column | null} */
export function computed(graph, kind, key, selection) {
  if (!COMPUTED[kind]?.includes(key)) return null;
  const make = { objectives: trained, datasets: trained, text, size, models, results }[key];
  return make ? make(graph, kind, key, selection) : null;
}

/** The objectives or data sets of the stages that count. @param {Graph} graph @param {string} _ @param {string} key @returns {Column} */
function trained(graph, _, key) {
  const [relation, derived, title] = key === "objectives"
    ? ["withObjective", "usesObjective", "objectives"] : ["onDataset", "pretrainedOn", "data sets"];
  return {
    key, title, few: 3, numeric: false, about: `The ${title} of its pre-training: of the stages that count.`,
    values: (model) => {
      /** @type {Map<number, Value>} */
      const found = new Map();
      for (const stage of stagesHeld(graph, model)) {
        for (const { node, grounds } of stated(graph, stage, relation)) {
          const known = found.get(node);
          if (known) known.grounds.push(...grounds);
          else found.set(node, { subject: model, predicate: derived, node, grounds });
        }
      }
      return [...found.values()];
    },
    empty: (model) => absenceInAll(graph, model, key),
  };
}

/** What reads the text: an encoder or a language model. @param {Graph} graph @returns {Column} */
function text(graph) {
  const own = (/** @type {number} */ model) =>
    ["hasTextEncoder", "hasLanguageModel"].flatMap((name) => stated(graph, model, name));
  return {
    key: "text", title: "text encoder or LM", few: 3, numeric: false, about: "What reads or writes its text.",
    values: (model) => lent(graph, model, own), empty: () => "unknown",
  };
}

/** How large a data set is, or the model that a result is of. @param {Graph} graph @param {string} kind @returns {Column} */
function size(graph, kind) {
  const base = { key: "size", few: 1, numeric: true, empty: () => /** @type {const} */ ("unknown") };
  if (kind === "Result") {
    return { ...base, title: "parameters", about: "The parameters of the model that the result is of.",
      values: (result) => graph.objects(result, "of").flatMap((model) => stated(graph, model, "parameters")) };
  }
  return {
    ...base, title: "size", about: `How much is in it, in the first of these that is stated: ${SIZES.join(", ")}.`,
    values: (dataset) => {
      for (const name of SIZES) {
        const found = stated(graph, dataset, name);
        if (found.length) return found.sort((a, b) => Number(b.literal) - Number(a.literal));
      }
      return [];
    },
  };
}

/** How many of the selected models have it, as a filter by it would find them. @param {Graph} graph @param {string} _ @param {string} key @param {Selection} selection @returns {Column} */
function models(graph, _, key, selection) {
  return {
    key, title: "models", few: 1, numeric: true, empty: () => "blank",
    about: selection.filtered ? "How many of the models that the filters select have it." : "How many model families have it.",
    values: (node) => {
      const found = howMany(graph, selection, node);
      return found ? [count(node, found, filtersBy(graph.id(node)) ? "filter" : undefined)] : [];
    },
  };
}

/** How many results there are. @param {Graph} graph @param {string} kind @param {string} key @returns {Column} */
function results(graph, kind, key) {
  const relation = kind === "Metric" ? "measuredBy" : "on";
  return {
    key, title: "results", few: 1, numeric: true, empty: () => "blank", about: "How many results are in the graph.",
    values: (node) => {
      const found = graph.subjects(node, relation).length;
      return found ? [count(node, found, kind === "Benchmark" ? { v: "results", b: graph.id(node) } : undefined)] : [];
    },
  };
}

/** @param {number} node @param {number} many @param {Value["leads"]} leads @returns {Value} */
function count(node, many, leads) {
  return { subject: node, predicate: "", node: -1, literal: many, grounds: [], leads };
}
