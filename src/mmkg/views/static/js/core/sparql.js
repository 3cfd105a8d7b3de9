/** A plan as SPARQL, to the letter as `src/mmkg/query/sparql.py` writes it. */

import { iriOf, PREFIX } from "./ids.js";
import { prefixOf } from "./plan.js";
import { OPEN } from "./select.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Constraint} Constraint */
/** @typedef {{ operator: string, year: number, negated: false, relation?: undefined }} Year */

const MIXTURE = "(mmkg:includes|mmkg:includesPartOf)*";
const NEAR = "(mmkg:includes|mmkg:includesPartOf|mmkg:derivedFrom)*";
/** The path along which an entity stands for a wider one. */
const WIDER = new Map([
  ["objective", "mmkg:broader*"], ["architecture", "mmkg:broader*"], ["task", "mmkg:broader*"],
  ["modality", "mmkg:broader*"], ["model", "mmkg:variantOf*"], ["dataset", MIXTURE],
]);

/** @param {Plan} plan */
export function sparqlOf(plan) {
  const { columns, lines } = readFrom(plan);
  const names = columns.join(" ");
  return `${PREFIX}SELECT DISTINCT ${names} WHERE {\n${
    indented(lines).join("\n")}\n}\nORDER BY ${names}\n`;
}

/** The families that a plan selects as `name`, with those of each who meet it as `?holder`: lines of a pattern. @param {Plan} plan @param {string} name @param {string} [also] `?holder`, where it is asked for */
export function chosenInSparql(plan, name, also = "") {
  return [`{ SELECT DISTINCT (?model AS ${name})${also && ` ${also}`} WHERE {`, ...indented(readFrom(plan).lines), "} }"];
}

/** @param {Plan} plan */
function readFrom(plan) {
  const columns = ["?label", "?model", "?holder"];
  /** @type {string[]} */
  const found = [];
  /** @type {string[]} */
  const refuted = [];
  allOf(plan).forEach((one, number) => {
    if (one.negated) {
      refuted.push(...refutes(/** @type {Constraint} */ (one), number));
      return;
    }
    const held = holds(one, number);
    found.push(...(found.length ? ["{", ...indented(held), "}"] : held));
    columns.push(...columnsOf(one, number));
  });
  return { columns, lines: [...found, "?holder mmkg:inFamily ?model .", "?model mmkg:label ?label .", ...refuted] };
}

/** The constraints, those on the year last. @param {Plan} plan @returns {(Constraint | Year)[]} */
export function allOf(plan) {
  return [...plan.constraints, ...yearsOf(plan)];
}

/** What a range of years compares. @param {Pick<Plan, "since" | "until">} range @returns {Year[]} */
function yearsOf({ since, until }) {
  if (since !== null && since === until) return [{ operator: "=", year: since, negated: false }];
  const found = [];
  if (since !== null) found.push(/** @type {Year} */ ({ operator: ">=", year: since, negated: false }));
  if (until !== null) found.push(/** @type {Year} */ ({ operator: "<=", year: until, negated: false }));
  return found;
}

/** @param {Constraint | Year} one @param {number} number */
function columnsOf(one, number) {
  if ("year" in one || one.relation) return [`?h${number}`, `?v${number}`];
  return [`?h${number}`, `?s${number}`, one.objective && `?o${number}`, one.dataset && `?d${number}`]
    .filter((name) => name !== undefined);
}

/** Patterns by which a holder, or its family, has it. @param {Constraint | Year} one @param {number} number */
function holds(one, number) {
  const [value, owner] = [`?v${number}`, `?h${number}`];
  const path = `?holder mmkg:variantOf? ${owner} .`;
  if ("year" in one) {
    return [`FILTER(${value} ${one.operator} ${one.year})`, `${owner} mmkg:year ${value} .`, path,
      `FILTER(${owner} = ?holder || NOT EXISTS { ?holder mmkg:year ?own${number} })`];
  }
  if (one.relation) return [asked(one, value), `${owner} mmkg:${one.relation} ${value} .`, path];
  return [...inStage(one, number), `${owner} mmkg:hasStage ?s${number} .`, `?holder mmkg:trainedIn ?s${number} .`];
}

/** Patterns by which a family or a variant of it has it itself. @param {Constraint} one @param {number} number */
function ownHolds(one, number) {
  const [value, owner] = [`?v${number}`, `?h${number}`];
  return [asked(one, value), `${owner} mmkg:${one.relation} ${value} .`, `${owner} mmkg:inFamily ?model .`];
}

/** @param {Constraint} one @param {string} value */
function asked(one, value) {
  const { target = "" } = one;
  const path = WIDER.get(prefixOf(target));
  return path ? `${value} ${path} ${iriOf(target)} .` : `FILTER(${value} = ${iriOf(target)})`;
}

/** @param {Constraint} one @param {number} number */
function inStage(one, number) {
  const lines = [];
  const found = (/** @type {string} */ name, /** @type {string} */ path, /** @type {string} */ id) =>
    `{ SELECT DISTINCT ${name} { ${name} ${path} ${iriOf(id)} } }`;
  if (one.objective) {
    lines.push(found(`?o${number}`, "mmkg:broader*", one.objective), `?s${number} mmkg:withObjective ?o${number} .`);
  }
  if (one.dataset) {
    lines.push(found(`?d${number}`, MIXTURE, one.dataset), `?s${number} mmkg:onDataset ?d${number} .`);
  }
  return lines;
}

/** Patterns that hold where it is known to be false of a family and its variants. @param {Constraint} one @param {number} number */
function refutes(one, number) {
  const [holder, other] = [`?rh${number}`, `?other${number}`];
  if (!one.relation) {
    const stage = `?rs${number}`;
    const whole = '?model mmkg:complete "stages" .';
    return [whole, ...minus([whole, `${holder} mmkg:inFamily ?model .`, `${holder} mmkg:trainedIn ${stage} .`,
      ...minus(excluded(one, stage, number))])];
  }
  if (OPEN.has(one.relation)) return ["FILTER(?model != ?model)"];
  const lines = [`${holder} mmkg:inFamily ?model .`, `${holder} mmkg:${one.relation} ${other} .`];
  if (one.relation === "hasArchitecture") {
    lines.push(...[other, iriOf(one.target ?? "")].map((end) => `${end} mmkg:scheme ?scheme${number} .`));
  }
  return [...lines, ...minus(ownHolds(one, number))];
}

/** Patterns that hold where a stage's complete lists leave it out. @param {Constraint} one @param {string} stage @param {number} number */
function excluded(one, stage, number) {
  const sides = /** @type {[string, string, string | undefined, string][]} */ ([
    ["withObjective", "objectives", one.objective, "mmkg:broader*"], ["onDataset", "datasets", one.dataset, NEAR],
  ]).filter(([, , id]) => id).map(([relation, side, id, path]) => {
    const listed = `?r${relation}${number}`;
    const either = `{ ${listed} ${path} ${iriOf(id ?? "")} } UNION { ${iriOf(id ?? "")} ${path} ${listed} }`;
    return [`${stage} mmkg:complete "${side}" .`, "MINUS {", `  { SELECT DISTINCT ${listed} { ${either} } }`,
      `  ${stage} mmkg:${relation} ${listed} .`, "}"];
  });
  const [first = [], second] = sides;
  return second ? ["{", ...indented(first), "} UNION {", ...indented(second), "}"] : first;
}

/** @param {string[]} lines */
function minus(lines) {
  return ["MINUS {", ...indented(lines), "}"];
}

/** @param {string[]} lines */
function indented(lines) {
  return lines.map((line) => `  ${line}`);
}
