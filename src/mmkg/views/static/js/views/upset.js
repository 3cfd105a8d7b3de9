/** Which objectives or data sets are used together. */

import { cypherOfSets, sparqlOfSets } from "../core/crossquery.js";
import { withoutFocus } from "../core/context.js";
import { arrange, h } from "../core/dom.js";
import { parseFilters, writeFilters } from "../core/plan.js";
import { kept, remembered } from "../core/remember.js";
import { typed } from "../core/same.js";
import { planAsked } from "../core/select.js";
import { unfocused } from "../core/state.js";
import { askedOf, filterBy, ofStages } from "../core/traits.js";
import { apart, holdingsOf, mostNamed, openFamilies, ordered, sizeOf, sizes, together } from "../core/upset.js";
import { counted, number } from "../core/words.js";
import { choice } from "../ui/choice.js";
import { closing, entity, more } from "../ui/entity.js";
import { columnsIn, drawing } from "./upset-drawing.js";

/**
 * @typedef {import("../core/context.js").Context} Context
 * @typedef {import("../core/upset.js").Together} Together
 * @typedef {{ context: Context, of: string, kind: string, inStage: boolean, order: "size" | "degree", least: number,
 *   holdings: import("../core/upset.js").Holding[], named: number[], sets: number[], chosen: boolean, families: number }} Asked
 */

const KINDS = new Map([["objectives", "Objective"], ["datasets", "Dataset"], ["components", "Model"], ["architectures", "Architecture"], ["modalities", "Modality"]]);
const TITLES = new Map([["datasets", "data sets"], ["modalities", "input modalities"]]);
const FEW = 10;
const MOST = 16;
const LISTED = 40;
const MOST_LISTED = 400;
const NARROW = 640;

/** @type {import("../core/context.js").View} */
export const view = {
  name: "upset",
  title: "Sets",
  about: "Which objectives or data sets are used together",
  render(context) {
    const asked = askedFor(context);
    return arrange(kept(context.selection, "upset", asked.kind, () => h("section", { class: "upset", data: { kind: asked.kind } })),
      h("h2", null, `Which ${titleOf(asked.of)} are used together`),
      controls(asked),
      asked.sets.length ? [chosenSets(asked), shown(asked)]
        : h("p", { class: "soft" }, context.selection.filtered ? "Nothing is left by these filters." : `No model in this graph has ${titleOf(asked.of)}.`));
  },
  same(context) {
    const { kind, sets, inStage } = askedFor(context);
    if (!sets.length) return { command: "", sparql: "", cypher: "" };
    const ids = sets.map((set) => context.graph.id(set));
    const plan = planAsked(context.selection);
    const sparql = sparqlOfSets(kind, ids, inStage, plan);
    return {
      command: typed(sparql), sparql, cypher: cypherOfSets(kind, ids, inStage, plan), filtered: true,
      note: "Full and incomplete lists are counted together; who has none of the sets is not counted.",
    };
  },
};

/** @param {string} of */
function titleOf(of) {
  return TITLES.get(of) ?? of;
}

/** The state, with what is broken in it replaced. @param {Context} context @returns {Asked} */
function askedFor(context) {
  const { graph, state } = context;
  const of = KINDS.has(state.of ?? "") ? /** @type {string} */ (state.of) : "objectives";
  const kind = /** @type {string} */ (KINDS.get(of));
  const inStage = state.in === "stage" && ofStages(kind);
  const holdings = remembered(context.selection, `holdings ${kind} ${inStage}`, () => holdingsOf(graph, askedOf(context), kind, inStage));
  const named = remembered(holdings, "named", () => mostNamed(graph, holdings));
  const wanted = [...new Set((state.sets ?? "").split(",").map((id) => graph.node(id)))].filter((node) => node >= 0 && graph.classOf(node) === kind).slice(0, MOST);
  const sets = wanted.length ? wanted : apart(graph, named, FEW);
  const size = remembered(holdings, `sizes ${sets}`, () => sizes(holdings, sets));
  return {
    context, of, kind, inStage, holdings, named, chosen: wanted.length > 0, families: context.selection.families.size,
    order: state.sort === "degree" ? "degree" : "size",
    least: Math.max(1, Math.round(Number(state.min)) || 1),
    sets: [...sets].sort((a, b) => (size.get(b) ?? 0) - (size.get(a) ?? 0)),
  };
}

/** @param {Asked} asked */
function controls({ context, of, kind, inStage, order, least }) {
  const select = (/** @type {string} */ label, /** @type {string} */ key, /** @type {[string, string][]} */ options, /** @type {string} */ now) =>
    choice(label, options, now, (value) => context.go({ [key]: value, pick: null, ...(key === "of" ? { sets: null, in: null } : {}) }));
  const switches = (/** @type {string} */ label, /** @type {string} */ key, /** @type {[string | null, string][]} */ options, /** @type {string | null} */ now) =>
    h("span", { class: "choices", role: "group", "aria-label": label }, `${label} `, options.map(([value, text]) =>
      h("a", { href: context.link({ [key]: value, pick: null }), id: `${key}-${value ?? "first"}`, "aria-current": value === now ? "true" : null }, text)));
  return h("div", { class: "controls" },
    select("Sets of", "of", [...KINDS.keys()].map((name) => [name, titleOf(name)]), of),
    ofStages(kind) ? switches("together in", "in", [[null, "one model"], ["stage", "one stage"]], inStage ? "stage" : null) : null,
    switches("order by", "sort", [[null, "size"], ["degree", "number of sets"]], order === "degree" ? "degree" : null),
    select("at least", "min", ["1", "2", "3", "5", "10"].map((value) => [value, `${value} ${value === "1" ? "family" : "families"}`]), String(least)));
}

/** The sets that are looked at, to take out and to add. @param {Asked} asked */
function chosenSets({ context, sets, named, chosen, of }) {
  const { graph } = context;
  const ids = sets.map((set) => graph.id(set));
  const rest = named.filter((node) => !sets.includes(node)).slice(0, 60);
  const add = (/** @type {Event} */ event) => {
    const { value } = /** @type {HTMLSelectElement} */ (event.target);
    if (value) context.go({ sets: [...ids, value].join(","), pick: null });
  };
  const title = `The ${titleOf(of)} that are looked at`;
  const chips = [sets.map((set) => h("span", { class: "chip" }, h("span", { class: "what", dir: "auto" }, graph.label(set)),
      sets.length > 1 ? closing(context.link({ sets: ids.filter((id) => id !== graph.id(set)).join(","), pick: null }), `Without ${graph.label(set)}`) : null)),
    rest.length && sets.length < MOST ? h("select", { "aria-label": "Add a set", on: { change: add } }, h("option", { value: "" }, "+ set"),
      rest.map((node) => h("option", { value: graph.id(node) }, graph.label(node)))) : null,
    chosen ? h("a", { href: context.link({ sets: null, pick: null }) }, "the usual ones") : null];
  if (context.width >= NARROW) return h("div", { class: "sets", role: "group", "aria-label": title }, chips);
  return h("details", null, h("summary", null, `${title} (${sets.length})`), h("div", { class: "sets" }, chips));
}

/** @param {Asked} asked */
function shown(asked) {
  const { context, holdings, sets, order, least } = asked;
  const all = remembered(holdings, `together ${sets}`, () => together(context.graph, holdings, sets));
  const some = ordered(all.filter((one) => one.key !== "none"), order);
  const large = some.filter((one) => sizeOf(one) >= least);
  const asList = context.width < NARROW || context.state.show === "list";
  const own = withoutFocus(context);
  return [
    about(asked, all),
    kept(context.selection, "sets", `${asList} ${context.width} ${unfocused(context.state)}`, () => (asList ? list(own, large)
      : h("div", { class: "scroll" }, drawing(own, { sets, sizes: sizes(holdings, sets), all: large })))),
    foot(context, some, large, asList),
    picked(asked, all),
  ];
}

/** What is counted, and what is not. @param {Asked} asked @param {Together[]} all */
function about({ context, kind, inStage, holdings, families }, all) {
  const none = all.find((one) => one.key === "none");
  const known = new Set(holdings.map((one) => one.family));
  const open = openFamilies(holdings).size;
  const silent = families - known.size;
  return h("p", { class: "soft" },
    `Counted are the model families that have, in one and the same ${inStage ? "training stage" : "model"}, exactly these of the sets shown. `,
    ofStages(kind)
      ? [h("span", { class: "key" }, h("span", { class: "swatch solid", "aria-hidden": "true" }), "list stated in full "),
        h("span", { class: "key" }, h("span", { class: "swatch hollow", "aria-hidden": "true" }), `incomplete lists: ${counted(open, "family", "families")}, counted apart (+) since more may be there. `)]
      : "No source says that such a list is whole: what is not stated counts as not there. ",
    none ? [h("a", { href: context.link({ pick: "none" }) }, counted(sizeOf(none), "family", "families")), " with none of them. "] : null,
    silent > 0 ? `Of ${counted(silent, "family", "families")} nothing is stated. ` : null);
}

/** @param {Context} context @param {Together[]} all @returns {HTMLElement} */
function list(context, all) {
  const { graph, state } = context;
  const most = Math.max(1, ...all.map(sizeOf));
  return h("ol", { class: "combinations" }, all.slice(0, listed(context)).map((one, at) => h("li", null,
    h("a", { id: `together-${at}`, href: context.link({ pick: one.key }), "aria-current": state.pick === one.key ? "true" : null },
      h("span", { class: "names", dir: "auto" }, one.sets.map((set) => graph.label(set)).join(" + "), ": ", h("strong", null, countText(one))),
      h("span", { class: "bars", "aria-hidden": "true" },
        h("span", { class: "solid", style: { "inline-size": `${(100 * one.whole.size) / most}%` } }),
        one.open.size ? h("span", { class: "hollow", style: { "inline-size": `${(100 * one.open.size) / most}%` } }) : null)))));
}

/** @param {Context} context */
function listed(context) {
  return context.state.all === "1" ? MOST_LISTED : LISTED;
}

/** @param {Together} one */
function countText(one) {
  if (!one.open.size) return number(one.whole.size);
  return one.whole.size ? `${number(one.whole.size)} + ${number(one.open.size)} incomplete` : `${number(one.open.size)} incomplete`;
}

/** What is left out, and the other form of the same. @param {Context} context @param {Together[]} some @param {Together[]} large @param {boolean} asList */
function foot(context, some, large, asList) {
  const drawn = asList ? listed(context) : columnsIn(context.width);
  const small = some.length - large.length;
  const over = large.length - drawn;
  const parts = [
    over > 0 && (context.state.all === "1" && asList ? `+${number(over)} more; choose fewer sets to see them`
      : more(context.link({ show: "list", all: "1" }), `+${number(over)} combinations`, "See them all in a list")),
    small > 0 && more(context.link({ min: null }), `+${number(small)} smaller`),
    context.width >= NARROW && (asList ? h("a", { href: context.link({ show: null, all: null }) }, "as a drawing")
      : h("a", { href: context.link({ show: "list" }) }, "as a list")),
  ].filter(Boolean);
  return h("p", { class: "soft" }, parts.map((part, at) => [at ? " · " : "", part]));
}

/** The families of the column that was picked. @param {Asked} asked @param {Together[]} all */
function picked({ context, kind, inStage }, all) {
  const { graph, state } = context;
  if (!state.pick) return null;
  const one = all.find((each) => each.key === state.pick);
  const close = closing(context.link({ pick: null }), "Close the combination");
  if (!one) return h("section", { class: "opened" }, h("h3", null, "Nobody has exactly these.", close));
  const f = writeFilters(parseFilters([state.f, ...one.sets.map((set) => filterBy(graph, set))].filter(Boolean).join(",")));
  const line = (/** @type {number} */ family) => h("li", null, entity(context, family));
  return h("section", { class: "opened", "aria-label": "The combination" },
    h("h3", null, one.sets.length ? one.sets.map((set, at) => [at ? h("span", null, " + ") : null, entity(context, set)]) : "None of the sets shown", close),
    one.whole.size ? [h("p", null, `${counted(one.whole.size, "model family", "model families")}${ofStages(kind) ? ", lists stated in full" : ""}:`),
      h("ul", { class: "owners" }, [...one.whole].map(line))] : null,
    one.open.size ? [h("p", null, `${counted(one.open.size, "model family", "model families")} with incomplete lists:`),
      h("ul", { class: "owners" }, [...one.open].map(line))] : null,
    one.sets.length ? h("p", null, h("a", { href: context.link({ v: "table", t: null, f }) }, "All models with these, others too, as a table"), inStage && one.sets.length > 1 ? h("span", { class: "soft" }, " (in any stage)") : null) : null);
}
