/** Taking a table away: as a file, or to the clipboard. */

import { toBibtex, toCsv, toJson, toLatex } from "../core/export.js";
import { fill, h } from "../core/dom.js";
import { menu } from "../ui/menu.js";

/** @typedef {{ grid: import("../core/export.js").Grid, papers: import("../core/export.js").Paper[], name: string }} Taken */

/** @type {[string, string, string, string, (taken: Taken) => string][]} */
const FORMATS = [
  ["CSV", "csv", "text/csv", "for a spreadsheet", ({ grid }) => toCsv(grid)],
  ["JSON", "json", "application/json", "for programs, with ids", ({ grid }) => toJson(grid)],
  ["LaTeX", "tex", "application/x-tex", "a booktabs table", ({ grid }) => toLatex(grid)],
  ["BibTeX", "bib", "application/x-bibtex", "the papers of the rows", ({ papers }) => toBibtex(papers)],
];

/** A menu that gives all rows, not only those drawn. @param {import("../core/context.js").Context} context @param {() => Taken} taken */
export function takeAway(context, taken) {
  return menu("take-away", "Take away",
    h("ul", { class: "choices" }, FORMATS.map(([name, ending, type, about, make]) => {
      const text = () => make(taken());
      const save = () => download(`${taken().name}.${ending}`, type, text());
      const copy = async (/** @type {Event} */ event) => {
        const button = /** @type {HTMLElement} */ (event.currentTarget);
        const done = await copied(text());
        fill(button, done ? "copied" : "not allowed here");
        context.say(done ? `${name} copied` : `${name} could not be copied`);
      };
      return h("li", null, h("strong", null, name), h("span", { class: "soft" }, about),
        h("button", { type: "button", on: { click: save }, "aria-label": `Save as ${name}` }, "save"),
        h("button", { type: "button", class: "copy", on: { click: copy }, "aria-label": `Copy as ${name}` }, "copy"));
    })));
}

/** @param {string} text */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name @param {string} type @param {string} text */
function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = h("a", { download: name });
  link.href = address;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
