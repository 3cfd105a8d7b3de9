/** What stands in a cell of the comparison, and before its row. */

import { h } from "../core/dom.js";
import { bestVia, claimsAt } from "../core/evidence.js";
import { className, counted, literalText, number, short, termName } from "../core/words.js";
import { absent, entity, more, sourceMark, unknown, viaMark } from "../ui/entity.js";

/**
 * @typedef {import("../core/context.js").Context} Context
 * @typedef {import("../core/compare.js").Row} Row
 * @typedef {import("../core/compare.js").Cell} Cell
 * @typedef {import("../core/compare.js").Value} Value
 * @typedef {import("../core/scores.js").Contest} Contest
 * @typedef {import("../core/results.js").Score} Score
 */

const FEW = 14;

/** @param {string} verdict */
export function verdictText(verdict) {
  return { differs: "differs", same: "alike", open: "not known of all" }[verdict] ?? "";
}

/** @param {Context} context @param {Row} row */
export function rowName(context, row) {
  const term = context.graph.term(row.name);
  const name = term ? termName(term) : row.name;
  const said = row.stage ? `stage ${row.stage}: ${row.name === "kind" ? "what kind" : name}` : name;
  return h("span", { title: term?.definition }, said);
}

/** @param {Context} context @param {number} node @param {Row} row @param {Cell} cell */
export function cellContent(context, node, row, cell) {
  if (!cell.values.length) return empty(context, node, row, cell);
  const rest = cell.values.length - FEW;
  return [
    h("ul", { class: "values" }, cell.values.slice(0, FEW).map((value) => h("li", { class: value.shared ? "shared" : null }, valueContent(context, value)))),
    rest > 0 ? more(context.link({ id: context.graph.id(node), at: null }), `+${number(rest)}`, "See them all in the detail") : null,
    cell.from ? h("span", { class: "soft note" }, `of its ${cell.from}`) : null,
  ];
}

/** @param {Context} context @param {Value} value */
function valueContent(context, { fact, node, literal }) {
  const { graph } = context;
  if (node >= 0) return [entity(context, node), sourced(context, fact, graph.label(node))];
  const term = graph.term(graph.predicate(fact));
  const whole = literalText(literal ?? "", term);
  const large = typeof literal === "number" && literal >= 1e6;
  const unit = term?.unit && typeof literal === "number" && term.unit !== term.name ? ` ${term.unit}` : "";
  return [
    h("span", { class: "literal", dir: "auto", title: large ? whole : null }, (large ? short(literal) : whole) + unit),
    sourced(context, fact, whole),
  ];
}

/** @param {Context} context @param {number} fact @param {string} label */
function sourced(context, fact, label) {
  return bestVia(context.graph, fact) ? sourceMark(context, fact, label) : null;
}

/** What it means that nothing stands there. @param {Context} context @param {number} node @param {Row} row @param {Cell} cell */
function empty(context, node, row, cell) {
  if (cell.absent === "beyond") return h("span", { class: "inapplicable", title: "Its source states all its stages." }, `no stage ${row.stage}`);
  if (cell.absent && cell.absent !== "inapplicable") return absent(cell.absent);
  const kind = className(context.graph.classOf(node));
  return h("span", { class: "inapplicable", title: `Nothing like it is said of any ${kind}.` }, "–", h("span", { class: "unseen" }, `not said of a ${kind}`));
}

/** @param {Context} context @param {Contest} contest */
export function scoreName(context, contest) {
  return [entity(context, contest.benchmark), h("span", { class: "measure soft" }, context.graph.label(contest.metric), `, ${contest.setting}`,
    contest.lower ? ", less is better" : "")];
}

/** The best score of an entity, and of which of its models. @param {Context} context @param {Contest} contest @param {Score[]} scores */
export function scoreContent(context, contest, scores) {
  const { graph } = context;
  const [top] = scores;
  if (!top) return unknown("no result");
  const best = top.value === contest.best;
  const shown = h("a", { href: context.link(claimsAt(graph, top.fact)), title: "The result and its sources" }, number(top.value));
  return h("div", { class: best ? "score best" : "score" },
    best ? h("strong", null, shown, " best") : shown, " ",
    viaMark(top.via),
    h("span", { class: "soft note" }, graph.label(top.model), scores.length > 1 ? `, of ${counted(scores.length, "result")}` : ""));
}
