/**
 * What screens list, and what they say gives the same elsewhere:
 * `{ graph, screens: [{ state, answer }] }` in; for each `{ command, sparql, cypher, listed }` out,
 * where `listed` are texts such as `benchmark:x task:y 3`, and null stands for what no list is of.
 */

import { readFileSync } from "node:fs";
import { Graph } from "../../../src/mmkg/views/static/js/core/graph.js";
import { belongs } from "../../../src/mmkg/views/static/js/core/belongs.js";
import { rowsOf as compared } from "../../../src/mmkg/views/static/js/core/compare.js";
import { depth, kindsAsked, lineage } from "../../../src/mmkg/views/static/js/core/lineage.js";
import { gridOf } from "../../../src/mmkg/views/static/js/core/matrix.js";
import { sidesOf } from "../../../src/mmkg/views/static/js/core/neighbours.js";
import { pairings, unitsOf } from "../../../src/mmkg/views/static/js/core/pairing.js";
import { bestPaths } from "../../../src/mmkg/views/static/js/core/paths.js";
import { planOf } from "../../../src/mmkg/views/static/js/core/plan.js";
import { metricsOf, scoresOf, scoresOn } from "../../../src/mmkg/views/static/js/core/results.js";
import { rowsOf } from "../../../src/mmkg/views/static/js/core/rows.js";
import { familyOf, select } from "../../../src/mmkg/views/static/js/core/select.js";
import { parse } from "../../../src/mmkg/views/static/js/core/state.js";
import { askedOf } from "../../../src/mmkg/views/static/js/core/traits.js";
import { apart, holdingsOf, mostNamed, sizeOf, together } from "../../../src/mmkg/views/static/js/core/upset.js";
import { kindsOf } from "../../../src/mmkg/views/static/js/ui/filters.js";
import { offered } from "../../../src/mmkg/views/static/js/views/registry.js";

/** @typedef {import("../../../src/mmkg/views/static/js/core/context.js").Context} Context */

/** @type {{ graph: import("../../../src/mmkg/views/static/js/core/graph.js").Payload, screens: { state: string, answer: any }[] }} */
const asked = JSON.parse(readFileSync(0, "utf8"));
const graph = new Graph(asked.graph);
const id = (/** @type {number} */ node) => graph.id(node);

/** @type {Record<string, (context: Context) => string[]>} */
const LISTED = {
  overview: () => graph.classes.map(({ name }) => [name, graph.ofClass(name).length]).filter(([, count]) => count).map((one) => one.join(" ")),
  table: ({ state, selection }) => rowsOf(graph, state.t ?? "Model", selection, kindsOf(state)).map(id),
  neighbourhood: ({ state, selection }) => {
    const node = graph.node(state.id ?? "");
    const { incoming, outgoing } = sidesOf(graph, node, selection, new Set(["family", "variant", "backbone"]));
    return [...incoming, ...outgoing].flatMap((card) => card.groups).flatMap(({ relation, back, items }) =>
      items.filter((item) => item.fact >= 0).map((item) => (back ? [id(item.node), relation, id(node)] : [id(node), relation, id(item.node)]).join(" ")));
  },
  lineage: ({ state }) => {
    const node = graph.node(state.id ?? "");
    const kinds = kindsAsked(graph.classOf(node), state.e);
    const { edges } = lineage(graph, node, { up: depth(state.up), down: depth(state.down), kinds });
    return edges.map((edge) => `${id(edge.from)} ${edge.kind === "component" ? "hasComponent" : edge.kind} ${id(edge.to)}`);
  },
  matrix: (context) => {
    const { state } = context;
    const [rows, cols] = [state.rows ?? "Objective", state.cols ?? "Dataset"];
    const pairing = pairings(graph, rows, cols).find((one) => one.by === state.by) ?? pairings(graph, rows, cols)[0];
    if (!pairing) return [];
    const shown = (/** @type {number} */ model) => {
      if (context.selection.filtered && !context.selection.families.has(familyOf(graph, model))) return -1;
      if (kindsOf(state).has(String(graph.value(model, "kind")))) return model;
      const family = familyOf(graph, model);
      return kindsOf(state).has("family") && graph.value(family, "kind") === "family" ? family : -1;
    };
    const grid = gridOf(graph, unitsOf(graph, pairing, rows, cols, askedOf(context), shown), 25, "count");
    if (state.cell) return [...grid.cell(.../** @type {[number, number]} */ (state.cell.split("*").map((one) => graph.node(one))))].map(id);
    return grid.rows.flatMap((row) => grid.cols.map((col) => ({ row, col, count: grid.cell(row, col).size })))
      .filter(({ count }) => count).map(({ row, col, count }) => `${id(row)} ${id(col)} ${count}`);
  },
  upset: (context) => {
    const { state } = context;
    const kind = { objectives: "Objective", datasets: "Dataset", components: "Model", architectures: "Architecture" }[state.of ?? "objectives"] ?? "";
    const holdings = holdingsOf(graph, askedOf(context), kind, state.in === "stage");
    const sets = apart(graph, mostNamed(graph, holdings), 10);
    return together(graph, holdings, sets).filter((one) => one.key !== "none")
      .map((one) => `${one.sets.map((set) => graph.label(set)).sort().join(" + ")} ${sizeOf(one)}`);
  },
  paths: ({ state }) => {
    const { paths } = bestPaths(graph, graph.node(state.from ?? ""), graph.node(state.to ?? ""), { all: state.all === "1" });
    return paths.filter(({ nodes }) => nodes.length === paths[0]?.nodes.length).map(({ nodes }) => nodes.map(id).join(" "));
  },
  compare: ({ state }) => {
    const nodes = (state.ids ?? "").split(",").map((one) => graph.node(one));
    return compared(graph, nodes).flatMap(({ name, cells }) => cells.flatMap(({ values, from }, at) =>
      (from ? [] : values.map((value) => `${id(nodes[at] ?? -1)} ${name} ${value.node >= 0 ? id(value.node) : value.literal}`))));
  },
  results: ({ state, selection }) => {
    const benchmark = graph.node(state.b ?? "");
    if (benchmark < 0 && !state.id) return graph.ofClass("Benchmark").map(id);
    const scores = benchmark < 0 ? scoresOf(graph, graph.node(state.id ?? ""))
      : scoresOn(graph, benchmark, metricsOf(graph, benchmark)[0]?.[0] ?? -1).filter((one) => !state.set || one.setting === state.set)
        .filter(({ model }) => (!selection.filtered || belongs(graph, selection, model) === "yes")
          && (!state.k || kindsOf(state).has(String(graph.value(model, "kind")))));
    return scores.map((score) => `${id(score.result)} ${score.value}`);
  },
  answer: ({ answer }) => (answer?.rows ?? []).map(({ cells: [first] }) => first?.map((value) => (typeof value === "object" ? value.id : value)).join() ?? ""),
};

process.stdout.write(JSON.stringify(asked.screens.map(({ state: text, answer }) => {
  const state = parse(text);
  const context = /** @type {Context} */ ({ graph, state, answer: answer ?? null, selection: select(graph, planOf(state)), map: null, width: 1280 });
  const view = offered({ answer, map: null }).find((one) => one.name === state.v);
  return { ...view?.same?.(context), listed: LISTED[state.v ?? ""]?.(context) ?? null };
})));
