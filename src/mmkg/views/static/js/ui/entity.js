/** Entities and marks as they look everywhere. */

import { h } from "../core/dom.js";
import { bestVia, claimsAt } from "../core/evidence.js";
import { className, viaName } from "../core/words.js";

/** @typedef {import("../core/context.js").Context} Context */

/**
 * A link to an entity: a dot in the colour of its class, and its label.
 * @param {Context} context @param {number} node
 * @param {{ at?: string, text?: string, change?: import("../core/state.js").Change }} [options]
 *   `at` opens the detail at a fact, `change` is taken in place of bringing the entity into focus
 */
export function entity(context, node, options = {}) {
  const { graph } = context;
  const kind = graph.classOf(node);
  const label = graph.label(node);
  const change = options.change ?? { id: graph.id(node), at: options.at ?? null };
  return h("a", { class: "entity", href: context.link(change), data: { kind }, title: `${label} (${className(kind)})` },
    h("span", { class: "dot", "aria-hidden": "true" }),
    h("span", { class: "name", dir: "auto" }, options.text ?? label));
}

/** The sign of how well something is sourced, with its words for a screen reader. @param {string} via */
export function viaMark(via) {
  const said = via ? viaName(via) : "no claim of its own";
  return h("span", { class: "via", data: { via: via || "none" }, title: said },
    h("span", { class: "unseen" }, `source: ${said}`));
}

/** The mark of how well a fact is sourced, which opens its claims. @param {Context} context @param {number} fact @param {string} label */
export function sourceMark(context, fact, label) {
  return h("a", { class: "source", href: context.link(claimsAt(context.graph, fact)), "aria-label": `Sources of ${label}` },
    viaMark(bestVia(context.graph, fact)));
}

/** A link that takes away what it stands on. @param {string} href @param {string} label */
export function closing(href, label) {
  return h("a", { class: "close", href, "aria-label": label }, "×");
}

/** A count as a link that says what it counts. @param {string} href @param {string} text @param {string} [title] */
export function more(href, text, title) {
  return h("a", { class: "more", href, title }, text);
}

/** What stands where a source says nothing. @param {string} [text] */
export function unknown(text = "unknown") {
  return h("span", { class: "unknown", title: "No source in the graph says." }, text);
}

/** What stands for an empty list. @param {import("../core/absence.js").Absence} absence */
export function absent(absence) {
  if (absence === "unknown") return unknown();
  return absence === "none" ? h("span", { class: "soft", title: "A source states the list in full." }, "none")
    : h("span", { class: "unknown", title: "Its authors do not disclose it." }, "withheld");
}
