import assert from "node:assert/strict";
import test from "node:test";
import { attributeName, className, counted, cut, plain, relationName, short } from "../../../src/mmkg/views/static/js/core/words.js";

test("a text is cut between letters", () => {
  assert.equal(cut("ALBEF", 5), "ALBEF");
  assert.equal(cut("ALBEF base", 7), "ALBEF…");
  assert.equal(cut("cat 🙈🙈", 6), "cat…", "no half of a sign is left");
});

test("numbers are short where there is little room", () => {
  assert.deepEqual([999, 12_345, 14_000_000, 1.2e9, 1e12].map(short), ["999", "12.3k", "14M", "1.2B", "1T"]);
  assert.deepEqual([counted(1, "model"), counted(1_000, "family", "families")], ["1 model", "1,000 families"]);
});

test("what has no words of its own is spelt out, whatever it is called", () => {
  assert.deepEqual([attributeName("arxiv"), attributeName("imageSource"), attributeName("constructor")], ["arXiv", "image source", "constructor"]);
  assert.deepEqual([relationName("toString"), relationName("hasStage", true)], ["to string", "stage of"]);
  assert.deepEqual([className("Dataset", 2), className("Modality", 2), className("Benchmark")], ["data sets", "modalities", "benchmark"]);
});

test("a text is found without accents and capitals", () => {
  assert.equal(plain("Älpha É"), "alpha e");
});
