/** A menu that opens beneath its button: a disclosure that closes by Escape, or when it is left. */

import { h } from "../core/dom.js";

/**
 * @param {import("../core/dom.js").Child} label @param {HTMLElement} panel
 * @param {{ open?: boolean, id?: string, closed?: () => void }} [options]
 */
export function menu(label, panel, { open = false, id, closed } = {}) {
  const summary = h("summary", { id }, label);
  const found = h("details", { class: "menu", open }, summary, panel);
  found.addEventListener("toggle", () => found.open || closed?.());
  found.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !found.open) return;
    event.stopPropagation();
    found.open = false;
    summary.focus();
  });
  found.addEventListener("focusout", (event) => {
    const next = event.relatedTarget;
    if (next instanceof Node && !found.contains(next)) found.open = false;
  });
  return found;
}
