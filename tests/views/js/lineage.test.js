import assert from "node:assert/strict";
import test from "node:test";

import { depth, kindsAsked, lineage, rows, timeScale, way, writeKinds } from "../../../src/mmkg/views/static/js/core/lineage.js";
import { moment, releasedOf, releasedText } from "../../../src/mmkg/views/static/js/core/released.js";
import { graphOf } from "./graph-of.js";

const ALL = new Set(["variantOf", "initialisedFrom", "extends", "component"]);

/** BERT 2018 → ALBEF 2021 → TCL 2022; ALBEF has a variant, and an encoder of which no date is known. */
const graph = graphOf([
  ["model:bert", "released", "2018-10"],
  ["model:albef", "released", "2021-07"],
  ["model:tcl", "released", "2022-02"],
  ["model:albef", "kind", "family"],
  ["model:albef", "hasTextEncoder", "model:bert"],
  ["model:albef", "hasVisionEncoder", "model:vit"],
  ["model:albef-4m", "variantOf", "model:albef"],
  ["model:tcl", "extends", "model:albef"],
  ["model:tcl", "hasTextEncoder", "model:bert"],
  ["model:later", "initialisedFrom", "model:tcl"],
  ["model:later", "describedIn", "paper:later"],
  ["paper:later", "year", 2024],
]);
const id = (/** @type {{ node: number }} */ { node }) => graph.id(node);
const of = (/** @type {Partial<{ up: number, down: number, kinds: Set<string> }>} */ asked, name = "model:albef") =>
  lineage(graph, graph.node(name), { up: 2, down: 2, kinds: ALL, ...asked });

test("a lineage goes back and forth by as many steps as asked for", () => {
  assert.deepEqual([...of({ up: 1, down: 1 }).members.values()].map(id).sort(),
    ["model:albef", "model:albef-4m", "model:bert", "model:tcl", "model:vit"]);
  assert.deepEqual([...of({ up: 0, down: 2 }).members.values()].map((one) => [id(one), one.level]),
    [["model:albef", 0], ["model:tcl", 1], ["model:albef-4m", 1], ["model:later", 2]]);
});

test("what is left out is counted where it would go on", () => {
  const { members } = of({ up: 0, down: 1 });
  assert.equal(members.get(graph.node("model:tcl"))?.more, 1);
  assert.equal(members.get(graph.node("model:albef"))?.more, 2, "its two encoders");
});

test("edges are all those between members, also beside the tree", () => {
  const tied = of({}).edges.map((edge) => `${graph.id(edge.from)} ${edge.kind} ${graph.id(edge.to)}`);
  assert.ok(tied.includes("model:tcl component model:bert"));
  assert.equal(new Set(tied).size, tied.length);
});

test("only the kinds of edge that are asked for are followed", () => {
  assert.deepEqual([...of({ kinds: new Set(["extends"]) }).members.values()].map(id), ["model:albef", "model:tcl"]);
  assert.equal(of({ kinds: new Set() }).members.size, 1);
});

test("many are capped, the nearest kept, and all given when asked for", () => {
  const many = graphOf(Array.from({ length: 200 }, (_, at) => [`model:v${at}`, "variantOf", "model:base"]));
  const asked = { up: 2, down: 2, kinds: ALL };
  const few = lineage(many, many.node("model:base"), asked);
  assert.equal(few.members.size, 41);
  assert.equal(few.members.get(many.node("model:base"))?.more, 160);
  assert.equal(lineage(many, many.node("model:base"), { ...asked, all: true }).members.size, 201);
});

test("a circle ends", () => {
  const round = graphOf([["model:a", "extends", "model:b"], ["model:b", "extends", "model:a"], ["model:a", "extends", "model:a"]]);
  assert.equal(lineage(round, round.node("model:a"), { up: 6, down: 6, kinds: ALL }).members.size, 2);
});

test("rows stand in the order of time, the focus between what it stands on and what came of it", () => {
  const found = rows(of({}), (node) => releasedOf(graph, node)).map(id);
  assert.deepEqual(found, ["model:vit", "model:bert", "model:albef", "model:albef-4m", "model:tcl", "model:later"]);
});

test("a date is one's own, the family's, or the year of the paper", () => {
  const when = (/** @type {string} */ name) => releasedOf(graph, graph.node(name));
  assert.deepEqual(when("model:albef"), { year: 2021, month: 7, from: "own" });
  assert.deepEqual(when("model:albef-4m"), { year: 2021, month: 7, from: "family" });
  assert.deepEqual(when("model:later"), { year: 2024, month: null, from: "paper" });
  assert.equal(when("model:vit"), null);
  assert.equal(moment({ year: 2024, month: null, from: "paper" }), 2024.5);
  assert.equal(releasedText({ year: 2021, month: 7, from: "own" }), "Jul 2021");
  assert.equal(releasedText({ year: 2021, month: 7, from: "family" }), "~Jul 2021");
  assert.equal(releasedText({ year: 2024, month: null, from: "own" }), "~2024");
});

test("kinds and depths in the address fall back where they are not understood", () => {
  assert.deepEqual([...kindsAsked("Model", "extends,nonsense")], ["extends"]);
  assert.equal(kindsAsked("Model", "nonsense").size, 4);
  assert.equal(kindsAsked("Model", "none").size, 0);
  assert.equal(kindsAsked("Paper", undefined).size, 0);
  assert.equal(writeKinds("Model", ALL), null);
  assert.equal(writeKinds("Model", new Set(["component", "extends"])), "extends,component");
  assert.equal(writeKinds("Model", new Set()), "none");
  assert.deepEqual([depth("3"), depth("99"), depth(undefined), depth("-1")], [3, 2, 2, 2]);
});

test("the scale of time leaves room for every label", () => {
  const { place, years } = timeScale([{ time: 2018.8, room: 100 }, { time: 2022.1, room: 240 }], 40, 800);
  assert.ok(place(2022.1) + 240 <= 800.001);
  assert.ok(place(2018.8) >= 40);
  assert.deepEqual(years, [2018, 2019, 2020, 2021, 2022, 2023]);
  assert.equal(timeScale([{ time: 2020.5, room: 50 }], 40, 300).years[0], 2020);
});

test("an edge ends at the left of what came of it, also where that is not later", () => {
  assert.match(way({ x: 100, y: 10 }, { x: 300, y: 60 }, 0), /^M100 15 V.* H292$/);
  assert.match(way({ x: 300, y: 10 }, { x: 300, y: 60 }, 0), /^M295 10 H.* H292$/);
  for (let x = 200; x < 400; x += 0.5) {
    for (const slip of [-6, -2, 2, 6]) {
      const path = way({ x: 300, y: 10 }, { x, y: 60 }, slip);
      const start = Number(/^M([\d.]+)/.exec(path)?.[1]);
      const next = Number(/^M[\d.]+ [\d.]+ H([\d.]+)/.exec(path)?.[1] ?? start);
      assert.ok(next <= start, "what leaves to the left goes to the left");
    }
  }
});
