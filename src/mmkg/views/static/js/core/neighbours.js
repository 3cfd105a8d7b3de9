/** What an entity is tied to: by direction, by class, by relation, in the order that readers look for it. */

import { belongs } from "./belongs.js";

/** @typedef {import("./graph.js").Graph} Graph */
/** @typedef {import("./select.js").Selection} Selection */
/** @typedef {{ node: number, fact: number, count: number, out: boolean }} Item `fact` is -1 where `count` results stand for it; `out` what does not answer the filters */
/** @typedef {{ relation: string, back: boolean, kind: string, items: Item[], ties: number, aside: string[] }} Group
 *   `ties` are the facts behind it, `aside` the kinds of those models that are left out of the list
 */
/** @typedef {{ kind: string, groups: Group[] }} Card */

/** Of a result, what it is shown by: its benchmark, or for a benchmark its model. @type {Record<string, string>} */
const SHOWN_BY = { of: "on", on: "of", measuredBy: "on" };
/** These say how much was measured or cut up, not how well something is known. */
const NO_RENOWN = new Set(["of", "on", "measuredBy", "variantOf"]);
const CLASSES = ["Objective", "Dataset", "Stage", "Architecture", "Model", "Modality", "Task", "Benchmark", "Metric", "Paper",
  "Organization", "Implementation", "Topic"];
const CLASSES_BACK = ["Model", "Benchmark", "Stage", "Dataset", "Objective", "Architecture", "Task", "Modality", "Paper", "Topic"];
const RELATIONS = ["variantOf", "initialisedFrom", "extends", "hasVisionEncoder", "hasTextEncoder", "hasAudioEncoder",
  "hasVideoEncoder", "hasSensorEncoder", "hasLanguageModel", "hasFusionModule", "hasConnector", "hasDecoder", "hasImageTokenizer",
  "usesObjective", "pretrainedOn", "accepts", "generates", "includes", "includesPartOf", "derivedFrom", "imagesFrom"];

/**
 * Both sides of an entity.
 * @param {Graph} graph @param {number} node @param {Selection} selection @param {Set<string>} kinds the kinds of model to list
 * @returns {{ incoming: Card[], outgoing: Card[] }}
 */
export function sidesOf(graph, node, selection, kinds) {
  const out = [...graph.facts(node)].filter((fact) => graph.object(fact) >= 0 && graph.accepted(fact));
  const back = graph.factsTo(node).filter((fact) => graph.accepted(fact));
  const outgoing = gathered(graph, out, false);
  const incoming = gathered(graph, back, true);
  for (const group of [...outgoing, ...incoming]) {
    if (group.kind === "Model" && graph.classOf(node) !== "Model" && group.back && !isSummed(group)) ofKinds(graph, group, kinds);
    for (const item of group.items) item.out = belongs(graph, selection, item.node) === "no";
    group.items = ordered(graph, group);
  }
  return { incoming: cards(incoming, CLASSES_BACK), outgoing: cards(outgoing, CLASSES) };
}

/** The key of a group in an address: `>relation` from the entity, `<relation` to it. @param {Group} group */
export function keyOf(group) {
  return (group.back ? "<" : ">") + group.relation;
}

/** Whether results stand behind a group, summed by what they are on or of. @param {Group} group */
export function isSummed(group) {
  return group.items.some((item) => item.fact < 0);
}

/** The filter that gives the models of a group, or "" where there is none. @param {Graph} graph @param {number} node @param {Group} group */
export function filterFor(graph, node, group) {
  if (!group.back || group.kind !== "Model" || group.relation === "variantOf" || isSummed(group)) return "";
  const id = graph.id(node);
  return ["usesObjective", "pretrainedOn"].includes(group.relation) ? id : `${group.relation}=${id}`;
}

/** How many facts lead to a node, results and variants apart. @param {Graph} graph @param {number} node */
function renown(graph, node) {
  return graph.factsTo(node).reduce((sum, fact) => sum + (NO_RENOWN.has(graph.predicate(fact)) ? 0 : 1), 0);
}

/** The nodes of a class that most facts lead to. @param {Graph} graph @param {string} kind @param {number} count @returns {{ node: number, ties: number }[]} */
export function mostTied(graph, kind, count) {
  return graph.ofClass(kind)
    .filter((node) => kind !== "Model" || graph.value(node, "kind") === "family")
    .map((node) => ({ node, ties: renown(graph, node) }))
    .filter((one) => one.ties > 0)
    .sort((a, b) => b.ties - a.ties || a.node - b.node)
    .slice(0, count);
}

/** @param {Graph} graph @param {number[]} facts @param {boolean} back @returns {Group[]} */
function gathered(graph, facts, back) {
  /** @type {Map<string, { group: Group, items: Map<number, Item> }>} */
  const found = new Map();
  for (const fact of facts) {
    const relation = graph.predicate(fact);
    const { node, summed } = other(graph, fact, back);
    const kind = graph.classOf(node);
    const key = `${kind} ${relation}`;
    const place = found.get(key) ?? { group: { relation, back, kind, items: [], ties: 0, aside: [] }, items: new Map() };
    found.set(key, place);
    const item = place.items.get(node) ?? { node, fact: summed ? -1 : fact, count: 0, out: false };
    place.items.set(node, item);
    item.count += 1;
    place.group.ties += 1;
  }
  return [...found.values()].map(({ group, items }) => ({ ...group, items: [...items.values()] }));
}

/** What stands at the other end of a fact; for a result, what it is shown by. @param {Graph} graph @param {number} fact @param {boolean} back */
function other(graph, fact, back) {
  const node = back ? graph.subject(fact) : graph.object(fact);
  const by = back && graph.classOf(node) === "Result" ? SHOWN_BY[graph.predicate(fact)] : undefined;
  const shown = by ? graph.objects(node, by)[0] : undefined;
  return { node: shown ?? node, summed: shown !== undefined };
}

/** Leave models of other kinds out of a group, unless none would be left. @param {Graph} graph @param {Group} group @param {Set<string>} kinds */
function ofKinds(graph, group, kinds) {
  const kindOf = (/** @type {Item} */ item) => String(graph.value(item.node, "kind") ?? "family");
  const wanted = group.items.filter((item) => kinds.has(kindOf(item)));
  if (!wanted.length) return;
  group.aside = group.items.filter((item) => !kinds.has(kindOf(item))).map(kindOf);
  group.items = wanted;
}

/** What answers first, then what is meant itself before what is wider, then what most is tied to. @param {Graph} graph @param {Group} group */
function ordered(graph, group) {
  const inside = new Set(group.items.map((item) => item.node));
  const wider = new Set(group.relation === "usesObjective" && !group.back
    ? group.items.flatMap((item) => graph.objects(item.node, "broader")).filter((node) => inside.has(node)) : []);
  const keyed = group.items.map((item) => ({
    item, wide: wider.has(item.node) ? 1 : 0, label: graph.label(item.node),
    weight: weightOf(graph, group, item),
  }));
  keyed.sort((a, b) => Number(a.item.out) - Number(b.item.out) || a.wide - b.wide || b.weight - a.weight
    || (a.label < b.label ? -1 : Number(a.label > b.label)));
  return keyed.map((one) => one.item);
}

/** How far up in its group something stands. @param {Graph} graph @param {Group} group @param {Item} item */
function weightOf(graph, group, item) {
  if (item.fact < 0) return item.count;
  if (group.kind !== "Stage") return renown(graph, item.node);
  const counts = graph.subjects(item.node, "hasStage").length > 0;
  return (counts ? 0 : -100) - Number(graph.value(item.node, "order") ?? 0);
}

/** @param {Group[]} groups @param {string[]} classes @returns {Card[]} */
function cards(groups, classes) {
  const place = (/** @type {string[]} */ list, /** @type {string} */ name) => (list.includes(name) ? list.indexOf(name) : list.length);
  /** @type {Map<string, Group[]>} */
  const found = new Map();
  for (const group of groups) found.set(group.kind, [...(found.get(group.kind) ?? []), group]);
  return [...found].sort((a, b) => place(classes, a[0]) - place(classes, b[0])).map(([kind, all]) => ({
    kind, groups: all.sort((a, b) => place(RELATIONS, a.relation) - place(RELATIONS, b.relation)),
  }));
}
