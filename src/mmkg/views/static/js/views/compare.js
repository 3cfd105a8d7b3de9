/** Two to six entities, side by side. */

import { withoutFocus } from "../core/context.js";
import { arrange, h } from "../core/dom.js";
import { namedBy, rowsOf, stageRows } from "../core/compare.js";
import { cypherQuoted, FOLLOWS, iriOf, PREFIX, termsOf, typesOf } from "../core/ids.js";
import { wellKnown } from "../core/prominent.js";
import { kept, remembered } from "../core/remember.js";
import { shellQuoted } from "../core/same.js";
import { contests } from "../core/scores.js";
import { unfocused } from "../core/state.js";
import { className, counted, number, relationName } from "../core/words.js";
import { closing, entity, more } from "../ui/entity.js";
import { searchBox } from "../ui/search.js";
import { cellContent, rowName, scoreContent, scoreName, verdictText } from "./compare-cell.js";

/**
 * @typedef {import("../core/context.js").Context} Context
 * @typedef {import("../core/compare.js").Row} Row
 * @typedef {{ title: string, about?: string, lines: Line[], more?: HTMLElement | null }} Part
 * @typedef {{ head: import("../core/dom.js").Child, verdict: string, said: string, cells: import("../core/dom.js").Child[] }} Line
 */

const MOST = 6;
const SCORES = 30;

/** @type {import("../core/context.js").View} */
export const view = {
  name: "compare",
  title: "Compare",
  about: "Two to six entities, side by side",
  render(context) {
    const { nodes, missing } = chosen(context);
    return arrange(kept(context.selection, "compare", "", () => h("section", { class: "compare" })), h("h2", null, "Side by side"),
      adder(context, nodes),
      missing.length ? h("p", { class: "disputed" }, `Not in this graph: ${missing.join(", ")}.`) : null,
      nodes.length < 2 ? begin(context, nodes) : shown(context, nodes));
  },
  same(context) {
    const { nodes } = chosen(context);
    const ids = (nodes.length ? nodes : wellKnown(context.graph)).map((node) => context.graph.id(node));
    return {
      command: ids.map((id) => `mmkg show ${shellQuoted(id)}`).join("\n"),
      // What only follows is left out, as on the screen.
      sparql: `${PREFIX}SELECT ?relation ?value (GROUP_CONCAT(STR(?entity); separator=" ") AS ?entities) WHERE {
  VALUES ?entity { ${ids.map(iriOf).join(" ")} }
  ?entity ?relation ?value .
  FILTER(STRSTARTS(STR(?relation), STR(mmkg:)) && ?relation NOT IN (${termsOf(FOLLOWS)}))
}
GROUP BY ?relation ?value ORDER BY ?relation ?value`,
      cypher: cypherOf(ids),
      note: "What each says of itself; the screen also has what its family or its variants say in its place, its stages one by one, and shared results.",
    };
  },
};

/** Relations, and attributes with one value or several. @param {string[]} ids */
function cypherOf(ids) {
  const named = `[${ids.map(cypherQuoted).join(", ")}]`;
  return `MATCH (entity:Mmkg)-[r]->(value:Mmkg)\nWHERE entity.id IN ${named} AND NOT type(r) IN [${typesOf(FOLLOWS)}]
RETURN type(r) AS relation, value.id AS value, entity.id AS entity\nUNION\nMATCH (entity:Mmkg)\nWHERE entity.id IN ${named}
UNWIND [key IN keys(entity) WHERE key <> 'id'] AS relation\nUNWIND [x IN coalesce([] + entity[relation], [entity[relation]]) WHERE x IS NOT NULL] AS value
RETURN relation, value, entity.id AS entity`;
}

/** Those to compare, and ids that are of nothing; the entity in focus where none is named. @param {Context} context */
function chosen({ graph, state }) {
  const ids = [...new Set((state.ids ?? state.id ?? "").split(",").filter(Boolean))];
  return {
    nodes: ids.map((id) => graph.node(id)).filter((node) => node >= 0).slice(0, MOST),
    missing: ids.filter((id) => graph.node(id) < 0),
  };
}

/** @param {Context} context @param {number[]} nodes */
function idsOf(context, nodes) {
  return nodes.map((node) => context.graph.id(node)).join(",") || null;
}

/** @param {Context} context @param {number[]} nodes */
function adder(context, nodes) {
  if (nodes.length >= MOST) return h("p", { class: "soft" }, "Six at most: take one out to add another.");
  const add = (/** @type {number} */ node) => context.go({ ids: idsOf(context, [...new Set([...nodes, node])]) });
  return searchBox(() => context, add, { name: "compare-", placeholder: "Add one to compare …" }).box;
}

/** @param {Context} context @param {number[]} nodes */
function begin(context, nodes) {
  const { graph } = context;
  const offered = wellKnown(graph).filter((node) => !nodes.includes(node));
  const together = [...nodes, ...offered].slice(0, 3);
  return h("div", { class: "offer" },
    nodes.length ? h("p", null, entity(context, /** @type {number} */ (nodes[0])), " is there. Add another one by its name above.")
      : h("p", null, "Add two to six models, data sets or anything else by name above. What they share and where they differ then stands row by row."),
    offered.length ? h("p", null, "Or begin with ", together.length > 1
      ? h("a", { href: context.link({ ids: idsOf(context, together) }) }, together.map((node) => graph.label(node)).join(", ")) : "",
    offered.map((node) => [" · ", h("a", { href: context.link({ ids: idsOf(context, [...nodes, node]) }) }, `+ ${graph.label(node)}`)])) : null);
}

/** @param {Context} context @param {number[]} nodes */
function shown(context, nodes) {
  const onlyDifferent = context.state.d === "1";
  const { rows, stages } = remembered(context.selection, `compared ${nodes}`, () => ({ rows: rowsOf(context.graph, nodes), stages: stageRows(context.graph, nodes) }));
  const narrow = context.width < 150 + 115 * nodes.length;
  const body = kept(context.selection, "compared", `${narrow} ${nodes} ${unfocused(context.state)}`, () => {
    const parts = partsOf(withoutFocus(context), nodes, rows, stages, onlyDifferent);
    return narrow ? stacked(context, nodes, parts) : table(context, nodes, parts);
  });
  arrange(body.querySelector(".heads") ?? body, heads(context, nodes, narrow));
  return [summary(context, [...rows, ...stages], onlyDifferent), body];
}

/** @param {Context} context @param {number[]} nodes @param {Row[]} rows @param {Row[]} stages @param {boolean} onlyDifferent @returns {Part[]} */
function partsOf(context, nodes, rows, stages, onlyDifferent) {
  const lines = (/** @type {Row[]} */ all) => all.filter((row) => !onlyDifferent || row.verdict === "differs").map((row) => lineOf(context, nodes, row));
  return [
    { title: "What they are", lines: lines(rows) },
    { title: "Training, stage by stage", about: "the first stage beside the first, and so on", lines: lines(stages) },
    results(context, nodes),
    { title: "Where they are named", lines: onlyDifferent ? [] : naming(context, nodes) },
  ].filter((part) => part.lines.length);
}

/** @param {Context} context @param {Row[]} rows @param {boolean} onlyDifferent */
function summary(context, rows, onlyDifferent) {
  const count = (/** @type {string} */ verdict) => rows.filter((row) => row.verdict === verdict).length;
  const [differ, alike, open] = ["differs", "same", "open"].map(count);
  return h("p", { class: "summary" },
    h("span", null, `${counted(differ ?? 0, "row")} ${differ === 1 ? "differs" : "differ"}, ${alike} alike, ${open} not known of all. `, h("span", { class: "soft" }, "What all share is grey.")),
    h("a", { class: "toggle", id: "differences", href: context.link({ d: onlyDifferent ? null : "1" }), "aria-current": onlyDifferent ? "true" : null },
      h("span", { "aria-hidden": "true" }, onlyDifferent ? "☑ " : "☐ "), "differences only"));
}

/** @param {Context} context @param {number[]} nodes @param {Row} row @returns {Line} */
function lineOf(context, nodes, row) {
  return { head: rowName(context, row), verdict: row.verdict, said: verdictText(row.verdict),
    cells: row.cells.map((cell, at) => cellContent(context, /** @type {number} */ (nodes[at]), row, cell)) };
}

/** @param {Context} context @param {number[]} nodes @returns {Part} */
function results(context, nodes) {
  const all = contests(context.graph, nodes);
  const shownOf = context.state.r === "all" ? all : all.slice(0, SCORES);
  const rest = all.length - shownOf.length;
  return {
    title: "Results on shared benchmarks",
    about: "same benchmark, metric and setting only; of each its best model. Training data may still differ.",
    lines: shownOf.map((one) => ({ head: scoreName(context, one), verdict: "score", said: "", cells: one.scores.map((scores) => scoreContent(context, one, scores)) })),
    more: rest > 0 ? more(context.link({ r: "all" }), `+${number(rest)} results`) : null,
  };
}

/** @param {Context} context @param {number[]} nodes @returns {Line[]} */
function naming(context, nodes) {
  return namedBy(context.graph, nodes).map(({ name, counts }) => ({
    head: relationName(name, true), verdict: "count", said: "",
    cells: counts.map((count, at) => (count
      ? h("a", { href: context.link({ v: "neighbourhood", id: context.graph.id(nodes[at] ?? -1), open: `<${name}` }) }, number(count))
      : h("span", { class: "inapplicable" }, "–"))),
  }));
}

/** What stands above the columns, whose links take the focus along. @param {Context} context @param {number[]} nodes @param {boolean} narrow */
function heads(context, nodes, narrow) {
  if (narrow) return nodes.map((node) => h("li", null, head(context, nodes, node)));
  return [h("td", { style: { "inline-size": nodes.length > 4 ? "130px" : "200px" } }), nodes.map((node) => h("th", { scope: "col" }, head(context, nodes, node)))];
}

/** The head of an entity's column. @param {Context} context @param {number[]} nodes @param {number} node */
function head(context, nodes, node) {
  const label = context.graph.label(node);
  return [entity(context, node), closing(context.link({ ids: idsOf(context, nodes.filter((one) => one !== node)), id: context.state.ids ? undefined : null }), `Take ${label} out`), h("span", { class: "soft kindname" }, className(context.graph.classOf(node)))];
}

/** @param {Context} context @param {number[]} nodes @param {Part[]} parts */
function table(context, nodes, parts) {
  return h("table", { data: { many: String(nodes.length > 4) } },
    h("caption", { class: "unseen" }, `${nodes.map((node) => context.graph.label(node)).join(", ")} side by side`),
    h("thead", null, h("tr", { class: "heads" })),
    parts.map((part) => h("tbody", null,
      h("tr", { class: "part" }, h("th", { scope: "rowgroup", colspan: nodes.length + 1 }, part.title, part.about ? h("span", { class: "soft" }, ` ${part.about}`) : null)),
      part.lines.map((line) => h("tr", { data: { verdict: line.verdict } },
        h("th", { scope: "row" }, line.head, line.said ? h("span", { class: "verdict" }, line.said) : null),
        line.cells.map((cell) => h("td", null, cell)))),
      part.more ? h("tr", null, h("td", { colspan: nodes.length + 1 }, part.more)) : null)));
}

/** The same with little room: beneath each relation one entity after the other. @param {Context} context @param {number[]} nodes @param {Part[]} parts */
function stacked(context, nodes, parts) {
  return h("div", { class: "stacked" },
    h("ul", { class: "who heads" }),
    parts.map((part) => h("section", null, h("h3", { class: "part" }, part.title), part.about ? h("p", { class: "soft" }, part.about) : null,
      part.lines.map((line) => h("section", { class: "line", data: { verdict: line.verdict } },
        h("h4", null, line.head, line.said ? h("span", { class: "verdict" }, line.said) : null),
        h("dl", null, line.cells.map((cell, at) => [h("dt", { dir: "auto" }, context.graph.label(nodes[at] ?? -1)), h("dd", null, cell)])))),
      part.more)));
}
