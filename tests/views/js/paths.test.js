import assert from "node:assert/strict";
import test from "node:test";

import { factsBetween, networkOf } from "../../../src/mmkg/views/static/js/core/network.js";
import { bestPaths } from "../../../src/mmkg/views/static/js/core/paths.js";
import { waysOf } from "../../../src/mmkg/views/static/js/core/pathquery.js";
import { graphOf as small } from "./graph-of.js";

/** @typedef {import("../../../src/mmkg/views/static/js/core/graph.js").Graph} Graph */

const MODELS = small([
  ["model:a", "hasStage", "stage:a/pretrain", "primary"],
  ["stage:a/pretrain", "withObjective", "objective:itm", "primary"],
  ["stage:a/pretrain", "onDataset", "dataset:rare", "primary"],
  ["model:a", "usesObjective", "objective:itm"],
  ["model:a", "pretrainedOn", "dataset:rare"],
  ["model:a", "accepts", "modality:text", "primary"],
  ["model:b", "accepts", "modality:text", "primary"],
  ["model:b", "pretrainedOn", "dataset:rare"],
  ["model:b", "usesObjective", "objective:itm"],
  ["model:c", "extends", "model:b", "primary"],
  ["model:c", "initialisedFrom", "model:b", "survey"],
  ["model:d", "usesObjective", "objective:itm"],
  ...["e", "g", "h", "i"].map((one) => [`model:${one}`, "accepts", "modality:text", "primary"]),
  ["model:f", "accepts", "modality:text", "primary"],
  ["model:f", "accepts", "modality:image", "primary"],
  ["model:lone", "label", "alone"],
  ["result:a", "of", "model:a", "primary"],
  ["result:a", "measuredBy", "metric:accuracy", "primary"],
  ["result:f", "of", "model:f", "primary"],
  ["result:f", "measuredBy", "metric:accuracy", "primary"],
]);

/** @param {Graph} graph @param {string} from @param {string} to @param {Parameters<typeof bestPaths>[3]} [options] */
function ids(graph, from, to, options) {
  return bestPaths(graph, graph.node(from), graph.node(to), options).paths.map((path) => path.nodes.map((node) => graph.id(node)).join(" "));
}

test("the shortest come first, and of equally long ones those through rarer things", () => {
  assert.deepEqual(ids(MODELS, "model:a", "model:b"), [
    "model:a dataset:rare model:b",
    "model:a objective:itm model:b",
    "model:a modality:text model:b",
  ]);
});

test("a stage does not stand between a model and what the stage gives it", () => {
  assert.deepEqual(ids(MODELS, "model:a", "objective:itm")[0], "model:a objective:itm");
  for (const path of ids(MODELS, "model:a", "objective:itm")) assert.doesNotMatch(path, /stage/);
  const staged = ids(MODELS, "model:a", "objective:itm", { only: ["hasStage", "withObjective"] });
  assert.deepEqual(staged, ["model:a stage:a/pretrain objective:itm"]);
});

test("a hub is penalised, and above the cap not gone through, which is told", () => {
  const node = MODELS.node("modality:text");
  const found = bestPaths(MODELS, MODELS.node("model:a"), MODELS.node("model:f"), { hub: 6 });
  assert.deepEqual([found.paths, found.hubs], [[], [node]]);
  assert.equal(ids(MODELS, "model:a", "model:f", { hub: 7 })[0], "model:a modality:text model:f");
  assert.equal(ids(MODELS, "model:a", "modality:text", { hub: 1 })[0], "model:a modality:text", "a hub may be an end");
});

test("parallel facts are one path, and all of them are named", () => {
  assert.deepEqual(ids(MODELS, "model:c", "model:b"), ["model:c model:b"]);
  const facts = factsBetween(MODELS, MODELS.node("model:b"), MODELS.node("model:c"), () => true);
  assert.deepEqual(facts.map((fact) => MODELS.predicate(fact)), ["extends", "initialisedFrom"]);
});

test("what is well sourced comes before what is not, and equals in the graph's order", () => {
  const graph = small([
    ["model:a", "extends", "model:x", "survey"], ["model:x", "extends", "model:b", "primary"],
    ["model:a", "extends", "model:y", "primary"], ["model:y", "extends", "model:b", "primary"],
    ["model:a", "extends", "model:z", "primary"], ["model:z", "extends", "model:b", "primary"],
  ]);
  const expected = ["model:a model:y model:b", "model:a model:z model:b", "model:a model:x model:b"];
  assert.deepEqual(ids(graph, "model:a", "model:b"), expected);
  assert.deepEqual(ids(graph, "model:a", "model:b"), expected, "twice the same");
  assert.deepEqual(ids(graph, "model:a", "model:b", { count: 1 }), expected.slice(0, 1));
});

test("paths are simple and without shortcuts", () => {
  const ring = small([
    ["model:a", "extends", "model:b"], ["model:b", "extends", "model:c"], ["model:c", "extends", "model:d"],
    ["model:a", "extends", "model:e"], ["model:e", "extends", "model:b"],
  ]);
  assert.deepEqual(ids(ring, "model:a", "model:d"), ["model:a model:b model:c model:d"]);
  const tied = ids(ring, "model:a", "model:b");
  assert.deepEqual(tied, ["model:a model:b", "model:a model:e model:b"], "the ends may be tied");
});

test("variants and stages that give the same once more are one path", () => {
  const graph = small([
    ["model:a", "usesObjective", "objective:itm"], ["model:v1", "variantOf", "model:v"], ["model:v2", "variantOf", "model:v"],
    ["model:v1", "usesObjective", "objective:itm"], ["model:v2", "usesObjective", "objective:itm"],
    ["model:v1", "pretrainedOn", "dataset:x"], ["model:v2", "pretrainedOn", "dataset:x"],
  ]);
  const { paths } = bestPaths(graph, graph.node("objective:itm"), graph.node("dataset:x"));
  assert.deepEqual(paths.map((path) => [path.nodes.map((node) => graph.id(node)).join(" "), path.alike]),
    [["objective:itm model:v1 dataset:x", true]]);
});

test("what is wider is not gone through where something narrower ties the same", () => {
  const graph = small([
    ["model:a", "usesObjective", "objective:itm"], ["model:b", "usesObjective", "objective:itm"], ["objective:itm", "broader", "objective:matching"],
    ["model:a", "usesObjective", "objective:matching"], ["model:b", "usesObjective", "objective:matching"],
    ["model:c", "usesObjective", "objective:matching"],
  ]);
  assert.deepEqual(ids(graph, "model:a", "model:b"), ["model:a objective:itm model:b"]);
  assert.equal(ids(graph, "model:a", "model:c")[0], "model:a objective:matching model:c");
});

test("results and metrics count only where asked", () => {
  const found = ids(MODELS, "model:a", "metric:accuracy");
  assert.deepEqual(found, []);
  assert.equal(ids(MODELS, "model:a", "metric:accuracy", { all: true })[0], "model:a result:a metric:accuracy");
});

test("nothing where nothing ties, from an entity to itself, or where one is unknown", () => {
  assert.deepEqual(ids(MODELS, "model:a", "model:lone"), []);
  assert.deepEqual(ids(MODELS, "model:a", "model:a"), []);
  assert.deepEqual(ids(MODELS, "model:a", "model:nope"), []);
  assert.deepEqual(bestPaths(MODELS, -1, 3).paths, []);
});

test("as many hops as asked, no more", () => {
  const chain = small(["a b", "b c", "c d", "d e"].map((pair) => {
    const [from, to] = pair.split(" ");
    return [`model:${from}`, "extends", `model:${to}`];
  }));
  assert.deepEqual(ids(chain, "model:a", "model:e", { hops: 3 }), []);
  assert.deepEqual(ids(chain, "model:a", "model:e", { hops: 4 }), ["model:a model:b model:c model:d model:e"]);
});

test("the network has each neighbour once, in order, from both ends", () => {
  const { start, to, relations } = networkOf(MODELS, { all: true });
  for (let node = 0; node < MODELS.size; node += 1) {
    const row = [...to.slice(start[node], start[node + 1])];
    assert.deepEqual(row, [...new Set(row)].sort((a, b) => a - b));
    for (const other of row) assert.ok(to.slice(start[other], start[other + 1]).includes(node));
  }
  assert.ok(relations.includes("measuredBy") && !relations.includes("label"));
});

test("the same ways as queries", () => {
  const { sparql, cypher } = waysOf("model:a", "objective:itm", 2);
  assert.match(sparql, /SELECT \?r1 \?n1 \?r2 WHERE/);
  assert.match(sparql, /<https:\/\/w3id.org\/mmkg\/id\/model\/a> \?r1 \?n1/);
  assert.match(cypher, /^MATCH \(:Mmkg {id: 'model:a'}\)-\[r1\]-\(n1:Mmkg\)-\[r2\]-\(:Mmkg {id: 'objective:itm'}\)/);
  assert.match(waysOf("model:a'", "model:b", 1).cypher, /\{id: 'model:a\\''\}/);
});
