/** The panel beside every view: an entity whole, every value with its claims. */

import { absence, isWhole, SIDES } from "../core/absence.js";
import { bestVia, byPredicate, byPredicateTo, claimsAt, grounds } from "../core/evidence.js";
import { fill, h, outside } from "../core/dom.js";
import { HIDDEN, placeOf } from "../core/order.js";
import { filtersBy } from "../core/plan.js";
import { attributeName, className, literalText, number, relationName, termName } from "../core/words.js";
import { addressOf, claimList } from "./claims.js";
import { absent, closing, entity, more, viaMark } from "./entity.js";
import { filteredBy } from "./filters.js";

/** @typedef {import("../core/context.js").Context} Context */

const FEW = 8;
/** @type {Record<string, string[]>} what is worth saying that nobody says */
const EXPECTED = {
  Model: ["released", "parameters", "describedIn", "releasedBy", "hasArchitecture", "accepts", "hasStage"],
  Dataset: ["released", "licence", "hasModality", "describedIn"],
  Stage: ["withObjective", "onDataset"],
  Benchmark: ["forTask", "drawnFrom", "split"],
  Paper: ["year", "venue"],
};

/** @param {Context} context */
export function detail(context) {
  const { graph, state } = context;
  const node = graph.node(state.id ?? "");
  if (node < 0) return missing(context);
  const kind = graph.classOf(node);
  const groups = byPredicate(graph, node);
  const shown = [...groups].filter(([name]) => !HIDDEN.has(name)).sort((a, b) => placeOf(a[0]) - placeOf(b[0]));
  const missed = (EXPECTED[kind] ?? []).filter((name) => !groups.has(name));
  return h("article", { class: "detail", data: { kind }, "aria-label": `About ${graph.label(node)}` },
    head(context, node, kind),
    h("dl", { class: "facts" },
      shown.map(([name, facts]) => row(context, name, facts)),
      missed.map((name) => [h("dt", null, nameOf(context, name)), h("dd", null, absent(absence(graph, node, SIDES.get(name) ?? "")))])),
    back(context, node));
}

/** @param {Context} context */
function missing(context) {
  return h("article", { class: "detail" },
    h("p", null, `There is no ${context.state.id} in this graph.`),
    h("a", { href: context.link({ id: null, at: null }) }, "Close"));
}

/** @param {Context} context @param {number} node @param {string} kind */
function head(context, node, kind) {
  const { graph } = context;
  const id = graph.id(node);
  const aliases = graph.values(node, "alias").map(String);
  const address = addressOf(graph, node);
  const description = graph.value(node, "description");
  return h("header", null,
    closing(context.link({ id: null, at: null }), "Close the detail"),
    h("p", { class: "kind entity", data: { kind } }, h("span", { class: "dot", "aria-hidden": "true" }), className(kind)),
    h("h2", { dir: "auto" }, graph.label(node)),
    aliases.length ? h("p", { class: "aliases", dir: "auto" }, `also ${aliases.join(", ")}`) : null,
    description ? h("p", { class: "description", dir: "auto" }, String(description)) : null,
    h("p", { class: "id" }, h("code", null, id), copy(context, id)),
    h("nav", { class: "doors", "aria-label": "See it elsewhere" },
      h("a", { href: context.link({ v: "neighbourhood" }) }, "Neighbourhood"),
      ["Model", "Dataset"].includes(kind) ? h("a", { href: context.link({ v: "lineage" }) }, "Lineage") : null,
      kind === "Benchmark" ? h("a", { href: context.link({ v: "results", b: id }) }, "Results")
        : kind === "Model" ? h("a", { href: context.link({ v: "results", b: null }) }, "Results") : null,
      h("a", { href: context.link({ v: "paths", from: id }) }, "Paths"),
      h("a", { href: context.link({ v: "compare", ids: withId(context, id) }) }, "Compare"),
      filtersBy(id) ? h("a", { href: context.link(filteredBy(context, node)) }, "Models with it") : null,
      address ? outside(address, "Open its page") : null,
      readable(graph, node, "describedIn", "Paper"), readable(graph, node, "officialCode", "Code")));
}

/** A link to the page of what a relation leads to first. @param {import("../core/graph.js").Graph} graph @param {number} node @param {string} relation @param {string} name */
function readable(graph, node, relation, name) {
  const found = graph.objects(node, relation).find((one) => addressOf(graph, one));
  return found === undefined ? null : outside(addressOf(graph, found), name);
}

/** The entities to compare, with one more. @param {Context} context @param {string} id */
function withId(context, id) {
  const known = (context.state.ids ?? "").split(",").filter(Boolean);
  return [...known.filter((one) => one !== id), id].slice(-6).join(",");
}

/** A button that copies a text. @param {Context} context @param {string} text */
export function copy(context, text) {
  const button = h("button", { type: "button", class: "copy" }, "copy");
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text);
      fill(button, "copied");
      context.say(`Copied ${text}`);
    } catch {
      fill(button, "press Ctrl+C");
      const before = /** @type {Element} */ (button.previousElementSibling ?? button);
      window.getSelection()?.selectAllChildren(before);
    }
  });
  return button;
}

/** @param {Context} context @param {string} name */
function nameOf(context, name) {
  return context.graph.term(name)?.relation === false || /^(released|parameters|licence|split|year|venue)$/.test(name)
    ? attributeName(name) : relationName(name);
}

/** @param {Context} context @param {string} name @param {number[]} facts */
function row(context, name, facts) {
  const { graph } = context;
  const term = graph.term(name);
  const values = new Set(facts.map((fact) => String(graph.literal(fact) ?? graph.object(fact))));
  const disputed = term?.relation === false && term.single && values.size > 1;
  const whole = isWhole(graph, graph.subject(facts[0] ?? -1), SIDES.get(name) ?? "");
  return [
    h("dt", { title: term?.definition }, term ? termName(term) : name,
      whole ? h("span", { class: "whole" }, "stated in full") : null,
      disputed ? h("span", { class: "disputed" }, "sources differ") : null),
    h("dd", null, limited(facts.map((fact) => value(context, fact, term, disputed)), facts.length > 2 * FEW ? FEW : 2 * FEW)),
  ];
}

/** A fact with its claims behind a disclosure, which is open where sources differ. @param {Context} context @param {number} fact @param {import("../core/graph.js").Term} [term] @param {boolean} [disputed] */
function value(context, fact, term, disputed) {
  const { graph } = context;
  const object = graph.object(fact);
  const literal = graph.literal(fact);
  const shown = object >= 0 ? entity(context, object)
    : graph.predicate(fact) === "url" ? outside(String(literal)) : h("span", { class: "literal", dir: "auto" }, literalText(literal ?? "", term));
  const line = [shown, term?.unit && term.unit !== term.name && typeof literal === "number" ? h("span", { class: "unit" }, term.unit) : null,
    graph.accepted(fact) ? null : h("span", { class: "disputed" }, "not believed by default")];
  return withClaims(context, fact, line, claimsAt(graph, fact).at, object >= 0 ? graph.label(object) : String(literal), disputed);
}

/** A value and, behind a disclosure, its claims. @param {Context} context @param {number} fact @param {import("../core/dom.js").Child[]} line @param {string} mark @param {string} said @param {boolean} [opened] */
function withClaims(context, fact, line, mark, said, opened = false) {
  const { graph, state } = context;
  const rest = fact < 0 ? [] : grounds(graph, fact);
  if (!rest.some((one) => graph.claimsOf(one) > 0)) return h("div", { class: "value" }, line);
  const accepted = graph.accepted(fact);
  const asked = state.at === mark;
  const summary = h("summary", { "aria-label": `Sources of ${said}` }, viaMark(bestVia(graph, fact)));
  const disclosure = h("details", { open: asked || opened }, summary);
  const show = () => disclosure.open && disclosure.childElementCount === 1 && disclosure.append(claimList(context, rest));
  disclosure.addEventListener("toggle", show);
  show();
  return h("div", { class: `value${accepted ? "" : " refused"}${asked ? " asked" : ""}` }, line, disclosure);
}

/** The first few, the others at a click. @param {HTMLElement[]} items @param {number} few */
function limited(items, few) {
  if (items.length <= few) return items;
  const rest = h("div", { hidden: true }, items.slice(few));
  if (rest.querySelector(".asked")) return items;
  const button = h("button", { type: "button", class: "more" }, `+${number(items.length - few)}`);
  button.addEventListener("click", () => {
    rest.hidden = false;
    button.remove();
  });
  return [items.slice(0, few), rest, button];
}

/** What leads to it, by relation. @param {Context} context @param {number} node */
function back(context, node) {
  const { graph } = context;
  const groups = [...byPredicateTo(graph, node)].filter(([name]) => name !== "inScheme");
  if (!groups.length) return null;
  return h("section", { class: "incoming" }, h("h3", null, "Where it is named"),
    h("dl", { class: "facts" }, groups.map(([name, facts]) => {
      const mark = (/** @type {number} */ fact) => `<${name}/${graph.id(graph.subject(fact))}`;
      const few = facts.filter((fact, at) => at < FEW || mark(fact) === context.state.at).map((fact) =>
        withClaims(context, fact, [entity(context, graph.subject(fact))], mark(fact), graph.label(graph.subject(fact))));
      const rest = facts.length - few.length;
      return [h("dt", null, relationName(name, true), " ", h("span", { class: "count" }, number(facts.length))),
        h("dd", null, few, rest > 0
          ? more(context.link({ v: "neighbourhood", open: `<${name}` }), `+${number(rest)}`, "See them all") : null)];
    })));
}
