/**
 * Runs in every page before its own scripts: tells when the graph is shown, and measures what
 * mmkg's page does. What is told goes to the console, since a page that is busy answers nothing.
 */

(() => {
  /** Waits for the end of the next frame: its layout and its paint. */
  const frame = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });

  const firstPaint = () =>
    performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null;

  const observer = new PerformanceObserver(async (list) => {
    const mark = list.getEntries().find(({ name }) => name === "mmkg:open" || name === "bench:shown");
    if (!mark) return;
    observer.disconnect();
    const shown = await frame();
    console.info(`bench:${JSON.stringify({ firstPaint: firstPaint(), marked: mark.startTime, shown })}`);
  });
  observer.observe({ type: "mark", buffered: true });

  window.bench = {
    /** Milliseconds from a change of the address to the end of the frame that shows it. */
    async focus(hash) {
      await frame();
      const start = performance.now();
      const drawn = new Promise((resolve) => {
        window.addEventListener("hashchange", resolve, { once: true });
      });
      location.hash = hash;
      await drawn;
      return (await frame()) - start;
    },

    /** Milliseconds from a letter in the search box to the end of the frame that shows the list. */
    async search(text) {
      const input = document.getElementById("search");
      input.focus();
      await frame();
      const start = performance.now();
      input.value = text;
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      const end = await frame();
      return { took: end - start, found: document.querySelectorAll("#found [role=option]").length };
    },
  };
})();
