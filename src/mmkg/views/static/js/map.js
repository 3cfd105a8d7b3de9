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
import { draw, fresh, layer, palette, shapeOf, token } from "./map-pen.js";

/** @typedef {import("./core/map.js").Scene} Scene @typedef {import("./core/map.js").Ground} Ground @typedef {import("./core/map.js").Mark} Mark */
/** @typedef {{ open(mark: Mark): void, say(text: string): void }} Listener */

const LINE = 17;
const LONGEST = 42;
/** So many square pixels for each label. */
const ROOM = 13_000;
const STEP = 0.12;
const MARGIN = 24;
/** Half of a mark, and a little more, since a diamond has less in it than a square. */
const RADIUS = 0.58;
/** How much of the ground shows where something is in focus. */
const VEIL = 0.2;
/** Where the buttons stand, at the upper right. */
const BUTTONS = { width: 50, height: 128 };

/** Whether this browser can draw it. */
export function drawable() {
  return Boolean(document.createElement("canvas").getContext("webgl2"));
}

export class Drawing {
  constructor() {
    /** @type {Listener} */
    this.listener = { open() {}, say() {} };
    this.under = layer();
    this.over = layer();
    this.stage = document.createElement("div");
    this.element = document.createElement("div");
    this.element.append(this.under, this.stage, this.over);
    /** @type {Scene} */
    this.scene = { ground: { marks: new Map(), edges: [], discs: [] }, focus: "", around: [] };
    /** What WebGL has drawn: it takes long where it is software. @type {Ground | null} */
    this.drawn = null;
    this.colours = palette();
    this.hovered = "";
    this.due = 0;
    /** @type {(() => void) | null} */
    this.later = null;
    this.graph = new Graph({ type: "undirected", multi: false });
    this.sigma = new Sigma(this.graph, this.stage, options());
    // The element of its own that sigma would make for the hint has a style that the page's policy refuses.
    this.sigma._showGestureHint = () => this.listener.say("Click the map first, or hold Ctrl, to zoom with the wheel.");
    this.listen();
    new ResizeObserver(() => this.renew()).observe(this.element);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.renew());
  }

  listen() {
    const { sigma, element } = this;
    sigma.on("afterRender", () => {
      this.drawDiscs();
      this.drawOver();
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
    const mark = this.scene.ground.marks.get(key);
    if (mark) this.listener.open(mark);
  }

  /** @param {string} key */
  hover(key) {
    this.hovered = key;
    this.drawOver();
  }

  /** Draw all of it again, as on a place of another size. */
  renew() {
    this.drawn = null;
    this.show(this.scene);
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
    if (this.drawn === this.scene.ground) this.drawOver();
    else this.drawGround();
    const { later } = this;
    this.later = null;
    later?.();
  }

  drawGround() {
    const { graph, sigma, scene: { ground } } = this;
    this.drawn = ground;
    this.colours = palette();
    const { faint, edge, of } = this.colours;
    graph.clear();
    for (const mark of ground.marks.values()) {
      graph.addNode(mark.key, { x: mark.x, y: mark.y, size: RADIUS * mark.size, shape: shapeOf(mark.kind),
        color: mark.faint ? faint : of(mark.kind), zIndex: mark.faint ? 0 : 1 });
    }
    for (const [from, to] of ground.edges) graph.addEdge(from, to, { size: 0.5, color: edge });
    sigma.resize(true);
    sigma.refresh();
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
    for (const disc of this.scene.ground.discs) {
      const middle = this.at(disc);
      const edge = this.at({ x: disc.x + disc.r, y: disc.y });
      pen.beginPath();
      pen.arc(middle.x, middle.y, Math.abs(edge.x - middle.x), 0, 2 * Math.PI);
      pen.fill();
      pen.stroke();
    }
  }

  /** What is in focus, over a ground that steps back, and the names. */
  drawOver() {
    const pen = fresh(this.over, this.element);
    if (!pen) return;
    const own = this.scene.around.at(-1);
    if (own) this.drawFocus(pen, own);
    this.drawLabels(pen);
  }

  /** The ties of the mark in focus, and the marks at their ends. @param {CanvasRenderingContext2D} pen @param {Mark} own */
  drawFocus(pen, own) {
    const { around } = this.scene;
    pen.globalAlpha = 1 - VEIL;
    pen.fillStyle = token("--ground");
    pen.fillRect(0, 0, this.element.clientWidth, this.element.clientHeight);
    pen.globalAlpha = 1;
    const middle = this.at(own);
    pen.lineWidth = 1.4;
    pen.strokeStyle = this.colours.strong;
    pen.beginPath();
    for (const mark of around) {
      const end = this.at(mark);
      pen.moveTo(middle.x, middle.y);
      pen.lineTo(end.x, end.y);
    }
    pen.stroke();
    for (const mark of around) {
      pen.fillStyle = this.colours.of(mark.kind);
      draw(pen, shapeOf(mark.kind), this.at(mark), this.sigma.scaleSize(RADIUS * mark.size));
    }
  }

  /** The names of the largest that have room, those that stand out first. @param {CanvasRenderingContext2D} pen */
  drawLabels(pen) {
    const room = { width: this.element.clientWidth, height: this.element.clientHeight };
    const { fontFamily } = getComputedStyle(document.body);
    const [usual, soft] = [token("--ink"), token("--ink-soft")];
    const isStrong = (/** @type {Mark} */ mark) => mark.key === this.scene.focus || mark.key === this.hovered;
    pen.font = `12px ${fontFamily}`;
    const boxes = this.ranked().map((mark) => {
      const width = pen.measureText(cut(mark.label, LONGEST)).width * (isStrong(mark) ? 1.25 : 1) + 6;
      const radius = this.sigma.scaleSize(RADIUS * mark.size);
      // A name stands on a disc that is as wide, else beside what it names.
      const size = mark.node < 0 && width < 2.4 * radius ? -3 - width / 2 : radius;
      return { mark, ...this.at(mark), size, width };
    }).filter((box) => box.y > BUTTONS.height || left(box, room) + box.width < room.width - BUTTONS.width);
    pen.textBaseline = "middle";
    pen.lineJoin = "round";
    pen.lineWidth = 3.5;
    pen.strokeStyle = token("--ground");
    for (const box of apart(boxes, LINE, room, (room.width * room.height) / ROOM)) {
      const strong = isStrong(box.mark);
      pen.font = `${strong ? "bold 13px" : "12px"} ${fontFamily}`;
      pen.fillStyle = box.mark.faint && !strong ? soft : usual;
      pen.strokeText(cut(box.mark.label, LONGEST), left(box, room), box.y);
      pen.fillText(cut(box.mark.label, LONGEST), left(box, room), box.y);
    }
  }

  /** The marks worth a name in this scene, the first first. */
  ranked() {
    const { scene: { ground, focus, around }, hovered } = this;
    // Each community has its first name before another has its second.
    const weight = (/** @type {Mark} */ mark) =>
      mark.key === hovered ? 3e6 : mark.key === focus ? 2e6 : mark.size - 12 * mark.place;
    const worth = focus ? [...around] : [...ground.marks.values()].filter((mark) => !mark.faint);
    const one = ground.marks.get(hovered);
    if (one && !worth.includes(one)) worth.push(one);
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
