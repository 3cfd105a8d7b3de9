/** The thin lines from what stands in the middle to each group beside it. */

import { fill, h, s } from "../core/dom.js";

/** How far down the middle may hang, so that it is seen before one scrolls. */
const LOWEST = 240;

/**
 * The middle between its sides, tied to every group by a line once there is room to measure.
 * @param {HTMLElement} middle @param {HTMLElement | null} left @param {HTMLElement | null} right
 */
export function fanned(middle, left, right) {
  const drawing = s("svg", { class: "curves", "aria-hidden": "true" });
  const items = (/** @type {HTMLElement | null} */ side) => side?.querySelectorAll("li").length ?? 0;
  const fan = h("div", { class: "fan", data: { sides: `${left ? "in" : ""}${right ? "out" : ""}`, heavier: items(left) > items(right) ? "in" : "out" } }, drawing, middle, right, left);
  const draw = () => {
    const stacked = [left, right].some((side) => side && overlap(side.getBoundingClientRect(), middle.getBoundingClientRect()));
    const room = Math.max(0, fan.clientHeight - middle.offsetHeight) / 2;
    middle.style.setProperty("margin-block-start", stacked ? "0" : `${Math.round(Math.min(room, LOWEST))}px`);
    fill(drawing, stacked ? null : [lines(fan, middle, left, true), lines(fan, middle, right, false)]);
  };
  const observer = new ResizeObserver(() => (fan.isConnected ? draw() : observer.disconnect()));
  observer.observe(fan);
  return fan;
}

/** Whether one stands above the other. @param {DOMRect} one @param {DOMRect} other */
function overlap(one, other) {
  return one.left < other.right && other.left < one.right;
}

/** @param {HTMLElement} fan @param {HTMLElement} middle @param {HTMLElement | null} side @param {boolean} toLeft */
function lines(fan, middle, side, toLeft) {
  const origin = fan.getBoundingClientRect();
  const from = middle.getBoundingClientRect();
  const groups = [...(side?.querySelectorAll(".group") ?? [])];
  const step = (from.height - 36) / Math.max(1, groups.length);
  const middleY = from.top + from.height / 2;
  const farthest = Math.max(1, ...groups.map((group) => Math.abs(group.getBoundingClientRect().top - middleY)));
  return groups.map((group, at) => {
    const head = /** @type {Element} */ (group.querySelector("h3")).getBoundingClientRect();
    const card = /** @type {Element} */ (group.parentElement).getBoundingClientRect();
    const x = (toLeft ? from.left : from.right) - origin.left;
    const y = from.top - origin.top + 18 + step * (at + 0.5);
    const endX = (toLeft ? card.right : card.left) - origin.left;
    const endY = Math.min(head.top + head.height / 2, head.top + 13) - origin.top;
    // The farther a line goes, the nearer to the middle it turns: so lines do not cross.
    const turn = x + (endX - x) * (0.72 - 0.5 * (Math.abs(head.top - middleY) / farthest));
    return s("g", { "data-kind": /** @type {HTMLElement} */ (group).dataset.kind },
      s("path", { class: "curve", d: `M${x} ${y}C${turn} ${y} ${turn} ${endY} ${endX} ${endY}` }),
      s("path", { class: "head", d: `M${toLeft ? endX : endX - 7} ${endY - 4}l7 4l-7 4z` }));
  });
}
