/** A plan as Cypher, to the letter as `src/mmkg/query/cypher.py` writes it. */

import { cypherQuoted, typeOf } from "./ids.js";
import { prefixOf } from "./plan.js";
import { OPEN } from "./select.js";
import { allOf } from "./sparql.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Constraint} Constraint */
/** @typedef {import("./sparql.js").Year} Year */

const NEAR = "INCLUDES|INCLUDES_PART_OF|DERIVED_FROM";
/** The relations along which an entity stands for a wider one. */
const WIDER = new Map([
  ["objective", "BROADER"], ["architecture", "BROADER"], ["task", "BROADER"], ["modality", "BROADER"],
  ["model", "VARIANT_OF"], ["dataset", "INCLUDES|INCLUDES_PART_OF"],
]);

/** @param {Plan} plan */
export function cypherOf(plan) {
  const { columns, keys, lines } = readFrom(plan);
  const named = columns.map(([name, value]) => (name === value ? name : `${value} AS ${name}`));
  return `${lines.join("\n")}\nRETURN DISTINCT ${named.join(", ")}\nORDER BY ${keys.join(", ")}\n`;
}

/** The clauses that bind the families that a plan selects as `model`, and those of each who meet it as `holder`. @param {Plan} plan */
export function chosenInCypher(plan) {
  return readFrom(plan).lines;
}

/** The same, of which the ids of one are kept as `chosen`. @param {Plan} plan @param {"model" | "holder"} who */
export function collectedInCypher(plan, who) {
  return [...chosenInCypher(plan), `WITH collect(DISTINCT ${who}.id) AS chosen`];
}

/** An expression: a model or its family is among the `chosen`. @param {string} model the name of a node */
export function isChosen(model) {
  return `EXISTS { MATCH (${model})-[:VARIANT_OF*0..1]->(wider:Model) WHERE wider.id IN chosen }`;
}

/** @param {Plan} plan */
function readFrom(plan) {
  const columns = [["label", "model.label"], ["model", "model"], ["holder", "holder"]];
  /** @type {string[]} */
  const found = [];
  const tests = ["model.label IS NOT NULL"];
  const keys = ["label", "model.id", "holder.id"];
  allOf(plan).forEach((one, number) => {
    if (one.negated) {
      tests.push(refutes(/** @type {Constraint} */ (one), number));
      return;
    }
    found.push(...holds(one, number, found.length > 0));
    for (const name of columnsOf(one, number)) {
      columns.push([name, name]);
      keys.push(name.startsWith("v") && "year" in one ? name : `${name}.id`);
    }
  });
  return { columns, keys, lines: [...found, "MATCH (holder:Model)-[:IN_FAMILY]->(model:Model)", `WHERE ${tests.join("\n  AND ")}`] };
}

/** @param {Constraint | Year} one @param {number} number */
function columnsOf(one, number) {
  if ("year" in one || one.relation) return [`h${number}`, `v${number}`];
  return [`h${number}`, `s${number}`, one.objective && `o${number}`, one.dataset && `d${number}`]
    .filter((name) => name !== undefined);
}

/** Clauses that bind the holder and what it has, from whichever end is known. @param {Constraint | Year} one @param {number} number @param {boolean} bound */
function holds(one, number, bound) {
  const [owner, value] = [`h${number}`, `v${number}`];
  const path = `MATCH (holder:Model)-[:VARIANT_OF*0..1]->(${owner})`;
  if ("year" in one) {
    const own = `(${owner} = holder OR holder.year IS NULL)`;
    const filtered = [`UNWIND ${yearsAt(owner)} AS ${value}`, `WITH * WHERE ${value} ${one.operator} ${one.year}`];
    return bound ? [`${path} WHERE ${own}`, ...filtered] : [`MATCH (${owner}:Model)`, ...filtered, `${path} WHERE ${own}`];
  }
  const lines = one.relation
    ? [reaching(value, one.target), `MATCH (${owner}:Model)-[:${typeOf(one.relation)}]->(${value})`, path]
    : [...inStage(one, number), `MATCH (${owner}:Model)-[:HAS_STAGE]->(s${number})`,
      `MATCH (holder:Model)-[:TRAINED_IN]->(s${number})`];
  return bound ? lines.reverse() : lines;
}

/** @param {Constraint} one @param {number} number */
function inStage(one, number) {
  return /** @type {[string, string, string | undefined][]} */ ([
    [`o${number}`, "WITH_OBJECTIVE", one.objective], [`d${number}`, "ON_DATASET", one.dataset],
  ]).filter(([, , id]) => id).flatMap(([name, relation, id]) =>
    [reaching(name, id), `MATCH (s${number}:Stage)-[:${relation}]->(${name})`]);
}

/** An expression: it is known to be false of the family `model` and its variants. @param {Constraint} one @param {number} number */
function refutes(one, number) {
  const [holder, other] = [`rh${number}`, `other${number}`];
  const member = `MATCH (${holder}:Model)-[:IN_FAMILY]->(model)`;
  if (!one.relation) {
    const stage = `rs${number}`;
    const undecided = [member, `MATCH (${holder})-[:HAS_STAGE]->(${stage}:Stage)`,
      `WHERE ${stage}.kind <> 'finetune'\n  AND NOT ${excluded(one, stage, number)}`];
    return `(${states("model", "stages")} AND NOT ${exists(undecided)})`;
  }
  if (OPEN.has(one.relation)) return "false";
  const stated = [member, `MATCH (${holder})-[:${typeOf(one.relation)}]->(${other})`];
  if (one.relation === "hasArchitecture") {
    stated.push(`MATCH ${nodeOf(`asked${number}`, one.target)}`, `WHERE ${other}.scheme = asked${number}.scheme`);
  }
  const [owner, value] = [`h${number}`, `v${number}`];
  const has = [`MATCH (${owner}:Model)-[:IN_FAMILY]->(model)`, `MATCH (${owner})-[:${typeOf(one.relation)}]->(${value})`,
    reaching(value, one.target)];
  return `(${exists(stated)} AND NOT ${exists(has)})`;
}

/** An expression: a stage's complete lists leave it out. @param {Constraint} one @param {string} stage @param {number} number */
function excluded(one, stage, number) {
  const sides = /** @type {[string, string, string | undefined, string][]} */ ([
    ["withObjective", "objectives", one.objective, "BROADER"], ["onDataset", "datasets", one.dataset, NEAR],
  ]).filter(([, , id]) => id).map(([relation, side, id, types]) => {
    const [listed, wanted] = [`l${relation}${number}`, nodeOf(`w${relation}${number}`, id)];
    const either = [exists([`MATCH (${listed})-[:${types}*0..]->${wanted}`]), exists([`MATCH (${listed})<-[:${types}*0..]-${wanted}`])];
    const near = [`MATCH (${stage})-[:${typeOf(relation)}]->(${listed})`, `WHERE ${either.join(" OR ")}`];
    return `(${states(stage, side)} AND NOT ${exists(near)})`;
  });
  return `(${sides.join(" OR ")})`;
}

/** A clause that binds a node which is the one asked for, or stands for it. @param {string} name @param {string | undefined} id */
function reaching(name, id = "") {
  const steps = WIDER.get(prefixOf(id));
  return steps ? `MATCH (${name})-[:${steps}*0..]->${nodeOf("", id)}` : `MATCH ${nodeOf(name, id)}`;
}

/** @param {string} name @param {string | undefined} id */
function nodeOf(name, id = "") {
  const prefix = prefixOf(id);
  const label = `${prefix.charAt(0).toUpperCase()}${prefix.slice(1)}`.replace(/\W/g, "");
  return `(${name}:${label} {id: ${cypherQuoted(id)}})`;
}

/** The years of a node: one, or a list where sources differ. @param {string} name */
function yearsAt(name) {
  return `[x IN coalesce([] + ${name}.year, [${name}.year]) WHERE x IS NOT NULL]`;
}

/** @param {string} name @param {string} listed */
function states(name, listed) {
  return `'${listed}' IN coalesce(${name}.complete, [])`;
}

/** @param {string[]} lines */
function exists(lines) {
  return `EXISTS { ${lines.join(" ")} }`;
}
