/** A benchmark's numbers over time and against parameters. */

import { withoutFocus } from "../core/context.js";
import { arrange, h } from "../core/dom.js";
import { belongs } from "../core/belongs.js";
import { kept } from "../core/remember.js";
import { ofModel, onBenchmark } from "../core/resultquery.js";
import { counts, lowerIsBetter, metricsOf, scoresOn } from "../core/results.js";
import { sameList } from "../core/same.js";
import { familyOf, planAsked } from "../core/select.js";
import { unfocused } from "../core/state.js";
import { className, counted, number } from "../core/words.js";
import { entity, more } from "../ui/entity.js";
import { kindsOf } from "../ui/filters.js";
import { panels } from "./results-plot.js";
import { byBenchmark, standings } from "./results-table.js";

/** @typedef {import("../core/context.js").Context} Context */
/** @typedef {import("../core/results.js").Score} Score */
/** @typedef {{ benchmark: number, metric: number, lower: boolean, axis: "year" | "parameters", focus: number,
 *   settings: { name: string, shown: Score[], out: Score[] }[] }} Shown
 *   `shown` are the scores that the filters leave, `out` the others */

/** @type {import("../core/context.js").View} */
export const view = {
  name: "results",
  title: "Results",
  about: "A benchmark's numbers over time and against parameters",
  render(context) {
    const { state } = context;
    const benchmark = benchmarkOf(context);
    if (benchmark >= 0) return whole(context, benchmark);
    const wrong = state.b === undefined ? "" : `There is no benchmark ${state.b} in this graph.`;
    const model = focusOf(context);
    if (wrong || model < 0) {
      return kept(context.selection, "choose", `${wrong} ${focusesBenchmark(context)} ${unfocused(state)}`, () => choose(withoutFocus(context), wrong));
    }
    return byBenchmark(context, byModel(context), chooser(context, -1));
  },
  same,
};

/** The benchmark in the state, or the one in focus; -1 where there is none. @param {Context} context */
function benchmarkOf({ graph, state }) {
  const node = graph.node(state.b ?? state.id ?? "");
  return node >= 0 && graph.classOf(node) === "Benchmark" ? node : -1;
}

/** The model in focus, or the one whose result is; -1 where there is none. @param {Context} context */
function focusOf({ graph, state }) {
  const node = graph.node(state.id ?? "");
  const kind = node < 0 ? "" : graph.classOf(node);
  if (kind === "Result") return graph.objects(node, "of")[0] ?? -1;
  return kind === "Model" ? node : -1;
}

/** Whether what is in focus is a benchmark. @param {Context} context */
function focusesBenchmark({ graph, state }) {
  return graph.classOf(graph.node(state.id ?? "")) === "Benchmark";
}

/** The model whose results are listed; of a result in focus its family. @param {Context} context */
function byModel(context) {
  const { graph, state } = context;
  const model = focusOf(context);
  return graph.node(state.id ?? "") === model ? model : familyOf(graph, model);
}

/** The metric in the state, else that of most results. @param {Context} context @param {[number, number][]} metrics */
function metricOf({ graph, state }, metrics) {
  return (metrics.find(([one]) => graph.id(one) === state.m) ?? metrics[0])?.[0];
}

/** @param {Context} outer @param {number} benchmark */
function whole(outer, benchmark) {
  const { graph, state } = outer;
  // The benchmark stays, also where it was in focus before something else is.
  const context = { ...outer, link: (/** @type {import("../core/state.js").Change} */ change) => outer.link({ b: graph.id(benchmark), ...change }) };
  const metrics = metricsOf(graph, benchmark);
  const metric = metricOf(context, metrics);
  const section = kept(context.selection, "results", "", () => h("section", { class: "results" }));
  // The list of all benchmarks leaves the focus alone, unless it is itself a benchmark.
  const top = kept(context.selection, "results head", `${benchmark} ${focusesBenchmark(context)} ${unfocused(state)}`, () => head(withoutFocus(context), benchmark));
  if (metric === undefined) return arrange(section, top, h("p", { class: "empty" }, "The graph has no result on it."));
  const measured = scoresOn(graph, benchmark, metric);
  const settings = counts(measured, (score) => score.setting);
  const chosen = settings.some(([name]) => name === state.set) ? state.set : undefined;
  /** @type {Shown} */
  const shown = {
    benchmark, metric, lower: lowerIsBetter(graph, metric), axis: state.x === "parameters" ? "parameters" : "year",
    focus: focusOf(context),
    settings: settings.filter(([name]) => !chosen || name === chosen)
      .map(([name]) => ({ name, ...parted(context, measured.filter((score) => score.setting === name)) })),
  };
  return arrange(section, top,
    h("div", { class: "settings" },
      choice("Metric", metrics.map(([one, count]) => ({ text: graph.label(one), count, href: context.link({ m: graph.id(one), set: null }), now: one === metric }))),
      choice("Setting", [{ text: "each apart", count: measured.length, href: context.link({ set: null }), now: !chosen },
        ...settings.map(([name, count]) => ({ text: name, count, href: context.link({ set: name }), now: name === chosen }))]),
      choice("Against", [{ text: "time", href: context.link({ x: null }), now: shown.axis === "year" },
        { text: "parameters", href: context.link({ x: "parameters" }), now: shown.axis === "parameters" }])),
    panels(context, shown),
    standings(context, shown));
}

/** What the filters leave, and what they leave out. @param {Context} context @param {Score[]} scores */
function parted({ graph, selection, state }, scores) {
  const kinds = kindsOf(state);
  // Most results are of variants: the kinds count only where they are asked for.
  const inside = (/** @type {Score} */ { model }) =>
    (!selection.filtered || belongs(graph, selection, model) === "yes")
    && (state.k === undefined || kinds.has(String(graph.value(model, "kind"))));
  return { shown: scores.filter(inside), out: scores.filter((score) => !inside(score)) };
}

/** @param {Context} context @param {number} benchmark */
function head(context, benchmark) {
  const { graph } = context;
  const part = (/** @type {string} */ name, /** @type {string} */ word) => {
    const nodes = graph.objects(benchmark, name);
    return nodes.length ? h("span", null, `${word} `, nodes.map((node, at) => [at ? ", " : "", entity(context, node)])) : null;
  };
  return h("header", { class: "viewhead" },
    h("h1", { dir: "auto" }, entity(context, benchmark)),
    h("p", { class: "soft of" }, part("forTask", "task"), part("drawnFrom", "drawn from"), part("imagesFrom", "images from")),
    chooser(context, benchmark));
}

/** @param {string} title @param {{ text: string, count?: number, href: string, now: boolean }[]} options */
function choice(title, options) {
  return h("nav", { class: "picks", "aria-label": title }, h("span", { class: "soft" }, title),
    options.map(({ text, count, href, now }) => h("a", { href, "aria-current": now ? "true" : null }, text,
      count === undefined ? null : [" ", h("span", { class: "count" }, number(count))])));
}

/** The benchmarks by task, those with most results first. @param {Context} context @returns {{ task: string, benchmarks: { node: number, count: number }[] }[]} */
function byTask({ graph }) {
  /** @type {Map<string, { node: number, count: number }[]>} */
  const found = new Map();
  for (const node of graph.ofClass("Benchmark")) {
    const count = graph.subjects(node, "on").length;
    if (!count) continue;
    const tasks = graph.objects(node, "forTask").map((task) => graph.label(task));
    for (const task of tasks.length ? tasks : ["task not stated"]) {
      const known = found.get(task);
      if (known) known.push({ node, count });
      else found.set(task, [{ node, count }]);
    }
  }
  const sum = (/** @type {{ count: number }[]} */ all) => all.reduce((total, one) => total + one.count, 0);
  return [...found].map(([task, benchmarks]) => ({ task, benchmarks: benchmarks.sort((a, b) => b.count - a.count) }))
    .sort((a, b) => sum(b.benchmarks) - sum(a.benchmarks));
}

/** A list of all benchmarks to choose from. @param {Context} context @param {number} now */
function chooser(context, now) {
  const { graph } = context;
  const focused = focusesBenchmark(context);
  const choose = (/** @type {Event} */ event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    context.go({ b: value || null, m: null, set: null, all: null, ...(focused ? { id: null } : {}) });
  };
  return h("select", { class: "benchmarks", "aria-label": "Benchmark", on: { change: choose } },
    h("option", { value: "" }, now < 0 ? "Choose a benchmark …" : "Choose among all benchmarks"),
    byTask(context).map(({ task, benchmarks }) => h("optgroup", { label: task }, benchmarks.map(({ node, count }) =>
      h("option", { value: graph.id(node), selected: node === now }, `${graph.label(node)} (${number(count)})`)))));
}

/** All benchmarks, by task. @param {Context} context @param {string} wrong */
function choose(context, wrong) {
  const { graph } = context;
  const tasks = byTask(context);
  const FEW = 6;
  return h("section", { class: "results choosing" },
    h("header", { class: "viewhead" }, h("h1", null, "Results"),
      h("p", { class: "soft" }, wrong || "Choose a benchmark: its numbers over time or against parameters, each setting apart."),
      chooser(context, -1)),
    tasks.length ? h("div", { class: "tasks" }, tasks.map(({ task, benchmarks }) => h("section", null,
      h("h2", null, task, " ", h("span", { class: "count" }, counted(benchmarks.length, "benchmark"))),
      h("ul", null, benchmarks.slice(0, context.state.all === task ? Infinity : FEW).map(({ node, count }) => h("li", null,
        entity(context, node, { change: { b: graph.id(node), id: null } }), " ", h("span", { class: "count" }, number(count)))),
      benchmarks.length > FEW && context.state.all !== task
        ? h("li", null, more(context.link({ all: task }), `+${number(benchmarks.length - FEW)} more`)) : null))))
      : h("p", { class: "empty" }, `There is no ${className("Result")} in this graph.`));
}

/** @param {Context} context @returns {import("../core/context.js").Same} */
function same(context) {
  const { graph, selection, state } = context;
  const benchmark = benchmarkOf(context);
  const model = byModel(context);
  if (benchmark < 0) return model < 0 ? sameList("Benchmark") : ofModel(graph.id(model));
  const metric = metricOf(context, metricsOf(graph, benchmark));
  if (metric === undefined) return { command: "", sparql: "", cypher: "" };
  const known = scoresOn(graph, benchmark, metric).some((score) => score.setting === state.set);
  return onBenchmark(graph.id(benchmark), graph.id(metric), known ? state.set ?? "" : "",
    planAsked(selection), state.k === undefined ? [] : [...kindsOf(state)]);
}
