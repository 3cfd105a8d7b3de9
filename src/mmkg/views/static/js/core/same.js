/**
 * What gives the same elsewhere: a command, SPARQL, and Cypher.
 *
 * A plan is written as `mmkg.query.sparql` and `mmkg.query.cypher` write it, to the letter, so
 * that the page, the command line and a server answer alike; a test holds them against each other.
 */

import { chosenInCypher, cypherOf } from "./cypher.js";
import { PREFIX } from "./ids.js";
import { prefixOf } from "./plan.js";
import { chosenInSparql, sparqlOf } from "./sparql.js";

/**
 * @typedef {import("./plan.js").Plan} Plan
 * @typedef {import("./plan.js").Constraint} Constraint
 * @typedef {import("./context.js").Same} Same
 */

const ID = /^[a-z]+:[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/;

/** @type {Record<string, [string, string]>} how a question says a relation, and its opposite */
const SAID = {
  hasArchitecture: ["whose architecture is", "whose architecture is not"],
  hasComponent: ["that use", "that do not use"],
  testedOn: ["tested on", "not tested on"],
  releasedBy: ["released by", "not released by"],
  accepts: ["that accept", "that do not accept"],
  generates: ["that generate", "that do not generate"],
};

/** What ties a thing to a model, in SPARQL and in Cypher, where filters judge it by its model. @type {Record<"Result" | "Stage", [string, string]>} */
const OWNED = { Result: ["?x mmkg:of ?owner .", "(x:Result)-[:OF]->(owner)"], Stage: ["?owner mmkg:hasStage ?x .", "(owner)-[:HAS_STAGE]->(x:Stage)"] };

/** The results or stages of the models of families that a plan selects. @param {"Result" | "Stage"} kind @param {Plan} plan @returns {Same} */
export function sameOwned(kind, plan) {
  const [pattern, path] = OWNED[kind];
  const sparql = `${PREFIX}SELECT DISTINCT ?x ?label WHERE {\n  ?x a mmkg:${kind} ; mmkg:label ?label .\n  ${pattern}\n  ?owner mmkg:variantOf? ?family .\n  ${
    chosenInSparql(plan, "?family").join("\n  ")}\n}\nORDER BY ?label`;
  return {
    command: typed(sparql), sparql,
    cypher: [...chosenInCypher(plan), "WITH DISTINCT model AS family", "MATCH (owner:Model)-[:VARIANT_OF*0..1]->(family)", `MATCH ${path}`,
      "RETURN DISTINCT x.id AS id, x.label AS label\nORDER BY label"].join("\n"),
    filtered: true,
  };
}

/** The entities of a class. @param {string} name such as `Dataset` @returns {Same} */
export function sameList(name) {
  const kind = /^[A-Za-z]+$/.test(name) ? name : "Model";
  return {
    command: `mmkg list ${kind}`,
    sparql: `${PREFIX}SELECT ?x ?label\nWHERE { ?x a mmkg:${kind} ; mmkg:label ?label }\nORDER BY ?label`,
    cypher: `MATCH (x:${kind})\nRETURN x.id AS id, x.label AS label\nORDER BY label`,
  };
}

/** The model families that a plan selects. @param {Plan} plan @returns {Same} */
export function sameModels(plan) {
  const ordered = { ...plan, constraints: inOrder(plan.constraints) };
  const sparql = sparqlOf(ordered);
  const question = questionOf(ordered);
  return {
    command: question ? `mmkg ask ${shellQuoted(question)}` : typed(sparql),
    sparql,
    cypher: cypherOf(ordered),
    filtered: true,
  };
}

/** The models of some kinds. @param {Iterable<string>} kinds such as `variant` @returns {Same} */
export function sameKinds(kinds) {
  const quoted = (/** @type {string} */ mark) => [...kinds].filter((kind) => /^[a-z]+$/.test(kind)).map((kind) => `${mark}${kind}${mark}`).join(", ");
  const sparql = `${PREFIX}SELECT ?x ?label\nWHERE { ?x a mmkg:Model ; mmkg:kind ?kind ; mmkg:label ?label FILTER(?kind IN (${quoted('"')})) }\nORDER BY ?label`;
  return { command: typed(sparql), sparql, cypher: `MATCH (x:Model)\nWHERE x.kind IN [${quoted("'")}]\nRETURN x.id AS id, x.label AS label\nORDER BY label` };
}

/** The plan as a question that `mmkg ask` reads as this plan, or "" where no question says it. @param {Plan} plan */
export function questionOf(plan) {
  const parts = inOrder(plan.constraints).map(said);
  const { since, until } = plan;
  if (since !== null && since === until) parts.push(`released in ${since}`);
  else {
    if (since !== null) parts.push(`released since ${since}`);
    if (until !== null) parts.push(`released up to ${until}`);
  }
  if (parts.includes("")) return "";
  return parts.length ? `models ${parts.join(" and ")}` : "all models";
}

/** A command that asks one source alone, as the page does. @param {string} source or "" @param {string} command */
export function asSeenBy(source, command) {
  if (!source || command.includes("--according-to")) return command;
  return command.replace(/^mmkg (ask|info|list|query|show|why)\b/gm, `$& --according-to ${shellQuoted(source)}`);
}

/** A query as a command, whole, where mmkg has none by name. @param {string} sparql */
export function typed(sparql) {
  return sparql && `mmkg query - <<'END'\n${sparql.trimEnd()}\nEND`;
}

/** A word for a shell, quoted where it has to be. @param {string} text */
export function shellQuoted(text) {
  return /^[\w:./@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** The order in which a question is read: what stages use comes first, each thing once. @param {Constraint[]} constraints */
function inOrder(constraints) {
  const rank = (/** @type {Constraint} */ one) => (one.relation ? 2 : 0) + (one.negated ? 1 : 0);
  const each = new Map(constraints.map((one) => [JSON.stringify(one), one]));
  return [...each.values()].sort((a, b) => rank(a) - rank(b));
}

/** @param {Constraint} one @returns {string} */
function said(one) {
  const ids = [one.objective, one.dataset, one.target].filter((id) => id !== undefined);
  if (!ids.every((id) => ID.test(id))) return "";
  if (!one.relation) {
    const ends = [one.objective && `with ${one.objective}`, one.dataset && `on ${one.dataset}`];
    const both = one.objective && one.dataset;
    if (both && one.negated) return `that do not use ${one.objective} on ${one.dataset}`;
    return `${one.negated ? "never trained" : "trained"} ${ends.filter(Boolean).join(" ")}`;
  }
  const words = Object.hasOwn(SAID, one.relation) ? SAID[one.relation] : undefined;
  return words && fits(one) ? `${words[one.negated ? 1 : 0]} ${one.target}` : "";
}

/** Whether a question says this relation of an entity of this class. @param {Constraint} one */
function fits(one) {
  const prefix = prefixOf(one.target ?? "");
  return {
    hasArchitecture: "architecture", hasComponent: "model", testedOn: "task",
    releasedBy: "organization", accepts: "modality", generates: "modality",
  }[one.relation ?? ""] === prefix;
}
