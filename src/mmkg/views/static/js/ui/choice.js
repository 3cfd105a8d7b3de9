/** A list to choose from, with its name before it; what is chosen holds at once. */

import { h } from "../core/dom.js";

/** @param {string} label @param {[string, string][]} options values and their texts @param {string} now @param {(value: string) => void} take */
export function choice(label, options, now, take) {
  const change = (/** @type {Event} */ event) => take(/** @type {HTMLSelectElement} */ (event.target).value);
  return h("label", null, h("span", null, label),
    h("select", { on: { change } }, options.map(([value, text]) => h("option", { value, selected: value === now }, text))));
}
