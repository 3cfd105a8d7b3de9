/** Where a model or data set comes from, and what came of it. */

import { h, s } from "../core/dom.js";
import { KINDS, depth, kindsAsked, lineage, rows, writeKinds } from "../core/lineage.js";
import { cypherOf, relationsOf, sparqlOf } from "../core/lineagequery.js";
import { releasedNote, releasedOf, releasedText } from "../core/released.js";
import { typed } from "../core/same.js";
import { className, counted, number, relationName } from "../core/words.js";
import { entity, sourceMark, unknown } from "../ui/entity.js";
import { dimmed, drawing } from "./lineage-drawing.js";

/** @typedef {import("../core/context.js").Context} Context */
/** @typedef {import("../core/lineage.js").Member} Member */
/** @typedef {{ found: import("../core/lineage.js").Lineage, rows: Member[], kind: string, kinds: Set<string>,
 *   up: number, down: number, released(node: number): import("../core/released.js").Released | null }} Shown */

/** The room in pixels that the drawing needs. */
const WIDE = 640;
/** So many edges stand as a table at once. */
const FEW = 30;

/** @type {import("../core/context.js").View} */
export const view = {
  name: "lineage",
  title: "Lineage",
  about: "Where a model comes from, and what came of it",
  render(context) {
    const node = rootOf(context);
    const kind = node < 0 ? "" : context.graph.classOf(node);
    return KINDS[kind] ? whole(context, shownOf(context, node, kind)) : choose(context, node);
  },
  same,
};

/** What is in focus, or the model whose stage or result that is; -1 for nothing. @param {Context} context */
function rootOf({ graph, state }) {
  const node = graph.node(state.id ?? "");
  const kind = node < 0 ? "" : graph.classOf(node);
  if (kind === "Result") return graph.objects(node, "of")[0] ?? node;
  if (kind === "Stage") return graph.subjects(node, "hasStage")[0] ?? node;
  return node;
}

/** @param {Context} context @param {number} node @param {string} kind @returns {Shown} */
function shownOf(context, node, kind) {
  const { graph, state } = context;
  const kinds = kindsAsked(kind, state.e);
  const [up, down] = [depth(state.up), depth(state.down)];
  const found = lineage(graph, node, { up, down, kinds, all: state.all === "1" });
  /** @type {Map<number, import("../core/released.js").Released | null>} */
  const dates = new Map([...found.members.keys()].map((one) => [one, releasedOf(graph, one)]));
  const released = (/** @type {number} */ one) => dates.get(one) ?? null;
  return { found, rows: rows(found, released), kind, kinds, up, down, released };
}

/** @param {Context} context @param {Shown} shown */
function whole(context, shown) {
  const { graph } = context;
  const [focus] = shown.found.members.values();
  const label = graph.label(focus?.node ?? -1);
  const alone = shown.found.members.size === 1;
  return h("section", { class: "lineage" },
    h("header", { class: "viewhead" },
      h("h1", { dir: "auto" }, label),
      h("p", { class: "soft" }, summary(shown))),
    controls(context, shown),
    alone ? h("p", { class: "empty" }, `The graph names nothing that ${label} stands on, or that stands on it, by these kinds of edge.`)
      : context.width >= WIDE ? drawing(context, shown) : list(context, shown),
    alone ? null : table(context, shown));
}

/** @param {Shown} shown */
function summary({ found, rows: all, kind, released }) {
  const back = all.filter((one) => one.level < 0).length;
  const forth = all.filter((one) => one.level > 0).length;
  const undated = all.filter((one) => !released(one.node)).length;
  const left = found.members.values().next().value?.more ?? 0;
  const word = (/** @type {number} */ count) => counted(count, className(kind), className(kind, 2));
  return [`Stands on ${word(back)}; ${word(forth)} came of it`, counted(found.edges.length, "edge"),
    undated && `${number(undated)} without a date`, left && `${number(left)} direct ones not shown`].filter(Boolean).join("; ");
}

/** @param {Context} context @param {Shown} shown */
function controls(context, shown) {
  return h("div", { class: "settings" },
    steps(context, "up", "Back", shown.up),
    steps(context, "down", "Forth", shown.down),
    legend(context, shown));
}

/** @param {Context} context @param {string} key @param {string} title @param {number} now */
function steps(context, key, title, now) {
  return h("nav", { class: "picks", "aria-label": `Steps ${title.toLowerCase()}` }, h("span", { class: "soft" }, title),
    [0, 1, 2, 3, 4].map((count) => h("a", { href: context.link({ [key]: count === 2 ? null : String(count), all: null }),
      "aria-current": count === now ? "true" : null, "aria-label": `${title} ${counted(count, "step")}` }, count)));
}

/** The kinds of edge: what they look like, how many there are, and whether they are drawn. @param {Context} context @param {Shown} shown */
function legend(context, { kind, kinds, found }) {
  return h("nav", { class: "edgekinds", "aria-label": "Kinds of edge" }, (KINDS[kind] ?? []).map((name) => {
    const next = new Set(kinds);
    if (!next.delete(name)) next.add(name);
    const count = found.edges.filter((edge) => edge.kind === name).length;
    const word = relationName(name === "component" ? "hasComponent" : name);
    return h("a", { href: context.link({ e: writeKinds(kind, next) }), "aria-current": kinds.has(name) ? "true" : null,
      title: kinds.has(name) ? `Leave out: ${word}` : `Draw: ${word}` },
      s("svg", { width: 34, height: 12, "aria-hidden": "true", class: "sample", "data-edge": name },
        s("path", { class: "line", d: "M1 6H26" }), s("path", { class: "head", d: "M33 6l-7-3.5v7z" })),
      word, " ", h("span", { class: "count" }, kinds.has(name) ? number(count) : "off"));
  }));
}

/** Where there is no room to draw: the same rows as a list, time downwards. @param {Context} context @param {Shown} shown */
function list(context, shown) {
  return h("ol", { class: "descent" }, shown.rows.map((member) => {
    const date = shown.released(member.node);
    const edges = shown.found.edges.filter((edge) => tie(edge, member));
    return h("li", { data: { level: Math.min(4, Math.abs(member.level)), side: Math.sign(member.level), dim: dimmed(context, member.node) } },
      h("span", { class: "date" }, date ? releasedText(date) : "no date"),
      h("span", { class: "who" }, entity(context, member.node), member.more ? [" ", moreLink(context, member)] : null,
        member.level === 0 ? h("span", { class: "bond" }, "in focus")
          : edges.map((edge) => h("span", { class: "bond", data: { edge: edge.kind } },
            said(context, edge, member), " ", sourceOf(context, edge)))));
  }));
}

/** @param {import("../core/lineage.js").Edge} edge @param {Member} member */
function tie(edge, member) {
  return (edge.from === member.node && edge.to === member.parent) || (edge.to === member.node && edge.from === member.parent);
}

/** @param {Context} context @param {import("../core/lineage.js").Edge} edge @param {Member} member */
function said({ graph }, edge, member) {
  const back = edge.to === member.node;
  const name = graph.predicate(edge.fact);
  return `${relationName(name, back)} ${graph.label(member.parent)}`.replace("variants ", "family of ");
}

/** What is not drawn behind a member, at a click. @param {Context} context @param {Member} member */
function moreLink(context, member) {
  const { graph } = context;
  const focus = member.level === 0;
  const about = focus ? `Draw up to 600` : `${number(member.more)} more beyond ${graph.label(member.node)}: bring it into focus`;
  return h("a", { class: "more", title: about, "aria-label": about,
    href: context.link(focus ? { all: "1" } : { id: graph.id(member.node), at: null, all: null }) }, `+${number(member.more)} more`);
}

/** @param {Context} context @param {import("../core/lineage.js").Edge} edge */
function sourceOf(context, edge) {
  const { graph } = context;
  const [from, name, to] = [graph.label(edge.from), relationName(graph.predicate(edge.fact)), graph.label(edge.to)];
  return sourceMark(context, edge.fact, `${from} ${name} ${to}`);
}

/** Every edge, in words; of many only when they are asked for. @param {Context} context @param {Shown} shown */
function table(context, shown) {
  const { edges } = shown.found;
  const summary = h("summary", null, `The ${counted(edges.length, "edge")} as a table`);
  const open = edges.length <= FEW;
  const details = h("details", { class: "edges", open }, summary, open ? rowsOfEdges(context, shown) : null);
  details.addEventListener("toggle", () => {
    if (details.open && details.childElementCount === 1) details.append(rowsOfEdges(context, shown));
  });
  return details;
}

/** @param {Context} context @param {Shown} shown */
function rowsOfEdges(context, shown) {
  const { graph } = context;
  const place = new Map(shown.rows.map((member, at) => [member.node, at]));
  const at = (/** @type {number} */ node) => place.get(node) ?? 0;
  const edges = [...shown.found.edges].sort((a, b) => at(a.to) - at(b.to) || at(a.from) - at(b.from));
  const when = (/** @type {number} */ node) => {
    const date = shown.released(node);
    if (!date) return unknown("no date");
    const note = releasedNote(date);
    return [releasedText(date), note ? h("span", { class: "soft" }, ` (${note})`) : null];
  };
  const who = (/** @type {number} */ node) => h("td", { data: { dim: dimmed(context, node) } }, entity(context, node));
  return h("div", { class: "scroll" }, h("table", { class: "plain" },
    h("thead", null, h("tr", null, ["this", "released", "is tied by", "to this", "released", "source"].map((name) => h("th", { scope: "col" }, name)))),
    h("tbody", null, edges.map((edge) => h("tr", null,
      who(edge.from), h("td", { class: "date" }, when(edge.from)),
      h("td", { class: "bond", data: { edge: edge.kind } }, relationName(graph.predicate(edge.fact))),
      who(edge.to), h("td", { class: "date" }, when(edge.to)),
      h("td", null, sourceOf(context, edge)))))));
}

/** Where nothing is in focus that has a lineage. @param {Context} context @param {number} node */
function choose(context, node) {
  const { graph, state } = context;
  const wrong = state.id === undefined ? null
    : node < 0 ? `There is no ${state.id} in this graph.`
      : `${graph.label(node)} is a ${className(graph.classOf(node))}; models and data sets have a lineage.`;
  const most = (/** @type {string} */ kind) => graph.ofClass(kind)
    .map((one) => ({ one, count: lineageDegree(graph, one) })).filter(({ count }) => count)
    .sort((a, b) => b.count - a.count).slice(0, 12);
  return h("section", { class: "lineage choose" },
    h("header", { class: "viewhead" }, h("h1", null, "Lineage"),
      h("p", { class: "soft" }, wrong ?? "Bring a model or a data set into focus by the search, or begin with one that much came of.")),
    h("div", { class: "pair" }, Object.keys(KINDS).map((kind) => h("section", null, h("h2", null, `${className(kind, 2)}`),
      h("ul", null, most(kind).map(({ one, count }) => h("li", null, entity(context, one), " ", h("span", { class: "count" }, number(count)))))))));
}

/** @param {import("../core/graph.js").Graph} graph @param {number} node */
function lineageDegree(graph, node) {
  return ["variantOf", "extends", "initialisedFrom", "includes", "includesPartOf", "derivedFrom", "imagesFrom"]
    .reduce((sum, name) => sum + graph.subjects(node, name).length, 0);
}

/** @param {Context} context @returns {import("../core/context.js").Same} */
function same(context) {
  const { graph, state } = context;
  const node = rootOf(context);
  if (node < 0 || !KINDS[graph.classOf(node)]) return { command: "", sparql: "", cypher: "" };
  const kind = graph.classOf(node);
  const asked = { id: graph.id(node), kind, relations: relationsOf(kindsAsked(kind, state.e)), up: depth(state.up), down: depth(state.down) };
  const sparql = sparqlOf(asked);
  return { command: typed(sparql), sparql, cypher: cypherOf(asked), note: "Every edge between what so many steps lead to, also where the drawing has no room." };
}
