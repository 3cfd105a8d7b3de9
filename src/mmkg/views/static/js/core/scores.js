/** Results that can be held against each other: of one benchmark, metric and setting. */

import { lowerIsBetter, ranked, scoreOf } from "./results.js";
import { membersOf } from "./select.js";

/**
 * @typedef {import("./graph.js").Graph} Graph
 * @typedef {import("./results.js").Score} Score
 * @typedef {{ benchmark: number, metric: number, setting: string, scores: Score[][], best: number | null, lower: boolean }} Contest
 *   the scores of each entity, its best first; `best` of all
 */

/** What at least two of some models were measured on alike, the most widely shared first. @param {Graph} graph @param {number[]} nodes @returns {Contest[]} */
export function contests(graph, nodes) {
  /** @type {Map<string, Contest>} */
  const found = new Map();
  nodes.forEach((node, at) => {
    if (graph.classOf(node) !== "Model") return;
    for (const model of membersOf(graph, node)) {
      for (const result of graph.subjects(model, "of")) take(graph, found, nodes.length, at, result);
    }
  });
  const shared = [...found.values()].filter((one) => held(one) > 1);
  for (const one of shared) settle(one);
  return shared.sort((a, b) => held(b) - held(a) || graph.label(a.benchmark).localeCompare(graph.label(b.benchmark))
    || graph.label(a.metric).localeCompare(graph.label(b.metric)) || (a.setting < b.setting ? -1 : 1));
}

/** @param {Graph} graph @param {Map<string, Contest>} found @param {number} width @param {number} at @param {number} result */
function take(graph, found, width, at, result) {
  const [benchmark] = graph.objects(result, "on");
  const score = scoreOf(graph, result);
  if (benchmark === undefined || !score) return;
  const { metric, setting } = score;
  const key = `${benchmark} ${metric} ${setting}`;
  const contest = found.get(key) ?? { benchmark, metric, setting, scores: Array.from({ length: width }, () => []), best: null, lower: lowerIsBetter(graph, metric) };
  contest.scores[at]?.push(score);
  found.set(key, contest);
}

/** How many have a score. @param {Contest} one */
function held(one) {
  return one.scores.filter((scores) => scores.length).length;
}

/** @param {Contest} one */
function settle(one) {
  one.scores = one.scores.map((scores) => ranked(scores, one.lower));
  const tops = one.scores.flatMap((scores) => scores.slice(0, 1)).map((score) => score.value);
  one.best = one.lower ? Math.min(...tops) : Math.max(...tops);
}
