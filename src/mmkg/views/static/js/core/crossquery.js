/**
 * The queries that count, outside the page, how often things of two classes go together.
 *
 * With a plan the families that it selects count alone, and of each those who meet it.
 */

import { chosenInCypher, collectedInCypher, isChosen } from "./cypher.js";
import { cypherQuoted, FOLLOWS, iriOf, PREFIX, termsOf, textsOf, typeOf, typesOf } from "./ids.js";
import { chosenInSparql } from "./sparql.js";
import { ofStages, TRAITS } from "./traits.js";

/** @typedef {import("./pairing.js").Pairing} Pairing */
/** @typedef {import("./plan.js").Plan} Plan */

/** @param {Pairing} pairing @param {string} rows @param {string} cols @param {string[]} [kinds] the kinds of model that count as themselves @param {Plan | null} [plan] */
export function sparqlOf(pairing, rows, cols, kinds = ["family"], plan = null) {
  const where = pairing.way === "models" ? sparqlOfModels(rows, cols, plan)
    : pairing.way === "through" ? [`?one a mmkg:${pairing.by} .`, ...sparqlOfEnd("row", rows, kinds, plan), ...sparqlOfEnd("col", cols, kinds, plan)]
      : sparqlOfRelation(pairing, rows, cols, kinds, plan);
  return `${PREFIX}SELECT ?row ?col (COUNT(DISTINCT ?one) AS ?count) WHERE {\n  ${where.join("\n  ")}\n}\nGROUP BY ?row ?col ORDER BY DESC(?count)`;
}

/** @param {Pairing} pairing @param {string} rows @param {string} cols @param {string[]} kinds @param {Plan | null} plan */
function sparqlOfRelation({ by, back }, rows, cols, kinds, plan) {
  const [from, kind] = back ? ["col", cols] : ["row", rows];
  return [back ? `?col mmkg:${by} ?row .` : `?row mmkg:${by} ?col .`, `?row a mmkg:${rows} . ?col a mmkg:${cols} .`,
    ...(kind === "Model" ? sparqlOfKinds(from, `?${from}`, kinds, plan) : []), `BIND(?${from} AS ?one)`];
}

/** Models of some kinds, whose families a plan selects. @param {string} end @param {string} model @param {string[]} kinds @param {Plan | null} plan */
function sparqlOfKinds(end, model, kinds, plan) {
  return [`?${end} mmkg:kind ?kind_${end} FILTER(?kind_${end} IN (${textsOf(kinds)}))`,
    ...(plan ? [`${model} mmkg:variantOf? ?family_${end} .`, ...chosenInSparql(plan, `?family_${end}`)] : [])];
}

/** What the class between is tied to, either way round; a model may stand for its family. @param {"row" | "col"} end @param {string} kind @param {string[]} kinds @param {Plan | null} plan */
function sparqlOfEnd(end, kind, kinds, plan) {
  const near = kind === "Model" && standIn(kinds) ? `?of_${end}` : `?${end}`;
  const lines = [`{ ?one ?to_${end} ${near} } UNION { ${near} ?to_${end} ?one }`,
    `FILTER(?to_${end} NOT IN (${termsOf(FOLLOWS)}))`, `?${end} a mmkg:${kind} .`];
  if (near !== `?${end}`) lines.push(`${near} mmkg:variantOf? ?${end} .`);
  if (kind === "Model") lines.push(...sparqlOfKinds(end, near, kinds, plan));
  return lines;
}

/** Whether a variant is counted as its family. @param {string[]} kinds */
function standIn(kinds) {
  return kinds.includes("family") && !kinds.includes("variant");
}

/** @param {string} rows @param {string} cols @param {Plan | null} plan */
function sparqlOfModels(rows, cols, plan) {
  const head = sparqlOfFamilies(plan);
  if (inOneStage(rows, cols)) {
    return [...head, "?holder mmkg:trainedIn ?stage .", `?stage ${stagePath(rows)} ?row ; ${stagePath(cols)} ?col .`];
  }
  return [...head, `?holder ${modelPath(rows)} ?row .`, `?holder ${modelPath(cols)} ?col .`];
}

/** Families, and those of each who count. @param {Plan | null} plan */
function sparqlOfFamilies(plan) {
  return plan ? chosenInSparql(plan, "?one", "?holder") : ["?one mmkg:kind \"family\" .", "?holder mmkg:inFamily ?one ."];
}

/** Whether a pair has to hold in one stage. @param {string} rows @param {string} cols */
export function inOneStage(rows, cols) {
  return ofStages(rows) && ofStages(cols) && rows !== cols;
}

/** @param {string} kind */
function stagePath(kind) {
  return kind === "Objective" ? "mmkg:withObjective/mmkg:broader*" : "mmkg:onDataset/(mmkg:includes|mmkg:includesPartOf)*";
}

/** The way from a model to what it has of a class. @param {string} kind */
function modelPath(kind) {
  if (ofStages(kind)) return `mmkg:trainedIn/${stagePath(kind)}`;
  return `mmkg:variantOf?/mmkg:${TRAITS.get(kind)}/${kind === "Model" ? "mmkg:variantOf*" : "mmkg:broader*"}`;
}

/**
 * How many families have which of some things and none of the others, in SPARQL.
 * @param {string} kind @param {string[]} ids @param {boolean} inStage @param {Plan | null} [plan]
 */
export function sparqlOfSets(kind, ids, inStage, plan = null) {
  const by = inStage ? "?stage" : "?holder";
  const things = ids.map(iriOf).join(" ");
  const path = inStage ? `?holder mmkg:trainedIn ?stage . ?stage ${stagePath(kind)} ?thing .` : `?holder ${modelPath(kind)} ?thing .`;
  return `${PREFIX}SELECT ?together (COUNT(DISTINCT ?one) AS ?count) WHERE {
  { SELECT ?one ${by} (GROUP_CONCAT(DISTINCT ?label; separator=" + ") AS ?together) WHERE {
    { SELECT DISTINCT ?one ${by} ?label WHERE {
      VALUES ?thing { ${things} }
      ${sparqlOfFamilies(plan).join("\n      ")}
      ${path} ?thing mmkg:label ?label .
    } ORDER BY ?label }
  } GROUP BY ?one ${by} }
}
GROUP BY ?together ORDER BY DESC(?count)`;
}

/** The same in Cypher. @param {string} kind @param {string[]} ids @param {boolean} inStage @param {Plan | null} [plan] */
export function cypherOfSets(kind, ids, inStage, plan = null) {
  const by = inStage ? "stage" : "holder";
  const path = inStage ? `MATCH (holder)-[:TRAINED_IN]->(stage:Stage)\nMATCH (stage)${stageSteps(kind)}(thing:${kind})`
    : `MATCH (holder)${modelSteps(kind)}(thing:${kind})`;
  return `${cypherOfFamilies(plan).join("\n")}
${path}
WHERE thing.id IN [${ids.map(cypherQuoted).join(", ")}]
WITH DISTINCT one, ${by}, thing.label AS label ORDER BY label
WITH one, ${by}, collect(label) AS labels
WITH one, reduce(text = head(labels), label IN tail(labels) | text + ' + ' + label) AS together
RETURN together, count(DISTINCT one) AS count
ORDER BY count DESC`;
}

/** @param {Pairing} pairing @param {string} rows @param {string} cols @param {string[]} [kinds] the kinds of model that count as themselves @param {Plan | null} [plan] */
export function cypherOf(pairing, rows, cols, kinds = ["family"], plan = null) {
  const chosen = plan && pairing.way !== "models" && [rows, cols].includes("Model");
  const match = [...(chosen ? collectedInCypher(plan, "model") : []),
    ...(pairing.way === "models" ? cypherOfModels(rows, cols, plan)
      : pairing.way === "through" ? [...cypherOfEnd(pairing.by, "row", rows, kinds, plan), ...cypherOfEnd(pairing.by, "col", cols, kinds, plan)]
        : cypherOfRelation(pairing, rows, cols, kinds, plan))];
  return `${match.join("\n")}\nRETURN row.id AS row, col.id AS col, count(DISTINCT one) AS count\nORDER BY count DESC`;
}

/** @param {Pairing} pairing @param {string} rows @param {string} cols @param {string[]} kinds @param {Plan | null} plan */
function cypherOfRelation({ by, back }, rows, cols, kinds, plan) {
  const [from, kind] = back ? ["col", cols] : ["row", rows];
  return [back ? `MATCH (col:${cols})-[:${typeOf(by)}]->(row:${rows})` : `MATCH (row:${rows})-[:${typeOf(by)}]->(col:${cols})`,
    kind === "Model" ? `WHERE ${cypherOfKinds(from, from, kinds, plan).join(" AND ")}` : "", `WITH row, col, ${from} AS one`].filter(Boolean);
}

/** Models of some kinds, whose families are among the chosen. @param {string} end @param {string} model @param {string[]} kinds @param {Plan | null} plan */
function cypherOfKinds(end, model, kinds, plan) {
  const tests = [`${end}.kind IN [${textsOf(kinds)}]`];
  if (plan) tests.push(isChosen(model));
  return tests;
}

/** A clause of its own for each end: the same tie may be both. @param {string} by @param {"row" | "col"} end @param {string} kind @param {string[]} kinds @param {Plan | null} plan */
function cypherOfEnd(by, end, kind, kinds, plan) {
  const near = kind === "Model" && standIn(kinds) ? `of_${end}` : end;
  const tests = [`NOT type(to_${end}) IN [${typesOf(FOLLOWS)}]`];
  if (kind === "Model") tests.push(...cypherOfKinds(end, near, kinds, plan));
  return [`MATCH (one:${by})-[to_${end}]-(${near === end ? "" : `${plan ? near : ""}:Model)-[:VARIANT_OF*0..1]->(`}${end}:${kind})`, `WHERE ${tests.join(" AND ")}`];
}

/** @param {Plan | null} plan */
function cypherOfFamilies(plan) {
  return plan ? [...chosenInCypher(plan), "WITH DISTINCT model AS one, holder"] : ["MATCH (holder:Model)-[:IN_FAMILY]->(one:Model {kind: 'family'})"];
}

/** @param {string} rows @param {string} cols @param {Plan | null} plan */
function cypherOfModels(rows, cols, plan) {
  const head = cypherOfFamilies(plan);
  if (inOneStage(rows, cols)) {
    return [...head, "MATCH (holder)-[:TRAINED_IN]->(stage:Stage)",
      `MATCH (stage)${stageSteps(rows)}(row:${rows})`, `MATCH (stage)${stageSteps(cols)}(col:${cols})`];
  }
  return [...head, `MATCH (holder)${modelSteps(rows)}(row:${rows})`, `MATCH (holder)${modelSteps(cols)}(col:${cols})`];
}

/** @param {string} kind */
function stageSteps(kind) {
  return kind === "Objective" ? "-[:WITH_OBJECTIVE]->(:Objective)-[:BROADER*0..]->" : "-[:ON_DATASET]->(:Dataset)-[:INCLUDES|INCLUDES_PART_OF*0..]->";
}

/** @param {string} kind */
function modelSteps(kind) {
  if (ofStages(kind)) return `-[:TRAINED_IN]->(:Stage)${stageSteps(kind)}`;
  const wider = kind === "Model" ? "VARIANT_OF" : "BROADER";
  return `-[:VARIANT_OF*0..1]->(:Model)-[:${typeOf(TRAITS.get(kind) ?? "")}]->(:${kind})-[:${wider}*0..]->`;
}
