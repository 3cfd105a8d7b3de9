/** Keeps the keyboard's place while the page is drawn anew. */

const PARTS = [".tabs", ".filterbar", ".view", "aside", ".same"];

/**
 * Where the focus is, as a function that finds it again: by id, by address, by its place among its
 * like; else what led here, or the beginning of what is to be done next.
 * @param {string} address of what has been on the screen @returns {() => void}
 */
export function keepFocus(address) {
  const { activeElement: before } = document;
  if (!before || before === document.body) return () => {};
  // The same address may stand in several parts of the page.
  const part = PARTS.find((one) => before.closest(one));
  const like = likeOf(before);
  const place = part ? [...document.querySelectorAll(`${part} ${like}`)].indexOf(before) : -1;
  return () => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const found = byName(before, part ?? "") ?? (part ? byPlace(`${part} ${like}`, place) : null);
    const origin = found ? null : document.querySelector(part === ".filterbar" ? "#filter" : linkTo(".view", address));
    const next = found ?? origin ?? document.querySelector(".view");
    // Only what led here may be out of sight: the detail can be below the view.
    if (next instanceof HTMLElement || next instanceof SVGElement) next.focus({ preventScroll: next !== origin });
  };
}

/** @param {Element} before @param {string} part */
function byName(before, part) {
  if (before.id) return document.getElementById(before.id);
  const address = before.getAttribute("href");
  return address === null ? null : document.querySelector(linkTo(part, address));
}

/** @param {string} part @param {string} address */
function linkTo(part, address) {
  return `${part} a[href="${CSS.escape(address)}"]`;
}

/** A filter that was taken away leaves the one before it. @param {string} like @param {number} place */
function byPlace(like, place) {
  const all = document.querySelectorAll(like);
  return all[Math.min(place, all.length - 1)] ?? null;
}

/** What is told apart only by its place: chips, choices, lists to choose from. @param {Element} element */
function likeOf(element) {
  const name = element.localName;
  const classes = [...element.classList].map((one) => `.${CSS.escape(one)}`).join("");
  return name === "a" && !classes ? "a:not([class])" : name + classes;
}
