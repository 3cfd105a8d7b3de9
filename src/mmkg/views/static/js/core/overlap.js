/** Whether a model was trained on data that may hold the images of a benchmark. */

import { above, stagesOf } from "./select.js";

/** @typedef {import("./graph.js").Graph} Graph */
/** @typedef {{ images: number, through: number, perhaps: boolean }} Overlap
 *   the shared images, the data set of the model that has them, and whether it may have others of
 *   the same collection instead */

const HOLDS = ["includes", "includesPartOf", "imagesFrom"];

/**
 * The overlap of one model after the other with a benchmark; `null` where its training data are
 * not known, an empty list where no overlap is: what a source leaves out cannot be found, so that
 * none known is not none.
 * @param {Graph} graph @param {number} benchmark @returns {(model: number) => Overlap[] | null}
 */
export function overlapWith(graph, benchmark) {
  const stated = graph.objects(benchmark, "imagesFrom");
  const exact = stated.length ? stated : graph.objects(benchmark, "drawnFrom");
  /** The benchmark's images are a part of these. */
  const around = [...new Set(exact.flatMap((one) => [...above(graph, one, ["imagesFrom"])]))];
  /** @type {Map<number, Overlap | null>} */
  const known = new Map();
  const shared = (/** @type {number} */ dataset) => {
    const found = known.get(dataset) ?? sharedBy(graph, dataset, exact, around);
    known.set(dataset, found);
    return found;
  };
  return (model) => {
    const datasets = new Set(stagesOf(graph, model).flatMap((stage) => graph.objects(stage, "onDataset")));
    if (!datasets.size) return null;
    return [...datasets].flatMap((dataset) => shared(dataset) ?? []).sort((a, b) => Number(a.perhaps) - Number(b.perhaps));
  };
}

/** @param {Graph} graph @param {number} dataset @param {number[]} exact @param {number[]} around @returns {Overlap | null} */
function sharedBy(graph, dataset, exact, around) {
  for (const part of above(graph, dataset, ["includes"])) {
    const own = above(graph, part, ["imagesFrom"]);
    const found = exact.find((one) => own.has(one));
    if (found !== undefined) return { images: found, through: dataset, perhaps: false };
  }
  const held = above(graph, dataset, HOLDS);
  const found = around.find((one) => held.has(one));
  return found === undefined ? null : { images: found, through: dataset, perhaps: true };
}
