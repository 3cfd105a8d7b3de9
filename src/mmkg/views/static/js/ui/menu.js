/** A menu that opens beneath its button: a disclosure that closes by Escape, or when it is left. */

import { h } from "../core/dom.js";

/** @param {string} id of its button @param {import("../core/dom.js").Child} label @param {HTMLElement} panel */
export function menu(id, label, panel) {
  const summary = h("summary", { id }, label);
  const found = h("details", { class: "menu" }, summary, panel);
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

/** Open the menu again after the page has been drawn anew by what was chosen in it. @param {string} id @param {string} chosen */
export function openAgain(id, chosen) {
  const found = document.getElementById(id)?.parentElement;
  if (!(found instanceof HTMLDetailsElement)) return;
  found.open = true;
  found.dispatchEvent(new Event("toggle"));
  document.getElementById(chosen)?.focus();
}
