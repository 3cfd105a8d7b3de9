/** Two to six entities, side by side. */

import { h } from "../core/dom.js";

/** @type {import("../core/context.js").View} */
export const view = {
  name: "compare",
  title: "Compare",
  about: "Two to six entities, side by side",
  render: () => h("p", { class: "soft" }, "Not there yet."),
};
