import assert from "node:assert/strict";
import test from "node:test";

import { namedBy, rowsOf, stageRows } from "../../../src/mmkg/views/static/js/core/compare.js";
import { contests } from "../../../src/mmkg/views/static/js/core/scores.js";
import { lowerIsBetter } from "../../../src/mmkg/views/static/js/core/results.js";
import { family, graphOf } from "./graph-of.js";

const graph = graphOf([
  ...family("a", [[["itm"], ["cc3m"]], [["mlm"], ["coco"]]]),
  ...family("b", [[["itm"], ["cc3m", "coco"]]]),
  ["model:a", "accepts", "modality:text"], ["model:a", "accepts", "modality:image"], ["model:a", "usesObjective", "objective:itm"],
  ["model:a", "usesObjective", "objective:matching"], ["model:b", "usesObjective", "objective:itm"],
  ["model:b", "accepts", "modality:text"], ["model:b", "parameters", 5], ["model:b", "complete", "stages"],
  ["stage:b/1", "complete", "objectives"],
  ["model:b-large", "kind", "variant"], ["model:b-large", "variantOf", "model:b"], ["model:b-large", "parameters", 9],
  ["model:c", "kind", "family"], ["model:c", "complete", "stages"], ["stage:c/1", "undisclosed", "datasets"],
  ["stage:c/1", "complete", "objectives"], ["stage:c/1", "kind", "pretrain"], ["model:c", "hasStage", "stage:c/1"],
  ["model:d", "kind", "family"], ["model:d-small", "kind", "variant"], ["model:d-small", "variantOf", "model:d"], ["model:d-small", "parameters", 3],
  ["dataset:cc3m", "released", "2018-07"], ["model:a", "released", "2021-07"], ["model:a", "pretrainedOn", "dataset:cc3m"],
  ...["a", "b-large", "b"].flatMap((name, at) => /** @type {[string, string, string | number][]} */ ([
    [`result:${name}`, "of", `model:${name}`], [`result:${name}`, "on", "benchmark:vqa"], [`result:${name}`, "measuredBy", "metric:accuracy"],
    [`result:${name}`, "setting", "zero-shot"], [`result:${name}`, "value", 50 + at]])),
  ["result:x", "of", "model:a"], ["result:x", "on", "benchmark:vqa"], ["result:x", "measuredBy", "metric:accuracy"], ["result:x", "setting", "few-shot"], ["result:x", "value", 99],
]);
const nodes = (/** @type {string[]} */ ...ids) => ids.map((id) => graph.node(id));
const rowNamed = (/** @type {string} */ name, /** @type {string[]} */ ...ids) => rowsOf(graph, nodes(...ids)).find((row) => row.name === name);

test("values that all share are told from those that differ", () => {
  const row = rowNamed("accepts", "model:a", "model:b");
  assert.equal(row?.verdict, "differs");
  assert.deepEqual(row?.cells[0]?.values.map((value) => [value.key, value.shared]), [["modality:text", true], ["modality:image", false]]);
});

test("what nobody says is unknown, which is not none", () => {
  assert.equal(rowNamed("parameters", "model:a", "model:b")?.cells[0]?.absent, "unknown");
  assert.equal(rowNamed("parameters", "model:a", "model:b")?.verdict, "open");
  const row = rowNamed("usesObjective", "model:a", "model:c");
  assert.equal(row?.cells[1]?.absent, "none", "its source states stages and objectives in full");
  assert.equal(rowNamed("pretrainedOn", "model:a", "model:c")?.cells[1]?.absent, "withheld");
});

test("objectives that only follow from narrower ones are no news", () => {
  assert.deepEqual(rowNamed("usesObjective", "model:a", "model:b")?.cells[0]?.values.map((value) => value.key), ["objective:itm"]);
  assert.equal(rowNamed("usesObjective", "model:a", "model:b")?.verdict, "same");
});

test("a variant has its family's where it has none, a family without any its variants'", () => {
  const [own, given] = [rowNamed("parameters", "model:b-large", "model:a"), rowNamed("accepts", "model:b-large", "model:a")];
  assert.deepEqual([own?.cells[0]?.values[0]?.literal, own?.cells[0]?.from], [9, ""]);
  assert.equal(given?.cells[0]?.from, "family");
  assert.deepEqual([rowNamed("parameters", "model:d", "model:b")?.cells[0]?.values[0]?.literal, rowNamed("parameters", "model:d", "model:b")?.cells[0]?.from], [3, "variants"]);
});

test("different classes meet in what both may have", () => {
  assert.equal(rowNamed("released", "dataset:cc3m", "model:a")?.verdict, "differs");
  const row = rowNamed("accepts", "dataset:cc3m", "model:a");
  assert.deepEqual([row?.cells[0]?.absent, row?.verdict], ["inapplicable", "single"]);
});

test("stages stand beside each other in their order", () => {
  const rows = stageRows(graph, nodes("model:a", "model:b", "dataset:cc3m"));
  const second = rows.find((row) => row.stage === 2 && row.name === "withObjective");
  assert.deepEqual(second?.cells[0]?.values.map((value) => value.key), ["objective:mlm"]);
  assert.deepEqual([second?.cells[1]?.absent, second?.cells[2]?.absent], ["beyond", "inapplicable"]);
  assert.equal(rows.find((row) => row.stage === 1 && row.name === "withObjective")?.verdict, "same");
});

test("only results of one benchmark, metric and setting are held against each other", () => {
  const found = contests(graph, nodes("model:a", "model:b"));
  assert.equal(found.length, 1);
  assert.deepEqual([found[0]?.setting, found[0]?.best], ["zero-shot", 52]);
  assert.deepEqual(found[0]?.scores[1]?.map((score) => graph.id(score.model)), ["model:b", "model:b-large"], "the best first");
  assert.deepEqual(contests(graph, nodes("dataset:cc3m", "model:a")), []);
});

test("less is better where the metric's description says so, and the least is then the best", () => {
  const errors = graphOf([
    ["metric:wer", "description", "Edits of words; lower is better."], ["metric:accuracy", "description", "Share of right answers."],
    ...["a", "b"].flatMap((name, at) => /** @type {[string, string, string | number][]} */ ([
      [`model:${name}`, "kind", "family"], [`result:${name}`, "of", `model:${name}`], [`result:${name}`, "on", "benchmark:x"],
      [`result:${name}`, "measuredBy", "metric:wer"], [`result:${name}`, "value", 7 + at]])),
  ]);
  assert.deepEqual(["metric:wer", "metric:accuracy"].map((id) => lowerIsBetter(errors, errors.node(id))), [true, false]);
  assert.equal(contests(errors, ["model:a", "model:b"].map((id) => errors.node(id)))[0]?.best, 7);
});

test("where sources differ, the best sourced value is compared, as the results show it", () => {
  const disputed = graphOf(["a", "b"].flatMap((name, at) => /** @type {import("./graph-of.js").Line[]} */ ([
    [`model:${name}`, "kind", "family"], [`result:${name}`, "of", `model:${name}`], [`result:${name}`, "on", "benchmark:x"],
    [`result:${name}`, "measuredBy", "metric:accuracy"], [`result:${name}`, "value", 90, "survey"], [`result:${name}`, "value", 70 + at, "primary"]])));
  const [contest] = contests(disputed, ["model:a", "model:b"].map((id) => disputed.node(id)));
  assert.deepEqual(contest?.scores.map((scores) => scores.map((score) => [score.value, score.via])), [[[70, "primary"]], [[71, "primary"]]]);
});

test("how often each is named, by relation", () => {
  const found = namedBy(graph, nodes("objective:itm", "objective:mlm"));
  assert.deepEqual(found.find((one) => one.name === "withObjective")?.counts, [2, 1]);
});
