import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

const STATIC = new URL("../../../src/mmkg/views/static/", import.meta.url);
const filesIn = (/** @type {string} */ folder, /** @type {string} */ ending) => readdirSync(new URL(folder, STATIC), { recursive: true })
  .map(String).filter((name) => name.endsWith(ending)).map((name) => ({ name: name.replaceAll("\\", "/"), text: readFileSync(new URL(`${folder}${name}`, STATIC), "utf8") }));
const STYLES = filesIn("css/", ".css");
const SCRIPTS = filesIn("js/", ".js").map((one) => one.text).join("\n");

/** The selectors of a style sheet, each by itself. @param {string} text */
function selectorsIn(text) {
  const heads = text.replace(/\/\*[^]*?\*\//g, "").match(/[^{}]+(?=\{)/g) ?? [];
  return heads.map((head) => head.trim()).filter((head) => !head.startsWith("@"))
    .flatMap((head) => head.split(/,(?![^(]*\))/)).map((one) => one.trim());
}

test("a view's style is of that view, or names the views that share it", () => {
  const views = STYLES.filter((one) => one.name.startsWith("views/"));
  assert.equal(views.length, 11);
  for (const { name, text } of views) {
    const root = name.replace(/^views\/|\.css$/g, "");
    const own = new RegExp(`^(\\.${root}(?![\\w-])|:(is|where)\\([^)]*\\.${root}(?![\\w-]))`);
    assert.deepEqual(selectorsIn(text).filter((one) => !own.test(one)), [], name);
    assert.match(SCRIPTS, new RegExp(`class: "${root}["\\s]`), `a view has the class ${root}`);
  }
});

test("every class that has a style is given to something", () => {
  const classes = new Set(STYLES.flatMap(({ text }) => selectorsIn(text)).flatMap((one) => one.match(/\.[a-zA-Z][\w-]*/g) ?? []));
  assert.ok(classes.size > 150);
  const page = SCRIPTS + readFileSync(new URL("page.html", STATIC), "utf8");
  const unused = [...classes].map((one) => one.slice(1)).filter((one) => !new RegExp(`["'\`\\s]${one}["'\`\\s]`).test(page));
  assert.deepEqual(unused, []);
});

test("every colour is a token that there is", () => {
  const tokens = STYLES.find((one) => one.name === "tokens.css")?.text ?? "";
  const named = STYLES.flatMap(({ text }) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, one]) => String(one)));
  const set = new Set([...STYLES.flatMap(({ text }) => text.match(/--[\w-]+(?=:)/g) ?? []), ...(SCRIPTS.match(/"--[\w-]+"(?=:)/g) ?? []).map((one) => one.slice(1, -1))]);
  assert.deepEqual([...new Set(named)].filter((one) => !set.has(one)), []);
  const colours = STYLES.filter((one) => one.name !== "tokens.css").flatMap(({ text }) => text.match(/#[0-9a-f]{3,8}\b/gi) ?? []);
  assert.ok(tokens.includes("--ink:"));
  assert.deepEqual(colours, []);
});
