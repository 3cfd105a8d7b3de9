/** The edges of a lineage outside the page: between all that so many steps back or forth lead to. */

import { cypherQuoted, iriOf, PREFIX, typeOf } from "./ids.js";

/** @typedef {{ id: string, kind: string, relations: string[], up: number, down: number }} Asked `kind` is the class that the lineage is of */

/** The relations that stand for kinds of edge: a part of any sort is a component. @param {Iterable<string>} kinds */
export function relationsOf(kinds) {
  return [...kinds].map((name) => (name === "component" ? "hasComponent" : name));
}

/** @param {Asked} asked */
export function sparqlOf({ id, kind, relations, up, down }) {
  if (!relations.length) return "";
  const names = relations.map((name) => `mmkg:${name}`);
  const focus = iriOf(id);
  const within = (/** @type {string} */ end) => [`VALUES ${end} { ${focus} }`,
    up && stepsFrom(focus, `(${names.join("|")})?`, end, up), down && stepsFrom(focus, `(${names.map((name) => `^${name}`).join("|")})?`, end, down)]
    .filter(Boolean).map((one) => `{ ${one} }`).join(" UNION ");
  const one = (/** @type {string} */ end) => `  { SELECT DISTINCT ${end} { { ${within(end)} } ${end} a mmkg:${kind} } }`;
  return [`${PREFIX}SELECT DISTINCT ?from ?relation ?to WHERE {`, one("?from"), "  ?from ?relation ?to .",
    `  FILTER(?relation IN (${names.join(", ")}) && ?from != ?to)`, one("?to"), "}\nORDER BY ?from ?relation ?to"].join("\n");
}

/**
 * What so many steps lead to at most, each step from what is known already and each thing once: a
 * path of many steps, or one that is begun at its open end, would take minutes.
 * @param {string} from @param {string} step @param {string} end @param {number} count @returns {string}
 */
function stepsFrom(from, step, end, count) {
  if (count === 1) return `${from} ${step} ${end}`;
  const before = `${end}${count - 1}`;
  return `{ SELECT DISTINCT ${before} { ${stepsFrom(from, step, before, count - 1)} } } ${before} ${step} ${end}`;
}

/** @param {Asked} asked */
export function cypherOf({ id, kind, relations, up, down }) {
  if (!relations.length) return "";
  const types = relations.map(typeOf).join("|");
  const focus = `(focus:${kind} {id: ${cypherQuoted(id)}})`;
  return [`MATCH ${focus}`,
    `OPTIONAL MATCH (focus)-[:${types}*0..${up}]->(back:${kind})`, "WITH focus, collect(DISTINCT back) AS before",
    `OPTIONAL MATCH (focus)<-[:${types}*0..${down}]-(forth:${kind})`, "WITH before, collect(DISTINCT forth) AS after",
    "WITH before + after AS members UNWIND members AS a", `MATCH (a)-[step:${types}]->(b)`, "WHERE b IN members AND a <> b",
    "RETURN DISTINCT a.id AS from, type(step) AS relation, b.id AS to\nORDER BY from, relation, to"].join("\n");
}
