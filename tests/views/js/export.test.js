import assert from "node:assert/strict";
import test from "node:test";
import { tex, toBibtex, toCsv, toJson, toLatex } from "../../../src/mmkg/views/static/js/core/export.js";

/** @param {import("../../../src/mmkg/views/static/js/core/export.js").Line["cells"]} cells @param {string} [label] */
const grid = (cells, label = "ALBEF") => ({
  title: "Models", first: "model", columns: cells.map((_, at) => ({ key: `k${at}`, title: `K${at}` })),
  lines: [{ id: "model:albef", label, cells }],
});

test("CSV has a header, quotes what needs it, joins several values", () => {
  const made = toCsv(grid([[{ text: "a,b" }, { text: 'c"d' }], [{ text: "1,200", value: 1200 }], null, "none"]));
  assert.equal(made, 'id,model,K0,K1,K2,K3\nmodel:albef,ALBEF,"a,b | c""d",1200,,none\n');
});

test("CSV keeps a spreadsheet from running a text, and numbers as they are", () => {
  for (const text of ["=1+1", "+1", "-cmd", "@SUM(A1)", "'=1", "\tx", "\rx"]) {
    const line = toCsv(grid([[{ text }]], text)).split("\n").slice(1).join("\n");
    assert.match(line, /^model:albef,"?'/, text);
  }
  assert.match(toCsv(grid([[{ text: "-1.5", value: -1.5 }]])), /,-1\.5\n$/);
  assert.match(toCsv(grid([[{ text: "a\nb" }]])), /,"a\nb"\n$/);
});

test("CSV and LaTeX say of whom a value is, where it is not the row", () => {
  const lent = grid([[{ text: "86M", value: 86e6, of: "ALBEF-base" }]]);
  assert.match(toCsv(lent), /86000000 \(ALBEF-base\)/);
  assert.match(toLatex(lent), /86M \(ALBEF-base\)/);
  assert.deepEqual(JSON.parse(toJson(lent))[0].k0, [{ value: 86e6, of: "ALBEF-base" }]);
});

test("JSON tells unknown from none, and an entity from a text", () => {
  const made = JSON.parse(toJson(grid([null, "none", [], [{ text: "ITM", id: "objective:itm" }, { text: "7", value: 7 }]])));
  assert.deepEqual(made, [{ id: "model:albef", label: "ALBEF", k0: null, k1: [], k2: [],
    k3: [{ id: "objective:itm", label: "ITM" }, 7] }]);
});

test("JSON survives keys and values that JavaScript has a meaning for", () => {
  const hostile = { title: "", first: "", columns: [{ key: "__proto__", title: "" }],
    lines: [{ id: "model:x", label: "</script>\u2028", cells: [[{ text: "x" }]] }] };
  assert.equal(JSON.parse(toJson(hostile))[0].label, "</script>\u2028");
});

test("no sign of a text is a command of TeX", () => {
  assert.equal(tex("a & b % c $ d # e _ f"), "a \\& b \\% c \\$ d \\# e \\_ f");
  assert.equal(tex("{ } ~ ^ \\"), "\\textbraceleft{} \\textbraceright{} \\textasciitilde{} \\textasciicircum{} \\textbackslash{}");
  assert.equal(tex("a\n\tb\0c--d<e>|"), "a b c-{}-d\\textless{}e\\textgreater{}\\textbar{}");
  assert.equal(tex("\\input{/etc/passwd}"), "\\textbackslash{}input\\textbraceleft{}/etc/passwd\\textbraceright{}");
});

test("LaTeX is a booktabs table with as many cells in each row", () => {
  const made = toLatex(grid([[{ text: "a & b" }, { text: "c" }], null], "50% \\x"));
  const rows = made.split("\n").filter((line) => line.endsWith("\\\\"));
  assert.deepEqual(rows.map((row) => row.split(/(?<!\\)&/).length), [3, 3]);
  assert.match(made, /\\begin\{tabular\}\{lll\}\n {4}\\toprule/);
  assert.match(made, /50\\% \\textbackslash\{\}x & a \\& b, c & {2}\\\\/);
});

test("BibTeX is what mmkg export bibtex writes", () => {
  const made = toBibtex([
    { id: "paper:arxiv-2107.07651", title: "Align & Fuse {x}", arxiv: "2107.07651", year: "2021", venue: "NeurIPS" },
    { id: "paper:x", title: "T", venue: "TPAMI", doi: "10.1/a b{c}", url: "https://e.org/ü" },
    { id: "paper:y", title: "U" },
  ]);
  assert.equal(made, `@inproceedings{arxiv-2107.07651,
  title = {{Align \\& Fuse \\textbraceleft{}x\\textbraceright{}}},
  booktitle = {NeurIPS},
  year = {2021},
  eprint = {2107.07651},
  archiveprefix = {arXiv},
}

@article{x,
  title = {{T}},
  journal = {TPAMI},
  doi = {10.1/a%20b%7Bc%7D},
  url = {https://e.org/%C3%BC},
}

@misc{y,
  title = {{U}},
}
`);
});
