/** What the page selects and says for filters: `{ graph, filters: [[f, y], …] }` in, a row for each out. */

import { readFileSync } from "node:fs";
import { Graph } from "../../../src/mmkg/views/static/js/core/graph.js";
import { planOf } from "../../../src/mmkg/views/static/js/core/plan.js";
import { questionOf, sameModels } from "../../../src/mmkg/views/static/js/core/same.js";
import { select } from "../../../src/mmkg/views/static/js/core/select.js";

/** @type {{ graph: import("../../../src/mmkg/views/static/js/core/graph.js").Payload, filters: [string, string][] }} */
const asked = JSON.parse(readFileSync(0, "utf8"));
const graph = new Graph(asked.graph);
const ids = (/** @type {Iterable<number>} */ nodes) => [...nodes].map((node) => graph.id(node)).sort();
process.stdout.write(JSON.stringify(asked.filters.map(([f, y]) => {
  const plan = planOf({ f, y });
  const { families, holders, unknown } = select(graph, plan);
  const held = [...holders].map(([family, found]) => [graph.id(family), ids(found)]);
  return { families: ids(families), unknown: ids(unknown), holders: Object.fromEntries(held), plan,
    question: questionOf(plan), ...sameModels(plan) };
})));
