import assert from "node:assert/strict";
import test from "node:test";

import { cypherOf, cypherOfSets, sparqlOf, sparqlOfSets } from "../../../src/mmkg/views/static/js/core/crossquery.js";
import { remembered } from "../../../src/mmkg/views/static/js/core/remember.js";

const MODELS = /** @type {const} */ ({ way: "models", by: "models", back: false });

test("an objective and a data set are asked for in one stage, other pairs of one model", () => {
  const stage = sparqlOf(MODELS, "Objective", "Dataset");
  assert.match(stage, /\?stage mmkg:withObjective\/mmkg:broader\* \?row ; mmkg:onDataset\/\(mmkg:includes\|mmkg:includesPartOf\)\* \?col/);
  const model = sparqlOf(MODELS, "Objective", "Architecture");
  assert.match(model, /mmkg:trainedIn\/mmkg:withObjective\/mmkg:broader\* \?row/);
  assert.match(model, /mmkg:variantOf\?\/mmkg:hasArchitecture\/mmkg:broader\* \?col/);
});

test("a relation is asked for in its own direction", () => {
  assert.match(sparqlOf({ way: "relation", by: "forTask", back: true }, "Task", "Benchmark"), /\?col mmkg:forTask \?row/);
  assert.match(cypherOf({ way: "relation", by: "forTask", back: false }, "Benchmark", "Task"), /\(row:Benchmark\)-\[:FOR_TASK\]->\(col:Task\)/);
  const through = cypherOf({ way: "through", by: "Result", back: false }, "Model", "Benchmark");
  assert.match(through, /MATCH \(one:Result\)-\[to_row\]-\(:Model\)-\[:VARIANT_OF\*0\.\.1\]->\(row:Model\)/, "a variant counts as its family");
  assert.match(through, /MATCH \(one:Result\)-\[to_col\]-\(col:Benchmark\)/);
});

test("sets are asked for by their ids, in a stage or a model", () => {
  const ids = ["objective:itm", "objective:it'm"];
  assert.match(sparqlOfSets("Objective", ids, true), /<https:\/\/w3id.org\/mmkg\/id\/objective\/itm>[^]*GROUP BY \?one \?stage/);
  const cypher = cypherOfSets("Objective", ids, false);
  assert.match(cypher, /thing\.id IN \['objective:itm', 'objective:it\\'m'\]/, "no quote gets into a query");
  assert.match(cypher, /VARIANT_OF|TRAINED_IN/);
});

test("what is remembered is made once for each owner and key", () => {
  let made = 0;
  const owner = {};
  const make = () => (made += 1);
  assert.deepEqual([remembered(owner, "a", make), remembered(owner, "a", make), remembered(owner, "b", make), remembered({}, "a", make)], [1, 1, 2, 3]);
});
