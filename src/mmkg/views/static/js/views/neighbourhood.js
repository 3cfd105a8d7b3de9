/** What an entity is tied to, one group at a time: what leads to it on the left, where it leads on the right. */

import { belongs } from "../core/belongs.js";
import { h } from "../core/dom.js";
import { bestVia, grounds } from "../core/evidence.js";
import { cypherQuoted, FOLLOWS, iriOf, PREFIX, termsOf, typesOf } from "../core/ids.js";
import { filterFor, isSummed, keyOf, mostTied, sidesOf } from "../core/neighbours.js";
import { parseFilters, withFilter, writeFilters } from "../core/plan.js";
import { sameList, shellQuoted } from "../core/same.js";
import { className, counted, number, relationName, short } from "../core/words.js";
import { entity, more, viaMark } from "../ui/entity.js";
import { kindsOf } from "../ui/filters.js";
import { fanned } from "./curves.js";

/** @typedef {import("../core/context.js").Context} Context */
/** @typedef {import("../core/neighbours.js").Group} Group */
/** @typedef {import("../core/neighbours.js").Item} Item */
/** @typedef {import("../core/neighbours.js").Card} Card */

const FEW = 6;
const MANY = 400;

/** @type {import("../core/context.js").View} */
export const view = {
  name: "neighbourhood",
  title: "Neighbourhood",
  about: "What an entity is tied to, one group at a time",
  render(context) {
    const node = context.graph.node(context.state.id ?? "");
    return h("section", { class: "neighbourhood" }, node < 0 ? starts(context) : around(context, node));
  },
  same({ graph, state }) {
    const node = graph.node(state.id ?? "");
    const id = graph.id(node);
    if (node < 0) return sameList("Model");
    const iri = iriOf(id);
    return {
      command: `mmkg show ${shellQuoted(id)}`,
      // What only follows, and the page follows by itself, is left out.
      sparql: `${PREFIX}SELECT DISTINCT ?from ?relation ?to WHERE {\n  { BIND(${iri} AS ?from) ?from ?relation ?to . ?to mmkg:label ?label }\n`
        + `  UNION\n  { BIND(${iri} AS ?to) ?from ?relation ?to . ?from mmkg:label ?label }\n  FILTER(?relation NOT IN (${termsOf(FOLLOWS)}))\n}\nORDER BY ?relation ?from ?to`,
      cypher: `MATCH (x:Mmkg {id: ${cypherQuoted(id)}})-[r]-(other:Mmkg)\nWHERE NOT other:Claim AND NOT type(r) IN [${typesOf(FOLLOWS)}]\n`
        + "RETURN startNode(r).id AS from, type(r) AS relation, endNode(r).id AS to\nORDER BY relation, from, to",
      note: "The command has what the entity leads to, with its sources; the queries also what leads to it, each result by itself.",
    };
  },
};

/** @param {Context} context @param {number} node */
function around(context, node) {
  const { incoming, outgoing } = sidesOf(context.graph, node, context.selection, kindsOf(context.state));
  const middle = center(context, node, incoming, outgoing);
  const left = side(context, node, incoming, "What leads to it", "in");
  const right = side(context, node, outgoing, "Where it leads", "out");
  if (!left && !right) return h("div", null, middle, h("p", { class: "soft" }, "Nothing in the graph is tied to it."));
  return fanned(middle, left, right);
}

/** @param {Context} context @param {number} node @param {Card[]} incoming @param {Card[]} outgoing */
function center(context, node, incoming, outgoing) {
  const { graph } = context;
  const kind = graph.classOf(node);
  const ties = [...incoming, ...outgoing].flatMap((card) => card.groups).reduce((sum, group) => sum + group.ties, 0);
  const parameters = Number(graph.value(node, "parameters") ?? 0);
  const facts = [graph.value(node, "kind"), graph.value(node, "released") ?? graph.value(node, "year"),
    parameters ? `${short(parameters)} parameters` : ""].filter(Boolean).join(" · ");
  return h("article", { class: "middle", data: { kind }, "aria-label": "In the middle" },
    h("p", { class: "entity kind", data: { kind } }, h("span", { class: "dot", "aria-hidden": "true" }), className(kind)),
    h("h1", { dir: "auto" }, graph.label(node)),
    facts ? h("p", { class: "soft" }, facts) : null,
    h("p", { class: "soft" }, counted(ties, "tie")),
    belongs(graph, context.selection, node) === "no" ? h("p", { class: "soft" }, h("em", null, "not among the answers")) : null,
    h("p", null, h("a", { href: context.link({ v: "paths", from: graph.id(node) }) }, "Paths from here")));
}

/** @param {Context} context @param {number} node @param {Card[]} cards @param {string} title @param {string} which */
function side(context, node, cards, title, which) {
  if (!cards.length) return null;
  return h("div", { class: "side", data: { side: which } },
    h("h2", { class: "heading" }, title),
    cards.map((card) => h("section", { class: "tied", data: { kind: card.kind } },
      card.groups.map((group) => drawn(context, node, group)))));
}

/** @param {Context} context @param {number} node @param {Group} group */
function drawn(context, node, group) {
  const { graph, state } = context;
  const key = keyOf(group);
  const open = state.open === key;
  const limit = open ? MANY : group.items.length > FEW + 1 ? FEW : FEW + 1;
  const shown = group.items.slice(0, limit);
  const name = relationName(group.relation, group.back);
  return h("div", { class: "group", data: { kind: group.kind, open: String(open) } },
    h("h3", { class: "entity", data: { kind: group.kind }, title: graph.term(group.relation)?.definition },
      h("span", { class: "dot", "aria-hidden": "true" }), h("span", { class: "unseen" }, `${className(group.kind, 2)}: `),
      name, " ", h("span", { class: "count" }, sum(context, group)),
      table(context, node, group)),
    h("ul", null, shown.map((item, at) => [
      item.out && !shown[at - 1]?.out ? h("li", { class: "parting" }, "not among the answers:") : null,
      line(context, node, group, item)])),
    h("p", { class: "rest" }, rest(context, group, key, open, limit), others(context, group)));
}

/** How many there are, and of them how many answer. @param {Context} context @param {Group} group */
function sum(context, group) {
  const count = number(group.items.length);
  if (isSummed(group)) return `${number(group.ties)} ${group.relation === "on" ? "of" : "on"} ${counted(group.items.length, className(group.kind), className(group.kind, 2))}`;
  if (!context.selection.filtered || group.kind !== "Model") return count;
  return `${count}, ${number(group.items.filter((item) => !item.out).length)} answer`;
}

/** @param {Context} context @param {number} node @param {Group} group @param {Item} item */
function line(context, node, group, item) {
  const { graph } = context;
  const link = entity(context, item.node, { change: { id: graph.id(item.node), at: null, open: null } });
  return h("li", { data: { out: String(item.out) } }, item.fact < 0 ? results(context, node, item) : source(context, node, group, item), link);
}

/** The results that a benchmark and a model, or a metric, have in common. @param {Context} context @param {number} node @param {Item} item */
function results(context, node, item) {
  const { graph } = context;
  const benchmark = [item.node, node].find((one) => graph.classOf(one) === "Benchmark");
  const text = `×${number(item.count)}`;
  if (benchmark === undefined) return h("span", { class: "count" }, text);
  return more(context.link({ v: "results", b: graph.id(benchmark) }), text, counted(item.count, "result"));
}

/** The mark of how a tie is known, which opens its claims in the detail. @param {Context} context @param {number} node @param {Group} group @param {Item} item */
function source(context, node, group, item) {
  const { graph } = context;
  if (!grounds(graph, item.fact).some((fact) => graph.claimsOf(fact) > 0)) return h("span", { class: "source", "aria-hidden": "true" }, "·");
  const at = `${group.back ? "<" : ""}${group.relation}/${graph.id(item.node)}`;
  return h("a", { class: "source", href: context.link({ id: graph.id(node), at }),
    "aria-current": context.state.at === at ? "true" : null, "aria-label": `Sources of ${relationName(group.relation, group.back)} ${graph.label(item.node)}` },
    viaMark(bestVia(graph, item.fact)));
}

/** @param {Context} context @param {Group} group @param {string} key @param {boolean} open @param {number} limit */
function rest(context, group, key, open, limit) {
  const left = group.items.length - limit;
  const title = `All ${number(group.items.length)}: ${relationName(group.relation, group.back)}`;
  // One id for both, so that the focus stays when one takes the other's place.
  const id = `${group.kind}-${group.relation}-${group.back ? "in" : "out"}`;
  if (!open) return left > 0 ? h("a", { class: "more", id, href: context.link({ open: key }), title }, `+${number(left)}`) : null;
  return [left > 0 ? h("span", { class: "soft" }, `${number(left)} more are not shown. `) : null,
    group.items.length > FEW + 1 ? h("a", { class: "more", id, href: context.link({ open: null }) }, "fewer") : null];
}

/** The models of other kinds. @param {Context} context @param {Group} group */
function others(context, group) {
  if (!group.aside.length) return null;
  const kinds = [...new Set(group.aside)].sort();
  const text = kinds.map((kind) => counted(group.aside.filter((one) => one === kind).length, kind, className(kind, 2)));
  return more(context.link({ k: [...kindsOf(context.state), ...kinds].join(",") }), `and ${text.join(", ")}`, "List them too");
}

/** The same models as a table, the same results as a drawing. @param {Context} context @param {number} node @param {Group} group */
function table(context, node, group) {
  const { graph } = context;
  if (isSummed(group) && graph.classOf(node) === "Benchmark") {
    return h("a", { class: "astable", href: context.link({ v: "results", b: graph.id(node) }) }, "over time");
  }
  const filter = filterFor(graph, node, group);
  if (!filter || group.items.length <= FEW) return null;
  const known = parseFilters(context.state.f ?? "");
  const next = filter.includes("=") ? [...known, ...parseFilters(filter)] : withFilter(known, filter);
  return h("a", { class: "astable", href: context.link({ v: "table", t: null, f: writeFilters(next) }) }, "as a table");
}

/** Where to begin. @param {Context} context */
function starts(context) {
  const { graph, state } = context;
  const columns = ["Model", "Dataset", "Objective"].map((kind) => ({ kind, best: mostTied(graph, kind, 10) })).filter((one) => one.best.length);
  return h("div", { class: "starts" },
    state.id ? h("p", null, `There is no ${state.id} in this graph.`) : null,
    h("h1", null, "Which entity shall stand in the middle?"),
    h("p", { class: "soft" }, columns.length ? "Search for it above, or begin with one that much is tied to." : "This graph has no models, data sets or objectives to begin with."),
    h("div", { class: "begins" }, columns.map(({ kind, best }) => h("section", { class: "tied", data: { kind } },
      h("h2", null, className(kind, 2)),
      h("ol", null, best.map(({ node, ties }) => h("li", null,
        entity(context, node, { change: { id: graph.id(node), at: null } }), h("span", { class: "count" }, counted(ties, "tie")))))))));
}
