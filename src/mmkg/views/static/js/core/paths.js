/**
 * The best ways between two nodes: the shortest first; of equally long ones those through rarer
 * things, since what is tied to everything says little; then the better sourced.
 *
 * A path has no shortcut: two of its nodes that are tied directly stand side by side in it, save its
 * ends. So a model's stage never stands between the model and what the stage gives it.
 *
 * For each length, layers backwards from the end give every node the least that the rest of a path
 * can cost; best-first search from the beginning then meets the paths in their order.
 */

import { degree, networkOf, place } from "./network.js";

/** @typedef {import("./graph.js").Graph} Graph */
/** @typedef {import("./network.js").Network} Network */
/** @typedef {{ nodes: number[], cost: number, alike: boolean }} Path `alike` where variants or stages of its models give the same once more */
/** @typedef {{ least: Float64Array, nodes: number[] }} Layer what the rest of a path from each node costs at least, and where it is finite */
/** @typedef {{ node: number, before: Beginning | null, length: number, cost: number, least: number }} Beginning */
/**
 * @typedef {{ paths: Path[], hubs: number[], hops: number, whole: boolean }} Found
 *   `hubs` are those met and not gone through; `hops` the length to which all was searched, and
 *   `whole` whether the search came to its end
 */

const HOPS = 5;
/** A node with more neighbours than this is not gone through. */
export const HUB = 600;
/** Costs nearer than this are one: sums of the same numbers differ in their last digits. */
const TIE = 1e-9;
/** How many ties one search may look at. */
const STEPS = 1_500_000;

/**
 * The `count` best paths between two nodes.
 * @param {Graph} graph @param {number} from @param {number} to
 * @param {{ count?: number, only?: string[], all?: boolean, hub?: number, hops?: number }} [options] @returns {Found}
 */
export function bestPaths(graph, from, to, options = {}) {
  const { count = 8, only, all, hub = HUB, hops = HOPS } = options;
  if (from < 0 || to < 0 || from === to) return { paths: [], hubs: [], hops: 0, whole: true };
  return new Seeker(networkOf(graph, { only, all }), graph, from, to, hub).seek(count, hops);
}

class Seeker {
  /** @param {Network} network @param {Graph} graph @param {number} from @param {number} to @param {number} hub */
  constructor(network, graph, from, to, hub) {
    this.network = network;
    this.graph = graph;
    this.from = from;
    this.to = to;
    this.hub = hub;
    this.steps = STEPS;
    /** @type {Set<number>} */
    this.hubs = new Set();
    /** @type {Map<string, Path>} by the families that they go through */
    this.paths = new Map();
    /** @type {Layer[]} by hops that are left */
    this.layers = [this.end()];
  }

  /** @param {number} count @param {number} hops @returns {Found} */
  seek(count, hops) {
    let length = 0;
    while (length < hops && this.paths.size < count && this.steps > 0) {
      this.layers.push(this.farther(/** @type {Layer} */ (this.layers[length])));
      length += 1;
      this.takeOfLength(length, count);
    }
    const hubs = [...this.hubs].sort((a, b) => degree(this.network, b) - degree(this.network, a) || a - b);
    return { paths: [...this.paths.values()], hubs, hops: length, whole: this.steps > 0 };
  }

  /** @returns {Layer} */
  end() {
    const least = new Float64Array(this.graph.size).fill(Infinity);
    least[this.to] = 0;
    return { least, nodes: [this.to] };
  }

  /** One hop farther from the end. @param {Layer} nearer @returns {Layer} */
  farther(nearer) {
    const { start, to, weakness } = this.network;
    const least = new Float64Array(this.graph.size).fill(Infinity);
    const nodes = [];
    for (const node of nearer.nodes) {
      if (node === this.from || !this.opens(node)) continue;
      const cost = (nearer.least[node] ?? 0) + this.toll(node);
      this.steps -= degree(this.network, node);
      for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
        const other = to[at] ?? 0;
        if (other === this.to || this.isDetour(other, node)) continue;
        const before = least[other] ?? Infinity;
        if (before === Infinity) nodes.push(other);
        least[other] = Math.min(before, cost + (weakness[at] ?? 0));
      }
    }
    return { least, nodes };
  }

  /** Whether going on from one node to the next is a detour, since the one is tied to the end itself. @param {number} one @param {number} next */
  isDetour(one, next) {
    return next !== this.to && one !== this.from && this.tied(one, this.to);
  }

  /** Take the best paths of one length. @param {number} length @param {number} count */
  takeOfLength(length, count) {
    const least = this.layers[length]?.least[this.from] ?? Infinity;
    if (least === Infinity) return;
    const heap = new Heap();
    heap.push({ node: this.from, before: null, length: 0, cost: 0, least });
    while (this.paths.size < count && this.steps > 0) {
      const best = heap.pop();
      if (!best) break;
      if (best.length === length) this.take(best);
      else for (const next of this.onwards(best, length)) heap.push(next);
    }
  }

  /** @param {Beginning} whole */
  take(whole) {
    const nodes = nodesOf(whole);
    if (nodes.some((node, at) => this.isWider(nodes[at - 1], node, nodes[at + 1]))) return;
    const families = nodes.map((node) => familyOf(this.graph, node));
    const key = families.filter((one, at) => one !== families[at - 1]).join();
    const known = this.paths.get(key);
    if (known) known.alike = true;
    else this.paths.set(key, { nodes, cost: whole.cost, alike: false });
  }

  /** Whether something narrower ties what stands before and after a node: going through the wider says less. @param {number | undefined} before @param {number} node @param {number | undefined} after */
  isWider(before, node, after) {
    if (before === undefined || after === undefined) return false;
    return this.graph.subjects(node, "broader").some((one) => this.opens(one) && this.tied(one, before) && this.tied(one, after));
  }

  /** The beginning of a path with one more node, in every way that can lead to the end. @param {Beginning} beginning @param {number} length */
  onwards(beginning, length) {
    const { start, to, weakness } = this.network;
    const rest = this.layers[length - beginning.length - 1]?.least;
    const earlier = nodesOf(beginning);
    const found = [];
    this.steps -= degree(this.network, beginning.node);
    for (let at = start[beginning.node] ?? 0; at < (start[beginning.node + 1] ?? 0); at += 1) {
      const node = to[at] ?? 0;
      const after = rest?.[node] ?? Infinity;
      if (after === Infinity || !this.opens(node) || !this.continues(earlier, node)) continue;
      const cost = beginning.cost + (weakness[at] ?? 0) + this.toll(node);
      found.push({ node, before: beginning, length: beginning.length + 1, cost, least: cost + after });
    }
    return found;
  }

  /** Whether a node is new to a path, and tied to none of it but the last; only the ends may be tied. @param {number[]} path @param {number} node */
  continues(path, node) {
    const [last = -1, ...earlier] = path.toReversed();
    if (node === this.to) {
      const isStage = path.length === 2 && this.graph.classOf(last) === "Stage";
      return !(isStage && this.tied(this.from, node));
    }
    return !path.includes(node) && !earlier.some((one) => this.tied(one, node));
  }

  /** What a path pays for going through a node. @param {number} node */
  toll(node) {
    return node === this.to ? 0 : Math.log(1 + degree(this.network, node));
  }

  /** Whether a path may go on from a node. @param {number} node */
  opens(node) {
    if (node === this.to || node === this.from || degree(this.network, node) <= this.hub) return true;
    this.hubs.add(node);
    return false;
  }

  /** @param {number} a @param {number} b */
  tied(a, b) {
    return place(this.network, a, b) >= 0;
  }
}

/** The family of a variant, and of a stage the family of its model; else the node itself. @param {Graph} graph @param {number} node */
function familyOf(graph, node) {
  const [model = node] = graph.subjects(node, "hasStage");
  const [family = model] = graph.objects(model, "variantOf");
  return family;
}

/** The nodes of a beginning, from the first on. @param {Beginning} beginning */
function nodesOf(beginning) {
  const found = [];
  for (let at = /** @type {Beginning | null} */ (beginning); at; at = at.before) found.push(at.node);
  return found.reverse();
}

/** Beginnings, the least cost first; of equal ones the one that came first. */
class Heap {
  constructor() {
    /** @type {{ one: Beginning, turn: number }[]} */
    this._items = [];
    this._turn = 0;
  }

  /** @param {Beginning} one */
  push(one) {
    const items = this._items;
    let at = items.push({ one, turn: (this._turn += 1) }) - 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this._before(at, up)) return;
      this._swap(at, up);
      at = up;
    }
  }

  /** @returns {Beginning | undefined} */
  pop() {
    const items = this._items;
    if (!items.length) return undefined;
    this._swap(0, items.length - 1);
    const best = items.pop();
    for (let at = 0; ; ) {
      let least = at;
      for (const down of [2 * at + 1, 2 * at + 2]) if (down < items.length && this._before(down, least)) least = down;
      if (least === at) return best?.one;
      this._swap(at, least);
      at = least;
    }
  }

  /** @param {number} a @param {number} b */
  _before(a, b) {
    const [one, other] = /** @type {any[]} */ ([this._items[a], this._items[b]]);
    return one.one.least - other.one.least < -TIE || (one.one.least - other.one.least <= TIE && one.turn < other.turn);
  }

  /** @param {number} a @param {number} b */
  _swap(a, b) {
    const items = /** @type {any[]} */ (this._items);
    [items[a], items[b]] = [items[b], items[a]];
  }
}
