import assert from "node:assert/strict";
import test from "node:test";

import { parse } from "../../../src/mmkg/views/static/js/core/state.js";
import { sameRows } from "../../../src/mmkg/views/static/js/ui/scrolled.js";

test("what is in focus leaves the rows where they are, another order or filter does not", () => {
  const before = parse("#v=table&f=objective:itm&id=model:a");
  assert.ok(sameRows(before, parse("#v=table&f=objective:itm&id=model:b&at=year/2021")));
  assert.ok(sameRows(before, parse("#v=table&f=objective:itm")));
  for (const other of ["#v=matrix&f=objective:itm&id=model:a", "#v=table&id=model:a", "#v=table&f=objective:itm&id=model:a&s=-year"]) {
    assert.ok(!sameRows(before, parse(other)), other);
  }
});
