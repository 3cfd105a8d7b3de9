/** The first screen: what this is, what is in it, and where to begin. */

import { bestVia } from "../core/evidence.js";
import { withoutFocus } from "../core/context.js";
import { h } from "../core/dom.js";
import { PREFIX } from "../core/ids.js";
import { mostUsed, wellKnown } from "../core/prominent.js";
import { kept, remembered } from "../core/remember.js";
import { familiesOf, yearOf } from "../core/select.js";
import { unfocused } from "../core/state.js";
import { className, counted, number, relationName, viaName, WAYS } from "../core/words.js";

/** @typedef {import("../core/context.js").Context} Context */
/** @typedef {import("../core/graph.js").Graph} Graph */

/** @type {import("../core/context.js").View} */
export const view = {
  name: "overview",
  title: "Overview",
  about: "What is in the graph, and how well it is sourced",
  render: (context) => kept(context.selection, "overview", unfocused(context.state), () => drawn(withoutFocus(context))),
  same: () => ({
    command: "mmkg info", sparql: `${PREFIX}SELECT ?class (COUNT(?x) AS ?count)\nWHERE { ?x a ?class } GROUP BY ?class ORDER BY DESC(?count)`,
    cypher: "MATCH (x:Mmkg)\nUNWIND labels(x) AS class\nWITH class WHERE class <> 'Mmkg'\nRETURN class, count(*) AS count\nORDER BY count DESC",
    note: "They count models of every kind, the overview families; claims are there too.",
  }),
};

/** @param {Context} context */
function drawn(context) {
  return h("section", { class: "overview" },
    intro(context),
    h("div", { class: "cards" }, cards(context)),
    begin(context),
    h("div", { class: "pair" }, perYear(context), sourced(context)),
    relations(context));
}

/** @param {Context} context */
function intro(context) {
  const { graph } = context;
  return h("div", { class: "intro" },
    h("h1", null, "What multi-modal models were trained on, with what, and how they did"),
    h("p", null, `${counted(familiesOf(graph).length, "model family", "model families")}, ${counted(graph.ofClass("Model").length, "model")} `,
      "with their variants and the backbones they are built from, and what they were trained with and tested on: ",
      "data sets, objectives, architectures, results. Every value stands on a source: open the mark beside it to see the paper, the table, the line of code."));
}

/** @param {Context} context */
function cards(context) {
  const { graph } = context;
  // Of models a card counts what its table lists.
  const listed = (/** @type {string} */ name) => (name === "Model" ? familiesOf(graph) : graph.ofClass(name)).length;
  const called = (/** @type {string} */ name, /** @type {number} */ count) =>
    (name === "Model" ? (count === 1 ? "model family" : "model families") : className(name, count));
  return graph.classes.map((term) => ({ name: term.name, count: listed(term.name), about: term.definition }))
    .filter((one) => one.count)
    .map(({ name, count, about }) =>
      h("a", { class: "card", href: context.link({ v: "table", t: name, k: null }), data: { kind: name }, title: about },
        h("strong", null, number(count)), h("span", null, called(name, count))));
}

/** Where to begin: one door for each view, on what this graph has most of. @param {Context} context */
function begin(context) {
  const { graph } = context;
  const { objective, dataset, models: [first, second, third], benchmark } = remembered(graph, "examples", () => examples(graph));
  const id = (/** @type {number} */ node) => graph.id(node);
  const label = (/** @type {number} */ node) => graph.label(node);
  const doors = [];
  if (objective !== undefined && dataset !== undefined) {
    doors.push(door(context, `Models trained with ${label(objective)} on ${label(dataset)}`, "in one and the same stage",
      { v: "table", t: null, f: `${id(objective)}*${id(dataset)}` }));
    doors.push(door(context, "Objectives against data sets", "a matrix, and its empty cells", { v: "matrix" }));
    doors.push(door(context, "Objectives used together", "as sets", { v: "upset" }));
  }
  if (first !== undefined) {
    doors.push(door(context, `What ${label(first)} is tied to`, "its neighbourhood", { v: "neighbourhood", id: id(first) }));
    doors.push(door(context, `Where ${label(first)} comes from`, "its lineage, and what came of it", { v: "lineage", id: id(first) }));
  }
  if (first !== undefined && second !== undefined) {
    const ids = [first, second, third].filter((one) => one !== undefined).map((one) => id(/** @type {number} */ (one)));
    doors.push(door(context, `Compare ${ids.map((one) => label(graph.node(one))).join(", ")}`, "row by row", { v: "compare", ids: ids.join(",") }));
    doors.push(door(context, `Between ${label(first)} and ${label(second)}`, "the best paths", { v: "paths", from: id(first), to: id(second) }));
  }
  if (benchmark !== undefined) doors.push(door(context, `Results on ${label(benchmark)}`, "over time, settings apart", { v: "results", b: id(benchmark) }));
  return doors.length ? h("section", { class: "begin" }, h("h2", null, "Begin here"), h("ul", null, doors)) : null;
}

/** What there is most of. @param {Graph} graph */
function examples(graph) {
  return {
    objective: mostUsed(graph, "Objective", "withObjective"),
    dataset: mostUsed(graph, "Dataset", "onDataset"),
    models: wellKnown(graph),
    benchmark: mostUsed(graph, "Benchmark", "on"),
  };
}

/** @param {Context} context @param {string} text @param {string} what @param {import("../core/state.js").Change} change */
function door(context, text, what, change) {
  return h("li", null, h("a", { href: context.link(change) }, text), " ", h("span", { class: "soft" }, what));
}

/** @param {Context} context */
function perYear(context) {
  const { graph, selection } = context;
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const family of selection.families) {
    const year = yearOf(graph, family);
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const years = [...counts.keys()].sort((a, b) => a - b);
  const most = Math.max(1, ...counts.values());
  return h("section", null, h("h2", null, "Model families per year"),
    h("ol", { class: "bars" }, years.map((year) => {
      const count = counts.get(year) ?? 0;
      return h("li", null,
        h("a", { href: context.link({ y: `${year}-${year}`, v: "table", t: null }) },
          h("span", { class: "at" }, year),
          h("span", { class: "bar", style: { "inline-size": `${(60 * count) / most}%` } }),
          h("span", { class: "count" }, number(count), h("span", { class: "unseen" }, " model families"))));
    })));
}

/** On what the facts of each class stand. @param {Context} context */
function sourced(context) {
  const { graph } = context;
  const rows = ["Model", "Stage", "Dataset", "Benchmark", "Result"].map((name) => ({ name, ways: remembered(graph, `ways ${name}`, () => waysOf(graph, name)) }))
    .filter((row) => row.ways.total);
  return h("section", null, h("h2", null, "On what the facts stand"),
    h("ul", { class: "legend" }, WAYS.map((way) => h("li", null, h("span", { class: "swatch", data: { via: way } }), viaName(way)))),
    h("ol", { class: "stacks" }, rows.map(({ name, ways }) => h("li", null,
      h("span", { class: "at" }, className(name, 2)),
      h("span", { class: "stack", role: "img", "aria-label": WAYS.map((way) => `${viaName(way)} ${share(ways, way)}`).join(", ") },
        WAYS.map((way) => h("span", { data: { via: way }, title: `${viaName(way)}: ${share(ways, way)}`, style: { "inline-size": share(ways, way) } }))),
      h("span", { class: "count" }, counted(ways.total, "fact"))))));
}

/** @param {{ total: number, by: Record<string, number> }} of @param {string} way */
function share(of, way) {
  return `${((100 * (of.by[way] ?? 0)) / of.total).toFixed(1)}%`;
}

/** How many facts of a class are known in each way. @param {Graph} graph @param {string} name */
function waysOf(graph, name) {
  /** @type {Record<string, number>} */
  const by = {};
  let total = 0;
  for (const node of graph.ofClass(name)) {
    for (const fact of graph.facts(node)) {
      if (!graph.claimsOf(fact) || !graph.accepted(fact)) continue;
      const way = bestVia(graph, fact);
      by[way] = (by[way] ?? 0) + 1;
      total += 1;
    }
  }
  return { total, by };
}

/** Which relation ties which classes, how often. @param {Context} context */
function relations(context) {
  const { graph } = context;
  return h("section", { class: "relations" }, h("h2", null, "What ties them"),
    h("ul", null, remembered(graph, "ties", () => graph.ties()).map(({ from, by, to, count }) => h("li", null,
      h("a", { href: context.link({ v: "matrix", rows: from, by, cols: to }) },
        h("span", { class: "entity", data: { kind: from } }, h("span", { class: "dot", "aria-hidden": "true" }), className(from)),
        h("span", { class: "by" }, relationName(by)),
        h("span", { class: "entity", data: { kind: to } }, h("span", { class: "dot", "aria-hidden": "true" }), className(to)),
        h("span", { class: "count" }, number(count)))))));
}
