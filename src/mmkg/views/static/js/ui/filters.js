/** The bar of filters, years and kinds that all views share. */

import { modelOf } from "../core/answered.js";
import { commonest } from "../core/commonest.js";
import { arrange, h } from "../core/dom.js";
import { parseFilters, planOf, split, withFilter, writeFilters, years } from "../core/plan.js";
import { kept } from "../core/remember.js";
import { counted, number, relationName } from "../core/words.js";
import { closing, entity } from "./entity.js";

/** @typedef {import("../core/context.js").Context} Context */
/** @typedef {import("../core/plan.js").Constraint} Constraint */

/** The kinds of model. */
export const KINDS = ["family", "variant", "backbone"];

/** @param {Context} context */
export function filterBar(context) {
  const { state, selection } = context;
  const { constraints } = planOf(state);
  const chips = constraints.map((one, at) => chip(context, constraints, one, at));
  const found = selection.filtered
    ? [h("strong", null, counted(selection.families.size, "model family", "model families")), " answer",
      selection.unknown.length ? h("a", { class: "unknown", href: context.link({ v: "table", t: "unknown" }),
        title: "The sources leave it open: no constraint is known to be false." },
        `, ${number(selection.unknown.length)} unknown`) : null, beside(context)]
    : [h("strong", null, counted(selection.families.size, "model family", "model families")),
      context.graph.meta.part ? " in this part of the graph" : ", no filter", beside(context)];
  // The list to choose from has hundreds of entries, and stays with the filters.
  return arrange(kept(selection, "filters", "", () => h("div", { class: "filters" })),
    h("span", { class: "found" }, found, seenBy(context)),
    chips,
    kept(selection, "adder", "", () => adder(context, constraints)),
    yearRange(context),
    selection.filtered ? h("a", { class: "clear", href: context.link({ f: null, y: null }) }, "clear all") : null);
}

/** What the filters are to the answer, where that is shown: it is asked without them. @param {Context} context */
function beside({ graph, state, selection, answer }) {
  if (state.v !== "answer" || !answer) return null;
  if (!selection.filtered) return graph.meta.part ? null : ` beside the ${answer.filters === undefined ? "query" : "question"}`;
  return answer.rows.some((row) => modelOf(graph, row) >= 0) ? null : "; the rows here are no models and stay";
}

/** Whose claims alone the page is made of. @param {Context} context */
function seenBy(context) {
  const { graph } = context;
  const source = graph.node(String(graph.meta.seen_by ?? ""));
  return source < 0 ? null : [", according to ", entity(context, source)];
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
    closing(without(constraints.filter((_, place) => place !== at)), `Remove the filter ${sayConstraint(context, one)}`));
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

/** @type {[string, string][]} */
const OFFERED = [["Objective", "Objectives"], ["Dataset", "Data sets"], ["Architecture", "Architectures"],
  ["Modality", "Accepts"], ["Task", "Tested on"], ["Organization", "Released by"], ["Model", "Components"]];

/** A list to add a filter from, each with how many families answer it alone. @param {Context} context @param {Constraint[]} constraints */
function adder(context, constraints) {
  const { graph } = context;
  const groups = OFFERED.map(([kind, title]) => h("optgroup", { label: title }, commonest(graph, kind).map(([node, count]) =>
    h("option", { value: graph.id(node) }, `${graph.label(node)} (${number(count)})`))));
  const select = h("select", { class: "add", id: "filter", "aria-label": "Add a filter", title: "What is not listed here: search for it, then “Models with it”" },
    h("option", { value: "" }, "+ filter"), groups);
  select.addEventListener("change", () => select.value && context.go({ f: writeFilters(withFilter(constraints, select.value)) }));
  openByKey(select);
  return select;
}

/** A list that acts on a choice opens by the arrows: otherwise they would choose the first. @param {HTMLSelectElement} select */
export function openByKey(select) {
  select.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^(Arrow(Up|Down)|Page(Up|Down)|Home|End|\S)$/.test(event.key)) return;
    event.preventDefault();
    try {
      select.showPicker();
    } catch {
      // An old browser, or a frame that may not: Alt and the arrow open it everywhere.
    }
  });
}

/** @param {Context} context */
function yearRange(context) {
  const [since, until] = years(context.state.y ?? "");
  const box = (/** @type {string} */ name, /** @type {number | null} */ value) =>
    h("input", { id: name, type: "number", min: 1990, max: 2100, placeholder: name, "aria-label": `Released ${name}`, value: value ?? "" });
  const from = box("since", since);
  const to = box("until", until);
  const change = () => {
    const text = `${from.value}-${to.value}`;
    context.go({ y: /^(\d{4})?-(\d{4})?$/.test(text) && text !== "-" ? text : null });
  };
  from.addEventListener("change", change);
  to.addEventListener("change", change);
  return h("span", { class: "years" }, h("span", { class: "soft", "aria-hidden": "true" }, "released"), from, "–", to);
}

/** The state that filters by an entity as well. @param {Context} context @param {number} node @param {boolean} [negated] */
export function filteredBy(context, node, negated = false) {
  const next = withFilter(parseFilters(context.state.f ?? ""), context.graph.id(node), negated);
  return { v: "table", t: null, f: writeFilters(next) };
}
