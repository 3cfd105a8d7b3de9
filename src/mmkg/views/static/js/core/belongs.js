/** Whether a model is among those that the filters leave. */

/** @typedef {import("./graph.js").Graph} Graph */

/**
 * `yes` or `no` for a family and its variants; `open` for what the filters do not judge, such as a
 * backbone or a data set, and for all where nothing is filtered.
 * @param {Graph} graph @param {import("./select.js").Selection} selection @param {number} node
 * @returns {"yes" | "no" | "open"}
 */
export function belongs(graph, selection, node) {
  if (!selection.filtered) return "open";
  const kind = graph.value(node, "kind");
  if (kind === "family") return selection.families.has(node) ? "yes" : "no";
  if (kind !== "variant") return "open";
  const answers = graph.objects(node, "variantOf").some((family) => {
    const holders = selection.holders.get(family) ?? [];
    return holders.includes(family) || holders.includes(node);
  });
  return answers ? "yes" : "no";
}
