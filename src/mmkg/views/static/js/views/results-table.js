/** The results in words: the standings of each setting, and a model's results by benchmark. */

import { withoutFocus } from "../core/context.js";
import { arrange, h } from "../core/dom.js";
import { claimsAt } from "../core/evidence.js";
import { overlapWith } from "../core/overlap.js";
import { releasedNote, releasedText } from "../core/released.js";
import { kept } from "../core/remember.js";
import { lowerIsBetter, ranked, scoresOf } from "../core/results.js";
import { unfocused } from "../core/state.js";
import { counted, number, short } from "../core/words.js";
import { entity, more, sourceMark, unknown } from "../ui/entity.js";

/** @typedef {import("../core/context.js").Context} Context */
/** @typedef {import("../core/results.js").Score} Score */
/** @typedef {import("./results.js").Shown} Shown */

const MOST = 30;

/** Every score, the best first in each setting. @param {Context} context @param {Shown} shown */
export function standings(context, shown) {
  const { graph } = context;
  const own = withoutFocus(context);
  const overlap = overlapWith(graph, shown.benchmark);
  const columns = ["rank", "model", graph.label(shown.metric), "released", "parameters", "trained on data that may share its images", "source"];
  const key = unfocused(context.state);
  const box = (/** @type {string} */ name, /** @type {() => HTMLElement} */ make) => kept(context.selection, `standings ${name}`, `${shown.benchmark} ${key}`, make);
  return arrange(box("", () => h("div", { class: "standings", id: "standings" })), shown.settings.map((setting) => {
    const rows = ranked(setting.shown, shown.lower);
    const all = context.state.all === setting.name;
    const few = all ? rows : rows.slice(0, MOST);
    const ranks = ranksOf(rows);
    const sheet = rows.length ? box(`of ${setting.name}`, () => h("div", { class: "scroll" }, h("table", { class: "plain ranks" },
      h("thead", null, h("tr", null, columns.map((name, at) => h("th", { scope: "col", class: [0, 2, 4].includes(at) ? "number" : null }, name)))),
      h("tbody", null, few.map((score) => row(own, score, ranks.get(score.value) ?? 0, overlap(score.model))))))) : null;
    sheet?.querySelectorAll("tbody tr").forEach((line, at) => line.setAttribute("data-focus", String(isFocus(/** @type {Score} */ (few[at]), shown.focus))));
    return arrange(box(`section ${setting.name}`, () => h("section", null)),
      h("h2", null, setting.name, " ", h("span", { class: "count" }, counted(rows.length, "result"),
        setting.out.length ? `, +${number(setting.out.length)} filtered out` : "")),
      sheet,
      few.length < rows.length ? more(context.link({ all: setting.name }), `+${number(rows.length - few.length)} more`) : null);
  }));
}

/** The rank of each value: those with the same one share it. @param {Score[]} rows */
function ranksOf(rows) {
  /** @type {Map<number, number>} */
  const found = new Map();
  rows.forEach(({ value }, at) => found.has(value) || found.set(value, at + 1));
  return found;
}

/** @param {Context} context @param {Score} score @param {number} rank @param {import("../core/overlap.js").Overlap[] | null} overlap */
function row(context, score, rank, overlap) {
  return h("tr", null,
    h("td", { class: "number soft" }, number(rank)),
    h("th", { scope: "row" }, entity(context, score.model)),
    h("td", { class: "number" }, valueOf(context, score)),
    h("td", { class: "date" }, dateOf(score)),
    h("td", { class: "number" }, score.parameters === null ? unknown() : h("span", { title: number(score.parameters) }, short(score.parameters))),
    h("td", { class: "overlap" }, overlapOf(context, overlap)),
    h("td", null, sourceOf(context, score)));
}

/** Whether a score is of the model in focus, its family or a variant of it. @param {Score} score @param {number} focus */
export function isFocus(score, focus) {
  return focus >= 0 && (score.model === focus || score.family === focus);
}

/** @param {Context} context @param {Score} score */
function valueOf(context, score) {
  const { low, high, value } = score;
  return [h("a", { class: "claimed", href: context.link(claimsAt(context.graph, score.fact)) }, number(value)),
    low < high ? h("span", { class: "disputed", title: `Sources differ: ${number(low)} to ${number(high)}` }, ` or ${number(low === value ? high : low)}`) : null];
}

/** @param {Score} score */
function dateOf({ released }) {
  if (!released) return unknown();
  const note = releasedNote(released);
  return h("span", { title: note || null }, releasedText(released));
}

/** @param {Context} context @param {Score} score */
function sourceOf(context, score) {
  return sourceMark(context, score.fact, `${number(score.value)} by ${context.graph.label(score.model)}`);
}

/** @param {Context} context @param {import("../core/overlap.js").Overlap[] | null} overlap */
function overlapOf(context, overlap) {
  if (overlap === null) return unknown("training data unknown");
  const [first] = overlap;
  if (!first) return h("span", { class: "soft" }, "no overlap known");
  const { graph } = context;
  const said = (/** @type {import("../core/overlap.js").Overlap} */ { images, through, perhaps }) =>
    `${perhaps ? "perhaps " : ""}${graph.label(images)}${images === through ? "" : `, through ${graph.label(through)}`}`;
  return h("span", { class: "shares", title: `The same images: ${overlap.map(said).join("; ")}` },
    h("span", { class: "flag", "aria-hidden": "true" }, first.perhaps ? "△ " : "▲ "), first.perhaps ? "perhaps " : "", entity(context, first.through),
    overlap.length > 1 ? ` +${number(overlap.length - 1)}` : "");
}

/** A model's results, benchmark by benchmark. @param {Context} context @param {number} model @param {HTMLElement} chooser */
export function byBenchmark(context, model, chooser) {
  const { graph, state } = context;
  const scores = scoresOf(graph, model);
  const on = new Map(scores.map((score) => [score, graph.objects(score.result, "on")[0] ?? -1]));
  const label = (/** @type {Score} */ score) => graph.label(on.get(score) ?? -1);
  const rows = scores.sort((a, b) => label(a).localeCompare(label(b)) || a.metric - b.metric || a.setting.localeCompare(b.setting)
    || (lowerIsBetter(graph, a.metric) ? a.value - b.value : b.value - a.value));
  const few = state.all ? rows : rows.slice(0, 5 * MOST);
  return h("section", { class: "results" },
    h("header", { class: "viewhead" }, h("h1", { dir: "auto" }, graph.label(model)),
      h("p", { class: "soft" }, rows.length ? `${counted(rows.length, "result")} of it and its variants on ${counted(new Set(on.values()).size, "benchmark")}` : "The graph has no result of it or its variants."),
      chooser),
    rows.length ? h("div", { class: "scroll" }, h("table", { class: "plain ranks" },
      h("thead", null, h("tr", null, ["benchmark", "model", "metric", "setting", "value", "source"].map((name) => h("th", { scope: "col", class: name === "value" ? "number" : null }, name)))),
      h("tbody", null, few.map((score, at) => {
        const benchmark = on.get(score) ?? -1;
        const before = few[at - 1];
        const again = before !== undefined && on.get(before) === benchmark;
        return h("tr", { class: again ? "again" : null },
          h("th", { scope: "row" }, entity(context, benchmark, { change: { b: graph.id(benchmark), m: graph.id(score.metric) } })),
          h("td", null, entity(context, score.model)), h("td", null, graph.label(score.metric)), h("td", { class: "setting" }, score.setting),
          h("td", { class: "number" }, valueOf(context, score)), h("td", null, sourceOf(context, score)));
      })))) : null,
    few.length < rows.length ? more(context.link({ all: "1" }), `+${number(rows.length - few.length)} more`) : null);
}
