/** The foot of the page: how to get what is on the screen elsewhere. */

import { h } from "../core/dom.js";
import { asSeenBy } from "../core/same.js";
import { copy } from "./detail.js";

/** @typedef {import("../core/context.js").Context} Context */

/** @param {import("../core/context.js").View} view @param {Context} context */
export function same(view, context) {
  const found = view.same?.(context);
  const { meta } = context.graph;
  const about = h("p", { class: "about" }, `mmkg ${meta.mmkg ?? ""}, graph ${meta.graph_version ?? ""}. Data CC BY 4.0, code Apache-2.0.`);
  if (!found || !Object.values(found).some(Boolean)) return about;
  const parts = /** @type {[string, string][]} */ ([["Command", asSeenBy(String(meta.seen_by ?? ""), found.command)], ["SPARQL", found.sparql], ["Cypher", found.cypher]]);
  return h("div", null,
    h("details", { class: "elsewhere" }, h("summary", null, "The same as a command, in SPARQL and in Cypher"),
      notes(found, context).map((text) => h("p", null, text)),
      meta.seen_by ? h("p", null, "SPARQL and Cypher ask the graph of all sources, the command the one source of this page.") : null,
      parts.filter(([, text]) => text).map(([name, text]) =>
        h("div", { class: "code", data: { language: name.toLowerCase() } }, h("h3", null, name), h("pre", null, text), copy(context, text)))),
    about);
}

/** In what these differ from the screen. @param {import("../core/context.js").Same} found @param {Context} context */
function notes({ note = "", filtered = false }, { selection }) {
  return [note, selection.filtered && !filtered ? "They are of the whole graph: the filters above are not in them." : ""].filter(Boolean);
}
