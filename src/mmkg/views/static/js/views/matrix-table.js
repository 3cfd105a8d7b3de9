/** The table of the matrix: what another focus leaves as it is, stays as it is. */

import { withoutFocus } from "../core/context.js";
import { arrange, h } from "../core/dom.js";
import { tint } from "../core/matrix.js";
import { kept } from "../core/remember.js";
import { unfocused } from "../core/state.js";
import { className, counted, number } from "../core/words.js";
import { entity } from "../ui/entity.js";
import { roving } from "../ui/roving.js";
import { cellChange, isOpened, ownerName } from "./matrix-cell.js";

/**
 * @typedef {import("../core/context.js").Context} Context
 * @typedef {import("../core/matrix.js").Grid} Grid
 * @typedef {import("../core/pairing.js").Pairing} Pairing
 * @typedef {import("./matrix.js").Asked} Asked
 * @typedef {{ element: HTMLElement, columns: string, cells: Map<number, HTMLElement>, ends: [HTMLElement, HTMLElement] }} Line
 *   `columns` are those that it has now, `ends` what stands before and after its cells
 */

/** @type {WeakMap<Element, Sheet>} */
const sheets = new WeakMap();

/** The table in a box that scrolls. @param {Asked} asked @param {Pairing} pairing @param {Grid} grid @param {number} most how many there are in the fullest cell */
export function table(asked, pairing, grid, most) {
  const { selection, state } = asked.context;
  const box = kept(selection, "matrix table", `${most} ${unfocused(state)}`, () => {
    const sheet = new Sheet(asked, pairing, grid, most);
    const made = h("div", { class: "scroll" }, sheet.element);
    sheets.set(made, sheet);
    return made;
  });
  sheets.get(box)?.show(asked.context, grid);
  return box;
}

/** A table that is drawn once. A focus that is not among its rows and columns is one more of them, until another comes. */
class Sheet {
  /** @param {Asked} asked @param {Pairing} pairing @param {Grid} grid @param {number} most */
  constructor(asked, pairing, grid, most) {
    const { rows, cols, never } = asked;
    this.asked = { ...asked, context: withoutFocus(asked.context) };
    this.pairing = pairing;
    this.grid = grid;
    this.most = most;
    const all = ownerName(pairing, 2);
    this.total = pairing.way === "models" ? `${all} that have it` : `${all} in all`;
    this.head = line(h("td", null, h("span", { class: "corner" }, `${className(rows, 2)} ↓\n${className(cols, 2)} →`)),
      h("th", { scope: "col", class: "total", title: this.total }, h("span", null, "all")));
    this.foot = line(h("th", { scope: "row", title: this.total }, "all"), h("td", { class: "total", title: `${all} in all` }, number(grid.owners)));
    /** @type {Map<number, Line>} */
    this.lines = new Map();
    this.body = h("tbody", null);
    this.element = h("table", { data: { never: String(never) } },
      h("caption", { class: "unseen" }, `${className(rows, 2)} × ${className(cols, 2)}: ${all}. Arrow keys go from cell to cell.`),
      h("thead", null, this.head.element), this.body, h("tfoot", null, this.foot.element));
    this.enter = roving(this.element);
    crosshair(this.element);
  }

  /** @param {Context} context @param {Grid} grid */
  show(context, grid) {
    this.grid = grid;
    const { cols } = grid;
    across(this.head, cols, (col) => this.heading("col", col));
    across(this.foot, cols, (col) => h("td", { class: "total" }, number(grid.colTotal.get(col) ?? 0)));
    this.lines = new Map(grid.rows.map((row) => [row, this.lines.get(row) ?? this.line(row)]));
    for (const [row, one] of this.lines) across(one, cols, (col) => this.cell(row, col));
    arrange(this.body, [...this.lines.values()].map((one) => one.element));
    this.mark(context.graph.node(context.state.id ?? ""));
    this.enter(this.element.querySelector("td[data-open=true] a"));
  }

  /** Show which heads are of the entity in focus. @param {number} focus */
  mark(focus) {
    for (const head of this.element.querySelectorAll("th[data-focus]")) head.removeAttribute("data-focus");
    for (const head of [this.head.cells.get(focus), this.lines.get(focus)?.ends[0]]) head?.setAttribute("data-focus", "true");
  }

  /** @param {number} row */
  line(row) {
    return line(this.heading("row", row), h("td", { class: "total", title: this.total }, number(this.grid.rowTotal.get(row) ?? 0)));
  }

  /** @param {"row" | "col"} scope @param {number} node */
  heading(scope, node) {
    const link = entity(this.asked.context, node);
    link.tabIndex = -1;
    return h("th", { scope }, link);
  }

  /** @param {number} row @param {number} col */
  cell(row, col) {
    const { asked: { context, cell, never }, pairing, grid, most } = this;
    const { graph } = context;
    const count = grid.cell(row, col).size;
    const same = row === col;
    const said = `${graph.label(row)}, ${graph.label(col)}: ${count ? counted(count, ownerName(pairing, 1), ownerName(pairing, 2)) : "none"}`;
    const tinted = count && !same && !never;
    return h("td", {
      "data-empty": count ? null : "true", "data-open": isOpened(cell, row, col) ? "true" : null, "data-same": same ? "true" : null,
      style: tinted ? { background: `rgb(var(--heat) / ${tint(count, most).toFixed(3)})` } : {},
    }, h("a", { href: context.link(cellChange(context, pairing, row, col, count)), "aria-label": said, title: said, tabindex: -1 },
      count ? number(count) : "·"));
  }
}

/** @param {HTMLElement} first @param {HTMLElement} last @returns {Line} */
function line(first, last) {
  return { element: h("tr", null), columns: "", cells: new Map(), ends: [first, last] };
}

/** Have a line hold these columns; only those that it has not are made. @param {Line} line @param {number[]} cols @param {(col: number) => HTMLElement} make */
function across(line, cols, make) {
  const columns = cols.join();
  if (line.columns === columns) return;
  line.columns = columns;
  line.cells = new Map(cols.map((col) => [col, line.cells.get(col) ?? make(col)]));
  arrange(line.element, line.ends[0], [...line.cells.values()], line.ends[1]);
}

/** Marks the heads of the cell that is pointed at or focused. @param {HTMLTableElement} table */
function crosshair(table) {
  const light = (/** @type {Event} */ event) => {
    const cell = /** @type {Element} */ (event.target).closest("td");
    table.querySelectorAll(".lit").forEach((head) => head.classList.remove("lit"));
    if (!cell?.querySelector("a")) return;
    for (const head of [table.rows[0]?.cells[cell.cellIndex], cell.parentElement?.firstElementChild]) head?.classList.add("lit");
  };
  table.addEventListener("mouseover", light);
  table.addEventListener("focusin", light);
  table.addEventListener("mouseleave", light);
}
