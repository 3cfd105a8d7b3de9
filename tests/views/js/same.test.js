import assert from "node:assert/strict";
import test from "node:test";
import { parseFilters } from "../../../src/mmkg/views/static/js/core/plan.js";
import { asSeenBy, questionOf, sameList, sameModels, shellQuoted } from "../../../src/mmkg/views/static/js/core/same.js";

const plan = (/** @type {string} */ f, /** @type {number | null} */ since = null, /** @type {number | null} */ until = null) =>
  ({ constraints: parseFilters(f), since, until });

test("a question says what stages use first, and years last", () => {
  assert.equal(questionOf(plan("")), "all models");
  assert.equal(questionOf(plan("organization:google,-dataset:coco,objective:itm*dataset:cc3m", 2019, 2021)),
    "models trained with objective:itm on dataset:cc3m and never trained on dataset:coco and released by organization:google" +
    " and released since 2019 and released up to 2021");
  assert.equal(questionOf(plan("-objective:itm*dataset:cc3m,generates=modality:image", 2021, 2021)),
    "models that do not use objective:itm on dataset:cc3m and that generate modality:image and released in 2021");
});

test("what no question says has none, and is asked in SPARQL", () => {
  for (const f of ["hasVisionEncoder=model:vit", "constructor=model:x", "describedIn=paper:x", "hasArchitecture=model:x"]) {
    assert.equal(questionOf(plan(f)), "", f);
    assert.match(sameModels(plan(f)).command, /^mmkg query - <<'END'\nPREFIX[^]*\nEND$/);
  }
});

test("an id from the address is never code elsewhere", () => {
  const hostile = "objective:x'> } ; $(reboot) \\";
  const { command, sparql, cypher } = sameModels(plan(hostile));
  assert.equal(questionOf(plan(hostile)), "");
  assert.match(command, /<<'END'/);
  assert.match(sparql, /<https:\/\/w3id\.org\/mmkg\/id\/objective\/x'?(%27)?%3E%20%7D/);
  assert.match(cypher, /\{id: 'objective:x\\'> \} ; \$\(reboot\) \\\\'\}/);
  assert.doesNotMatch(sameModels(plan("objective:x\nEND\nreboot")).command, /^reboot/m);
  assert.equal(sameList("x; reboot").command, "mmkg list Model");
});

test("any sign may stand in an id, and no class is taken for what every object has", () => {
  assert.match(sameModels(plan("objective:🙈")).sparql, /id\/objective\/%F0%9F%99%88>/);
  assert.match(sameModels(plan("accepts=constructor:x")).sparql, /FILTER\(\?v0 = <[^ ]+constructor\/x>\)/);
});

test("a shell reads what is quoted as one word", () => {
  assert.equal(shellQuoted("model:albef"), "model:albef");
  assert.equal(shellQuoted("it's $HOME"), "'it'\\''s $HOME'");
  assert.equal(shellQuoted(""), "''");
});

test("a class elsewhere", () => {
  assert.match(sameList("Dataset").cypher, /^MATCH \(x:Dataset\)/);
});

test("what one source says is asked of that source elsewhere too", () => {
  assert.equal(asSeenBy("", "mmkg info"), "mmkg info");
  assert.equal(asSeenBy("paper:a", "mmkg show model:a\nmmkg show model:b"),
    "mmkg show --according-to paper:a model:a\nmmkg show --according-to paper:a model:b");
  assert.equal(asSeenBy("paper:a", "mmkg ask --according-to paper:a 'x'"), "mmkg ask --according-to paper:a 'x'");
});
