/** The answer that this page was made with. */

import { answerGrid, columnName, groundsOf, nodeOf, shownColumns, valueText, within } from "../core/answered.js";
import { h } from "../core/dom.js";
import { papersOf } from "../core/grid.js";
import { sameModels } from "../core/same.js";
import { counted, literalText, number } from "../core/words.js";
import { claimList } from "../ui/claims.js";
import { entity, more } from "../ui/entity.js";
import { doors, leftOut, together } from "./answer-filters.js";
import { takeAway } from "./take-away.js";

/**
 * @typedef {import("../core/context.js").Context} Context
 * @typedef {import("../core/data.js").Answer} Answer
 * @typedef {import("../core/data.js").AnswerRow} AnswerRow
 * @typedef {import("../core/answered.js").Within} Within
 */

const [FIRST, STEP, FEW, MOST_UNKNOWN] = [100, 200, 4, 400];

/** @type {import("../core/context.js").View} */
export const view = {
  name: "answer",
  title: "Answer",
  about: "The answer that this page was made with",
  needs: "answer",
  render: (context) => {
    const { answer } = context;
    if (!answer) return h("p", { class: "soft" }, "This page was made without a question.");
    const found = within(context.graph, context.selection, answer);
    return h("section", { class: "answer" }, head(context, answer, found),
      found.rows.length ? sheet(context, answer, found) : null, unknowns(context, found));
  },
  same: (context) => {
    const { answer, selection } = context;
    const plan = answer && selection.filtered ? together(context, answer) : null;
    return plan ? sameModels(plan) : { command: answer?.command ?? "", sparql: answer?.sparql ?? "", cypher: answer?.cypher ?? "" };
  },
};

/** The question, and how it was read. @param {Context} context @param {Answer} answer @param {Within} found */
function head(context, answer, found) {
  const source = answer.perspective ? context.graph.node(answer.perspective) : -1;
  return h("header", null,
    h("h1", { dir: "auto" }, answer.title || "An answer"),
    answer.parameters?.map(([name, values]) => h("p", { class: "read" }, h("span", { class: "soft" }, `${columnName(context.graph, name)} `),
      values.map((value, at) => [at ? ", " : "", shown(context, value, name)]))),
    answer.readAs ? h("p", { class: "read" }, h("span", { class: "soft" }, "read as "), answer.readAs) : null,
    source >= 0 ? h("p", null, h("span", { class: "soft" }, "with the eyes of "), entity(context, source)) : null,
    answer.assumptions?.length ? h("ul", { class: "assumed" }, answer.assumptions.map((one) => h("li", null, one))) : null,
    doors(context, answer),
    answer.problem ? h("p", { class: "problem" }, answer.problem) : summary(context, answer, found),
    leftOut(context, answer, found));
}

/** How much was found. @param {Context} context @param {Answer} answer @param {Within} found */
function summary(context, answer, found) {
  const { count } = answer;
  const rows = found.rows.map((one) => one.row);
  const unknown = found.unknown.length;
  const taken = () => ({ grid: answerGrid(context.graph, answer, rows), papers: papersOf(context.graph, named(context, rows)), name: "mmkg-answer" });
  return h("div", { class: "tools" },
    h("p", { class: "said" },
      count && !found.out ? h("strong", { class: "counted" }, counted(count.value, count.unit.replace(/s$/, ""), count.unit))
        : h("strong", null, found.out ? `${number(rows.length)} of ${counted(answer.rows.length, "row")}` : counted(rows.length, "row")),
      unknown ? [", ", h("a", { href: context.link({ u: "1" }), on: { click: toUnknowns } }, `${number(unknown)} unknown`)] : null),
    rows.length ? h("div", { class: "menus" }, takeAway(context, taken)) : null);
}

/** They stand below the rows, and open with the address. */
function toUnknowns() {
  const show = () => document.querySelector(".unknowns")?.scrollIntoView();
  if (document.querySelector(".unknowns[open]")) show();
  else window.addEventListener("hashchange", show, { once: true });
}

/** The entities of the first column. @param {Context} context @param {AnswerRow[]} rows */
function named(context, rows) {
  return rows.flatMap((row) => (row.cells[0] ?? []).map((value) => nodeOf(context.graph, value))).filter((node) => node >= 0);
}

/** @param {Context} context @param {Answer} answer @param {Within} found */
function sheet(context, answer, { rows }) {
  const drawn = rows.slice(0, Math.max(FIRST, Math.min(2000, Number(context.state.n) || 0)));
  const left = rows.length - drawn.length;
  const [notes, facts] = [answer.rows.some((row) => row.notes?.length), answer.rows.some((row) => row.facts?.length)];
  const columns = shownColumns(context.graph, answer);
  const width = columns.length + Number(notes) + Number(facts);
  return [
    h("div", { class: "scroll sheet" }, h("table", null,
      h("caption", { class: "unseen" }, answer.title),
      h("thead", null, h("tr", null,
        columns.map(({ name, numeric }) => h("th", { scope: "col", class: numeric ? "number" : null }, columnName(context.graph, name))),
        notes ? h("th", { scope: "col" }, "note") : null, facts ? h("th", { scope: "col" }, "evidence") : null)),
      h("tbody", null, drawn.map(({ row, at }) => rowOf(context, row, at, { columns, notes, facts, width }))))),
    left > 0 ? h("p", { class: "rest" }, `${number(drawn.length)} of ${number(rows.length)} are shown. `,
      drawn.length < 2000 ? h("a", { id: "more-rows", href: context.link({ n: String(drawn.length + STEP) }) }, `Show ${number(Math.min(STEP, left))} more`) : null) : null,
  ];
}

/** @param {Context} context @param {AnswerRow} row @param {number} at @param {{ columns: import("../core/answered.js").Shown[], notes: boolean, facts: boolean, width: number }} shape */
function rowOf(context, row, at, { columns, notes, facts, width }) {
  const open = context.state.r === String(at);
  const [about] = row.cells[0] ?? [];
  const cells = columns.map((one) => cell(context, row.cells[one.place] ?? [], one, about === undefined ? -1 : nodeOf(context.graph, about)));
  const { facts: grounds, missing } = open ? groundsOf(context.graph, row) : { facts: [], missing: 0 };
  return [
    h("tr", { "aria-current": open ? "true" : null }, cells,
      notes ? h("td", null, (row.notes ?? []).map((note) => h("div", null, note))) : null,
      facts ? h("td", null, row.facts?.length ? h("a", { id: `why-${at}`, class: "why", href: context.link({ r: open ? null : String(at) }),
        "aria-expanded": String(open) }, open ? "hide" : counted(row.facts.length, "fact")) : "") : null),
    open ? h("tr", { class: "because" }, h("td", { colspan: width }, grounds.map((fact) => because(context, fact)),
      missing ? h("p", { class: "soft" }, `${counted(missing, "fact")} of this row not in the page's graph.`) : null)) : null,
  ];
}

/** A fact in words, and who says so. @param {Context} context @param {number} fact */
function because(context, fact) {
  const { graph } = context;
  const object = graph.object(fact);
  return h("div", { class: "fact" },
    h("p", null, entity(context, graph.subject(fact)), h("span", { class: "soft" }, ` ${columnName(graph, graph.predicate(fact))} `),
      object >= 0 ? entity(context, object) : literalText(graph.literal(fact) ?? "", graph.term(graph.predicate(fact)))),
    claimList(context, [fact]));
}

/** @param {Context} context @param {import("../core/data.js").AnswerValue[]} values @param {import("../core/answered.js").Shown} column @param {number} about what the row is of, -1 where that is no entity */
function cell(context, values, { name, place, numeric }, about) {
  const { graph } = context;
  const text = (/** @type {import("../core/data.js").AnswerValue} */ value) => valueText(graph, value, name);
  const first = values.slice(0, FEW).map((value) => h("div", null, shown(context, value, name)));
  const rest = values.slice(FEW);
  const title = rest.map(text).join(", ");
  return h(place ? "td" : "th", { scope: place ? null : "row", class: numeric ? "number" : null }, first,
    !rest.length ? null : about < 0 ? h("span", { class: "more", title }, `+${number(rest.length)}`)
      : more(context.link({ id: graph.id(about), at: null }), `+${number(rest.length)}`, title));
}

/** A value: what it names, or itself. @param {Context} context @param {import("../core/data.js").AnswerValue} value @param {string} name of its column */
function shown(context, value, name) {
  const node = nodeOf(context.graph, value);
  return node >= 0 ? entity(context, node) : h("span", { dir: "auto" }, valueText(context.graph, value, name));
}

/** @param {Context} context @param {Within} found */
function unknowns(context, { unknown: all }) {
  if (!all.length) return null;
  const { graph } = context;
  const listed = h("details", { class: "unknowns", open: context.state.u === "1" },
    h("summary", null, `${number(all.length)} unknown: the sources leave it open`),
    h("p", { class: "soft" }, "No part of the question is known to be false of them, and something about them is not stated."),
    h("ul", null, all.slice(0, MOST_UNKNOWN).map((id) => {
      const node = graph.node(id);
      return h("li", null, node >= 0 ? entity(context, node) : id);
    })),
    all.length > MOST_UNKNOWN ? h("p", { class: "soft" }, `and ${number(all.length - MOST_UNKNOWN)} more; the command below lists all.`) : null);
  return listed;
}
