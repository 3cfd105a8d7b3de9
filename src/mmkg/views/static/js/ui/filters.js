/** The bar of filters, years and kinds that all views share. */

import { howMany } from "../core/computed.js";
import { h } from "../core/dom.js";
import { parseFilters, planOf, split, withFilter, writeFilters, years } from "../core/plan.js";
import { remembered } from "../core/remember.js";
import { familiesOf } from "../core/select.js";
import { counted, number, relationName } from "../core/words.js";

/** @typedef {import("../core/context.js").Context} Context */
/** @typedef {import("../core/graph.js").Graph} Graph */
/** @typedef {import("../core/plan.js").Constraint} Constraint */

const KINDS = ["family", "variant", "backbone"];

/** @param {Context} context */
export function filterBar(context) {
  const { state, selection } = context;
  const { constraints } = planOf(state);
  const chips = constraints.map((one, at) => chip(context, constraints, one, at));
  const found = selection.filtered
    ? [h("strong", null, counted(selection.families.size, "model family", "model families")), " answer",
      selection.unknown.length ? h("a", { class: "unknown", href: context.link({ v: "table", t: "unknown" }),
        title: "The sources leave it open: no constraint is known to be false." },
        `, ${number(selection.unknown.length)} unknown`) : null]
    : [h("strong", null, counted(selection.families.size, "model family", "model families")), ", no filter"];
  return h("div", { class: "filters" },
    h("span", { class: "found" }, found),
    chips,
    adder(context, constraints),
    yearRange(context),
    selection.filtered ? h("a", { class: "clear", href: context.link({ f: null, y: null }) }, "clear all") : null);
}

/** The kinds of model that lists show; families unless it says otherwise. @param {import("../core/state.js").State} state */
export function kindsOf(state) {
  const asked = (state.k ?? "").split(",").filter((kind) => KINDS.includes(kind));
  return new Set(asked.length ? asked : ["family"]);
}

/** @param {Context} context @param {Constraint[]} constraints @param {Constraint} one @param {number} at */
function chip(context, constraints, one, at) {
  const without = (/** @type {Constraint[]} */ next) => context.link({ f: writeFilters(next) || null });
  const flipped = constraints.map((each, place) => (place === at ? { ...each, negated: !each.negated } : each));
  const both = one.objective && one.dataset;
  return h("span", { class: "chip", data: { not: String(one.negated) } },
    h("a", { href: without(flipped), class: "flip", title: one.negated ? "Ask for it instead" : "Ask for the opposite" },
      one.negated ? "not" : "is"),
    h("span", { class: "what", dir: "auto" }, sayConstraint(context, one)),
    both ? h("a", { class: "split", href: without(split(constraints, at)), title: "In any stage, each by itself" },
      "in one stage") : null,
    h("a", { class: "close", href: without(constraints.filter((_, place) => place !== at)),
      "aria-label": `Remove the filter ${sayConstraint(context, one)}` }, "×"));
}

/** A constraint in words. @param {Context} context @param {Constraint} one */
export function sayConstraint(context, one) {
  const label = (/** @type {string} */ id) => {
    const node = context.graph.node(id);
    return node < 0 ? `${id} (not in this graph)` : context.graph.label(node);
  };
  if (one.objective && one.dataset) return `${label(one.objective)} on ${label(one.dataset)}`;
  if (one.objective) return label(one.objective);
  if (one.dataset) return label(one.dataset);
  return `${relationName(one.relation ?? "")}: ${label(one.target ?? "")}`;
}

/** A list to add a filter from: what filters best are the things that many models have. @param {Context} context @param {Constraint[]} constraints */
function adder(context, constraints) {
  const groups = /** @type {[string, string, string][]} */ ([
    ["Objective", "Objectives", "usesObjective"], ["Dataset", "Data sets", "pretrainedOn"],
    ["Architecture", "Architectures", "hasArchitecture"], ["Modality", "Accepts", "accepts"],
    ["Task", "Tested on", "testedOn"], ["Organization", "Released by", "releasedBy"],
  ]);
  const options = groups.map(([kind, title, relation]) =>
    h("optgroup", { label: title }, common(context.graph, kind, relation).map(([node, count]) =>
      h("option", { value: context.graph.id(node) }, `${context.graph.label(node)} (${number(count)})`))));
  const choose = (/** @type {Event} */ event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    if (value) context.go({ f: writeFilters(withFilter(constraints, value)) });
  };
  return h("select", { class: "add", "aria-label": "Add a filter", on: { change: choose } },
    h("option", { value: "" }, "+ filter"), options);
}

/** The entities of a class that most families have, as the table counts them. @param {Graph} graph @param {string} kind @param {string} relation @returns {[number, number][]} */
function common(graph, kind, relation) {
  return remembered(graph, `common ${kind}`, () => {
    const families = new Set(familiesOf(graph));
    return graph.ofClass(kind)
      .map((node) => /** @type {[number, number]} */ ([node, howMany(graph, node, relation, families)]))
      .filter(([, count]) => count > 0)
      .sort((a, b) => b[1] - a[1] || graph.label(a[0]).localeCompare(graph.label(b[0])))
      .slice(0, 40);
  });
}

/** @param {Context} context */
function yearRange(context) {
  const [since, until] = years(context.state.y ?? "");
  const box = (/** @type {string} */ name, /** @type {number | null} */ value) =>
    h("input", { type: "number", min: 1990, max: 2100, placeholder: name, "aria-label": `Released ${name}`, value: value ?? "" });
  const from = box("since", since);
  const to = box("until", until);
  const change = () => {
    const text = `${from.value}-${to.value}`;
    context.go({ y: /^(\d{4})?-(\d{4})?$/.test(text) && text !== "-" ? text : null });
  };
  from.addEventListener("change", change);
  to.addEventListener("change", change);
  return h("span", { class: "years" }, from, "–", to);
}

/** The state that filters by an entity as well. @param {Context} context @param {number} node @param {boolean} [negated] */
export function filteredBy(context, node, negated = false) {
  const next = withFilter(parseFilters(context.state.f ?? ""), context.graph.id(node), negated);
  return { v: "table", t: null, f: writeFilters(next) };
}
