/** Every way of some hops between two entities, unranked, as SPARQL and as Cypher. */

import { cypherQuoted, FOLLOWS, iriOf, PREFIX, termsOf, typesOf } from "./ids.js";

const LIMIT = 100;

/** @typedef {{ only?: string[], all?: boolean, wider?: boolean }} Narrowed
 *   `only` are the relations that count; `all` counts results; `wider` where a source says no more than that something is a component */

/** @param {string} from @param {string} to @param {number} hops @param {Narrowed} [narrowed] @returns {{ sparql: string, cypher: string }} */
export function waysOf(from, to, hops, narrowed = {}) {
  if (hops < 1) return { sparql: "", cypher: "" };
  const between = Array.from({ length: hops - 1 }, (_, at) => `n${at + 1}`);
  const ties = Array.from({ length: hops }, (_, at) => `r${at + 1}`);
  return { sparql: sparql(from, to, between, ties, narrowed), cypher: cypher(from, to, between, ties, narrowed) };
}

/** @param {string} from @param {string} to @param {string[]} between @param {string[]} ties @param {Narrowed} narrowed */
function sparql(from, to, between, ties, { only = [], all, wider }) {
  const stops = [iriOf(from), ...between.map((name) => `?${name}`), iriOf(to)];
  const shown = interleaved(ties, between).map((name) => `?${name}`).join(" ");
  const steps = ties.map((tie, at) => `  { ${stops[at]} ?${tie} ${stops[at + 1]} } UNION { ${stops[at + 1]} ?${tie} ${stops[at]} }\n`);
  // A claim has no label; a wider relation says the same as the one under it.
  const named = between.map((name) => `  ?${name} mmkg:label ?${name}Label .${all ? "" : ` FILTER NOT EXISTS { ?${name} a mmkg:Result }`}\n`);
  const counting = termsOf(only);
  const apart = ties.map((tie) => (counting ? `?${tie} IN (${counting})` : `?${tie} NOT IN (${termsOf(passed(wider))})`)).join(" && ");
  return `${PREFIX}SELECT ${shown} WHERE {\n${steps.join("")}${named.join("")}  FILTER(${apart})\n}\nORDER BY ${shown} LIMIT ${LIMIT}`;
}

/** @param {string} from @param {string} to @param {string[]} between @param {string[]} ties @param {Narrowed} narrowed */
function cypher(from, to, between, ties, { only = [], all, wider }) {
  const stops = [`(:Mmkg {id: ${cypherQuoted(from)}})`, ...between.map((name) => `(${name}:Mmkg)`), `(:Mmkg {id: ${cypherQuoted(to)}})`];
  const pattern = stops.map((stop, at) => (at ? `-[${ties[at - 1]}]-${stop}` : stop)).join("");
  const counting = typesOf(only);
  const apart = [...between.map((name) => `NOT ${name}:Claim${all ? "" : ` AND NOT ${name}:Result`}`),
    ...ties.map((tie) => (counting ? `type(${tie}) IN [${counting}]` : `NOT type(${tie}) IN [${typesOf(passed(wider))}]`))];
  const names = interleaved(ties.map((tie) => `type(${tie}) AS ${tie}`), between.map((name) => `${name}.id AS ${name}`));
  return `MATCH ${pattern}\nWHERE ${apart.join(" AND ")}\nRETURN ${names.join(", ")} ORDER BY ${interleaved(ties, between).join(", ")} LIMIT ${LIMIT}`;
}

/** The relations that are passed over. @param {boolean | undefined} wider */
function passed(wider) {
  return wider ? FOLLOWS : ["hasComponent", ...FOLLOWS];
}

/** @param {string[]} ties @param {string[]} between */
function interleaved(ties, between) {
  return ties.flatMap((tie, at) => [tie, between[at] ?? ""]).filter(Boolean);
}
