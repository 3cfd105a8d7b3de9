import assert from "node:assert/strict";
import test from "node:test";

import { after, parse, write } from "../../../src/mmkg/views/static/js/core/state.js";

test("an address is read and written back as it was", () => {
  for (const hash of ["#v=table&id=model:albef&f=objective:itm*dataset:cc3m&y=2019-2021&s=-year", "#v=overview"]) {
    assert.equal(write(parse(hash)), hash);
  }
});

test("hostile addresses are kept as text", () => {
  const state = parse("#v=table&__proto__=x&id=%3Cscript%3E&q=a%26b%23c");
  assert.equal(state.id, "<script>");
  assert.equal(state.q, "a&b#c");
  assert.equal(/** @type {any} */ ({}).x, undefined);
  assert.deepEqual(parse(write(state)), state);
});

test("plain values and all others are written as they always were", () => {
  const value = "model:a-b_1.2/c@d,e*f (g) h&i=j#k%l+m~n\u00e9";
  assert.equal(write(parse(`#v=x&q=${encodeURIComponent(value)}`)), "#v=x&q=model:a-b_1.2/c@d,e*f+(g)+h%26i%3Dj%23k%25l%2Bm~n%C3%A9");
  assert.equal(parse(write(after(parse(""), { q: value }))).q, value);
});

test("half a sign in a label does not break a link", () => {
  assert.equal(parse(write(after(parse(""), { at: "label/\ud83d" }))).at, "label/\ufffd");
});

test("another view drops what belonged to the one before, and keeps what is shared", () => {
  const state = parse("#v=table&id=model:albef&f=objective:itm&s=-year");
  const next = after(state, { v: "matrix" });
  assert.equal(write(next), "#v=matrix&id=model:albef&f=objective:itm");
  assert.equal(write(after(next, { id: null })), "#v=matrix&f=objective:itm");
});
