/** What follows from the graph alone, which does not change: worked out once, however often it is drawn. */

/** @typedef {import("./graph.js").Graph} Graph */

/**
 * A function of a graph that remembers what it gave.
 * @template T @param {(graph: Graph) => T} make @returns {(graph: Graph) => T}
 */
export function once(make) {
  /** @type {WeakMap<Graph, { value: T }>} */
  const known = new WeakMap();
  return (graph) => {
    const found = known.get(graph) ?? { value: make(graph) };
    known.set(graph, found);
    return found.value;
  };
}
