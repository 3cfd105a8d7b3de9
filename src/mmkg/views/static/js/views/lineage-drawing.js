/** The lineage as a drawing: time to the right, a row for each, the focus between what it stands on and what came of it. */

import { h, s } from "../core/dom.js";
import { belongs } from "../core/belongs.js";
import { claimsAt } from "../core/evidence.js";
import { timeScale, way } from "../core/lineage.js";
import { ABOUT, moment, releasedNote, releasedText } from "../core/released.js";
import { className, counted, cut, number, relationName } from "../core/words.js";
import { ruler } from "../ui/ruler.js";

/** @typedef {import("../core/context.js").Context} Context */
/** @typedef {import("../core/lineage.js").Member} Member */
/** @typedef {{ member: Member, x: number, y: number, label: string, note: string, date: import("../core/released.js").Released | null }} Spot */

const ROW = 25;
const TOP = 34;
const LONGEST = 34;
/** Where a label begins beside its dot; what clears it of the edges beneath must not cut the ring of the focus. */
const [START, FOCUS_START] = [11, 14];
/** Where those without a date stand. */
const UNDATED = 34;
const SLIP = new Map([["variantOf", -6], ["initialisedFrom", -2], ["extends", 2], ["component", 6],
  ["includes", -6], ["includesPartOf", -2], ["derivedFrom", 2], ["imagesFrom", 6]]);
/** So many edges are drawn all; of more, those beside the tree appear when one of their ends is pointed at. */
const CALM = 24;

/** Whether the filters leave a model out. @param {Context} context @param {number} node */
export function dimmed({ graph, selection }, node) {
  return belongs(graph, selection, node) === "no";
}

/** @param {Context} context @param {import("./lineage.js").Shown} shown */
export function drawing(context, shown) {
  const measure = ruler(13);
  const { spots, scale } = placed(context, shown, measure);
  const height = TOP + spots.size * ROW + 30;
  const edges = shown.found.edges.map((edge) => ({ edge, element: drawnEdge(context, edge, spots) }));
  const marks = [...spots.values()].map((spot) => drawnSpot(context, spot, measure));
  light(marks.map(({ element, node }) => ({ element, edges: edges.filter(({ edge }) => edge.from === node || edge.to === node).map((one) => one.element) })));
  const all = context.state.x === "all" || edges.length <= CALM;
  return h("figure", { class: "timeline", data: { all } },
    s("svg", { viewBox: `0 0 ${context.width} ${height}`, width: context.width, height, role: "group",
      "aria-label": "Lineage over time; the table beneath says the same" },
      grid(scale, height, spots),
      edges.map((one) => one.element), marks.map((one) => one.element)),
    h("figcaption", { class: "soft" }, besides(context, edges.map((one) => one.element), all),
      [...spots.values()].some(({ note }) => note.startsWith("~")) ? ` ${ABOUT}` : null,
      [...spots.keys()].some((node) => context.graph.value(node, "kind") === "backbone") ? " A hollow dot is a backbone." : null));
}

/** What is not drawn at once, where there is more than the eye can follow. @param {Context} context @param {SVGElement[]} edges @param {boolean} all */
function besides(context, edges, all) {
  const count = edges.filter((edge) => edge.dataset.tree === "false").length;
  if (!count || edges.length <= CALM) return null;
  return [all ? "Every edge is drawn. " : `${counted(count, "edge")} beside the tree show when you point at one of their ends. `,
    h("a", { href: context.link({ x: all ? null : "all" }) }, all ? "Draw the tree alone" : "Draw every edge"), "."];
}

/** @param {Context} context @param {import("./lineage.js").Shown} shown @param {(text: string, bold?: boolean) => number} measure */
function placed(context, shown, measure) {
  const { graph } = context;
  const undated = shown.rows.some(({ node }) => !shown.released(node));
  const left = undated ? 128 : 40;
  const texts = shown.rows.map((member) => {
    const date = shown.released(member.node);
    const label = cut(graph.label(member.node), LONGEST);
    const note = date ? releasedText(date) : "";
    const more = member.more ? `+${number(member.more)} more` : "";
    return { member, date, label, note, room: 30 + measure(label, member.level === 0) + measure(note) + measure(more) + (more ? 8 : 0) };
  });
  const dated = texts.flatMap(({ date, room }) => (date ? [{ time: moment(date), room }] : []));
  const scale = dated.length ? timeScale(dated, left, context.width) : null;
  const spots = new Map(texts.map(({ member, date, label, note }, at) => [member.node, /** @type {Spot} */ ({
    member, date, label, note, x: date && scale ? scale.place(moment(date)) : UNDATED, y: TOP + at * ROW + 14,
  })]));
  return { spots, scale };
}

/** @param {ReturnType<typeof timeScale> | null} scale @param {number} height @param {Map<number, Spot>} spots */
function grid(scale, height, spots) {
  const undated = [...spots.values()].some((spot) => !spot.date);
  return s("g", { class: "grid", "aria-hidden": "true" },
    undated ? [s("rect", { class: "nodate", x: 6, y: 22, width: 92, height: height - 36, rx: 6 }),
      s("text", { x: 12, y: 15 }, "no date")] : null,
    scale?.years.map((year) => {
      const x = Math.round(scale.place(year)) + 0.5;
      return [s("line", { x1: x, x2: x, y1: 22, y2: height - 18 }),
        s("text", { x, y: 15, "text-anchor": "middle" }, year),
        s("text", { x, y: height - 4, "text-anchor": "middle" }, year)];
    }));
}

/** @param {Context} context @param {import("../core/lineage.js").Edge} edge @param {Map<number, Spot>} spots */
function drawnEdge(context, edge, spots) {
  const { graph } = context;
  const later = /** @type {Spot} */ (spots.get(edge.from));
  const sooner = /** @type {Spot} */ (spots.get(edge.to));
  const slip = SLIP.get(edge.kind) ?? 0;
  const path = way(sooner, later, slip);
  const text = `${graph.label(edge.from)}: ${relationName(graph.predicate(edge.fact))} ${graph.label(edge.to)}. Open the sources.`;
  const tree = later.member.parent === edge.to || sooner.member.parent === edge.from;
  return s("a", { class: "edge", href: context.link(claimsAt(graph, edge.fact)), tabindex: -1, "aria-label": text,
    "data-edge": edge.kind, "data-tree": String(tree) },
    s("title", null, text), s("path", { class: "hit", d: path }), s("path", { class: "line", d: path }),
    s("path", { class: "head", d: `M${later.x - 6.5} ${later.y + slip / 2}l-6.5-3.2v6.4z` }));
}

/** @param {Context} context @param {Spot} spot @param {(text: string, bold?: boolean) => number} measure */
function drawnSpot(context, { member, x, y, label, note, date }, measure) {
  const { graph } = context;
  const { node } = member;
  const focus = member.level === 0;
  const kind = graph.classOf(node);
  const about = [graph.label(node), `${graph.value(node, "kind") ?? className(kind)}`,
    date ? [releasedText(date), releasedNote(date)].filter(Boolean).join(", ") : "no date", dimmed(context, node) ? "left out by the filters" : ""].filter(Boolean).join("; ");
  const start = x + (focus ? FOCUS_START : START);
  const after = start + measure(label, focus) + 8;
  const element = s("g", { class: "spot", "data-kind": kind, "data-focus": String(focus), "data-dim": String(dimmed(context, node)), "data-model": graph.value(node, "kind") ?? null },
    date && date.month === null ? s("path", { class: "unsure", d: `M${x - 9} ${y}H${x + 9}` }) : null,
    s("a", { href: context.link({ id: graph.id(node), at: null, all: null }), "aria-label": about, "aria-current": focus ? "true" : null },
      s("title", null, about),
      focus ? s("circle", { class: "ring", cx: x, cy: y, r: 8.5 }) : null,
      s(kind === "Dataset" ? "rect" : "circle", kind === "Dataset" ? { class: "dot", x: x - 5, y: y - 5, width: 10, height: 10, rx: 2 } : { class: "dot", cx: x, cy: y, r: 5 }),
      s("text", { class: "name", x: start, y: y + 4.5 }, label)),
    s("text", { class: "when", x: after, y: y + 4.5 }, note),
    member.more ? further(context, member, after + measure(note) + (note ? 8 : 0), y) : null);
  return { element, node };
}

/** @param {Context} context @param {Member} member @param {number} x @param {number} y */
function further(context, member, x, y) {
  const { graph } = context;
  const focus = member.level === 0;
  const about = focus ? `${number(member.more)} more are not drawn: draw up to 600` : `${number(member.more)} more beyond ${graph.label(member.node)}: bring it into focus`;
  const href = context.link(focus ? { all: "1" } : { id: graph.id(member.node), at: null, all: null });
  return s("a", { class: "further", href, "aria-label": about }, s("title", null, about), s("text", { x, y: y + 4.5 }, `+${number(member.more)} more`));
}

/** Pointing at one lights up its edges. @param {{ element: SVGElement, edges: SVGElement[] }[]} marks */
function light(marks) {
  for (const { element, edges } of marks) {
    const set = (/** @type {boolean} */ on) => edges.forEach((edge) => edge.classList.toggle("lit", on));
    // On the link, not the group: what listens for focus in a drawing can be tabbed to.
    const link = element.querySelector("a");
    for (const event of ["pointerenter", "focus"]) link?.addEventListener(event, () => set(true));
    for (const event of ["pointerleave", "blur"]) link?.addEventListener(event, () => set(false));
  }
}
