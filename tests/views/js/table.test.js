import assert from "node:assert/strict";
import test from "node:test";
import { columnsOf, choices, keyOf } from "../../../src/mmkg/views/static/js/core/columns.js";
import { gridOf, papersOf } from "../../../src/mmkg/views/static/js/core/grid.js";
import { parseFilters } from "../../../src/mmkg/views/static/js/core/plan.js";
import { found, orderOf, rowsOf, sorted } from "../../../src/mmkg/views/static/js/core/rows.js";
import { select } from "../../../src/mmkg/views/static/js/core/select.js";
import { textOf } from "../../../src/mmkg/views/static/js/core/values.js";
import { graphOf } from "./graph-of.js";

const GRAPH = graphOf([
  ["model:a", "label", "Alpha"], ["model:a", "kind", "family"], ["model:a", "year", 2021], ["model:a", "hasStage", "stage:a"],
  ["model:a", "describedIn", "paper:a"], ["model:a", "alias", "Älpha"],
  ["model:al", "label", "Alpha-L"], ["model:al", "kind", "variant"], ["model:al", "variantOf", "model:a"], ["model:al", "parameters", 300000000],
  ["model:b", "label", "Bravo"], ["model:b", "kind", "family"], ["model:b", "hasStage", "stage:b"],
  ["model:c", "label", "Charlie"], ["model:c", "kind", "family"], ["model:c", "year", 2020],
  ["model:v", "label", "Net"], ["model:v", "kind", "backbone"],
  ["stage:a", "kind", "pretrain"], ["stage:a", "withObjective", "objective:itm"], ["stage:a", "onDataset", "dataset:d"],
  ["stage:b", "kind", "pretrain"], ["stage:b", "complete", "objectives"], ["stage:b", "undisclosed", "datasets"],
  ["objective:itm", "label", "matching"], ["dataset:d", "label", "Data"], ["dataset:d", "pairs", 10], ["dataset:d", "pairs", 20],
  ["dataset:d", "images", 99], ["dataset:m", "label", "Mixture"], ["dataset:m", "includes", "dataset:d"],
  ["model:a", "pretrainedOn", "dataset:d"], ["paper:a", "label", "A paper"], ["paper:a", "released", "2021-07"],
  ["result:r", "of", "model:a"], ["result:r", "on", "benchmark:q"], ["result:r", "value", 7], ["benchmark:q", "label", "QA"],
]);
const node = (/** @type {string} */ id) => GRAPH.node(id);
const ids = (/** @type {number[]} */ nodes) => nodes.map((one) => GRAPH.id(one));
const chosen = (f = "") => select(GRAPH, { constraints: parseFilters(f), since: null, until: null });
const FAMILY = new Set(["family"]);
const column = (/** @type {string} */ kind, /** @type {string} */ key) => {
  const [made] = columnsOf(GRAPH, kind, key, chosen());
  assert.ok(made && made.key === key, key);
  return made;
};
const texts = (/** @type {string} */ kind, /** @type {string} */ key, /** @type {string} */ id) =>
  column(kind, key).values(node(id)).map((value) => textOf(GRAPH, value));

test("models are families unless other kinds are asked for; backbones answer no filter", () => {
  assert.deepEqual(ids(rowsOf(GRAPH, "Model", chosen(), FAMILY)), ["model:a", "model:b", "model:c"]);
  assert.deepEqual(ids(rowsOf(GRAPH, "Model", chosen(), new Set(["variant", "backbone"]))), ["model:al", "model:v"]);
  assert.deepEqual(ids(rowsOf(GRAPH, "Model", chosen("objective:itm"), new Set(["family", "variant", "backbone"]))), ["model:a", "model:al"]);
  assert.deepEqual(ids(rowsOf(GRAPH, "unknown", chosen("objective:itm"), FAMILY)), ["model:b", "model:c"]);
  assert.deepEqual(ids(rowsOf(GRAPH, "no such class", chosen("objective:itm"), FAMILY)), ["model:a"]);
});

test("results are those of the models that the filters select", () => {
  assert.deepEqual(ids(rowsOf(GRAPH, "Result", chosen("objective:itm"), FAMILY)), ["result:r"]);
  assert.deepEqual(ids(rowsOf(GRAPH, "Result", chosen("-objective:itm"), FAMILY)), []);
});

test("a model is trained with what its stages have; withheld is not unknown", () => {
  assert.deepEqual(texts("Model", "objectives", "model:a"), ["matching"]);
  assert.deepEqual(texts("Model", "objectives", "model:al"), ["matching"]);
  const [objectives, datasets] = columnsOf(GRAPH, "Model", "objectives,datasets", chosen());
  assert.equal(objectives?.empty(node("model:b")), "unknown", "it may have other stages");
  assert.equal(datasets?.empty(node("model:b")), "withheld");
  assert.equal(objectives?.empty(node("model:c")), "unknown");
});

test("a list is empty where its stages are known to be all", () => {
  const graph = graphOf([
    ...["a", "b"].flatMap((name) => /** @type {[string, string, string][]} */ ([[`model:${name}`, "kind", "family"],
      [`model:${name}`, "hasStage", `stage:${name}`], [`stage:${name}`, "kind", "pretrain"], [`stage:${name}`, "complete", "objectives"]])),
    ["model:a", "complete", "stages"], ["model:al", "kind", "variant"], ["model:al", "variantOf", "model:a"],
  ]);
  const [objectives] = columnsOf(graph, "Model", "objectives", select(graph, { constraints: [], since: null, until: null }));
  assert.deepEqual(["model:a", "model:al", "model:b"].map((id) => objectives?.empty(graph.node(id))), ["none", "none", "unknown"]);
});

test("what a variant has is lent to its family, and says whose it is", () => {
  const [value] = column("Model", "parameters").values(node("model:a"));
  assert.equal(value?.subject, node("model:al"));
  const grid = gridOf(GRAPH, "", "model", [node("model:a")], [column("Model", "parameters")]);
  assert.deepEqual(grid.lines[0]?.cells[0], [{ text: "300,000,000", value: 300000000, of: "Alpha-L" }]);
});

test("the size is the largest number of the first unit stated; models that use a mixture use its parts", () => {
  assert.deepEqual(texts("Dataset", "size", "dataset:d"), ["20", "10"]);
  assert.deepEqual(texts("Dataset", "models", "dataset:d"), ["1"]);
  assert.deepEqual(texts("Dataset", "<includes", "dataset:d"), ["Mixture"]);
});

test("rows without a value stand last, up or down", () => {
  const columns = columnsOf(GRAPH, "Model", "year", chosen());
  const rows = rowsOf(GRAPH, "Model", chosen(), FAMILY);
  const by = (/** @type {string} */ s) => ids(sorted(GRAPH, rows, columns, orderOf("Model", s, columns)));
  assert.deepEqual(by("year"), ["model:c", "model:a", "model:b"]);
  assert.deepEqual(by("-year"), ["model:a", "model:c", "model:b"]);
  assert.deepEqual(by("-label"), ["model:c", "model:b", "model:a"]);
  assert.deepEqual(by("no-such"), ["model:a", "model:b", "model:c"]);
  assert.equal(keyOf(GRAPH, /** @type {any} */ (columns[0]), node("model:b")), null);
});

test("a text finds rows by name, alias and cell, without accents", () => {
  const columns = columnsOf(GRAPH, "Model", "", chosen());
  const rows = rowsOf(GRAPH, "Model", chosen(), FAMILY);
  const by = (/** @type {string} */ q) => ids(found(GRAPH, rows, columns, q));
  assert.deepEqual(by("  "), ["model:a", "model:b", "model:c"]);
  assert.deepEqual(by("MATCHING alp"), ["model:a"]);
  assert.deepEqual(by("älpha"), ["model:a"]);
  assert.deepEqual(by("(.*"), []);
});

test("columns that there are not fall back to the usual ones", () => {
  const keys = (/** @type {string} */ c) => columnsOf(GRAPH, "Model", c, chosen()).map((one) => one.key);
  assert.deepEqual(keys("year,nonsense,year"), ["year"]);
  assert.deepEqual(keys("__proto__,<,<year,<constructor"), keys(""));
  assert.ok(choices(GRAPH, "Model").back.includes("<variantOf"));
});

test("the papers are those of the rows, each once", () => {
  const papers = papersOf(GRAPH, [node("model:a"), node("model:al"), node("result:r"), node("paper:a")]);
  assert.deepEqual(papers.map((one) => [one.id, one.year]), [["paper:a", "2021"]]);
});

test("an empty graph has an empty table", () => {
  const empty = graphOf([]);
  const selection = select(empty, { constraints: [], since: null, until: null });
  assert.deepEqual(rowsOf(empty, "Model", selection, FAMILY), []);
  assert.equal(columnsOf(empty, "Benchmark", "", selection).length, 1);
});
