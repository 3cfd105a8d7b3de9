/** A table as files to take away: CSV, JSON, BibTeX and LaTeX, each safe with any text in it. */

/**
 * @typedef {{ text: string, id?: string, value?: import("./graph.js").Literal, of?: string }} Cell
 *   `of` names whom it is said of where that is not the row itself
 * @typedef {{ id: string, label: string, cells: (Cell[] | "none" | null)[] }} Line null where it is unknown
 * @typedef {{ title: string, first: string, columns: { key: string, title: string }[], lines: Line[] }} Grid
 * @typedef {{ id: string, title: string, venue?: string, year?: string, arxiv?: string, doi?: string,
 *   url?: string }} Paper
 */

/** How a text starts that a spreadsheet would run, or that was kept from being run: as `mmkg export csv` has it. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** Comma-separated values, ids and labels first; several values of a cell have ` | ` between them. @param {Grid} grid */
export function toCsv(grid) {
  const head = ["id", grid.first, ...grid.columns.map((one) => one.title)];
  const rows = grid.lines.map((line) => [line.id, line.label, ...line.cells.map(csvCell)]);
  return [head, ...rows].map((row) => `${row.map(csvQuoted).join(",")}\n`).join("");
}

/** @param {Cell[] | "none" | null} cells */
function csvCell(cells) {
  return typeof cells === "string" ? cells : (cells ?? []).map(plain).join(" | ");
}

/** A number is itself; a text that a spreadsheet would run has a `'` before it. @param {string} text */
function csvQuoted(text) {
  const safe = FORMULA.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The value without thousands' commas, and of whom it is said. @param {Cell} cell */
function plain(cell) {
  const text = cell.value === undefined ? cell.text : String(cell.value);
  return cell.of ? `${text} (${cell.of})` : text;
}

/** A list of objects: a cell is a list of `{id, label}` or of plain values. @param {Grid} grid */
export function toJson(grid) {
  const one = (/** @type {Cell} */ cell) => {
    const of = cell.of ? { of: cell.of } : null;
    if (cell.id !== undefined) return { id: cell.id, label: cell.text, ...of };
    return of ? { value: cell.value ?? cell.text, ...of } : cell.value ?? cell.text;
  };
  const rows = grid.lines.map((line) => ({
    id: line.id, label: line.label,
    ...Object.fromEntries(grid.columns.map(({ key }, at) => {
      const cells = line.cells[at] ?? null;
      return [key, cells === "none" ? [] : cells && cells.map(one)];
    })),
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

/** A booktabs table. @param {Grid} grid */
export function toLatex(grid) {
  const row = (/** @type {string[]} */ texts) => `    ${texts.map(tex).join(" & ")} \\\\\n`;
  const head = [grid.first, ...grid.columns.map((one) => one.title)];
  const lines = grid.lines.map((line) =>
    row([line.label, ...line.cells.map(latexCell)]));
  return `% \\usepackage{booktabs}\n\\begin{table}\n  \\centering\n  \\caption{${tex(grid.title)}}\n  \\begin{tabular}{${"l".repeat(head.length)}}\n    \\toprule\n${
    row(head)}    \\midrule\n${lines.join("")}    \\bottomrule\n  \\end{tabular}\n\\end{table}\n`;
}

/** @param {Cell[] | "none" | null} cells */
function latexCell(cells) {
  if (typeof cells === "string") return cells;
  return (cells ?? []).map((cell) => (cell.of ? `${cell.text} (${cell.of})` : cell.text)).join(", ");
}

/** @type {Record<string, string>} as `mmkg export bibtex` has it; a brace that is only escaped would still be counted */
const TEX = {
  "&": "\\&", "%": "\\%", "$": "\\$", "#": "\\#", "_": "\\_", "{": "\\textbraceleft{}", "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}", "^": "\\textasciicircum{}", "\\": "\\textbackslash{}", "<": "\\textless{}",
  ">": "\\textgreater{}", "|": "\\textbar{}",
};

/** Text for TeX: nothing in it is a command. @param {string} text */
export function tex(text) {
  // eslint-disable-next-line no-control-regex
  const spaced = text.replace(/[\s\0-\x1f\x7f-\x9f]+/g, " ").trim();
  return spaced.replace(/[&%$#_{}~^\\<>|]/g, (sign) => TEX[sign] ?? sign).replaceAll("--", "-{}-");
}

/** Words and initials by which a venue is a journal; any other is a conference. */
const JOURNAL = /\b(?:journal|transactions|communications|research|letters|annals|magazine|CACM|IJCV|JAIR|JMLR|PAMI|PNAS|TACL|TIP|TKDE|TMLR|TMM|TNNLS|TOMM|TPAMI)\b/i;

/** An entry for each paper, keyed by its id: the same as `mmkg export bibtex` writes. @param {Paper[]} papers */
export function toBibtex(papers) {
  return papers.map(entry).join("\n");
}

/** @param {Paper} paper */
function entry(paper) {
  const place = /** @type {"journal" | "booktitle" | ""} */ (paper.venue ? (JOURNAL.test(paper.venue) ? "journal" : "booktitle") : "");
  const kind = { journal: "article", booktitle: "inproceedings", "": "misc" }[place];
  const fields = /** @type {[string, string][]} */ ([
    ["title", `{${tex(paper.title)}}`], [place, tex(paper.venue ?? "")], ["year", tex(paper.year ?? "")],
    ["eprint", address(paper.arxiv)], ["archiveprefix", paper.arxiv ? "arXiv" : ""],
    ["doi", address(paper.doi)], ["url", address(paper.url)],
  ]).filter(([name, value]) => name && value);
  const lines = fields.map(([name, value]) => `  ${name} = {${value}},\n`).join("");
  return `@${kind}{${paper.id.slice(paper.id.indexOf(":") + 1)},\n${lines}}\n`;
}

/** An address, with what TeX would not leave alone as escapes of its own. @param {string} [text] */
function address(text = "") {
  const signs = /[^A-Za-z0-9_.\-~!$&'()*+,;=:@/?#[\]%]/gu;
  return text.replace(/[\ud800-\udfff]/gu, "").replace(signs, (sign) => encodeURIComponent(sign));
}
