/**
 * The results on a benchmark: whose, how good, in which setting, and how well sourced.
 *
 * Settings are never mixed: a zero-shot number and a fine-tuned one say different things.
 */

import { moment, releasedOf } from "./released.js";
import { familyOf } from "./select.js";
import { WAYS } from "./words.js";

/** @typedef {import("./graph.js").Graph} Graph */
/** @typedef {{ result: number, model: number, family: number, metric: number, setting: string,
 *   value: number, low: number, high: number, fact: number, via: string,
 *   released: import("./released.js").Released | null, parameters: number | null }} Score
 *   `value` is the best sourced one, of the fact `fact`; `low` and `high` differ where sources do */

/** The metrics of a benchmark with how many results each has, the most frequent first. @param {Graph} graph @param {number} benchmark */
export function metricsOf(graph, benchmark) {
  return counts(graph.subjects(benchmark, "on").flatMap((result) => graph.objects(result, "measuredBy")[0] ?? []), (one) => one);
}

/** The results on a benchmark by one metric. @param {Graph} graph @param {number} benchmark @param {number} metric @returns {Score[]} */
export function scoresOn(graph, benchmark, metric) {
  return graph.subjects(benchmark, "on").filter((result) => graph.objects(result, "measuredBy")[0] === metric)
    .flatMap((result) => scoreOf(graph, result) ?? []);
}

/** The results of a model, and of its variants where it is a family. @param {Graph} graph @param {number} model */
export function scoresOf(graph, model) {
  return [model, ...graph.subjects(model, "variantOf")].flatMap((one) => graph.subjects(one, "of"))
    .flatMap((result) => scoreOf(graph, result) ?? []);
}

/** @param {Graph} graph @param {number} result @returns {Score | null} */
export function scoreOf(graph, result) {
  const [model] = graph.objects(result, "of");
  const [metric] = graph.objects(result, "measuredBy");
  const values = [...graph.facts(result)]
    .filter((fact) => graph.predicate(fact) === "value" && graph.accepted(fact) && typeof graph.literal(fact) === "number")
    .map((fact) => ({ fact, value: Number(graph.literal(fact)), via: graph.bestVia(fact) }))
    .sort((a, b) => rank(a.via) - rank(b.via));
  const [best] = values;
  if (model === undefined || metric === undefined || !best) return null;
  const numbers = values.map((one) => one.value);
  return {
    ...best, result, model, metric, family: familyOf(graph, model),
    setting: String(graph.value(result, "setting") ?? "setting not stated"),
    low: Math.min(...numbers), high: Math.max(...numbers),
    released: releasedOf(graph, model), parameters: parametersOf(graph, model),
  };
}

/** @param {string} via */
function rank(via) {
  return WAYS.includes(via) ? WAYS.indexOf(via) : WAYS.length;
}

/** The parameters of a model; those of a family are not its variants'. @param {Graph} graph @param {number} model */
function parametersOf(graph, model) {
  const value = Number(graph.value(model, "parameters"));
  return value > 0 ? value : null;
}

/** The values of some items with their counts, the most frequent first. @template Item, Value @param {Item[]} items @param {(item: Item) => Value} of @returns {[Value, number][]} */
export function counts(items, of) {
  const found = new Map();
  for (const item of items) found.set(of(item), (found.get(of(item)) ?? 0) + 1);
  return [...found].sort((a, b) => b[1] - a[1]);
}

/** Whether a smaller value is the better one, as the metric's description says. @param {Graph} graph @param {number} metric */
export function lowerIsBetter(graph, metric) {
  return /lower is better/i.test(String(graph.value(metric, "description") ?? ""));
}

/** The best first. @param {Score[]} scores @param {boolean} lower */
export function ranked(scores, lower) {
  return [...scores].sort((a, b) => (lower ? a.value - b.value : b.value - a.value) || a.model - b.model);
}

/** Where a score stands on an axis: a moment or a number of parameters; null where nobody tells it. @param {"year" | "parameters"} axis @param {Score} score */
export function along(axis, score) {
  if (axis === "parameters") return score.parameters;
  return score.released ? moment(score.released) : null;
}

/**
 * The scores that were better than all before them (or, by parameters, than all that are smaller).
 * @param {Score[]} scores @param {"year" | "parameters"} axis @param {boolean} lower
 */
export function frontier(scores, axis, lower) {
  const placed = ranked(scores, lower).flatMap((score) => {
    const at = along(axis, score);
    return at === null ? [] : [{ score, at }];
  }).sort((a, b) => a.at - b.at);
  const found = [];
  let best = lower ? Infinity : -Infinity;
  for (const { score } of placed) {
    if (lower ? score.value >= best : score.value <= best) continue;
    best = score.value;
    found.push(score);
  }
  return found;
}

/** Round numbers between low and high, about as many as asked for. @param {number} low @param {number} high @param {number} [about] */
export function ticks(low, high, about = 6) {
  const span = high - low;
  if (!(span > 0)) return [low];
  const power = 10 ** Math.floor(Math.log10(span / about));
  const step = power * /** @type {number} */ ([1, 2, 5, 10].find((one) => span / (power * one) <= about));
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: count }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** The powers of ten around numbers above zero. @param {number} low @param {number} high */
export function decades(low, high) {
  const first = Math.floor(Math.log10(low));
  const last = Math.max(first + 1, Math.ceil(Math.log10(high)));
  return Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at));
}

/**
 * Places for labels, the first asked for first: beside their dot, and on no other label or dot;
 * those that find no place are left out, but for those that must be there, which may hide a dot.
 * @template Key
 * @param {{ key: Key, x: number, y: number, width: number, must: boolean }[]} wanted
 * @param {{ left: number, right: number, top: number, bottom: number }} frame
 * @param {{ x: number, y: number }[]} dots
 * @returns {Map<Key, { x: number, y: number }>} the left end of the base line
 */
export function labelPlaces(wanted, frame, dots) {
  /** @type {Box[]} */
  const taken = [];
  const found = new Map();
  for (const { key, x, y, width, must } of wanted) {
    const boxes = around(x, y).map(([left = 0, base = 0, share = 0]) => ({ x: left - share * width, y: base, width }))
      .filter((box) => inside(box, frame) && !taken.some((one) => meets(one, box)));
    const hides = (/** @type {Box} */ box) => dots.some((dot) => (dot.x !== x || dot.y !== y) && covers(box, dot));
    const box = boxes.find((one) => !hides(one)) ?? (must ? boxes[0] : undefined);
    if (!box) continue;
    taken.push(box);
    found.set(key, { x: box.x, y: box.y });
  }
  return found;
}

/** @typedef {{ x: number, y: number, width: number }} Box the left end of a base line, and how long it is */

const HEIGHT = 13;

/** Where a label can stand: above, below, at a side; the last is how much of it is left of that point. @param {number} x @param {number} y */
function around(x, y) {
  const places = [];
  for (const away of [8, 22]) {
    for (const share of [0.5, 0, 1]) places.push([x, y - away, share], [x, y + away + 10, share]);
  }
  return [...places.slice(0, 6), [x + 9, y + 4, 0], [x - 9, y + 4, 1], ...places.slice(6)];
}

/** @param {Box} box @param {{ left: number, right: number, top: number, bottom: number }} frame */
function inside({ x, y, width }, { left, right, top, bottom }) {
  return x >= left && x + width <= right && y - HEIGHT >= top && y + 3 <= bottom;
}

/** @param {Box} one @param {Box} other */
function meets(one, other) {
  return one.x < other.x + other.width + 5 && other.x < one.x + one.width + 5 && Math.abs(one.y - other.y) < HEIGHT;
}

/** @param {Box} box @param {{ x: number, y: number }} dot */
function covers(box, dot) {
  return dot.x > box.x - 4 && dot.x < box.x + box.width + 4 && dot.y > box.y - HEIGHT && dot.y < box.y + 6;
}
