/** Everything by keyboard: a few keys, and a page that lists them. */

import { h } from "../core/dom.js";
import { offered } from "../views/registry.js";

/** @type {[string, string][]} */
const KEYS = [
  ["/", "search"],
  ["Tab, Enter", "go from link to link, and follow one"],
  ["↑ ↓", "through what was found; through the rows of a table"],
  ["1 … 9", "the views, in the order of the tabs"],
  ["Esc", "close what is open: the list, this page, the detail"],
  ["Alt + ←", "back to what was on the screen before"],
  ["?", "this page"],
];

/** @param {import("./app.js").App} app */
export function keyboard(app) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const target = /** @type {Element} */ (event.target);
    if (target.matches("input, select, textarea, [contenteditable]")) return;
    if (act(app, event.key)) event.preventDefault();
  });
}

/** @param {import("./app.js").App} app @param {string} key @returns {boolean} whether the key did something */
function act(app, key) {
  const views = offered(app);
  if (key === "/") app.parts.search.focus();
  else if (key === "?") app.parts.help.showModal();
  else if (key === "Escape" && app.state.id && !app.parts.help.open) app.go({ id: null, at: null });
  else if (/^[1-9]$/.test(key) && views[Number(key) - 1]) app.go({ v: views[Number(key) - 1]?.name ?? null });
  else return false;
  return true;
}

/** The page of keys. */
export function help() {
  const close = h("button", { type: "button" }, "Close");
  const dialog = h("dialog", { class: "help", "aria-label": "Keys" },
    h("h2", null, "Keys"),
    h("dl", null, KEYS.map(([key, what]) => [h("dt", null, h("kbd", null, key)), h("dd", null, what)])),
    close);
  close.addEventListener("click", () => dialog.close());
  return dialog;
}
