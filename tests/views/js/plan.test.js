import assert from "node:assert/strict";
import test from "node:test";

import { joined, parseFilters, planOf, split, withFilter, writeFilters, writeYears, years } from "../../../src/mmkg/views/static/js/core/plan.js";

test("filters are read and written back as they were", () => {
  for (const text of ["objective:itm*dataset:cc3m", "-dataset:sbu,architecture:fusion-encoder", "generates=modality:image", ""]) {
    assert.equal(writeFilters(parseFilters(text)), text);
  }
});

test("what is no filter is left out", () => {
  assert.deepEqual(parseFilters("nonsense,,*,=x,-,paper:arxiv-1"), []);
  assert.deepEqual(parseFilters(`${"a:".repeat(100_000)}=`), [], "and it takes no time");
});

test("an objective joins a lone data set in one stage, and can be taken apart again", () => {
  const both = withFilter(parseFilters("dataset:cc3m"), "objective:itm");
  assert.equal(writeFilters(both), "objective:itm*dataset:cc3m");
  assert.equal(writeFilters(split(both, 0)), "objective:itm,dataset:cc3m");
  assert.equal(writeFilters(withFilter(both, "objective:itm", true)), "objective:itm*dataset:cc3m,-objective:itm");
});

test("years are read with either end open", () => {
  assert.deepEqual(years("2019-2021"), [2019, 2021]);
  assert.deepEqual(years("-2021"), [null, 2021]);
  assert.deepEqual(years("soon"), [null, null]);
});

test("two plans together ask for all that either does, each thing once, in the narrower years", () => {
  const one = planOf({ v: "answer", f: "objective:itm*dataset:cc3m", y: "2019-2022" });
  const other = planOf({ v: "answer", f: "objective:itm*dataset:cc3m,-objective:mlm", y: "2020-" });
  const both = joined(one, other);
  assert.equal(writeFilters(both.constraints), "objective:itm*dataset:cc3m,-objective:mlm");
  assert.equal(writeYears(both), "2020-2022");
  assert.deepEqual(joined(one, one), one);
  assert.equal(writeYears(planOf({ v: "answer" })), "");
});
