/** The results as a drawing: one panel for each setting, all on the same scales. */

import { h, s } from "../core/dom.js";
import { claimsAt } from "../core/evidence.js";
import { ABOUT, releasedNote, releasedText } from "../core/released.js";
import { along, decades, frontier, labelPlaces, ticks } from "../core/results.js";
import { counted, cut, number, short, viaName, WAYS } from "../core/words.js";
import { ruler } from "../ui/ruler.js";
import { isFocus } from "./results-table.js";

/** @typedef {import("../core/context.js").Context} Context */
/** @typedef {import("../core/results.js").Score} Score */
/** @typedef {import("./results.js").Shown} Shown */
/** @typedef {{ width: number, height: number, left: number, right: number, top: number, bottom: number,
 *   x(at: number): number, y(value: number): number, across: { at: number, text: string }[], up: number[], unknown: boolean,
 *   measure(text: string, bold?: boolean): number }} Frame */
/** @typedef {{ score: Score, x: number, y: number, known: boolean, out: boolean, best: boolean, focus: boolean }} Dot */

const LANE = 56;
const LONGEST = 28;
/** So many panels and dots in each are drawn; the table has them all. */
const PANELS = 8;
const DOTS = 1500;

/** @param {Context} context @param {Shown} shown */
export function panels(context, shown) {
  const all = shown.settings.flatMap((one) => [...one.shown, ...one.out]);
  if (!all.length) return null;
  const columns = context.width >= 820 && shown.settings.length > 1 ? 2 : 1;
  const width = Math.floor((context.width - (columns - 1) * 24) / columns);
  const frame = frameOf(all, shown.axis, width, columns === 1 && context.width > 600 ? 420 : 330);
  const title = `${context.graph.label(shown.metric)}, ${shown.lower ? "lower is better" : "higher is better"}; ${shown.axis === "year" ? "by release" : "by number of parameters"}`;
  return h("div", { class: "plots" },
    h("p", { class: "soft axis" }, title),
    legend(all, shown),
    h("div", { class: "panels", data: { columns } },
      shown.settings.slice(0, PANELS).map((setting) => panel(context, shown, setting, frame))),
    h("p", { class: "soft" }, `${ABOUT} `,
      h("a", { href: "#standings", on: { click: toTable } }, "The same as a table"), " stands below."));
}

/** To the table without a step in the address, which is the state. @param {Event} event */
function toTable(event) {
  event.preventDefault();
  document.getElementById("standings")?.scrollIntoView();
}

/** @param {Score[]} all @param {"year" | "parameters"} axis @param {number} width @param {number} height @returns {Frame} */
function frameOf(all, axis, width, height) {
  const places = all.map((score) => along(axis, score)).filter((at) => at !== null);
  const unknown = places.length < all.length;
  const [least, most] = [Math.min(...all.map((one) => one.low)), Math.max(...all.map((one) => one.high))];
  const air = (most - least) * 0.06 || 1;
  const [low, high] = [least - air, most + air];
  const [left, top, bottom, right] = [44, 14, height - 30, width - 14 - (unknown ? LANE : 0)];
  const y = (/** @type {number} */ value) => bottom - ((value - low) / (high - low)) * (bottom - top);
  const { scale, across } = axis === "year" ? overTime(places) : overSize(places);
  const x = (/** @type {number} */ at) => left + 8 + scale(at) * (right - left - 16);
  return { width, height, left, right, top, bottom, x, y, up: ticks(low, high), unknown, across: thinned(across, right - left), measure: ruler(12) };
}

/** @param {number[]} places */
function overTime(places) {
  const first = Math.floor(Math.min(...places, 9999));
  const last = Math.max(first + 1, Math.ceil(Math.max(...places, 0)));
  const across = places.length ? Array.from({ length: last - first + 1 }, (_, at) => ({ at: first + at, text: String(first + at) })) : [];
  return { scale: (/** @type {number} */ at) => (at - first) / (last - first), across };
}

/** @param {number[]} places */
function overSize(places) {
  const marks = places.length ? decades(Math.min(...places), Math.max(...places)) : [];
  const [low, high] = [Math.log10(marks[0] ?? 1), Math.log10(marks.at(-1) ?? 10)];
  return { scale: (/** @type {number} */ at) => (Math.log10(at) - low) / (high - low), across: marks.map((at) => ({ at, text: short(at) })) };
}

/** As many marks as have room. @param {{ at: number, text: string }[]} marks @param {number} room */
function thinned(marks, room) {
  const every = Math.max(1, Math.ceil((marks.length * 44) / room));
  return marks.filter((_, at) => at % every === 0);
}

/** @param {Context} context @param {Shown} shown @param {Shown["settings"][number]} setting @param {Frame} frame */
function panel(context, shown, setting, frame) {
  const best = new Set(frontier(setting.shown, shown.axis, shown.lower));
  const dots = dotsOf(shown, setting, frame, best);
  const about = `${setting.name}: ${counted(setting.shown.length, "result")}, best so far ${[...best].map((one) => `${context.graph.label(one.model)} ${number(one.value)}`).join(", ")}`;
  return h("figure", { class: "panel" },
    h("figcaption", null, h("a", { href: context.link({ set: context.state.set ? null : setting.name }), title: context.state.set ? "All settings" : "This setting alone" }, setting.name), " ",
      h("span", { class: "count" }, counted(setting.shown.length, "result"), setting.out.length ? `, +${number(setting.out.length)} filtered out` : "")),
    s("svg", { viewBox: `0 0 ${frame.width} ${frame.height}`, width: frame.width, height: frame.height, role: "group", "aria-label": about },
      axes(frame, shown),
      line(dots.filter((dot) => dot.best && dot.known).sort((a, b) => a.x - b.x || (shown.lower ? a.y - b.y : b.y - a.y)), frame),
      dots.map((dot) => mark(context, dot, frame)),
      labels(context, dots, frame)));
}

/** The dots, those that matter last, so that they lie on top. @param {Shown} shown @param {Shown["settings"][number]} setting @param {Frame} frame @param {Set<Score>} best @returns {Dot[]} */
function dotsOf(shown, setting, frame, best) {
  let lost = 0;
  const dot = (/** @type {Score} */ score, /** @type {boolean} */ out) => {
    const at = along(shown.axis, score);
    const x = at === null ? frame.right + 16 + (lost++ % 4) * 11 : frame.x(at);
    return { score, x, y: frame.y(score.value), known: at !== null, out, best: best.has(score), focus: isFocus(score, shown.focus) };
  };
  const dots = [...setting.out.map((score) => dot(score, true)), ...setting.shown.map((score) => dot(score, false))];
  const weight = (/** @type {Dot} */ one) => (one.focus ? 4 : 0) + (one.best ? 2 : 0) + (one.out ? 0 : 1);
  return dots.sort((a, b) => weight(a) - weight(b)).slice(-DOTS);
}

/** @param {Frame} frame @param {Shown} shown */
function axes({ left, right, top, bottom, x, y, up, across, unknown, width }, shown) {
  return s("g", { class: "axes", "aria-hidden": "true" },
    unknown ? [s("rect", { class: "lane", x: right + 6, y: top, width: LANE, height: bottom - top, rx: 4 }),
      s("text", { x: right + 6 + LANE / 2, y: bottom + 18, "text-anchor": "middle" }, shown.axis === "year" ? "no date" : "no size")] : null,
    up.map((value) => [s("line", { x1: left, x2: right, y1: y(value), y2: y(value) }),
      s("text", { x: left - 7, y: y(value) + 4, "text-anchor": "end" }, number(value))]),
    across.map(({ at, text }) => [s("line", { class: "faint", x1: x(at), x2: x(at), y1: top, y2: bottom }),
      s("text", { x: Math.min(x(at), width - 14), y: bottom + 18, "text-anchor": "middle" }, text)]));
}

/** The best so far, as steps. @param {Dot[]} best @param {Frame} frame */
function line(best, frame) {
  const [first] = best;
  if (!first) return null;
  return s("path", { class: "frontier", "aria-hidden": "true", d: `M${first.x} ${first.y}${best.slice(1).map((dot) => `H${dot.x}V${dot.y}`).join("")}H${frame.right}` });
}

/** @param {Context} context @param {Dot} dot @param {Frame} frame */
function mark(context, dot, frame) {
  const { score, x, y } = dot;
  const { graph } = context;
  const { released, parameters, low, high } = score;
  const about = [`${graph.label(score.model)}: ${number(score.value)}`,
    low < high ? `sources differ, ${number(low)} to ${number(high)}` : "",
    released ? [releasedText(released), releasedNote(released)].filter(Boolean).join(", ") : "no date",
    parameters === null ? "parameters unknown" : `${short(parameters)} parameters`, score.via ? viaName(score.via) : "", dot.out ? "left out by the filters" : ""].filter(Boolean).join("; ");
  return s("a", { class: "score", href: context.link(claimsAt(graph, score.fact)), "aria-label": about, "data-out": String(dot.out),
    // The table has a link for each; here the keyboard stops at those that are labelled.
    tabindex: dot.best || dot.focus ? null : -1 },
    s("title", null, about),
    dot.focus ? s("circle", { class: "ring", cx: x, cy: y, r: 9 }) : null,
    low < high ? s("path", { class: "range", d: `M${x - 3} ${frame.y(low)}h6m-3 0V${frame.y(high)}m-3 0h6` }) : null,
    shape(score.via, x, y));
}

/** The mark of a way of knowing, as in the text. @param {string} via @param {number} x @param {number} y */
function shape(via, x, y) {
  const marked = { class: "mark", "data-via": via || "none" };
  if (via === "official-repo") return s("rect", { ...marked, x: x - 4, y: y - 4, width: 8, height: 8, rx: 1 });
  if (via === "harness") return s("path", { ...marked, d: `M${x} ${y - 5}l5 5l-5 5l-5-5z` });
  if (via === "secondary-paper") return s("g", marked, s("circle", { cx: x, cy: y, r: 4.2, class: "hollow" }), s("path", { d: `M${x} ${y - 4.2}a4.2 4.2 0 0 0 0 8.4z` }));
  return s("circle", { ...marked, cx: x, cy: y, r: 4.4 });
}

/** @param {Context} context @param {Dot[]} dots @param {Frame} frame */
function labels(context, dots, frame) {
  const named = dots.filter((dot) => (dot.focus || dot.best) && !dot.out).reverse();
  const text = (/** @type {Dot} */ dot) => cut(context.graph.label(dot.score.model), LONGEST);
  const first = named.find((dot) => dot.focus);
  const places = labelPlaces(named.map((dot) => ({ key: dot, x: dot.x, y: dot.y, width: frame.measure(text(dot), dot.focus), must: dot === first })),
    { left: frame.left, right: frame.width, top: 0, bottom: frame.bottom }, dots);
  return [...places].map(([dot, { x, y }]) =>
    s("text", { class: "label", x, y, "data-focus": String(dot.focus), "aria-hidden": "true" }, text(dot)));
}

/** @param {Score[]} all @param {Shown} shown */
function legend(all, shown) {
  const ways = WAYS.filter((way) => all.some((score) => score.via === way));
  const sample = (/** @type {any[]} */ ...parts) => s("svg", { width: 22, height: 14, "aria-hidden": "true" }, parts);
  return h("ul", { class: "legend marks" },
    ways.map((way) => h("li", null, sample(shape(way, 11, 7)), viaName(way))),
    h("li", null, sample(s("path", { class: "frontier", d: "M1 11H11V4H21" })), shown.axis === "year" ? "best so far" : "best for its size"),
    all.some((score) => score.low < score.high) ? h("li", null, sample(s("path", { class: "range", d: "M8 2h6m-3 0V12m-3 0h6" })), "sources differ") : null,
    all.some((score) => isFocus(score, shown.focus)) ? h("li", null, sample(s("circle", { class: "ring", cx: 11, cy: 7, r: 6 })), "in focus, and its variants") : null);
}
