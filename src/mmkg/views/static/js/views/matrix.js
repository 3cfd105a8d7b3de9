/** Any two types against each other: the empty cells too. */

import { h } from "../core/dom.js";

/** @type {import("../core/context.js").View} */
export const view = {
  name: "matrix",
  title: "Matrix",
  about: "Any two types against each other: the empty cells too",
  render: () => h("p", { class: "soft" }, "Not there yet."),
};
