/** A benchmark's numbers over time and against parameters. */

import { h } from "../core/dom.js";

/** @type {import("../core/context.js").View} */
export const view = {
  name: "results",
  title: "Results",
  about: "A benchmark's numbers over time and against parameters",
  render: () => h("p", { class: "soft" }, "Not there yet."),
};
