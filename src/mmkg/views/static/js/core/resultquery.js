/** Results outside the page: those on a benchmark, and those of a model and its variants. */

import { cypherQuoted, iriOf, PREFIX } from "./ids.js";
import { shellQuoted, typed } from "./same.js";

/** @typedef {import("./context.js").Same} Same */

/** In Cypher a value is a list where sources differ. */
const VALUES = "UNWIND [x IN coalesce([] + r.value, [r.value]) WHERE x IS NOT NULL] AS value";
const VALUED = "mmkg:of ?model ; mmkg:measuredBy ?metric ; mmkg:setting ?setting ; mmkg:value ?value";
const MATCHED = "MATCH (r)-[:OF]->(model:Model), (r)-[:ON]->(benchmark:Benchmark), (r)-[:MEASURED_BY]->(metric:Metric)";
const NOTE = "A result has a row for each value where sources differ.";

/** Those by one metric, in one setting or all. @param {string} id @param {string} metric @param {string} setting or "" @returns {Same} */
export function onBenchmark(id, metric, setting) {
  const asked = /** @type {[string, string][]} */ ([["benchmark", id], ["metric", metric], ["setting", setting]]).filter(([, value]) => value);
  const text = JSON.stringify(setting);
  return {
    command: `mmkg query results-by-benchmark ${asked.map(([name, value]) => `--param ${name}=${shellQuoted(value)}`).join(" ")}`,
    sparql: [`${PREFIX}SELECT DISTINCT ?result ?model ?setting ?value WHERE {`, `  VALUES ?metric { ${iriOf(metric)} }`,
      setting && `  VALUES ?setting { ${text} }`, `  ?result mmkg:on ${iriOf(id)} ; ${VALUED} .`, "}\nORDER BY ?setting DESC(?value) ?result"].filter(Boolean).join("\n"),
    cypher: [`MATCH (r:Result)-[:ON]->(:Benchmark {id: ${cypherQuoted(id)}})`, MATCHED,
      `WHERE metric.id = ${cypherQuoted(metric)}${setting && ` AND r.setting = ${cypherQuoted(setting)}`}`, VALUES,
      "RETURN DISTINCT r.id AS result, model.id AS model, r.setting AS setting, value\nORDER BY setting, value DESC, result"].join("\n"),
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
