/** The drawing of sets and of who has exactly which of them: columns are links. */

import { s } from "../core/dom.js";
import { sizeOf } from "../core/upset.js";
import { counted, cut, number } from "../core/words.js";

/**
 * @typedef {import("../core/context.js").Context} Context
 * @typedef {import("../core/upset.js").Together} Together
 * @typedef {{ sets: number[], sizes: Map<number, number>, all: Together[] }} Drawn
 */

const COLUMN = 28;
const ROW = 27;
const BARS = 170;
const NAMES = 218;
const SIZES = 110;
const LEFT = NAMES + SIZES + 12;
const HEAD = 34;
const TOP = BARS + HEAD + 10;
const LETTERS = 31;

/** How many columns fit beside the names, in the room of a view with its margins. @param {number} width */
export function columnsIn(width) {
  return Math.max(6, Math.floor((width - LEFT - 48) / COLUMN));
}

/** @param {Context} context @param {Drawn} drawn */
export function drawing(context, { sets, sizes, all }) {
  const columns = all.slice(0, columnsIn(context.width));
  const width = LEFT + Math.max(columns.length, 4) * COLUMN + 4;
  const height = TOP + sets.length * ROW + 4;
  const most = Math.max(1, ...columns.map(sizeOf));
  const scale = (/** @type {number} */ size) => (BARS * size) / most;
  return s("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "group",
    "aria-label": `${counted(columns.length, "combination")} of ${counted(sets.length, "set")}; the same is there as a list` },
    sets.map((_, at) => at % 2 ? null : s("rect", { class: "stripe", x: 0, y: TOP + at * ROW, width, height: ROW })),
    axis(most, width, scale),
    sets.map((set, at) => row(context, set, sizes.get(set) ?? 0, Math.max(1, ...sizes.values()), at)),
    columns.map((one, at) => column(context, one, sets, at, scale)));
}

/** A few lines to read the bars by. @param {number} most @param {number} width @param {(size: number) => number} scale */
function axis(most, width, scale) {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((one) => most / one <= 5) ?? Math.ceil(most / 5);
  const lines = [];
  for (let at = step; at <= most; at += step) {
    const y = HEAD + BARS - scale(at);
    lines.push(s("line", { class: "grid", x1: LEFT, x2: width, y1: y, y2: y }), s("text", { class: "tick", x: LEFT - 6, y: y + 4, "text-anchor": "end" }, number(at)));
  }
  return [s("text", { class: "tick", x: LEFT - 6, y: HEAD + BARS + 4, "text-anchor": "end" }, "0"),
    s("text", { class: "tick", x: LEFT - 6, y: 12, "text-anchor": "end" }, "model families"),
    s("line", { class: "base", x1: LEFT, x2: width, y1: HEAD + BARS, y2: HEAD + BARS }), lines];
}

/** @param {Context} context @param {number} set @param {number} size @param {number} most @param {number} at */
function row(context, set, size, most, at) {
  const { graph } = context;
  const middle = TOP + at * ROW + ROW / 2;
  const bar = ((SIZES - 38) * size) / most;
  const label = graph.label(set);
  return s("a", { class: "set", href: context.link({ id: graph.id(set), at: null }) },
    s("title", null, `${label}: ${counted(size, "model family", "model families")}`),
    s("rect", { class: "hit", x: 0, y: middle - ROW / 2, width: LEFT - 8, height: ROW }),
    s("rect", { class: "solid", x: SIZES - bar, y: middle - 7, width: bar, height: 14 }),
    s("text", { class: "tick", "aria-hidden": "true", x: SIZES - bar - 5, y: middle + 4, "text-anchor": "end" }, number(size)),
    s("text", { "aria-hidden": "true", x: SIZES + 10, y: middle + 5 }, cut(label, LETTERS)));
}

/** @param {Context} context @param {Together} one @param {number[]} sets @param {number} at @param {(size: number) => number} scale */
function column(context, one, sets, at, scale) {
  const { graph, state } = context;
  const x = LEFT + at * COLUMN + COLUMN / 2;
  const [whole, open] = [scale(one.whole.size), scale(one.open.size)];
  const base = HEAD + BARS;
  const places = sets.map((set, place) => ({ y: TOP + place * ROW + ROW / 2, has: one.sets.includes(set) }));
  const own = places.filter((place) => place.has).map((place) => place.y);
  const said = `${one.sets.map((set) => graph.label(set)).join(" + ")}: ${counted(sizeOf(one), "model family", "model families")}${one.open.size ? `, ${one.open.size} of them with incomplete lists` : ""}`;
  const top = base - whole - open;
  return s("a", { class: "column", id: `together-${at}`, href: context.link({ pick: one.key }), "aria-current": state.pick === one.key ? "true" : null },
    s("title", null, said),
    s("rect", { class: "hit", x: x - COLUMN / 2, y: 0, width: COLUMN, height: TOP + sets.length * ROW }),
    s("rect", { class: "solid", x: x - 8, y: base - whole, width: 16, height: whole }),
    open ? s("rect", { class: "hollow", x: x - 7.25, y: top + 0.75, width: 14.5, height: Math.max(1, open - 1.5) }) : null,
    one.whole.size ? s("text", { class: "size", "aria-hidden": "true", x, y: top - (open ? 17 : 5), "text-anchor": "middle" }, number(one.whole.size)) : null,
    open ? s("text", { class: "tick", "aria-hidden": "true", x, y: top - 5, "text-anchor": "middle" }, `+${number(one.open.size)}`) : null,
    places.map(({ y, has }) => s("circle", { class: has ? "in" : "out", cx: x, cy: y, r: has ? 6.5 : 4 })),
    own.length > 1 ? s("line", { class: "tie", x1: x, x2: x, y1: Math.min(...own), y2: Math.max(...own) }) : null);
}
