import assert from "node:assert/strict";
import test from "node:test";
import { answerGrid, groundsOf, shownColumns, valueText } from "../../../src/mmkg/views/static/js/core/answered.js";
import { graphOf } from "./graph-of.js";

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
