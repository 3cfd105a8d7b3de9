/** Results outside the page: those on a benchmark, and those of a model and its variants. */

import { collectedInCypher, isChosen } from "./cypher.js";
import { cypherQuoted, iriOf, PREFIX, textsOf } from "./ids.js";
import { shellQuoted, typed } from "./same.js";
import { chosenInSparql } from "./sparql.js";

/** @typedef {import("./context.js").Same} Same */
/** @typedef {import("./plan.js").Plan} Plan */

/** In Cypher a value is a list where sources differ. */
const VALUES = "UNWIND [x IN coalesce([] + r.value, [r.value]) WHERE x IS NOT NULL] AS value";
const VALUED = "mmkg:of ?model ; mmkg:measuredBy ?metric ; mmkg:setting ?setting ; mmkg:value ?value";
const MATCHED = "MATCH (r)-[:OF]->(model:Model), (r)-[:ON]->(benchmark:Benchmark), (r)-[:MEASURED_BY]->(metric:Metric)";
const NOTE = "A result has a row for each value where sources differ.";

/**
 * Those by one metric, in one setting or all; of the models that meet a plan, and of some kinds.
 * @param {string} id @param {string} metric @param {string} setting or "" @param {Plan | null} plan @param {string[]} kinds none for all
 * @returns {Same}
 */
export function onBenchmark(id, metric, setting, plan, kinds) {
  const asked = /** @type {[string, string][]} */ ([["benchmark", id], ["metric", metric], ["setting", setting]]).filter(([, value]) => value);
  const quoted = textsOf(kinds);
  const sparql = [`${PREFIX}SELECT DISTINCT ?result ?model ?setting ?value WHERE {`, `  VALUES ?metric { ${iriOf(metric)} }`,
    setting && `  VALUES ?setting { ${JSON.stringify(setting)} }`, `  ?result mmkg:on ${iriOf(id)} ; ${VALUED} .`,
    plan && `  ?model mmkg:variantOf? ?holder .\n  ${chosenInSparql(plan, "?family", "?holder").join("\n  ")}`,
    quoted && `  ?model mmkg:kind ?kind FILTER(?kind IN (${quoted}))`, "}\nORDER BY ?setting DESC(?value) ?result"].filter(Boolean).join("\n");
  const tests = [`metric.id = ${cypherQuoted(metric)}`, setting && `r.setting = ${cypherQuoted(setting)}`,
    plan && isChosen("model"), quoted && `model.kind IN [${quoted}]`];
  return {
    command: plan || quoted ? typed(sparql)
      : `mmkg query results-by-benchmark ${asked.map(([name, value]) => `--param ${name}=${shellQuoted(value)}`).join(" ")}`,
    sparql,
    cypher: [...(plan ? collectedInCypher(plan, "holder") : []),
      `MATCH (r:Result)-[:ON]->(:Benchmark {id: ${cypherQuoted(id)}})`, MATCHED, `WHERE ${tests.filter(Boolean).join(" AND ")}`, VALUES,
      "RETURN DISTINCT r.id AS result, model.id AS model, r.setting AS setting, value\nORDER BY setting, value DESC, result"].join("\n"),
    filtered: true,
    note: NOTE,
  };
}

/** Those of a model, and of its variants where it is a family. @param {string} id @returns {Same} */
export function ofModel(id) {
  const sparql = `${PREFIX}SELECT DISTINCT ?result ?model ?benchmark ?metric ?setting ?value WHERE {\n  ?model mmkg:variantOf? ${iriOf(id)} .\n`
    + `  ?result mmkg:on ?benchmark ; ${VALUED} .\n}\nORDER BY ?benchmark ?metric ?setting DESC(?value) ?result`;
  return {
    // `mmkg show` has the results of the model alone.
    command: typed(sparql), sparql,
    cypher: [`MATCH (r:Result)-[:OF]->(:Model)-[:VARIANT_OF*0..1]->(:Model {id: ${cypherQuoted(id)}})`, MATCHED, VALUES,
      "RETURN DISTINCT r.id AS result, model.id AS model, benchmark.id AS benchmark, metric.id AS metric, r.setting AS setting, value",
      "ORDER BY benchmark, metric, setting, value DESC, result"].join("\n"),
    note: NOTE,
  };
}
