/** The map as numbers: what is drawn where, how large, and what of it stands out. */

import { FOLLOWS } from "./ids.js";
import { remembered } from "./remember.js";
import { membersOf } from "./select.js";

/**
 * Places and sizes are in the units of the layout, in which two neighbours stand 20 apart or more.
 *
 * @typedef {import("./graph.js").Graph} Graph
 * @typedef {{ node: number[], x: number[], y: number[], members: number[], isolated: number,
 *   discs: { x: number[], y: number[], r: number[] } }} Positions
 * @typedef {{ name: string, members: number[], x: number, y: number, r: number }} Community
 *   the best-connected member first
 * @typedef {{ node: number, x: number, y: number, degree: number }} Place
 * @typedef {{ key: string, node: number, community: number, x: number, y: number, size: number,
 *   label: string, kind: string, place: number, faint: boolean }} Mark `node` is -1 where a whole community is one;
 *   `place` counts the members of a community that are better connected
 * @typedef {{ marks: Map<string, Mark>, edges: [string, string][], discs: Community[] }} Ground
 *   what is drawn whatever is in focus: marks by key, and edges by the keys of their ends
 * @typedef {{ ground: Ground, focus: string, around: Mark[] }} Scene
 *   `focus` is the key of a mark or ""; `around` are the marks tied to it, itself the last
 */

/** Above this many entities, a community is one mark until it is opened. */
const MANY = 5000;
const NAMED_BY = 3;
/** What is in the graph twice, so that an edge is not counted twice. */
const LEFT_OUT = new Set(["hasComponent", ...FOLLOWS]);

export class Atlas {
  /** @param {Graph} graph @param {Positions} positions @param {number} [many] */
  constructor(graph, positions, many = MANY) {
    this.graph = graph;
    this.whole = positions.node.length <= many;
    /** @type {Map<number, Place>} */
    this.places = new Map(positions.node.map((node, at) =>
      [node, { node, x: positions.x[at] ?? 0, y: positions.y[at] ?? 0, degree: 0 }]));
    this.edges = this._edges();
    this.communities = this._communities(positions);
    this.isolated = positions.isolated ? positions.node.slice(-positions.isolated) : [];
    /** @type {Map<number, number>} the community of each node that is in one */
    this.communityOf = new Map(this.communities.flatMap((one, at) => one.members.map((node) => [node, at])));
    /** @type {Map<number, number>} */
    this._rank = new Map(this.communities.flatMap((one) => one.members.map((node, at) => [node, at])));
  }

  /** Pairs of nodes that a fact ties, each once. @returns {[number, number][]} */
  _edges() {
    const { graph, places } = this;
    const found = new Map();
    for (const place of places.values()) {
      for (const fact of graph.facts(place.node)) {
        const other = places.get(graph.object(fact));
        if (!other || other === place || !graph.accepted(fact) || LEFT_OUT.has(graph.predicate(fact))) continue;
        const [a, b] = place.node < other.node ? [place, other] : [other, place];
        const key = a.node * graph.size + b.node;
        if (found.has(key)) continue;
        found.set(key, [a.node, b.node]);
        a.degree += 1;
        b.degree += 1;
      }
    }
    return [...found.values()];
  }

  /** @param {Positions} positions @returns {Community[]} */
  _communities({ node, members, discs }) {
    let start = 0;
    return members.map((count, at) => {
      const own = node.slice(start, (start += count));
      const name = own.slice(0, NAMED_BY).map((one) => this.graph.label(one)).join(", ");
      return { name, members: own, x: discs.x[at] ?? 0, y: discs.y[at] ?? 0, r: discs.r[at] ?? 0 };
    });
  }

  /** The nodes tied to one. @param {number} node @returns {Set<number>} */
  around(node) {
    const found = new Set();
    for (const [a, b] of this.edges) {
      if (a === node) found.add(b);
      else if (b === node) found.add(a);
    }
    return found;
  }

  /**
   * Of each node the edge to the best-connected that it is tied to: what shows where all would hide.
   * @param {Set<number> | null} lit @returns {[number, number][]}
   */
  backbone(lit) {
    /** @type {Map<number, [number, number]>} */
    const best = new Map();
    const degree = (/** @type {number | undefined} */ node) => this.places.get(node ?? -1)?.degree ?? 0;
    for (const [a, b] of this.edges) {
      if (lit && !(lit.has(a) && lit.has(b))) continue;
      if (degree(b) > degree(best.get(a)?.[1])) best.set(a, [a, b]);
      if (degree(a) > degree(best.get(b)?.[1])) best.set(b, [b, a]);
    }
    return [...best.values()];
  }

  /**
   * What answers the filters, with what that is tied to; null where there are none.
   * @param {import("./select.js").Selection} selection @returns {Set<number> | null}
   */
  lit(selection) {
    if (!selection.filtered) return null;
    const models = new Set([...selection.families].flatMap((family) =>
      [...(selection.holders.get(family) ?? []), family, ...membersOf(this.graph, family)]));
    const found = new Set(models);
    for (const [a, b] of this.edges) {
      if (models.has(a) && this.graph.classOf(b) !== "Model") found.add(b);
      if (models.has(b) && this.graph.classOf(a) !== "Model") found.add(a);
    }
    return found;
  }

  /**
   * What is drawn. The ground is the same object while the focus does not change it.
   * @param {number} focus @param {import("./select.js").Selection} selection @param {number} opened @returns {Scene}
   */
  scene(focus, selection, opened) {
    const open = this._open(focus, opened);
    const shown = this.communities.map((_, at) => at).filter(open);
    const ground = remembered(selection, `ground ${this.whole || shown}`, () => this._ground(selection, open));
    if (!this.places.has(focus)) return { ground, focus: "", around: [] };
    const key = this._key(focus, open);
    const keys = new Set([...this.around(focus)].map((node) => this._key(node, open)));
    keys.delete(key);
    const around = [...keys, key].flatMap((one) => ground.marks.get(one) ?? []);
    return { ground, focus: key, around };
  }

  /** @param {import("./select.js").Selection} selection @param {(community: number) => boolean} open @returns {Ground} */
  _ground(selection, open) {
    const lit = this.lit(selection);
    const marks = [...this.places.values()].filter((place) => this._key(place.node, open).startsWith("n"))
      .map((place) => this._mark(place, lit));
    this.communities.forEach((one, at) => {
      if (!open(at)) marks.push(this._disc(one, at, lit));
    });
    return { marks: new Map(marks.map((mark) => [mark.key, mark])), edges: this._drawn(open, lit),
      discs: this.communities.filter((_, at) => open(at)) };
  }

  /** The key of the mark that a node is, or is in. @param {number} node @param {(community: number) => boolean} open */
  _key(node, open) {
    const community = this.communityOf.get(node);
    return community === undefined || open(community) ? `n${node}` : `c${community}`;
  }

  /** Which communities are shown member by member. @param {number} focus @param {number} opened */
  _open(focus, opened) {
    const own = this.communityOf.get(focus);
    return (/** @type {number} */ community) => this.whole || community === opened || community === own;
  }

  /** @param {Place} place @param {Set<number> | null} lit @returns {Mark} */
  _mark({ node, x, y, degree }, lit) {
    return { key: `n${node}`, node, community: this.communityOf.get(node) ?? -1, x, y, size: 9 + Math.min(28, Math.sqrt(degree) * 1.75),
      label: this.graph.label(node), kind: this.graph.classOf(node), place: this._rank.get(node) ?? 99, faint: lit !== null && !lit.has(node) };
  }

  /** @param {Community} one @param {number} at @param {Set<number> | null} lit @returns {Mark} */
  _disc({ name, members, x, y, r }, at, lit) {
    return { key: `c${at}`, node: -1, community: at, x, y, size: 1.6 * r,
      label: `${name} (${members.length})`, kind: "", place: 0, faint: lit !== null && !members.some((node) => lit.has(node)) };
  }

  /** Of each entity that stands out the tie to the best-connected. @param {(community: number) => boolean} open @param {Set<number> | null} lit @returns {[string, string][]} */
  _drawn(open, lit) {
    /** @type {Map<string, [string, string]>} */
    const found = new Map();
    for (const [a, b] of this.backbone(lit)) {
      const [from, to] = [this._key(a, open), this._key(b, open)].sort();
      if (from && to && from !== to) found.set(`${from} ${to}`, [from, to]);
    }
    return [...found.values()];
  }
}

/**
 * The labels to write: the first ones win their place, and none is laid over another.
 * @template {{ x: number, y: number, width: number, size: number }} Box
 * @param {Box[]} boxes in order of importance; `x` and `y` are the middle of what is named
 * @param {number} height @param {{ width: number, height: number }} room @param {number} [most] @returns {Box[]}
 */
export function apart(boxes, height, room, most = 90) {
  /** @type {Box[]} */
  const kept = [];
  for (const box of boxes) {
    if (kept.length === most) break;
    if (box.x < 0 || box.y < 0 || box.x > room.width || box.y > room.height) continue;
    const clear = kept.every((one) =>
      Math.abs(one.y - box.y) >= height || left(box, room) >= left(one, room) + one.width || left(one, room) >= left(box, room) + box.width);
    if (clear) kept.push(box);
  }
  return kept;
}

/** Where a label begins: at the right of its mark, or at its left where there is no room. @param {{ x: number, width: number, size: number }} box @param {{ width: number }} room */
export function left(box, room) {
  const right = box.x + box.size + 3;
  return right + box.width <= room.width ? Math.max(0, right) : Math.max(0, box.x - box.size - 3 - box.width);
}
