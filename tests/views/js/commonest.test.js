import assert from "node:assert/strict";
import test from "node:test";

import { commonest, howMany } from "../../../src/mmkg/views/static/js/core/commonest.js";
import { planOf } from "../../../src/mmkg/views/static/js/core/plan.js";
import { select } from "../../../src/mmkg/views/static/js/core/select.js";
import { family, graphOf } from "./graph-of.js";

const graph = graphOf([
  ...family("a", [[["itm"], ["cc3m"]], [["mlm"], ["coco"]]]),
  ...family("b", [[["itm-hn", "mlm"], ["mix"]]]),
  ["model:a-l", "kind", "variant"], ["model:a-l", "variantOf", "model:a"], ["model:a-l", "releasedBy", "organization:o"],
  ["model:b", "releasedBy", "organization:o"], ["organization:o", "label", "O"],
  ["objective:itm-hn", "broader", "objective:itm"], ["dataset:mix", "includes", "dataset:cc3m"],
]);

test("beside a filter stands how many models answer it", () => {
  for (const kind of ["Objective", "Dataset", "Organization"]) {
    const listed = commonest(graph, kind);
    assert.ok(listed.length);
    for (const [node, count] of listed) {
      assert.equal(select(graph, planOf({ v: "table", f: graph.id(node) })).families.size, count, graph.id(node));
    }
  }
});

test("a table counts as the filters do, alone and beside those that are set", () => {
  for (const filters of ["", "objective:mlm", "organization:o", "-dataset:coco,organization:o", "objective:itm*dataset:cc3m"]) {
    const selection = select(graph, planOf({ v: "table", f: filters }));
    for (const kind of ["Objective", "Dataset", "Organization"]) {
      for (const node of graph.ofClass(kind)) {
        const added = planOf({ v: "table", f: `${filters},${graph.id(node)}` });
        assert.equal(howMany(graph, selection, node), select(graph, added).families.size, `${filters} and ${graph.id(node)}`);
      }
    }
  }
  const all = select(graph, planOf({ v: "table" }));
  for (const [node, count] of commonest(graph, "Dataset")) assert.equal(howMany(graph, all, node), count);
});
