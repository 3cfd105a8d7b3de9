import assert from "node:assert/strict";
import test from "node:test";

import { overlapWith } from "../../../src/mmkg/views/static/js/core/overlap.js";
import { along, counts, decades, frontier, labelPlaces, lowerIsBetter, metricsOf, ranked, scoresOf, scoresOn, ticks } from "../../../src/mmkg/views/static/js/core/results.js";
import { graphOf } from "./graph-of.js";

/** @param {string} name @param {string} model @param {string} setting @param {...(string | number)[]} values */
const result = (name, model, setting, ...values) => [
  [`result:${name}`, "of", model], [`result:${name}`, "on", "benchmark:vqa"], [`result:${name}`, "measuredBy", "metric:accuracy"],
  [`result:${name}`, "setting", setting], ...values.map(([value = 0, way = "primary"]) => [`result:${name}`, "value", value, way]),
];

const graph = graphOf([
  ["model:a", "released", "2020-01"], ["model:a", "parameters", 2e8], ["model:b", "released", "2021-01"],
  ["model:b-large", "variantOf", "model:b"], ["model:b-large", "parameters", 1e9],
  ["metric:accuracy", "description", "Share of right answers."], ["metric:fid", "description", "A distance; lower is better."],
  ["benchmark:vqa", "imagesFrom", "dataset:coco-test"], ["dataset:coco-test", "imagesFrom", "dataset:coco-val"],
  ["dataset:coco", "includes", "dataset:coco-test"], ["dataset:coco", "includes", "dataset:coco-val"],
  ["dataset:train", "imagesFrom", "dataset:coco-val"], ["dataset:web", "derivedFrom", "dataset:coco"],
  ["model:a", "hasStage", "stage:a"], ["stage:a", "kind", "pretrain"], ["stage:a", "onDataset", "dataset:train"], ["stage:a", "onDataset", "dataset:coco"],
  ["model:b", "hasStage", "stage:b"], ["stage:b", "kind", "pretrain"], ["stage:b", "onDataset", "dataset:web"],
  ...result("a", "model:a", "fine-tuned", [70, "secondary-paper"], [72, "official-repo"]),
  ...result("b", "model:b", "fine-tuned", [69]),
  ...result("bl", "model:b-large", "fine-tuned", [75]),
  ...result("z", "model:a", "zero-shot", [40]),
  ...result("broken", "model:a", "zero-shot"),
]);
const scores = scoresOn(graph, graph.node("benchmark:vqa"), graph.node("metric:accuracy"));
const tuned = scores.filter((one) => one.setting === "fine-tuned");
const names = (/** @type {import("../../../src/mmkg/views/static/js/core/results.js").Score[]} */ all) => all.map((one) => graph.id(one.result));

test("the best sourced value counts, and where sources differ the range is kept", () => {
  const [a] = scores;
  assert.deepEqual([a?.value, a?.low, a?.high, a?.via], [72, 70, 72, "official-repo"]);
  assert.equal(scores.length, 4, "a result without a value is none");
});

test("metrics are counted", () => {
  assert.deepEqual(metricsOf(graph, graph.node("benchmark:vqa")), [[graph.node("metric:accuracy"), 5]]);
});

test("settings are counted apart, the most frequent first", () => {
  assert.deepEqual(counts(scores, (one) => one.setting), [["fine-tuned", 3], ["zero-shot", 1]]);
});

test("a family's results are those of its variants too", () => {
  assert.deepEqual(names(scoresOf(graph, graph.node("model:b"))), ["result:b", "result:bl"]);
});

test("the metric's description says which way is better", () => {
  assert.equal(lowerIsBetter(graph, graph.node("metric:fid")), true);
  assert.equal(lowerIsBetter(graph, graph.node("metric:accuracy")), false);
  assert.deepEqual(names(ranked(tuned, false)), ["result:bl", "result:a", "result:b"]);
  assert.deepEqual(names(ranked(tuned, true)), ["result:b", "result:a", "result:bl"]);
});

test("the frontier holds what was better than all before it", () => {
  assert.deepEqual(names(frontier(tuned, "year", false)), ["result:a", "result:bl"]);
  assert.deepEqual(names(frontier(tuned, "year", true)), ["result:a", "result:b"]);
  assert.deepEqual(names(frontier(tuned, "parameters", false)), ["result:a", "result:bl"]);
});

test("a variant takes its family's date, but not its size", () => {
  const large = tuned.find((one) => graph.id(one.result) === "result:bl");
  const family = tuned.find((one) => graph.id(one.result) === "result:b");
  assert.ok(large && family);
  assert.equal(along("year", large), 2021 + 0.5 / 12);
  assert.equal(along("parameters", family), null);
});

test("an axis has round marks inside its range", () => {
  assert.deepEqual(ticks(31, 88), [40, 50, 60, 70, 80]);
  assert.deepEqual(ticks(0.12, 0.31), [0.15, 0.2, 0.25, 0.3]);
  assert.deepEqual(ticks(5, 5), [5]);
  assert.deepEqual(decades(4e7, 3e9), [1e7, 1e8, 1e9, 1e10]);
  assert.deepEqual(decades(1e8, 1e8), [1e8, 1e9]);
});

test("labels lie on nothing, unless they must be there", () => {
  const frame = { left: 0, right: 200, top: 0, bottom: 100 };
  const one = { key: "a", x: 100, y: 50, width: 60, must: false };
  assert.equal(labelPlaces([one], frame, []).size, 1);
  const crowd = Array.from({ length: 40 }, (_, at) => Array.from({ length: 20 }, (_, row) => ({ x: at * 5, y: row * 5 }))).flat();
  assert.equal(labelPlaces([one], frame, crowd).size, 0);
  assert.equal(labelPlaces([{ ...one, must: true }], frame, crowd).size, 1);
  const places = [...labelPlaces([one, { ...one, key: "b", y: 52 }], frame, []).values()];
  assert.equal(places.length, 2);
  assert.ok(Math.abs((places[0]?.y ?? 0) - (places[1]?.y ?? 0)) >= 13 || Math.abs((places[0]?.x ?? 0) - (places[1]?.x ?? 0)) >= 60);
});

test("data that hold the benchmark's images are told from data that may", () => {
  const overlap = overlapWith(graph, graph.node("benchmark:vqa"));
  const said = overlap(graph.node("model:a"))?.map(({ images, through, perhaps }) => [graph.id(images), graph.id(through), perhaps]);
  assert.deepEqual(said, [["dataset:coco-test", "dataset:coco", false], ["dataset:coco-val", "dataset:train", true]]);
  assert.deepEqual(overlap(graph.node("model:b-large")), [], "made out of COCO is not with its images");
  assert.equal(overlap(graph.node("metric:fid")), null, "nothing is known of its data");
});
