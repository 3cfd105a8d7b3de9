import assert from "node:assert/strict";
import test from "node:test";
import { Graph } from "../../../src/mmkg/views/static/js/core/graph.js";
import { apart, Atlas, left } from "../../../src/mmkg/views/static/js/core/map.js";
import { select } from "../../../src/mmkg/views/static/js/core/select.js";

const NODES = ["model:a", "model:b", "objective:o", "dataset:d", "task:alone"];
const TERMS = ["label", "kind", "usesObjective", "pretrainedOn", "hasComponent"];
/** @type {[number, number, number][]} subject, predicate, object */
const FACTS = [[0, 1, -1], [0, 2, 2], [0, 4, 1], [1, 1, -1], [1, 3, 3]];

function graph() {
  const counts = NODES.map((_, node) => FACTS.filter(([subject]) => subject === node).length);
  return new Graph(/** @type {any} */ ({
    meta: {}, nodes: NODES, literals: ["family"],
    vocabulary: { via: [], rank: [], terms: TERMS.map((name) => ({ name })),
      classes: ["Model", "Objective", "Dataset", "Task"].map((name) => ({ name, prefix: name.toLowerCase() })) },
    facts: { count: counts, predicate: FACTS.map((one) => one[1]), object: FACTS.map((one) => one[2]), stated: [] },
    claims: { count: FACTS.map(() => 0), source: [], locator: [], via: [], rank: [], printed: [], reason: [], more: [], texts: [""], qualifiers: [{}] },
  }));
}

const PLACES = { node: [0, 2, 1, 3, 4], x: [0, 20, 200, 220, 400], y: [0, 0, 0, 0, 0], members: [2, 2], isolated: 1,
  discs: { x: [0, 200], y: [0, 0], r: [40, 40] } };
const NONE = { constraints: [], since: null, until: null };

test("what a fact ties is tied once, and what follows from others is not counted", () => {
  const atlas = new Atlas(graph(), PLACES);
  assert.deepEqual(atlas.edges, [[0, 2], [1, 3]]);
  assert.deepEqual(atlas.communities.map((one) => one.members), [[0, 2], [1, 3]]);
  assert.deepEqual(atlas.isolated, [4]);
});

test("the entity in focus stands out with what it is tied to, over a ground that stays the same", () => {
  const atlas = new Atlas(graph(), PLACES);
  const selection = select(atlas.graph, NONE);
  const scene = atlas.scene(0, selection, -1);
  assert.equal(scene.focus, "n0");
  assert.deepEqual(scene.around.map((mark) => mark.key), ["n2", "n0"]);
  assert.equal(atlas.scene(3, selection, -1).ground, scene.ground);
  assert.notEqual(atlas.scene(0, select(atlas.graph, NONE), -1).ground, scene.ground);
  const alone = atlas.scene(4, selection, -1);
  assert.deepEqual([alone.focus, alone.around.map((mark) => mark.key)], ["n4", ["n4"]]);
});

test("each is drawn with its tie to the best-connected alone", () => {
  const atlas = new Atlas(graph(), PLACES);
  assert.deepEqual(atlas.backbone(null), [[0, 2], [2, 0], [1, 3], [3, 1]]);
  assert.deepEqual(atlas.backbone(new Set([0, 2])), [[0, 2], [2, 0]]);
  const { ground, focus, around } = atlas.scene(-1, select(atlas.graph, NONE), -1);
  assert.deepEqual(ground.edges, [["n0", "n2"], ["n1", "n3"]]);
  assert.deepEqual([focus, around], ["", []]);
});

test("filters dim what does not answer", () => {
  const atlas = new Atlas(graph(), PLACES);
  const none = { constraints: [{ objective: "objective:none", negated: false }], since: null, until: null };
  const marks = (/** @type {typeof NONE | typeof none} */ plan) => [...atlas.scene(-1, select(atlas.graph, plan), -1).ground.marks.values()];
  assert.ok(marks(none).every((mark) => mark.faint));
  assert.ok(marks(NONE).every((mark) => !mark.faint));
});

test("where there are many, a community is one mark until it is opened or holds the focus", () => {
  const atlas = new Atlas(graph(), PLACES, 3);
  const selection = select(atlas.graph, NONE);
  const keys = (/** @type {number} */ focus, /** @type {number} */ opened) => [...atlas.scene(focus, selection, opened).ground.marks.keys()].sort();
  assert.deepEqual(keys(-1, -1), ["c0", "c1", "n4"]);
  assert.deepEqual(keys(-1, 0), ["c1", "n0", "n2", "n4"]);
  assert.deepEqual(keys(3, -1), ["c0", "n1", "n3", "n4"]);
  assert.deepEqual(keys(-1, -1), ["c0", "c1", "n4"]);
});

test("no label lies over another, and those that come first stay", () => {
  const room = { width: 400, height: 100 };
  const box = (/** @type {number} */ x, /** @type {number} */ y) => ({ x, y, width: 80, size: 5 });
  const boxes = [box(10, 50), box(40, 55), box(40, 80), box(390, 20), box(500, 20)];
  assert.deepEqual(apart(boxes, 17, room), [boxes[0], boxes[2], boxes[3]]);
  assert.ok(left(box(390, 20), room) + 80 <= room.width);
});
