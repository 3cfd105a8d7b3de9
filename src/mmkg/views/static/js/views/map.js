/** The whole graph from above: communities of what is tied together. Only in a page made with a map. */

import { withoutFocus } from "../core/context.js";
import { arrange, h } from "../core/dom.js";
import { PREFIX } from "../core/ids.js";
import { Atlas } from "../core/map.js";
import { kept, remembered } from "../core/remember.js";
import { unfocused } from "../core/state.js";
import { className, counted, number } from "../core/words.js";
import { entity, more } from "../ui/entity.js";

/** @typedef {import("../core/context.js").Context} Context */
/** @typedef {import("../core/map.js").Community} Community */
/** @typedef {typeof import("../map.js")} Drawings what the script beside this one offers */

const FEW = 6;
const LISTED = 600;
const ISOLATED = "none";

/** The one drawing: a browser has few contexts of WebGL, and where one has zoomed to should stay. @type {import("../map.js").Drawing | null} */
let drawing = null;
let shown = "";

/** @type {import("../core/context.js").View} */
export const view = {
  name: "map",
  title: "Map",
  about: "The whole graph from above, by communities",
  needs: "map",
  render: (context) => {
    const { graph, map } = context;
    if (!map) return h("p", { class: "soft" }, "This page has no map: mmkg explore --map writes one.");
    const atlas = remembered(graph, "atlas", () => new Atlas(graph, map));
    const opened = openedOf(context, atlas);
    const { selection, state } = context;
    return arrange(kept(selection, "map", "", () => h("section", { class: "map" })),
      kept(selection, "map head", "", () => h("div", null, heading(atlas), legend(context, atlas))),
      picture(context, atlas, opened),
      kept(selection, "map list", unfocused(state), () =>
        opened === null ? communities(withoutFocus(context), atlas) : members(withoutFocus(context), atlas, opened)));
  },
  same: () => ({
    command: "mmkg explore --map",
    sparql: `${PREFIX}SELECT ?one ?relation ?other\nWHERE { ?one ?relation ?other . ?one a ?class . ?other a ?kind\n  FILTER (?class IN (mmkg:Model, mmkg:Dataset, mmkg:Objective) && ?kind IN (mmkg:Model, mmkg:Dataset, mmkg:Objective)) }`,
    cypher: "MATCH (one:Mmkg)-[r]->(other:Mmkg)\nWHERE any(l IN labels(one) WHERE l IN ['Model', 'Dataset', 'Objective'])\n  AND any(l IN labels(other) WHERE l IN ['Model', 'Dataset', 'Objective'])\nRETURN one, r, other LIMIT 500",
  }),
};

/** The community of the state: its number, "none" for what is tied to nothing, or null. @param {Context} context @param {Atlas} found */
function openedOf(context, found) {
  const { c } = context.state;
  if (c === ISOLATED) return found.isolated.length ? c : null;
  return c !== undefined && found.communities[Number(c)] ? Number(c) : null;
}

/** @param {Atlas} found */
function heading(found) {
  const count = found.communities.length;
  return h("p", { class: "soft" },
    `${number(found.places.size)} entities, ${counted(found.edges.length, "tie")} between them, in ${counted(count, "community", "communities")}: `,
    "each holds what is tied together more than to the rest, the best-connected in the middle. ",
    found.whole ? null : "A disc is a community; open one to see who is in it. ",
    "Of each one tie is drawn; with an entity in focus, all of its own. Stages, results and papers are left out.");
}

/** @param {Context} context @param {Atlas} found */
function legend(context, found) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const node of found.places.keys()) counts.set(context.graph.classOf(node), (counts.get(context.graph.classOf(node)) ?? 0) + 1);
  return h("ul", { class: "legend" }, [...counts].sort((a, b) => b[1] - a[1]).map(([kind, count]) =>
    h("li", { class: "entity", data: { kind } }, h("span", { class: "dot", "aria-hidden": "true" }),
      `${className(kind, count)} `, h("span", { class: "count" }, number(count)))));
}

/** @param {Context} context @param {Atlas} found @param {number | "none" | null} opened */
function picture(context, found, opened) {
  const offered = /** @type {{ MmkgMap?: Drawings }} */ (globalThis).MmkgMap;
  if (!found.places.size) return null;
  if (!offered || !(drawing || offered.drawable())) {
    return h("p", { class: "nodrawing" }, "This browser has no WebGL 2 to draw the map with; the list says the same.");
  }
  drawing ??= new offered.Drawing();
  const now = drawing;
  // What WebGL has drawn does not come along to another place.
  const element = kept(context.selection, "map frame", "", () => (now.renew(), frame(now)));
  const hint = element.querySelector(".hint");
  now.listener = {
    open: (mark) => context.go(mark.node < 0 ? { c: String(mark.community) } : { id: context.graph.id(mark.node), at: null }),
    say: (text) => hint?.replaceChildren(text),
  };
  const focus = context.graph.node(context.state.id ?? "");
  now.show(found.scene(focus, context.selection, typeof opened === "number" ? opened : -1));
  turnTo(now, found, focus, opened);
  return element;
}

/** The drawing with what moves it. @param {import("../map.js").Drawing} now */
function frame(now) {
  const { element } = now;
  element.className = "drawing";
  element.id = "drawing";
  element.tabIndex = 0;
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", "The map. Arrow keys move it, + and - zoom, 0 shows all of it. The list beneath says the same.");
  const button = (/** @type {string} */ text, /** @type {string} */ title, /** @type {() => void} */ act) =>
    h("button", { type: "button", title, "aria-label": title, on: { click: act } }, text);
  return h("div", { class: "frame" }, element, h("p", { class: "hint", role: "status" }),
    h("div", { class: "zoom" },
      button("+", "Zoom in (+)", () => now.zoom(0.7)),
      button("−", "Zoom out (-)", () => now.zoom(1 / 0.7)),
      button("⤢", "Show all of it (0)", () => now.fit())));
}

/** The camera goes to what was newly brought into focus, and stays where it is otherwise. @param {import("../map.js").Drawing} now @param {Atlas} found @param {number} focus @param {number | "none" | null} opened */
function turnTo(now, found, focus, opened) {
  const key = `${focus} ${opened}`;
  if (key === shown) return;
  const wasOpened = shown.split(" ")[1];
  shown = key;
  if (typeof opened === "number" && String(opened) !== wasOpened) {
    const disc = found.communities[opened];
    if (disc) now.to(disc);
  } else if (opened === null && wasOpened !== undefined && wasOpened !== "null") now.fit();
}

/** Every community with its best-connected members. @param {Context} context @param {Atlas} found */
function communities(context, found) {
  return h("div", { class: "communities" }, h("h2", null, "Communities"),
    h("ol", null, found.communities.map((one, at) => h("li", null,
      h("h3", null, h("a", { href: context.link({ c: String(at) }) }, one.name), " ",
        h("span", { class: "count" }, number(one.members.length))),
      h("p", { class: "some" }, one.members.slice(0, FEW).map((node) => entity(context, node)),
        one.members.length > FEW ? more(context.link({ c: String(at) }), `+${number(one.members.length - FEW)}`) : null)))),
    found.isolated.length ? h("p", null, more(context.link({ c: ISOLATED }), `${number(found.isolated.length)} that nothing here ties to another`)) : null);
}

/** One community whole, class by class. @param {Context} context @param {Atlas} found @param {number | "none"} opened */
function members(context, found, opened) {
  const all = opened === ISOLATED ? found.isolated : found.communities[Number(opened)]?.members ?? [];
  const name = opened === ISOLATED ? "Tied to nothing here" : found.communities[Number(opened)]?.name ?? "";
  const most = context.state.all ? all.length : LISTED;
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  for (const node of all.slice(0, most)) {
    const kind = context.graph.classOf(node);
    const known = groups.get(kind);
    if (known) known.push(node);
    else groups.set(kind, [node]);
  }
  return h("div", { class: "communities" },
    h("h2", null, `${name}: ${number(all.length)} together`),
    h("p", null, h("a", { href: context.link({ c: null, all: null }) }, "All communities")),
    [...groups].map(([kind, nodes]) => h("section", null,
      h("h3", null, className(kind, nodes.length), " ", h("span", { class: "count" }, number(nodes.length))),
      h("ul", { class: "members" }, nodes.map((node) => h("li", null, entity(context, node)))))),
    all.length > most ? h("p", null, more(context.link({ all: "1" }), `+${number(all.length - most)} more`)) : null);
}
