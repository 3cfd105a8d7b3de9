import assert from "node:assert/strict";
import test from "node:test";

import { planOf } from "../../../src/mmkg/views/static/js/core/plan.js";
import { select } from "../../../src/mmkg/views/static/js/core/select.js";
import { askedOf } from "../../../src/mmkg/views/static/js/core/traits.js";
import { apart, holdingsOf, mostNamed, openFamilies, ordered, sizeOf, sizes, together } from "../../../src/mmkg/views/static/js/core/upset.js";
import { family, graphOf } from "./graph-of.js";

const graph = graphOf([
  ...family("a", [[["itm"], ["cc3m"]], [["mlm"], ["coco"]]]),
  ...family("b", [[["itm-hn", "mlm"], ["cc3m"]]]),
  ...family("c", [[["lm"], ["coco"]]]),
  ["model:a", "complete", "stages"], ["stage:a/1", "complete", "objectives"], ["stage:a/2", "complete", "objectives"],
  ["stage:c/1", "complete", "objectives"],
  ["objective:itm-hn", "broader", "objective:itm"],
  ["model:a", "hasVisionEncoder", "model:vit"], ["model:vit", "kind", "backbone"],
]);
const asked = askedOf(/** @type {any} */ ({ graph, selection: select(graph, planOf({})), state: {} }));
const ids = (/** @type {Iterable<number>} */ nodes) => [...nodes].map((node) => graph.id(node)).sort();
const sets = ["objective:itm", "objective:mlm", "objective:lm"].map((id) => graph.node(id));

/** @param {boolean} inStage */
function byKey(inStage) {
  const holdings = holdingsOf(graph, asked, "Objective", inStage);
  return new Map(together(graph, holdings, sets).map((one) => [one.key, one]));
}

test("over a whole model objectives of all its stages are together", () => {
  const found = byKey(false);
  assert.deepEqual([...found.keys()].sort(), ["objective:itm*objective:mlm", "objective:lm"]);
  const both = found.get("objective:itm*objective:mlm");
  assert.deepEqual(ids(both?.whole ?? []), ["model:a"], "its source states stages and objectives in full");
  assert.deepEqual(ids(both?.open ?? []), ["model:b"], "a narrower objective counts; the list may go on");
});

test("in one stage only what stands in it is together", () => {
  const found = byKey(true);
  assert.deepEqual(ids(found.get("objective:itm*objective:mlm")?.open ?? []), ["model:b"]);
  assert.deepEqual(ids(found.get("objective:itm")?.whole ?? []), ["model:a"]);
  assert.deepEqual(ids(found.get("objective:lm")?.whole ?? []), ["model:c"]);
});

test("families whose lists are nowhere whole are counted apart", () => {
  assert.deepEqual(ids(openFamilies(holdingsOf(graph, asked, "Objective", false))), ["model:b", "model:c"]);
  assert.deepEqual(ids(openFamilies(holdingsOf(graph, asked, "Model", false))), []);
});

test("those with none of the sets are one of their own", () => {
  const found = together(graph, holdingsOf(graph, asked, "Objective", false), [graph.node("objective:lm")]);
  const none = found.find((one) => one.key === "none");
  assert.equal(none && sizeOf(none), 2);
  assert.deepEqual(none?.sets, []);
});

test("the sets to begin with are the most named, none wider than another", () => {
  const holdings = holdingsOf(graph, asked, "Objective", false);
  const named = mostNamed(graph, holdings);
  assert.equal(graph.id(named[0] ?? -1), "objective:mlm");
  const chosen = ids(apart(graph, named, 10));
  assert.ok(!(chosen.includes("objective:itm") && chosen.includes("objective:itm-hn")));
  assert.equal(apart(graph, named, 1).length, 1);
  assert.equal(sizes(holdings, sets).get(graph.node("objective:itm")), 2);
});

test("by size, or by the number of sets", () => {
  const all = together(graph, holdingsOf(graph, asked, "Objective", true), sets);
  assert.deepEqual(ordered(all, "degree").map((one) => one.sets.length), [1, 1, 1, 2]);
  const bySize = ordered(all, "size").map(sizeOf);
  assert.deepEqual(bySize, [...bySize].sort((a, b) => b - a));
});
