/** Opens the page: reads what it carries, and shows the state in its address. */

import { read } from "./core/data.js";
import { fill, h } from "./core/dom.js";
import { FIRST_VIEW } from "./core/state.js";
import { addressed, App } from "./ui/app.js";

async function open() {
  const root = /** @type {HTMLElement} */ (document.getElementById("app"));
  try {
    const { graph, start, answer, map } = await read(document.getElementById("data")?.textContent ?? "");
    if (!location.hash && start) history.replaceState(null, "", addressed(`#${start}`));
    const app = new App(root, graph, answer, map);
    // A notebook keeps its own focus, and a link to a view is there to be read and scrolled.
    if (window === window.parent && app.state.v === FIRST_VIEW) app.parts.search.focus();
    performance.mark("mmkg:open");
  } catch (error) {
    fill(root, h("p", { class: "loading" },
      `The page cannot be opened: ${error instanceof Error ? error.message : error}. Write it again with mmkg explore, or try a newer browser.`));
    throw error;
  }
}

void open();
