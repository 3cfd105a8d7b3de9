/** Which objectives or data sets are used together. */

import { h } from "../core/dom.js";

/** @type {import("../core/context.js").View} */
export const view = {
  name: "upset",
  title: "Sets",
  about: "Which objectives or data sets are used together",
  render: () => h("p", { class: "soft" }, "Not there yet."),
};
