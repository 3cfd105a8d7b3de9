/** The answer that this page was made with. */

import { h } from "../core/dom.js";

/** @type {import("../core/context.js").View} */
export const view = {
  name: "answer",
  title: "Answer",
  about: "The answer that this page was made with",
  needs: "answer",
  render: () => h("p", { class: "soft" }, "Not there yet."),
};
