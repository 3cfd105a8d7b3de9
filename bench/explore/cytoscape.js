/** The whole graph as cytoscape.js draws it with its own layout, cose, and default settings. */

import cytoscape from "cytoscape";

const { nodes, edges } = JSON.parse(document.getElementById("graph").textContent);

const drawn = cytoscape({
  container: document.getElementById("container"),
  elements: [
    ...nodes.map(([id, label]) => ({ data: { id, label } })),
    ...edges.map(([source, target, label]) => ({ data: { source, target, label } })),
  ],
  style: [{ selector: "node", style: { label: "data(label)" } }],
});

const layout = drawn.layout({ name: "cose", animate: false });
layout.one("layoutstop", () => {
  drawn.one("render", () => performance.mark("bench:shown"));
  drawn.forceRender();
});
layout.run();
