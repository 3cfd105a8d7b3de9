/** Sort, filter, choose columns, take away. */

import { h } from "../core/dom.js";

/** @type {import("../core/context.js").View} */
export const view = {
  name: "table",
  title: "Table",
  about: "Sort, filter, choose columns, take away",
  render: () => h("p", { class: "soft" }, "Not there yet."),
};
