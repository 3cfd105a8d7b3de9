/**
 * Where a model or data set comes from, and what came of it: a tree of steps from the one in
 * focus, in rows, and all that ties those in it.
 *
 * Every kind of edge leads from what is later to what it stands on, so that `-1` (back) is the
 * way from subject to object, and `1` (forth) the way from object to subject.
 */

import { moment } from "./released.js";

/** @typedef {import("./graph.js").Graph} Graph */
/** @typedef {import("./released.js").Released} Released */
/** @typedef {-1 | 1} Side */
/** @typedef {{ node: number, level: number, parent: number, more: number }} Member
 *   `level` is the number of steps, below zero on the way back; `parent` the member it was reached
 *   from, -1 for the focus; `more` how many further steps on its way are not taken */
/** @typedef {{ fact: number, kind: string, from: number, to: number }} Edge */
/** @typedef {{ members: Map<number, Member>, edges: Edge[] }} Lineage */

/** @type {Record<string, string[]>} the kinds of edge of a class */
export const KINDS = {
  Model: ["variantOf", "initialisedFrom", "extends", "component"],
  Dataset: ["includes", "includesPartOf", "derivedFrom", "imagesFrom"],
};

/** So many are drawn, unless all are asked for. */
const MOST = 60;
const EVEN_THEN = 600;
const FIRST_STEP = 40;
const LATER_STEP = 5;

/** The kinds that a state asks for; all of the class unless it says otherwise. @param {string} kind @param {string | undefined} text */
export function kindsAsked(kind, text) {
  const all = KINDS[kind] ?? [];
  if (text === undefined) return new Set(all);
  if (text === "none") return new Set();
  const asked = text.split(",").filter((name) => all.includes(name));
  return new Set(asked.length ? asked : all);
}

/** The text in the address for kinds, or null for all. @param {string} kind @param {Set<string>} kinds */
export function writeKinds(kind, kinds) {
  const all = KINDS[kind] ?? [];
  if (all.every((name) => kinds.has(name))) return null;
  return all.filter((name) => kinds.has(name)).join(",") || "none";
}

/** A depth of 0 to 6, or what is usual. @param {string | undefined} text @param {number} usual */
export function depth(text, usual = 2) {
  return /^[0-6]$/.test(text ?? "") ? Number(text) : usual;
}

/**
 * @param {Graph} graph @param {number} focus
 * @param {{ up: number, down: number, kinds: Set<string>, all?: boolean }} asked
 * @returns {Lineage}
 */
export function lineage(graph, focus, asked) {
  const most = asked.all ? EVEN_THEN : MOST;
  const steps = new Steps(graph, asked.kinds);
  /** @type {Map<number, Member>} */
  const members = new Map([[focus, { node: focus, level: 0, parent: -1, more: 0 }]]);
  const fronts = new Map([[-1, [focus]], [1, [focus]]]);
  for (let step = 1; step <= Math.max(asked.up, asked.down); step += 1) {
    const share = asked.all ? EVEN_THEN : step === 1 ? FIRST_STEP : LATER_STEP;
    for (const side of /** @type {Side[]} */ ([-1, 1])) {
      if (step > (side < 0 ? asked.up : asked.down)) continue;
      const found = (fronts.get(side) ?? []).flatMap((parent) =>
        firstOf(graph, steps.from(parent, side).filter((node) => !members.has(node)), share)
          .map((node, place) => ({ node, parent, place })));
      // Where there is not room for all, each has some before one has many.
      found.sort((a, b) => a.place - b.place);
      const next = [];
      for (const { node, parent } of found) {
        if (members.size >= most || members.has(node)) continue;
        members.set(node, { node, level: side * step, parent, more: 0 });
        next.push(node);
      }
      fronts.set(side, next);
    }
  }
  for (const member of members.values()) {
    const sides = /** @type {Side[]} */ (member.level === 0 ? [-1, 1] : [Math.sign(member.level)]);
    for (const side of sides) member.more += steps.from(member.node, side).filter((node) => !members.has(node)).length;
  }
  const edges = [...members.keys()].flatMap((node) => steps.edges(node, -1).filter((edge) => members.has(edge.to)));
  return { members, edges };
}

/** So many of some nodes, those that most leads to first. @param {Graph} graph @param {number[]} nodes @param {number} count */
function firstOf(graph, nodes, count) {
  const weights = nodes.map((node) => ({ node, weight: graph.factsTo(node).length }));
  return weights.sort((a, b) => b.weight - a.weight || a.node - b.node).slice(0, count).map((one) => one.node);
}

/** The edges of some kinds in a graph. */
class Steps {
  /** @param {Graph} graph @param {Set<string>} kinds */
  constructor(graph, kinds) {
    this.graph = graph;
    /** @type {Map<string, string>} */
    this.kindOf = new Map(graph.terms.map((term) => [term.name, kindOf(term)]));
    for (const [name, kind] of this.kindOf) if (!kinds.has(kind)) this.kindOf.delete(name);
  }

  /** What a node leads to on one side, each once. @param {number} node @param {Side} side */
  from(node, side) {
    return [...new Set(this.edges(node, side).map((edge) => (side < 0 ? edge.to : edge.from)))];
  }

  /** @param {number} node @param {Side} side @returns {Edge[]} */
  edges(node, side) {
    const { graph } = this;
    const found = [];
    for (const fact of side < 0 ? graph.facts(node) : graph.factsTo(node)) {
      const kind = this.kindOf.get(graph.predicate(fact));
      if (!kind || !graph.accepted(fact)) continue;
      const [from, to] = [graph.subject(fact), graph.object(fact)];
      // The images of benchmarks come from data sets too; a lineage is of one class.
      if (to >= 0 && from !== to && graph.classOf(from) === graph.classOf(to)) found.push({ fact, kind, from, to });
    }
    return found;
  }
}

/** The kind of edge that a relation makes, or "". @param {import("./graph.js").Term} term */
function kindOf(term) {
  if (term.name === "hasComponent" || term.under === "hasComponent") return "component";
  return Object.values(KINDS).some((names) => names.includes(term.name)) ? term.name : "";
}

/**
 * The members row by row: what the focus stands on above it, what came of it below, each beside
 * what it was reached from, and in the order of time. So the edges of the tree do not cross.
 * @param {Lineage} found @param {(node: number) => Released | null} released
 */
export function rows({ members }, released) {
  /** @type {Map<number, Member[]>} */
  const children = new Map();
  for (const member of members.values()) {
    const known = children.get(member.parent);
    if (known) known.push(member);
    else children.set(member.parent, [member]);
  }
  const time = (/** @type {Member} */ { node }) => {
    const date = released(node);
    return date ? moment(date) : -Infinity;
  };
  const next = (/** @type {Member} */ member, /** @type {Side} */ side) =>
    (children.get(member.node) ?? []).filter((one) => Math.sign(one.level) === side)
      .sort((a, b) => time(a) - time(b) || a.node - b.node);
  /** @param {Member} member @returns {Member[]} */
  const back = (member) => [...next(member, -1).flatMap(back), member];
  /** @param {Member} member @returns {Member[]} */
  const forth = (member) => [member, ...next(member, 1).flatMap(forth)];
  const [focus] = members.values();
  return focus ? [...back(focus), ...forth(focus).slice(1)] : [];
}

/**
 * The scale of time that is as wide as it can be with every label still inside: where a moment
 * stands, and the years for the grid.
 * @param {{ time: number, room: number }[]} marks `room` is what a label takes to the right
 * @param {number} left @param {number} width
 */
export function timeScale(marks, left, width) {
  const times = marks.map((one) => one.time);
  const first = Math.floor(Math.min(...times));
  const last = Math.max(first + 1, Math.ceil(Math.max(...times)));
  const share = (/** @type {number} */ time) => (time - first) / (last - first);
  const span = Math.max(60, Math.min(width - left - 22,
    ...marks.map((one) => (width - left - one.room) / Math.max(share(one.time), 0.01))));
  const place = (/** @type {number} */ time) => left + span * share(time);
  const every = [1, 2, 5, 10, 20, 50].find((step) => (span * step) / (last - first) >= 38) ?? 100;
  const years = [];
  for (let year = Math.ceil(first / every) * every; year <= last; year += every) years.push(year);
  return { place, years };
}

/**
 * The way of an edge: down or up beside what it comes from, then along the row of what came of
 * it. `slip` keeps kinds that share a way apart.
 * @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to @param {number} slip
 */
export function way(from, to, slip) {
  const END = 8;
  const down = to.y > from.y ? 1 : -1;
  const y = to.y + slip / 2;
  const hook = to.x - END - 8 + slip / 2;
  const beneath = hook >= from.x - 4;
  const trunk = beneath ? Math.min(from.x + slip, hook) : Math.min(hook, from.x - 11);
  const curve = Math.min(6, to.x - END - trunk, Math.abs(y - from.y) / 2);
  const bend = `V${y - down * curve} Q${trunk} ${y} ${trunk + curve} ${y} H${to.x - END}`;
  if (beneath) return `M${trunk} ${from.y + down * 5} ${bend}`;
  return `M${from.x - 5} ${from.y} H${trunk + curve} Q${trunk} ${from.y} ${trunk} ${from.y + down * curve} ${bend}`;
}
