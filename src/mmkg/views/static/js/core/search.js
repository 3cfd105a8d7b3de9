/** Finding entities by a part of a name. */

import { plain } from "./words.js";

/** @typedef {import("./graph.js").Graph} Graph */
/** @typedef {{ node: number, name: string, rank: number }} Found `name` is the one that fits */

/** Classes that people look for come first among names that fit alike; results have no names. */
const ORDER = ["Model", "Dataset", "Objective", "Benchmark", "Task", "Architecture", "Modality",
  "Organization", "Paper", "Metric", "Implementation", "Topic", "Stage"];

export class Search {
  /** @param {Graph} graph */
  constructor(graph) {
    this._graph = graph;
    /** @type {{ node: number, name: string, plain: string, squeezed: string, weight: number }[] | null} */
    this._names = null;
  }

  /** Gathers the names, which the first search does else. */
  prepare() {
    this._all();
  }

  /** The entities that fit best, each once. @param {string} text @param {number} [limit] @returns {Found[]} */
  find(text, limit = 12) {
    const wanted = plain(text).trim();
    if (!wanted) return [];
    const short = squeezed(wanted);
    /** @type {Map<number, Found>} */
    const best = new Map();
    for (const { node, name, plain: known, squeezed: bare, weight } of this._all()) {
      const fit = fits(known, wanted);
      if (fit < 0 && (short.length < 3 || !bare.includes(short))) continue;
      const rank = (fit < 0 ? 4 : fit) * 1000 + weight + Math.min(known.length, 99) / 100;
      const before = best.get(node);
      if (!before || rank < before.rank) best.set(node, { node, name, rank });
    }
    return [...best.values()].sort((a, b) => a.rank - b.rank).slice(0, limit);
  }

  _all() {
    if (this._names) return this._names;
    const graph = this._graph;
    const names = [];
    for (let node = 0; node < graph.size; node += 1) {
      const weight = this._weight(node);
      if (weight < 0) continue;
      const own = [graph.label(node), ...graph.values(node, "alias"), ...graph.values(node, "ambiguousAlias"),
        ...graph.values(node, "arxiv"), graph.id(node)].map(String);
      for (const name of own) {
        const known = plain(name).trim();
        names.push({ node, name, plain: known, squeezed: squeezed(known), weight });
      }
    }
    this._names = names;
    return names;
  }

  /** @param {number} node */
  _weight(node) {
    const at = ORDER.indexOf(this._graph.classOf(node));
    if (at !== 0) return at;
    return this._graph.value(node, "kind") === "family" ? 0 : 0.5;
  }
}

/** How well a name fits: 0 the same, 1 begins so, 2 a word begins so, 3 has it; -1 not as it is written. @param {string} name @param {string} wanted */
function fits(name, wanted) {
  const at = name.indexOf(wanted);
  if (at < 0) return -1;
  if (at === 0) return name.length === wanted.length ? 0 : 1;
  return /[\s\-_:/.(]/.test(name[at - 1] ?? "") ? 2 : 3;
}

/** @param {string} text */
function squeezed(text) {
  return text.replace(/[\s\-_.]/g, "");
}
