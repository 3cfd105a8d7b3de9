/** One tab stop for a table of links, and the arrow keys within it. */

const STEPS = /** @type {Record<string, [number, number]>} */ ({
  ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1],
  Home: [-Infinity, 0], End: [Infinity, 0], PageUp: [0, -10], PageDown: [0, 10],
});

/**
 * Makes the links of a table one tab stop; each has its place in `data-x` and `data-y`.
 * @param {HTMLElement} table @param {HTMLElement} [first] where the tab stop is
 */
export function roving(table, first) {
  /** @type {Map<string, HTMLElement>} */
  const places = new Map();
  let [width, height] = [0, 0];
  for (const link of /** @type {NodeListOf<HTMLElement>} */ (table.querySelectorAll("[data-x]"))) {
    const { x = "0", y = "0" } = link.dataset;
    link.tabIndex = -1;
    places.set(`${x} ${y}`, link);
    [width, height] = [Math.max(width, Number(x)), Math.max(height, Number(y))];
  }
  let stop = first ?? places.get("1 1") ?? [...places.values()][0];
  if (stop) stop.tabIndex = 0;
  const take = (/** @type {HTMLElement} */ link) => {
    if (stop) stop.tabIndex = -1;
    stop = link;
    link.tabIndex = 0;
  };
  table.addEventListener("focusin", (event) => {
    const link = /** @type {HTMLElement} */ (event.target);
    if (link.dataset.x !== undefined) take(link);
  });
  table.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    const link = /** @type {HTMLElement} */ (event.target);
    if (!step || link.dataset.x === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const x = within(Number(link.dataset.x) + step[0], width);
    const y = within(Number(link.dataset.y) + step[1], height);
    const next = places.get(`${x} ${y}`);
    event.preventDefault();
    next?.focus();
    next?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}

/** @param {number} at @param {number} most */
function within(at, most) {
  return Math.max(0, Math.min(most, at));
}
