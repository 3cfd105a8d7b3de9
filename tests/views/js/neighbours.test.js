import assert from "node:assert/strict";
import test from "node:test";

import { belongs } from "../../../src/mmkg/views/static/js/core/belongs.js";
import { filterFor, keyOf, mostTied, sidesOf } from "../../../src/mmkg/views/static/js/core/neighbours.js";
import { planOf } from "../../../src/mmkg/views/static/js/core/plan.js";
import { select } from "../../../src/mmkg/views/static/js/core/select.js";
import { graphOf as small } from "./graph-of.js";

const GRAPH = small([
  ["model:a", "kind", "family"], ["model:b", "kind", "family"], ["model:a-large", "kind", "variant"], ["model:bert", "kind", "backbone"],
  ["model:a-large", "variantOf", "model:a"],
  ["model:a", "hasStage", "stage:a/pretrain", "primary"], ["stage:a/pretrain", "kind", "pretrain"],
  ["stage:a/pretrain", "withObjective", "objective:itm", "primary"], ["stage:a/pretrain", "onDataset", "dataset:x", "primary"],
  ["model:a", "usesObjective", "objective:matching"], ["model:a", "usesObjective", "objective:itm"], ["model:a", "pretrainedOn", "dataset:x"],
  ["model:a-large", "usesObjective", "objective:itm"], ["model:b", "usesObjective", "objective:itm"],
  ["objective:itm", "broader", "objective:matching"],
  ["model:a", "hasTextEncoder", "model:bert", "primary"],
  ["result:1", "of", "model:a", "primary"], ["result:1", "on", "benchmark:vqa", "primary"],
  ["result:2", "of", "model:a", "primary"], ["result:2", "on", "benchmark:vqa", "primary"],
]);
const ALL = select(GRAPH, planOf({}));
const FAMILIES = new Set(["family"]);

/** @param {string} id @param {import("../../../src/mmkg/views/static/js/core/select.js").Selection} [selection] @param {Set<string>} [kinds] */
function sides(id, selection = ALL, kinds = FAMILIES) {
  const found = sidesOf(GRAPH, GRAPH.node(id), selection, kinds);
  const said = (/** @type {import("../../../src/mmkg/views/static/js/core/neighbours.js").Card[]} */ cards) =>
    cards.flatMap((card) => card.groups.map((group) => `${keyOf(group)} ${group.items.map((item) => GRAPH.id(item.node)).join(" ")}`));
  return { ...found, left: said(found.incoming), right: said(found.outgoing) };
}

test("a model's objectives and data sets, its stages and its parts, in a reader's order", () => {
  assert.deepEqual(sides("model:a").right, [
    ">usesObjective objective:itm objective:matching", ">pretrainedOn dataset:x", ">hasStage stage:a/pretrain", ">hasTextEncoder model:bert",
  ]);
});

test("results are told by benchmark, and variants are a group", () => {
  const { left, incoming } = sides("model:a");
  assert.deepEqual(left, ["<variantOf model:a-large", "<of benchmark:vqa"]);
  const [item] = incoming[1]?.groups[0]?.items ?? [];
  assert.deepEqual([item?.count, item?.fact], [2, -1]);
});

test("models of the kinds that are asked for; the others are told of", () => {
  const { left, incoming } = sides("objective:itm");
  assert.equal(left[0], "<usesObjective model:a model:b");
  assert.deepEqual(incoming[0]?.groups[0]?.aside, ["variant"]);
  assert.equal(sides("objective:itm", ALL, new Set(["family", "variant"])).left[0], "<usesObjective model:a model:a-large model:b");
  assert.equal(sides("model:bert").left[0], "<hasTextEncoder model:a");
});

test("what does not answer the filters stays, after what does", () => {
  const filtered = select(GRAPH, planOf({ f: "dataset:x" }));
  const { incoming } = sides("objective:itm", filtered, new Set(["family", "variant"]));
  assert.deepEqual(incoming[0]?.groups[0]?.items.map((item) => [GRAPH.id(item.node), item.out]),
    [["model:a", false], ["model:a-large", false], ["model:b", true]]);
  assert.equal(belongs(GRAPH, filtered, GRAPH.node("dataset:x")), "open");
  assert.equal(belongs(GRAPH, filtered, GRAPH.node("model:bert")), "open", "a backbone is not judged");
});

test("the filter that gives a group of models", () => {
  const node = GRAPH.node("objective:itm");
  const [users] = sides("objective:itm").incoming[0]?.groups ?? [];
  assert.equal(users && filterFor(GRAPH, node, users), "objective:itm");
  const bert = sides("model:bert").incoming[0]?.groups[0];
  assert.equal(bert && filterFor(GRAPH, GRAPH.node("model:bert"), bert), "hasTextEncoder=model:bert");
});

test("where to begin", () => {
  assert.deepEqual(mostTied(GRAPH, "Objective", 1).map((one) => GRAPH.id(one.node)), ["objective:itm"]);
  assert.deepEqual(mostTied(GRAPH, "Task", 3), []);
});
