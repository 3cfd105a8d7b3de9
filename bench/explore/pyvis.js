/** At the end of a page that pyvis has made: tells when its network has come to rest. */

/* global network */
network.once("stabilizationIterationsDone", () => {
  network.once("afterDrawing", () => performance.mark("bench:shown"));
  network.redraw();
});
