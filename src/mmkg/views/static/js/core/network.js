/** The graph as who is tied to whom, whatever the relation and its direction: what paths are sought in. */

/** @typedef {import("./graph.js").Graph} Graph */
/**
 * @typedef {{ start: Int32Array, to: Int32Array, weakness: Float32Array, relations: string[] }} Network
 *   the neighbours of a node, each once and in the order of their numbers, stand in `to` from its
 *   `start` on; `weakness` is that of the best-sourced of the facts between the two, and
 *   `relations` are all that could count
 */

/** How much a way of knowing counts against a fact; what follows from others stands in the middle. */
const WEAKNESS = new Map([["primary", 0], ["official-repo", 0.1], ["harness", 0.2], ["", 0.15], ["secondary-paper", 0.7], ["survey", 1.2]]);
const NEEDS_NO_SOURCE = new Set(["broader", "hasStage"]);
/** Numbers and their units tie everything to everything. */
const LEFT_OUT = new Set(["Result", "Metric"]);

/** @type {WeakMap<Graph, Map<string, Network>>} a few at most, since building one reads the whole graph */
const known = new WeakMap();

/** The network of some relations, or of all. @param {Graph} graph @param {{ only?: string[], all?: boolean }} [options] @returns {Network} */
export function networkOf(graph, options = {}) {
  const only = new Set(options.only ?? []);
  const key = `${options.all ? "all" : ""} ${[...only].sort().join()}`;
  const before = known.get(graph) ?? new Map();
  known.set(graph, before);
  const found = before.get(key) ?? build(graph, only, options.all ?? false);
  if (before.size > 3) before.clear();
  before.set(key, found);
  return found;
}

/** @param {Network} network @param {number} node */
export function degree(network, node) {
  return (network.start[node + 1] ?? 0) - (network.start[node] ?? 0);
}

/** Where a neighbour stands among those of a node, or -1. @param {Network} network @param {number} node @param {number} other */
export function place(network, node, other) {
  let low = network.start[node] ?? 0;
  let high = (network.start[node + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = network.to[middle] ?? 0;
    if (at === other) return middle;
    if (at < other) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The accepted facts between two nodes, either way round. @param {Graph} graph @param {number} a @param {number} b @param {(relation: string) => boolean} counts @returns {number[]} */
export function factsBetween(graph, a, b, counts) {
  const ties = (/** @type {number} */ from, /** @type {number} */ to) =>
    [...graph.facts(from)].filter((fact) => graph.object(fact) === to && graph.accepted(fact) && counts(graph.predicate(fact)));
  return [...ties(a, b), ...ties(b, a)];
}

/** @param {Graph} graph @param {Set<string>} only @param {boolean} all @returns {Network} */
function build(graph, only, all) {
  const inside = new Uint8Array(graph.size);
  for (let node = 0; node < graph.size; node += 1) inside[node] = all || !LEFT_OUT.has(graph.classOf(node)) ? 1 : 0;
  const relations = new Set();
  const ends = /** @type {number[]} */ ([]);
  const weak = /** @type {number[]} */ ([]);
  for (let node = 0; node < graph.size; node += 1) {
    if (!inside[node]) continue;
    for (const fact of graph.facts(node)) {
      const object = graph.object(fact);
      if (object < 0 || object === node || !inside[object] || !graph.accepted(fact)) continue;
      const name = graph.predicate(fact);
      relations.add(name);
      if (only.size && !only.has(name)) continue;
      ends.push(node, object);
      weak.push(NEEDS_NO_SOURCE.has(name) ? 0 : (WEAKNESS.get(graph.bestVia(fact)) ?? 1));
    }
  }
  return { ...rows(ends, weak, graph.size), relations: [...relations].sort() };
}

/** Rows of neighbours in order, each once, from pairs. @param {number[]} ends @param {number[]} weak @param {number} size */
function rows(ends, weak, size) {
  const from = Int32Array.from(ends);
  const to = from.map((_, at) => ends[at ^ 1] ?? 0); // the other end of the same pair
  // Sorted by the neighbour and then, keeping that order, by the node.
  const order = sortedBy(from, sortedBy(to, Int32Array.from(to.keys()), size), size);
  const start = new Int32Array(size + 1);
  const next = new Int32Array(order.length);
  const weakness = new Float32Array(order.length);
  let length = 0;
  let row = -1;
  for (const half of order) {
    const node = from[half] ?? 0;
    const other = to[half] ?? 0;
    const cost = weak[half >> 1] ?? 0;
    if (node === row && next[length - 1] === other) {
      weakness[length - 1] = Math.min(weakness[length - 1] ?? 0, cost);
      continue;
    }
    while (row < node) start[(row += 1)] = length;
    next[length] = other;
    weakness[length] = cost;
    length += 1;
  }
  while (row < size) start[(row += 1)] = length;
  return { start, to: next.slice(0, length), weakness: weakness.slice(0, length) };
}

/** Places in the order of their keys, which are below `size`; equal keys keep theirs. @param {Int32Array} keys @param {Int32Array} places @param {number} size */
function sortedBy(keys, places, size) {
  const next = new Int32Array(size + 1);
  for (const at of places) next[(keys[at] ?? 0) + 1] = (next[(keys[at] ?? 0) + 1] ?? 0) + 1;
  for (let key = 0; key < size; key += 1) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const found = new Int32Array(places.length);
  for (const at of places) {
    const key = keys[at] ?? 0;
    found[next[key] ?? 0] = at;
    next[key] = (next[key] ?? 0) + 1;
  }
  return found;
}
