/** Keeps what has been scrolled where it was, while the page is drawn anew. */

/** @typedef {import("../core/state.js").State} State */

/** These bring something into focus, and leave what is listed as it is. */
const BESIDE = new Set(["id", "at", "cell", "pick", "n"]);

/** What stays in sight above the claims that are open. */
const ABOVE = 80;

/** How far the boxes of a view are scrolled, as a function that scrolls them so again where the same is shown. @param {HTMLElement} view @param {State} before @param {State} now @returns {() => void} */
export function keepScroll(view, before, now) {
  if (!sameRows(before, now)) return () => {};
  const places = boxes(view).map(({ scrollLeft, scrollTop }) => ({ left: scrollLeft, top: scrollTop }));
  return () => boxes(view).forEach((box, at) => {
    const place = places[at];
    if (place && (place.left || place.top)) box.scrollTo({ ...place, behavior: "instant" });
  });
}

/** Whether two states list the same. @param {State} before @param {State} now */
export function sameRows(before, now) {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].every((key) => before[key] === now[key] || BESIDE.has(key));
}

/** @param {HTMLElement} view @returns {HTMLElement[]} */
function boxes(view) {
  return [...view.querySelectorAll(".scroll")].filter((box) => box instanceof HTMLElement);
}

/** Scroll a row of links sideways so far that the current one is seen. @param {HTMLElement} row */
export function showCurrent(row) {
  const current = row.querySelector("[aria-current]")?.getBoundingClientRect();
  const { left, width } = row.getBoundingClientRect();
  if (current && (current.left < left || current.right > left + width)) {
    row.scrollLeft += current.left - left - (width - current.width) / 2;
  }
}

/** Bring the claims that are open into sight: by the panel's own scrolling where that does. @param {HTMLElement} panel */
export function showOpened(panel) {
  const opened = panel.querySelector("details[open]");
  if (!opened) return;
  const { top, bottom } = opened.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) panel.scrollTop += top - panel.getBoundingClientRect().top - ABOVE;
  opened.scrollIntoView({ block: "nearest" });
}
