import assert from "node:assert/strict";
import test from "node:test";

import { cosine, gaps, gridOf, nearest, tint } from "../../../src/mmkg/views/static/js/core/matrix.js";
import { pairings, unitsOf } from "../../../src/mmkg/views/static/js/core/pairing.js";
import { planOf } from "../../../src/mmkg/views/static/js/core/plan.js";
import { select } from "../../../src/mmkg/views/static/js/core/select.js";
import { askedOf, filterBy } from "../../../src/mmkg/views/static/js/core/traits.js";
import { family, graphOf } from "./graph-of.js";

const graph = graphOf([
  ...family("a", [[["itm", "mlm"], ["cc3m"]], [["lm"], ["coco"]]]),
  ...family("b", [[["itm-hn"], ["mix"]]]),
  ...family("c", [[["lm"], ["cc3m", "coco"]]]),
  ...family("e", []),
  ["model:e-large", "kind", "variant"], ["model:e-large", "variantOf", "model:e"],
  ["model:e-large", "hasStage", "stage:e-large/1"], ["stage:e-large/1", "kind", "pretrain"],
  ["stage:e-large/1", "withObjective", "objective:mlm"], ["stage:e-large/1", "onDataset", "dataset:coco"],
  ["objective:itm-hn", "broader", "objective:itm"], ["dataset:mix", "includes", "dataset:cc3m"],
  ["model:a", "hasArchitecture", "architecture:fusion"], ["model:e", "hasArchitecture", "architecture:fusion"],
  ["model:c", "hasArchitecture", "architecture:dual"],
  ["benchmark:vqa", "forTask", "task:vqa"], ["benchmark:gqa", "forTask", "task:vqa"],
  ["result:1", "of", "model:e-large"], ["result:1", "on", "benchmark:vqa"],
]);

/** @param {string} rows @param {string} cols @param {Record<string, string>} [state] @param {import("../../../src/mmkg/views/static/js/core/matrix.js").Order} [order] */
function grid(rows, cols, state = {}, order = "count") {
  const selection = select(graph, planOf(state));
  const asked = askedOf(/** @type {any} */ ({ graph, selection }));
  const [pairing] = pairings(graph, rows, cols);
  assert.ok(pairing);
  const shown = (/** @type {number} */ model) => graph.objects(model, "variantOf")[0] ?? model;
  return gridOf(graph, unitsOf(graph, pairing, rows, cols, asked, shown), 25, order);
}

/** @param {ReturnType<typeof grid>} made @param {string} row @param {string} col */
function names(made, row, col) {
  return [...made.cell(graph.node(row), graph.node(col))].map((node) => graph.id(node)).sort();
}

test("an objective and a data set go together in one stage, narrower objectives and mixtures too", () => {
  const made = grid("Objective", "Dataset");
  assert.deepEqual(names(made, "objective:itm", "dataset:cc3m"), ["model:a", "model:b"]);
  assert.deepEqual(names(made, "objective:itm", "dataset:coco"), [], "another stage does not count");
  assert.deepEqual(names(made, "objective:lm", "dataset:coco"), ["model:a", "model:c"]);
});

test("a variant speaks for its family", () => {
  assert.deepEqual(names(grid("Objective", "Dataset"), "objective:mlm", "dataset:coco"), ["model:e"]);
  assert.deepEqual(names(grid("Objective", "Architecture"), "objective:mlm", "architecture:fusion"), ["model:a", "model:e"],
    "a variant's objective, its family's architecture");
});

test("each cell is what the same filters select", () => {
  for (const f0 of ["", "architecture:fusion", "-objective:itm"]) {
    const state = { f: f0 };
    const made = grid("Objective", "Dataset", state);
    for (const row of made.rows) {
      for (const col of made.cols) {
        const f = [state.f, `${filterBy(graph, row)}*${filterBy(graph, col)}`].filter(Boolean).join(",");
        assert.equal(made.cell(row, col).size, select(graph, planOf({ f })).families.size, f);
      }
    }
  }
});

test("a relation is one where it is stated, from either side", () => {
  assert.deepEqual(pairings(graph, "Benchmark", "Task")[0], { way: "relation", by: "forTask", back: false });
  assert.deepEqual(pairings(graph, "Task", "Benchmark")[0], { way: "relation", by: "forTask", back: true });
  const made = grid("Task", "Benchmark");
  assert.equal(made.cell(graph.node("task:vqa"), graph.node("benchmark:gqa")).size, 1);
  assert.equal(made.rowTotal.get(graph.node("task:vqa")), 2);
});

test("what is between two classes is counted, for the family", () => {
  assert.deepEqual(pairings(graph, "Model", "Benchmark")[0], { way: "through", by: "Result", back: false });
  assert.deepEqual(names(grid("Model", "Benchmark"), "model:e", "benchmark:vqa"), ["result:1"]);
  assert.deepEqual(pairings(graph, "Metric", "Paper").filter((one) => one.way !== "models"), []);
});

test("rows come by count, by name, or each beside the one most like it", () => {
  const label = (/** @type {number} */ node) => graph.id(node);
  assert.deepEqual(grid("Objective", "Dataset", {}, "name").rows.map(label), ["objective:itm", "objective:itm-hn", "objective:lm", "objective:mlm"]);
  const byCount = grid("Objective", "Dataset");
  const counts = byCount.rows.map((row) => byCount.rowTotal.get(row) ?? 0);
  assert.deepEqual(counts, [...counts].sort((a, b) => b - a));
  assert.deepEqual([...grid("Objective", "Dataset", {}, "like").rows].sort(), [...byCount.rows].sort());
});

test("empty cells by how many one would expect, and what is nearest to one", () => {
  const made = grid("Objective", "Dataset");
  const found = gaps(made, 3);
  assert.ok(found.every(({ row, col }) => made.cell(row, col).size === 0));
  assert.ok((found[0]?.expected ?? 0) >= (found[1]?.expected ?? 0));
  const near = nearest(made, graph.node("objective:itm"), graph.node("dataset:coco"), 2);
  assert.ok(near.cols.includes(graph.node("dataset:cc3m")));
  assert.ok(near.rows.every((row) => made.cell(row, graph.node("dataset:coco")).size > 0));
});

test("likeness and tint keep within their bounds", () => {
  assert.equal(cosine([0, 0], [1, 1]), 0);
  assert.ok(Math.abs(cosine([1, 2], [2, 4]) - 1) < 1e-9);
  assert.equal(tint(0, 9), 0);
  assert.ok(tint(1, 9) > 0 && tint(9, 9) < 0.5);
});

test("a graph without models or relations has nothing to tie", () => {
  const empty = graphOf([["paper:a", "label", "A"], ["metric:b", "label", "B"]]);
  assert.deepEqual(pairings(empty, "Paper", "Metric"), []);
  assert.deepEqual(gridOf(empty, [], 25, "like").rows, []);
});
