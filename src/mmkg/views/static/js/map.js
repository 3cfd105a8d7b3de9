/**
 * The drawing of the map: the only part of the page that stands on packages of others, which is why
 * it is bundled apart, and there only in a page that was made with a map.
 */

import Graph from "graphology";
import Sigma from "sigma";
import { DEFAULT_PRIMITIVES } from "sigma/primitives";
import { sdfCircle, sdfDiamond, sdfSquare } from "sigma/rendering";
import { apart, left } from "./core/map.js";
import { cut } from "./core/words.js";

/** @typedef {import("./core/map.js").Scene} Scene @typedef {import("./core/map.js").Mark} Mark */
/** @typedef {{ open(mark: Mark): void, say(text: string): void }} Listener */

const LINE = 17;
const LONGEST = 42;
/** So many square pixels for each label. */
const ROOM = 13_000;
const STEP = 0.12;
const MARGIN = 24;
/** Half of a mark, and a little more, since a diamond has less in it than a square. */
const RADIUS = 0.58;
/** @type {Record<string, string>} as the dots beside labels are shaped everywhere in the page */
const SHAPES = { Dataset: "square", Benchmark: "square", Objective: "diamond", Task: "diamond" };

/** Whether this browser can draw it. */
export function drawable() {
  return Boolean(document.createElement("canvas").getContext("webgl2"));
}

export class Drawing {
  /** @param {Listener} listener */
  constructor(listener) {
    this.listener = listener;
    this.under = layer();
    this.over = layer();
    this.stage = document.createElement("div");
    this.element = document.createElement("div");
    this.element.append(this.under, this.stage, this.over);
    /** @type {Map<string, Mark>} */
    this.marks = new Map();
    /** @type {Scene} */
    this.scene = { marks: [], edges: [], discs: [], focus: "" };
    this.hovered = "";
    this.due = 0;
    /** @type {(() => void) | null} */
    this.later = null;
    this.graph = new Graph({ type: "undirected", multi: false });
    this.sigma = new Sigma(this.graph, this.stage, options());
    // The element of its own that sigma would make for the hint has a style that the page's policy refuses.
    this.sigma._showGestureHint = () => this.listener.say("Click the map first, or hold Ctrl, to zoom with the wheel.");
    this.listen();
    new ResizeObserver(() => this.show(this.scene)).observe(this.element);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.show(this.scene));
  }

  listen() {
    const { sigma, element } = this;
    sigma.on("afterRender", () => {
      this.drawDiscs();
      this.drawLabels();
    });
    sigma.on("clickNode", ({ node }) => this.open(node));
    sigma.on("enterNode", ({ node }) => this.hover(node));
    sigma.on("leaveNode", () => this.hover(""));
    // A page scrolls past a map until somebody turns to it.
    element.addEventListener("focus", () => sigma.setSetting("gestureTarget", "graph"));
    element.addEventListener("blur", () => sigma.setSetting("gestureTarget", "shared"));
    element.addEventListener("pointerdown", () => element.focus({ preventScroll: true }));
    element.addEventListener("keydown", (event) => this.key(event));
  }

  /** @param {string} key */
  open(key) {
    const mark = this.marks.get(key);
    if (mark) this.listener.open(mark);
  }

  /** @param {string} key */
  hover(key) {
    this.hovered = key;
    this.sigma.scheduleRender();
  }

  /** Put a scene in place of the one before, once it is on the page; the camera stays. @param {Scene} scene */
  show(scene) {
    this.scene = scene;
    this.due ||= requestAnimationFrame(() => {
      this.due = 0;
      if (this.element.clientWidth) this.draw();
    });
  }

  draw() {
    const { graph, sigma, scene } = this;
    this.marks = new Map(scene.marks.map((mark) => [mark.key, mark]));
    const colours = palette();
    graph.clear();
    for (const mark of scene.marks) {
      graph.addNode(mark.key, { x: mark.x, y: mark.y, size: RADIUS * mark.size, shape: SHAPES[mark.kind] ?? "circle",
        color: mark.faint ? colours.faint : colours.of(mark.kind), zIndex: mark.faint ? 0 : 1 });
    }
    for (const [from, to, strong] of scene.edges) {
      if (graph.hasEdge(from, to)) continue;
      graph.addEdge(from, to, strong ? { size: 1.4, color: colours.strong, zIndex: 1 } : { size: 0.5, color: colours.edge, zIndex: 0 });
    }
    sigma.resize(true);
    sigma.refresh();
    const { later } = this;
    this.later = null;
    later?.();
  }

  /** Bring a part of the map into the middle. @param {{ x: number, y: number, r: number }} part */
  to({ x, y, r }) {
    if (this.due) {
      this.later = () => this.to({ x, y, r }); // what is not drawn yet has no middle
      return;
    }
    const { sigma } = this;
    const { x: [low, high] } = sigma.getBBox();
    const middle = sigma.graphToFramedGraph({ x, y });
    this.move({ ...middle, ratio: Math.min(1, Math.max(0.08, (3.3 * r) / Math.max(1, high - low))) });
  }

  /** @param {Partial<{ x: number, y: number, ratio: number }>} state */
  move(state) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches || !this.element.isConnected;
    if (still) this.sigma.getCamera().setState(state);
    else void this.sigma.getCamera().animate(state, { duration: 200 });
  }

  /** @param {number} factor */
  zoom(factor) {
    this.move({ ratio: Math.min(2, Math.max(0.02, this.sigma.getCamera().ratio * factor)) });
  }

  fit() {
    this.move({ x: 0.5, y: 0.5, ratio: 1 });
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { x, y, ratio } = this.sigma.getCamera();
    const step = STEP * ratio;
    /** @type {Record<string, () => void>} */
    const acts = {
      ArrowLeft: () => this.move({ x: x - step }),
      ArrowRight: () => this.move({ x: x + step }),
      ArrowUp: () => this.move({ y: y + step }),
      ArrowDown: () => this.move({ y: y - step }),
      "+": () => this.zoom(0.7),
      "=": () => this.zoom(0.7),
      "-": () => this.zoom(1 / 0.7),
      0: () => this.fit(),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  /** Where a place of the map is on the screen. @param {{ x: number, y: number }} place */
  at(place) {
    return this.sigma.graphToViewport({ x: place.x, y: place.y });
  }

  /** The ground of each community that is shown member by member. */
  drawDiscs() {
    const pen = fresh(this.under, this.element);
    if (!pen) return;
    pen.fillStyle = token("--panel");
    pen.strokeStyle = token("--line");
    for (const disc of this.scene.discs) {
      const middle = this.at(disc);
      const edge = this.at({ x: disc.x + disc.r, y: disc.y });
      pen.beginPath();
      pen.arc(middle.x, middle.y, Math.abs(edge.x - middle.x), 0, 2 * Math.PI);
      pen.fill();
      pen.stroke();
    }
  }

  /** The names of the largest that have room, those that stand out first. */
  drawLabels() {
    const pen = fresh(this.over, this.element);
    if (!pen) return;
    const room = { width: this.element.clientWidth, height: this.element.clientHeight };
    pen.font = `12px ${getComputedStyle(document.body).fontFamily}`;
    const boxes = this.ranked().map((mark) => {
      const strong = mark.key === this.scene.focus || mark.key === this.hovered;
      const width = pen.measureText(cut(mark.label, LONGEST)).width * (strong ? 1.25 : 1) + 6;
      const radius = this.sigma.scaleSize(RADIUS * mark.size);
      // A name stands on a disc that is as wide, else beside what it names.
      const size = mark.node < 0 && width < 2.4 * radius ? -3 - width / 2 : radius;
      return { mark, ...this.at(mark), size, width };
    });
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    pen.lineWidth = 3.5;
    pen.strokeStyle = token("--ground");
    for (const box of apart(boxes, LINE, room, (room.width * room.height) / ROOM)) {
      const strong = box.mark.key === this.scene.focus || box.mark.key === this.hovered;
      pen.font = `${strong ? "bold 13px" : "12px"} ${getComputedStyle(document.body).fontFamily}`;
      pen.fillStyle = token(box.mark.faint && !strong ? "--ink-soft" : "--ink");
      pen.strokeText(cut(box.mark.label, LONGEST), left(box, room), box.y);
      pen.fillText(cut(box.mark.label, LONGEST), left(box, room), box.y);
    }
  }

  /** The marks worth a name in this scene, the first first. */
  ranked() {
    const { scene, hovered } = this;
    // Each community has its first name before another has its second.
    const weight = (/** @type {Mark} */ mark) =>
      mark.key === hovered ? 3e6 : mark.key === scene.focus ? 2e6 : mark.size - 12 * mark.place;
    const worth = scene.marks.filter((mark) => !mark.faint || mark.key === hovered);
    return worth.sort((a, b) => weight(b) - weight(a)).slice(0, 1500);
  }
}

/** @returns {any} */
function options() {
  const nodes = { ...DEFAULT_PRIMITIVES.nodes, shapes: [sdfCircle(), sdfSquare(), sdfDiamond()] };
  return {
    primitives: { ...DEFAULT_PRIMITIVES, nodes },
    styles: {
      nodes: { x: { attribute: "x" }, y: { attribute: "y" }, size: { attribute: "size" }, color: { attribute: "color" },
        shape: { attribute: "shape" }, zIndex: { attribute: "zIndex" } },
      edges: { size: { attribute: "size" }, color: { attribute: "color" }, zIndex: { attribute: "zIndex" } },
    },
    settings: { renderLabels: false, renderEdgeLabels: false, allowInvalidContainer: true, gestureTarget: "shared",
      stagePadding: MARGIN, minCameraRatio: 0.02, maxCameraRatio: 2, minEdgeThickness: 0.4 },
  };
}

function layer() {
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  return canvas;
}

/** An empty canvas of the size of an element, in its pixels. @param {HTMLCanvasElement} canvas @param {HTMLElement} element */
function fresh(canvas, element) {
  const density = window.devicePixelRatio || 1;
  canvas.width = element.clientWidth * density;
  canvas.height = element.clientHeight * density;
  const pen = canvas.getContext("2d");
  pen?.scale(density, density);
  return pen;
}

/** @param {string} name */
function token(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function palette() {
  /** @type {Map<string, string>} */
  const known = new Map();
  const of = (/** @type {string} */ kind) => {
    if (!known.has(kind)) known.set(kind, token(`--${(kind || "survey").toLowerCase()}`));
    return known.get(kind);
  };
  return { of, faint: token("--line"), edge: `${token("--line-strong")}22`, strong: `${token("--accent")}aa` };
}
