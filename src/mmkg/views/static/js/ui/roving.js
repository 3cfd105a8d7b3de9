/** One tab stop for a table of links, and the arrow keys within it. */

const STEPS = /** @type {Record<string, [number, number]>} */ ({
  ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1],
  Home: [-Infinity, 0], End: [Infinity, 0], PageUp: [0, -10], PageDown: [0, 10],
});

/**
 * Makes the links of a table one tab stop, at most one in each cell; they are made with the tabindex
 * -1. Gives what sets the stop anew once rows or columns have changed: where the keyboard is, else
 * at a link, else in the first cell.
 * @param {HTMLTableElement} table @returns {(first: HTMLElement | null) => void}
 */
export function roving(table) {
  /** @type {HTMLElement | null} */
  let stop = null;
  const at = (/** @type {number} */ x, /** @type {number} */ y) => linkOf(table.rows[y]?.cells[x]);
  const take = (/** @type {HTMLElement | null} */ link) => {
    if (stop) stop.tabIndex = -1;
    stop = link;
    if (stop) stop.tabIndex = 0;
  };
  table.addEventListener("focusin", ({ target }) => {
    const cell = cellOf(target);
    if (cell) take(linkOf(cell));
  });
  table.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    const cell = cellOf(event.target);
    if (!step || !cell || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = reached(table, at, cell, step);
    event.preventDefault();
    next?.focus();
    next?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  return (first) => {
    const now = table.contains(document.activeElement) ? linkOf(cellOf(document.activeElement)) : null;
    take(now ?? first ?? at(1, 1) ?? table.querySelector("a"));
  };
}

/** The link that a step leads to; the last before it where there is none. @param {HTMLTableElement} table @param {(x: number, y: number) => HTMLElement | null} at @param {HTMLTableCellElement} cell @param {[number, number]} step */
function reached(table, at, cell, [right, down]) {
  const row = /** @type {HTMLTableRowElement} */ (cell.parentElement);
  let x = within(cell.cellIndex + right, row.cells.length - 1);
  let y = within(row.rowIndex + down, table.rows.length - 1);
  while (!at(x, y) && (x !== cell.cellIndex || y !== row.rowIndex)) {
    x -= Math.sign(right);
    y -= Math.sign(down);
  }
  return at(x, y);
}

/** @param {EventTarget | null} target */
function cellOf(target) {
  return target instanceof Element ? /** @type {HTMLTableCellElement | null} */ (target.closest("td, th")) : null;
}

/** @param {Element | null | undefined} cell @returns {HTMLElement | null} */
function linkOf(cell) {
  return cell?.querySelector("a") ?? null;
}

/** @param {number} at @param {number} most */
function within(at, most) {
  return Math.max(0, Math.min(most, at));
}
