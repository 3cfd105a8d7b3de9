/** What an entity is tied to, one group at a time. */

import { h } from "../core/dom.js";

/** @type {import("../core/context.js").View} */
export const view = {
  name: "neighbourhood",
  title: "Neighbourhood",
  about: "What an entity is tied to, one group at a time",
  needs: "entity",
  render: () => h("p", { class: "soft" }, "Not there yet."),
};
