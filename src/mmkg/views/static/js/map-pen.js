/** What the map draws beside WebGL, on plain canvases: in a moment, and anew for each focus. */

/** @type {Record<string, string>} */
const SHAPES = { Dataset: "square", Benchmark: "square", Objective: "diamond", Task: "diamond" };

/** The shape of a mark, as of the dots beside labels everywhere in the page. @param {string} kind */
export function shapeOf(kind) {
  return SHAPES[kind] ?? "circle";
}

/** A canvas that screen readers pass over. */
export function layer() {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  return canvas;
}

/** A pen for an empty canvas of the size of an element, in its pixels. @param {HTMLCanvasElement} canvas @param {HTMLElement} element */
export function fresh(canvas, element) {
  const density = window.devicePixelRatio || 1;
  canvas.width = element.clientWidth * density;
  canvas.height = element.clientHeight * density;
  const pen = canvas.getContext("2d");
  pen?.scale(density, density);
  return pen;
}

/** A mark where and as WebGL draws it. @param {CanvasRenderingContext2D} pen @param {string} shape @param {{ x: number, y: number }} at @param {number} radius in pixels */
export function draw(pen, shape, { x, y }, radius) {
  pen.beginPath();
  if (shape === "square") {
    pen.rect(x - radius, y - radius, 2 * radius, 2 * radius);
  } else if (shape === "diamond") {
    pen.moveTo(x, y - radius);
    pen.lineTo(x + radius, y);
    pen.lineTo(x, y + radius);
    pen.lineTo(x - radius, y);
  } else {
    pen.arc(x, y, radius, 0, 2 * Math.PI);
  }
  pen.fill();
}

/** A colour of the page, as it stands in its style. @param {string} name */
export function token(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** The map's colours, as the page has them now. */
export function palette() {
  /** @type {Map<string, string>} */
  const known = new Map();
  const of = (/** @type {string} */ kind) => {
    const colour = known.get(kind) ?? token(`--${(kind || "survey").toLowerCase()}`);
    known.set(kind, colour);
    return colour;
  };
  return { of, faint: token("--line"), edge: `${token("--line-strong")}22`, strong: `${token("--accent")}aa` };
}
