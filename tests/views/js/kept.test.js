import assert from "node:assert/strict";
import test from "node:test";

import { withoutFocus } from "../../../src/mmkg/views/static/js/core/context.js";
import { kept } from "../../../src/mmkg/views/static/js/core/remember.js";
import { after, parse, unfocused, write } from "../../../src/mmkg/views/static/js/core/state.js";

const element = () => /** @type {any} */ ({ isConnected: true });

test("an element is kept for its owner, its name and its key", () => {
  const owner = {};
  const first = kept(owner, "table", "a", element);
  assert.equal(kept(owner, "table", "a", element), first);
  assert.notEqual(kept(owner, "head", "a", element), first);
  assert.notEqual(kept({}, "table", "a", element), first);
  const second = kept(owner, "table", "b", element);
  assert.notEqual(second, first);
  assert.notEqual(kept(owner, "table", "a", element), first, "only the last is kept");
});

test("an element that was taken off the page is made anew", () => {
  const owner = {};
  const first = kept(owner, "table", "a", element);
  first.isConnected = false;
  assert.notEqual(kept(owner, "table", "a", element), first);
});

test("what is kept has the same key and the same links for each focus", () => {
  const states = ["#v=matrix&f=objective:itm&n=40", "#v=matrix&id=model:albef&f=objective:itm&n=40", "#v=matrix&id=model:blip&f=objective:itm&at=year/2020&n=40"].map(parse);
  assert.deepEqual(new Set(states.map(unfocused)), new Set(["#v=matrix&f=objective:itm&n=40"]));
  const links = (/** @type {import("../../../src/mmkg/views/static/js/core/state.js").Change} */ change) => new Set(states.map((state) =>
    withoutFocus(/** @type {any} */ ({ link: (/** @type {any} */ one) => write(after(state, one)) })).link(change)));
  assert.deepEqual(links({ v: "table" }), new Set(["#v=table&f=objective:itm"]));
  assert.deepEqual(links({ id: "model:coca", at: null }), new Set(["#v=matrix&id=model:coca&f=objective:itm&n=40"]));
});
