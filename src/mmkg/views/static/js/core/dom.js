/** Making elements: what comes from the graph reaches the page as text, never as markup. */

/** @typedef {Node | string | number | null | undefined | false | Child[]} Child */
/** @typedef {Record<string, any>} Attributes */

const SVG = "http://www.w3.org/2000/svg";
const SAFE = /^(https?:\/\/|#)/i;

/**
 * An HTML element: `h("a", { href: "#v=table", class: "chip" }, "Table")`.
 * `on` are listeners, `style` are properties, `data` are data attributes; `true` sets an attribute
 * without value; false, null and undefined leave it out.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {Attributes | null} [attributes] @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, attributes, ...children) {
  return /** @type {any} */ (filled(document.createElement(tag), attributes ?? {}, children));
}

/**
 * An SVG element.
 * @param {string} tag @param {Attributes | null} [attributes] @param {...Child} children
 * @returns {SVGElement}
 */
export function s(tag, attributes, ...children) {
  return /** @type {any} */ (filled(document.createElementNS(SVG, tag), attributes ?? {}, children));
}

/** A link to a page outside, or its text alone where the address is none to follow. @param {string} url @param {...Child} children */
export function outside(url, ...children) {
  const shown = children.length ? children : [url];
  if (!/^https?:\/\//i.test(url)) return h("span", null, ...shown);
  return h("a", { href: url, rel: "noopener noreferrer", target: "_blank", class: "outside" }, ...shown);
}

/** Put children in place of what an element has. @param {Element} parent @param {...Child} children */
export function fill(parent, ...children) {
  parent.replaceChildren();
  append(parent, children);
  return parent;
}

/** Have an element hold these children in this order. Those that it has stay untouched: what does not move is not laid out again. @template {Element} T @param {T} parent @param {...Child} children @returns {T} */
export function arrange(parent, ...children) {
  const wanted = /** @type {Node[]} */ (/** @type {any[]} */ (children).flat(Infinity).filter((one) => one instanceof Node));
  const all = new Set(wanted);
  for (const one of [...parent.childNodes]) if (!all.has(one)) one.remove();
  let next = parent.firstChild;
  for (const one of wanted) {
    if (one === next) next = one.nextSibling;
    else parent.insertBefore(one, next);
  }
  return parent;
}

/** @param {any} element @param {Attributes} attributes @param {Child[]} children */
function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (name === "style") {
      for (const [key, one] of Object.entries(value)) element.style.setProperty(key, String(one));
    } else if (name === "data") {
      for (const [key, one] of Object.entries(value)) element.dataset[key] = String(one);
    } else if ((name === "href" || name === "src") && !SAFE.test(String(value))) {
      continue;
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  append(element, children);
  return element;
}

/** @param {Element} parent @param {Child[]} children */
function append(parent, children) {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child);
    else if (child instanceof Node) parent.append(child);
    else if (child !== null && child !== undefined && child !== false) parent.append(String(child));
  }
}
