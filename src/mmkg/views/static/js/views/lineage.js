/** Where a model comes from, and what came of it. */

import { h } from "../core/dom.js";

/** @type {import("../core/context.js").View} */
export const view = {
  name: "lineage",
  title: "Lineage",
  about: "Where a model comes from, and what came of it",
  needs: "entity",
  render: () => h("p", { class: "soft" }, "Not there yet."),
};
