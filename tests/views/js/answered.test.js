import assert from "node:assert/strict";
import test from "node:test";
import { answerGrid, groundsOf, shownColumns, valueText, within } from "../../../src/mmkg/views/static/js/core/answered.js";
import { planOf } from "../../../src/mmkg/views/static/js/core/plan.js";
import { select } from "../../../src/mmkg/views/static/js/core/select.js";
import { family, graphOf } from "./graph-of.js";

const GRAPH = graphOf([
  ["model:a", "label", "Alpha"], ["model:a", "year", 2021], ["model:a", "hasStage", "stage:a"],
  ["stage:a", "label", "Alpha: pretrain"], ["stage:a", "complete", "objectives"],
]);
/** @param {import("../../../src/mmkg/views/static/js/core/data.js").AnswerRow[]} rows @param {string[]} [columns] */
const answer = (rows, columns = ["model", "year"]) => ({ title: "Q", columns, rows, command: "mmkg ask Q" });

test("an entity is shown by its label, one that the graph has not by its id, a text as it is", () => {
  assert.equal(valueText(GRAPH, { id: "model:a" }, "model"), "Alpha");
  assert.equal(valueText(GRAPH, { id: "model:gone" }, "model"), "model:gone");
  assert.equal(valueText(GRAPH, "model:a", "name"), "model:a");
  assert.equal(valueText(GRAPH, 2021, "year"), "2021");
  assert.equal(valueText(GRAPH, "withObjective", "relation"), "withObjective");
});

test("a row's facts are found in the graph; what it has not is counted", () => {
  const row = { cells: [], facts: /** @type {[string, string, string | number][]} */ ([
    ["model:a", "year", 2021], ["model:a", "hasStage", "stage:a"], ["stage:a", "complete", "objectives"],
    ["model:a", "year", "2021"], ["model:gone", "year", 2021]]) };
  const { facts, missing } = groundsOf(GRAPH, row);
  assert.deepEqual(facts.map((fact) => GRAPH.predicate(fact)), ["year", "hasStage", "complete"]);
  assert.equal(missing, 2);
});

test("labels are not shown twice, and numbers stand to the end", () => {
  const rows = [{ cells: [[{ id: "model:a" }], ["Alpha"], [1], []] }];
  const columns = shownColumns(GRAPH, answer(rows, ["model", "label", "n", "none"]));
  assert.deepEqual(columns.map((one) => [one.name, one.numeric]), [["model", false], ["n", true], ["none", false]]);
  const other = [{ cells: [[{ id: "model:a" }], ["Another"]] }];
  assert.equal(shownColumns(GRAPH, answer(other, ["model", "label"])).length, 2);
});

test("what is taken away has each row's notes", () => {
  const grid = answerGrid(GRAPH, answer([{ cells: [[{ id: "model:a" }], [2021]], notes: ["part"] }, { cells: [["x"]] }]));
  assert.deepEqual(grid.lines.map((line) => [line.id, line.label]), [["model:a", "Alpha"], ["", "x"]]);
  assert.deepEqual(grid.lines[0]?.cells, [[{ text: "2021", value: 2021 }], [{ text: "part" }]]);
  assert.deepEqual(grid.columns.map((one) => one.title), ["year", "note"]);
});

test("filters leave out the rows of models that do not answer, and keep what they do not judge", () => {
  const graph = graphOf([...family("a", [[["itm"], ["cc3m"]]]), ...family("b", [[["mlm"], ["cc3m"]]]), ...family("c", []),
    ["model:b", "complete", "stages"], ["stage:b/1", "complete", "objectives"],
    ["model:a-l", "kind", "variant"], ["model:a-l", "variantOf", "model:a"],
    ["model:bert", "kind", "backbone"]]);
  const rows = ["model:a", "model:b", "model:c", "model:a-l", "model:bert", "dataset:cc3m"].map((id) => ({ cells: [[{ id }]] }));
  const asked = { ...answer(rows, ["x"]), unknown: ["model:b", "model:c", "model:gone"] };
  const filtered = within(graph, select(graph, planOf({ v: "answer", f: "objective:itm" })), asked);
  assert.deepEqual(filtered.rows.map((one) => one.at), [0, 3, 4, 5]);
  assert.deepEqual([filtered.out, filtered.open, filtered.unjudged], [2, 1, 2]);
  assert.deepEqual(filtered.unknown, ["model:c", "model:gone"]);
  const all = within(graph, select(graph, planOf({ v: "answer" })), asked);
  assert.deepEqual([all.rows.length, all.out, all.unjudged, all.unknown.length], [6, 0, 0, 3]);
});
