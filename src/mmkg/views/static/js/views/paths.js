/** The best ways between two entities, hop by hop, each hop with its source. */

import { belongs } from "../core/belongs.js";
import { h } from "../core/dom.js";
import { bestVia, claimsAt, grounds } from "../core/evidence.js";
import { mostTied } from "../core/neighbours.js";
import { factsBetween, networkOf } from "../core/network.js";
import { bestPaths, HUB } from "../core/paths.js";
import { waysOf } from "../core/pathquery.js";
import { remembered } from "../core/remember.js";
import { shellQuoted, typed } from "../core/same.js";
import { className, counted, number, relationName } from "../core/words.js";
import { entity, more, viaMark } from "../ui/entity.js";
import { searchBox } from "../ui/search.js";

/** @typedef {import("../core/context.js").Context} Context */
/** @typedef {import("../core/paths.js").Path} Path */

const COUNT = 8;
/** The room that a hop needs to stand beside the next. */
const HOP = 290;
const ENTITY = 130;
/** @type {[string, string[]][]} */
const PRESETS = [
  ["training", ["usesObjective", "pretrainedOn", "hasStage", "withObjective", "onDataset", "freezes", "tunes", "broader"]],
  ["lineage", ["initialisedFrom", "extends", "variantOf", "hasVisionEncoder", "hasTextEncoder", "hasAudioEncoder", "hasVideoEncoder",
    "hasSensorEncoder", "hasLanguageModel", "hasFusionModule", "hasConnector", "hasDecoder", "hasImageTokenizer"]],
  ["data sets", ["pretrainedOn", "onDataset", "hasStage", "includes", "includesPartOf", "derivedFrom", "imagesFrom", "drawnFrom"]],
];

/** @type {import("../core/context.js").View} */
export const view = {
  name: "paths",
  title: "Paths",
  about: "The best ways between two entities, hop by hop",
  render(context) {
    const { from, to } = ends(context);
    const name = (/** @type {number} */ node) => (node < 0 ? "…" : context.graph.label(node));
    return h("section", { class: "paths" },
      h("h1", { class: "unseen" }, `Paths from ${name(from)} to ${name(to)}`),
      h("div", { class: "ends" }, end(context, "from", "From", from), swap(context), end(context, "to", "To", to)),
      narrowing(context),
      from >= 0 && to >= 0 ? found(context, from, to) : starts(context, from));
  },
  same(context) {
    const { graph } = context;
    const { from, to } = ends(context);
    const [best] = foundBetween(context, from, to).paths;
    if (!best) return { command: "", sparql: "", cypher: "" };
    const [one, other] = [graph.id(from), graph.id(to)];
    const hops = best.nodes.length - 1;
    const ways = waysOf(one, other, hops, { only: asked(context), all: context.state.all === "1", wider: Boolean(graph.term("hasComponent")) });
    return {
      command: hops === 1 ? whyOf(context, from, to) : typed(ways.sparql), ...ways,
      note: hops === 1 ? "" : `All ways of ${number(hops)} hops, a hundred at most, in no order of worth; the screen has the best, and longer ones.`,
    };
  },
};

/** The command that tells who says what ties two: it asks for the subject first. @param {Context} context @param {number} from @param {number} to */
function whyOf({ graph }, from, to) {
  const ties = factsBetween(graph, from, to, () => true).map((fact) => [graph.subject(fact), graph.object(fact)].map((node) => shellQuoted(graph.id(node))).join(" "));
  return [...new Set(ties)].map((ends) => `mmkg why ${ends}`).join("\n");
}

/** Both ends; the entity in focus is the first where the address names neither. @param {Context} context */
function ends({ graph, state }) {
  const from = state.from ?? (state.to ? "" : state.id) ?? "";
  return { from: graph.node(from), to: graph.node(state.to ?? "") };
}

/** The state with one more end. @param {Context} context @param {"from" | "to"} key @param {number} node */
function withEnd(context, key, node) {
  const { graph } = context;
  const { from } = ends(context);
  return { from: from < 0 ? null : graph.id(from), [key]: graph.id(node) };
}

/** The relations that count; none for all. @param {Context} context */
function asked({ graph, state }) {
  return (state.rel ?? "").split(",").filter((name) => graph.term(name)?.relation);
}

/** The best paths, as the address asks for them. @param {Context} context @param {number} from @param {number} to */
function foundBetween(context, from, to) {
  const { graph, state, selection } = context;
  const options = { only: asked(context), all: state.all === "1", hub: state.hubs === "1" ? Infinity : HUB, count: COUNT };
  return remembered(selection, `paths ${from} ${to} ${JSON.stringify(options)}`, () => bestPaths(graph, from, to, options));
}

/** One end: what stands there, and a box to choose another. @param {Context} context @param {"from" | "to"} key @param {string} title @param {number} node */
function end(context, key, title, node) {
  const { state } = context;
  const wrong = node < 0 && state[key] ? h("p", { class: "wrong" }, `There is no ${state[key]} in this graph.`) : null;
  const { box } = searchBox(() => context, (chosen) => context.go(withEnd(context, key, chosen)), {
    name: `${key}-`, placeholder: node < 0 ? `${title}: search for an entity …` : `${title} another …`,
  });
  box.setAttribute("aria-label", title);
  return h("div", { class: "end" }, h("span", { class: "which" }, title),
    node < 0 ? wrong : [h("strong", null, entity(context, node)), outside(context, node)], box);
}

/** @param {Context} context */
function swap(context) {
  const { graph } = context;
  const { from, to } = ends(context);
  if (from < 0 || to < 0) return h("span", null);
  return h("a", { class: "swap", href: context.link({ from: graph.id(to), to: graph.id(from) }), "aria-label": "Swap the ends", title: "Swap the ends" }, "⇄");
}

/** Which relations count. @param {Context} context */
function narrowing(context) {
  const { relations } = networkOf(context.graph, { all: context.state.all === "1" });
  const only = asked(context);
  const presets = PRESETS.map(([text, names]) => ({ text, rel: names.filter((name) => relations.includes(name)).join() })).filter((one) => one.rel);
  const own = only.length > 0 && presets.every((one) => one.rel !== only.join());
  return h("div", { class: "narrow" },
    h("p", null, h("span", { class: "which" }, "By way of"),
      [{ text: "any relation", rel: "" }, ...presets].map(({ text, rel }) => choice(context, text, { rel: rel || null }, rel === only.join())),
      h("span", { class: "which" }, "and"),
      flag(context, "all", "results too", "Results and metrics tie nearly everything to everything."),
      flag(context, "hubs", "through hubs too", `What more than ${number(HUB)} others are tied to.`)),
    h("details", { open: own }, h("summary", null, "relation by relation"), h("p", null, toggles(context, relations, only))));
}

/** @param {Context} context @param {string} text @param {import("../core/state.js").Change} change @param {boolean} current @param {string} [title] */
function choice(context, text, change, current, title) {
  // The id is for the keyboard: the focus stays where it is when the address behind it changes.
  return h("a", { class: "choice", id: `by-${text.replace(/^✓ /, "").replaceAll(" ", "-")}`, href: context.link(change), "aria-current": current ? "true" : null, title }, text);
}

/** @param {Context} context @param {"all" | "hubs"} key @param {string} text @param {string} title */
function flag(context, key, text, title) {
  const on = context.state[key] === "1";
  return choice(context, `${on ? "✓ " : ""}${text}`, { [key]: on ? null : "1" }, on, title);
}

/** Each relation by itself; two of one name, as a model's and a stage's objectives, by their names in the vocabulary. @param {Context} context @param {string[]} relations @param {string[]} only */
function toggles(context, relations, only) {
  const names = relations.map((name) => relationName(name));
  const said = (/** @type {string} */ name) => (names.filter((one) => one === relationName(name)).length > 1 ? name : relationName(name));
  return [...relations].sort((a, b) => (said(a) < said(b) ? -1 : 1)).map((name) => {
    const on = only.includes(name);
    const next = on ? only.filter((one) => one !== name) : [...only, name];
    return choice(context, `${on ? "✓ " : ""}${said(name)}`, { rel: next.join() || null }, on, context.graph.term(name)?.definition);
  });
}

/** @param {Context} context @param {number} from @param {number} to */
function found(context, from, to) {
  if (from === to) return h("p", { class: "none" }, "Both ends are the same entity: choose another for one of them.");
  const result = foundBetween(context, from, to);
  const lengths = [...new Set(result.paths.map((path) => path.nodes.length - 1))];
  return h("div", null,
    lengths.map((hops) => ofLength(context, hops, result.paths.filter((path) => path.nodes.length - 1 === hops))),
    result.paths.length ? null : h("p", { class: "none" }, `No path of up to ${counted(result.hops, "hop")}${asked(context).length ? " by these relations" : ""}.`),
    notes(context, result));
}

/** Paths of one length beneath each other, hop under hop where there is room. @param {Context} context @param {number} hops @param {Path[]} paths */
function ofLength(context, hops, paths) {
  const wide = context.width >= ENTITY + hops * HOP;
  return h("section", null,
    h("h2", null, hops === 1 ? "Tied directly" : `${number(hops)} hops`, " ", h("span", { class: "count" }, number(paths.length))),
    h("ol", { class: "ways", data: { wide: String(wide) }, style: wide ? { "--hops": hops } : {} }, paths.map((path) => row(context, path))));
}

/** @param {Context} context @param {Path} path */
function row(context, path) {
  const { graph } = context;
  const last = path.nodes.length - 1;
  const label = path.nodes.map((node) => graph.label(node)).join(", ");
  return h("li", { class: "way", "aria-label": label },
    path.nodes.map((node, at) => [
      at ? hop(context, path.nodes[at - 1] ?? -1, node) : null,
      h("span", { class: "stop" }, entity(context, node), at > 0 && at < last ? outside(context, node) : null),
    ]),
    path.alike ? h("p", { class: "alike soft" }, "also by variants or stages of these") : null);
}

/** What is said of a model that the filters leave out. @param {Context} context @param {number} node */
function outside({ graph, selection }, node) {
  return belongs(graph, selection, node) === "no" ? h("span", { class: "soft" }, " not among the answers") : null;
}

/** What ties two entities, and who says so. @param {Context} context @param {number} a @param {number} b */
function hop(context, a, b) {
  const { graph } = context;
  const only = asked(context);
  const facts = factsBetween(graph, a, b, (name) => !only.length || only.includes(name));
  return h("span", { class: "hop" }, facts.map((fact) => tie(context, fact, graph.subject(fact) === a)));
}

/** @param {Context} context @param {number} fact @param {boolean} forward */
function tie(context, fact, forward) {
  const { graph } = context;
  const name = relationName(graph.predicate(fact));
  const standing = standsOn(graph, fact);
  const [claim] = grounds(graph, standing).flatMap((one) => graph.claims(one)).filter((one) => one.via === bestVia(graph, standing));
  const source = claim ? `${graph.label(claim.source)}, ${claim.locator}` : "no claim of its own";
  const opened = claimsAt(graph, standing);
  return h("a", { class: "tie", href: context.link(opened),
    "aria-current": context.state.id === opened.id && context.state.at === opened.at ? "true" : null,
    data: { forward: String(forward) }, title: `${graph.label(graph.subject(fact))}, ${name}: ${graph.label(graph.object(fact))}\n${source}` },
    h("span", { class: "by" }, forward ? "" : h("span", { class: "unseen" }, "from the next: "), name),
    h("span", { class: "said" }, claim ? viaMark(claim.via) : null, h("span", { class: "where", dir: "auto" }, source)));
}

/** The fact to show the claims of: those of a result stand on its value. @param {import("../core/graph.js").Graph} graph @param {number} fact */
function standsOn(graph, fact) {
  if (graph.classOf(graph.subject(fact)) !== "Result") return fact;
  return [...graph.facts(graph.subject(fact))].find((one) => graph.predicate(one) === "value" && graph.accepted(one)) ?? fact;
}

/** How far was searched, and what was left out. @param {Context} context @param {import("../core/paths.js").Found} result */
function notes(context, result) {
  const { state } = context;
  const shown = result.hubs.slice(0, 4);
  const left = result.hubs.length - shown.length;
  return h("div", { class: "notes soft" },
    h("p", null, result.paths.length
      ? `The shortest first, of equally long ones those through rarer things, then the better sourced. Searched up to ${counted(result.hops, "hop")}, ${result.paths.length < COUNT ? "and these are all" : `for the best ${COUNT}`}.`
      : "",
      result.whole ? "" : " The search was broken off: there may be others.",
      state.all === "1" ? "" : [" Results and metrics do not count. ", more(context.link({ all: "1" }), "Let them count")]),
    shown.length ? h("p", null, `Not gone through, since more than ${number(HUB)} others are tied to each: `,
      shown.map((node, at) => [at ? ", " : "", entity(context, node)]), left > 0 ? ` and ${number(left)} more` : "", ". ",
      more(context.link({ hubs: "1" }), "Go through them too")) : null);
}

/** What to do, and some ends to begin with. @param {Context} context @param {number} from */
function starts(context, from) {
  const { graph } = context;
  const key = from < 0 ? "from" : "to";
  const columns = ["Model", "Dataset", "Objective"].map((kind) => ({ kind, best: mostTied(graph, kind, 6).filter((one) => one.node !== from) }));
  return h("div", { class: "starts" }, h("p", null, from < 0 ? "Choose two entities, and see by what they are tied." : "Choose the other end."),
    columns.filter((one) => one.best.length).map(({ kind, best }) => h("p", null,
      h("span", { class: "which" }, className(kind, 2)), " ",
      best.map(({ node }) => h("span", { class: "one" }, entity(context, node, { change: withEnd(context, key, node) }), " ")))));
}
