/** The best ways between two entities, hop by hop. */

import { h } from "../core/dom.js";

/** @type {import("../core/context.js").View} */
export const view = {
  name: "paths",
  title: "Paths",
  about: "The best ways between two entities, hop by hop",
  render: () => h("p", { class: "soft" }, "Not there yet."),
};
