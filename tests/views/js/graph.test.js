import assert from "node:assert/strict";
import test from "node:test";

import { Graph } from "../../../src/mmkg/views/static/js/core/graph.js";
import { remembered } from "../../../src/mmkg/views/static/js/core/remember.js";
import { Search } from "../../../src/mmkg/views/static/js/core/search.js";

const CLASSES = ["Model", "Dataset", "Result", "Paper"].map((name) => (
  { name, prefix: name.toLowerCase(), plural: `${name}s`, definition: "" }));
const TERMS = [
  ...["label", "alias", "year"].map((name) => ({ name, relation: false, definition: "", single: name === "year" })),
  ...["pretrainedOn", "of", "on"].map((name) => ({ name, relation: true, definition: "", under: null })),
];
const [LABEL, ALIAS, YEAR, TRAINED, OF, ON] = [0, 1, 2, 3, 4, 5];

/** Five nodes: a model, a data set, a result of one on the other, a paper, and a class unknown. @returns {import("../../../src/mmkg/views/static/js/core/graph.js").Payload} */
function payload() {
  return {
    format: 1,
    meta: { mmkg: "0" },
    vocabulary: { classes: CLASSES, terms: TERMS, via: ["primary", "survey"], rank: ["preferred", "normal"] },
    nodes: ["model:a", "dataset:d", "result:r", "paper:p", "other:x"],
    literals: ["Alpha", "The Álpha", 2020, 2021, true],
    facts: {
      count: [6, 0, 2, 0, 1],
      //       0 label  1 alias  2 year  3 year  4 on    5 on     6 of  7 on   8 label
      predicate: [LABEL, ALIAS, YEAR, YEAR, TRAINED, TRAINED, OF, ON, LABEL],
      object: [-1, -2, -3, -4, 1, 4, 0, 1, -5],
      stated: [2, 5],
    },
    claims: {
      count: [1, 0, 0, 0, 2, 0, 0, 0, 0],
      source: [3, 3, 0], locator: [1, 2, 0], via: [1, 1, 0], rank: [0, 1, 1],
      printed: [0, 3, 0], reason: [0, 0, 2], more: [0, 1, 0],
      texts: ["", "Tab. 1", "Sec. 2", "D*"], qualifiers: [{}, { pairs: 5 }],
    },
  };
}

const graph = new Graph(payload());

test("nodes are known by their ids and classes", () => {
  assert.equal(graph.size, 5);
  assert.deepEqual(graph.meta, { mmkg: "0" });
  assert.equal(graph.node("dataset:d"), 1);
  assert.equal(graph.node("model:nosuch"), -1);
  assert.equal(graph.id(3), "paper:p");
  assert.equal(graph.id(-1), "");
  assert.deepEqual([0, 1, 2, 3, 4, 9].map((node) => graph.classOf(node)),
    ["Model", "Dataset", "Result", "Paper", "Entity", "Entity"]);
});

test("the nodes of a class are the caller's own", () => {
  assert.deepEqual(graph.ofClass("Model"), [0]);
  assert.deepEqual(graph.ofClass("Nothing"), []);
  graph.ofClass("Model").push(7);
  assert.deepEqual(graph.ofClass("Model"), [0]);
});

test("a label is what is stated, made of the parts of a result, or the id", () => {
  assert.equal(graph.label(0), "Alpha");
  assert.equal(graph.label(1), "dataset:d");
  assert.equal(graph.label(2), "Alpha on dataset:d: ? (?)");
  assert.equal(graph.label(4), "true");
});

test("terms are known by their names", () => {
  assert.equal(graph.term("year")?.single, true);
  assert.equal(graph.term("nosuch"), undefined);
});

test("facts lead from their subject, and back from their object", () => {
  assert.deepEqual([0, 1, 2, 4, 9].map((node) => [...graph.facts(node)]),
    [[0, 1, 2, 3, 4, 5], [], [6, 7], [8], []]);
  assert.deepEqual([0, 1, 2, 4, 9].map((node) => graph.factsTo(node)), [[6], [4, 7], [], [5], []]);
  assert.deepEqual([0, 7, 8, 99].map((fact) => graph.subject(fact)), [0, 2, 4, -1]);
  assert.deepEqual([0, 4, 99].map((fact) => graph.predicate(fact)), ["label", "pretrainedOn", ""]);
  assert.deepEqual([0, 4, 6, 99].map((fact) => graph.object(fact)), [-1, 1, 0, -1]);
  assert.deepEqual([0, 2, 4, 6].map((fact) => graph.literal(fact)), ["Alpha", 2020, undefined, undefined]);
});

test("what is only stated is no answer by default", () => {
  assert.deepEqual([1, 2, 3, 5].map((fact) => graph.accepted(fact)), [true, false, true, false]);
  assert.deepEqual(graph.objects(0, "pretrainedOn"), [1]);
  assert.deepEqual(graph.subjects(4, "pretrainedOn"), []);
  assert.deepEqual(graph.values(0, "year"), [2021]);
  assert.equal(graph.value(0, "year"), 2021);
});

test("objects, subjects and values are those of one relation or attribute", () => {
  assert.deepEqual(graph.subjects(1, "pretrainedOn"), [0]);
  assert.deepEqual(graph.subjects(1, "on"), [2]);
  assert.deepEqual(graph.objects(2, "of"), [0]);
  assert.deepEqual(graph.objects(0, "label"), []);
  assert.deepEqual(graph.objects(0, "nosuch"), []);
  assert.deepEqual(graph.values(0, "alias"), ["The Álpha"]);
  assert.deepEqual(graph.values(0, "pretrainedOn"), []);
  assert.equal(graph.value(0, "nosuch"), undefined);
  assert.equal(graph.fact(0, "pretrainedOn", 4), 5);
  assert.equal(graph.fact(0, "on", 1), -1);
});

test("the ties between classes are counted, the most frequent first", () => {
  const more = payload();
  more.facts.count[3] = 2;
  more.facts.count[4] = 0;
  more.facts.predicate.splice(8, 1, TRAINED, TRAINED);
  more.facts.object.splice(8, 1, 1, 1);
  assert.deepEqual(new Graph(more).ties(), [
    { from: "Paper", by: "pretrainedOn", to: "Dataset", count: 2 },
    { from: "Model", by: "pretrainedOn", to: "Dataset", count: 1 },
    { from: "Result", by: "of", to: "Model", count: 1 },
    { from: "Result", by: "on", to: "Dataset", count: 1 },
  ]);
});

test("claims stand behind their fact, with the best way by which it is known", () => {
  assert.deepEqual([0, 1, 4].map((fact) => graph.claimsOf(fact)), [1, 0, 2]);
  assert.deepEqual(graph.claims(0), [
    { fact: 0, source: 3, locator: "Tab. 1", via: "survey", rank: "preferred", printed: "", reason: "", more: {} },
  ]);
  assert.deepEqual(graph.claims(4), [
    { fact: 4, source: 3, locator: "Sec. 2", via: "survey", rank: "normal", printed: "D*", reason: "", more: { pairs: 5 } },
    { fact: 4, source: 0, locator: "", via: "primary", rank: "normal", printed: "", reason: "Sec. 2", more: {} },
  ]);
  assert.deepEqual(graph.claims(1), []);
  assert.deepEqual([0, 1, 4].map((fact) => graph.bestVia(fact)), ["survey", "", "primary"]);
});

test("an empty graph has nothing, and says so", () => {
  const empty = new Graph({
    ...payload(), nodes: [], facts: { count: [], predicate: [], object: [], stated: [] },
    claims: { ...payload().claims, count: [], source: [] },
  });
  assert.equal(empty.size, 0);
  assert.deepEqual(empty.ofClass("Model"), []);
  assert.deepEqual(empty.ties(), []);
  assert.equal(empty.label(0), "");
});

test("what follows from a graph is worked out once for each", () => {
  let times = 0;
  const size = (/** @type {Graph} */ one) => remembered(one, "size", () => { times += 1; return one.size; });
  const other = new Graph(payload());
  assert.deepEqual([size(graph), size(graph), size(other), size(graph)], [5, 5, 5, 5]);
  assert.equal(times, 2);
});

test("names are found by their beginning, a word, a part, or without hyphens and accents", () => {
  const search = new Search(graph);
  search.prepare();
  const found = (/** @type {string} */ text) => search.find(text).map(({ node, name }) => [node, name]);
  assert.deepEqual(found("alpha"), [[0, "Alpha"]]);
  assert.deepEqual(found("the al"), [[0, "The Álpha"]]);
  assert.deepEqual(found("the-alpha"), [[0, "The Álpha"]]);
  assert.deepEqual(found("dataset:d"), [[1, "dataset:d"]]);
  assert.deepEqual(found("--"), []);
  assert.deepEqual(found(" "), []);
  assert.deepEqual(found("nosuch"), []);
});
