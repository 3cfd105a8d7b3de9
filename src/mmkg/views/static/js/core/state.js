/**
 * What is on the screen, as the part of the address behind `#`: `v=table&id=model:albef`.
 *
 * Some keys are shared by all views, the others belong to the view that is shown:
 * `v` the view, `id` the entity in focus, `ids` those to compare, `f` the filters, `y` the years,
 * `k` the kinds of model. `at` is the fact in the panel whose claims are open, as long as the view.
 */

/** @typedef {Readonly<Record<string, string>>} State */
/** @typedef {Record<string, string | null | undefined>} Change */

const SHARED = ["v", "id", "ids", "f", "y", "k"];
export const FIRST_VIEW = "overview";

/** @param {string} hash @returns {State} */
export function parse(hash) {
  /** @type {Record<string, string>} */
  const found = Object.create(null);
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ""))) {
    if (value !== "") found[key] = value;
  }
  found.v ??= FIRST_VIEW;
  return Object.freeze(found);
}

/** The address of a state; ids stay readable. @param {State} state */
export function write(state) {
  const rest = Object.keys(state).filter((key) => !SHARED.includes(key)).sort();
  const parts = [];
  for (const key of [...SHARED, ...rest]) {
    const value = state[key];
    if (value !== undefined && value !== "") parts.push(`${encode(key)}=${encode(value)}`);
  }
  return `#${parts.join("&")}`;
}

/**
 * The state after a change; `null` takes a key out. Another view begins without what belonged to
 * the one before, and an entity in focus is kept.
 * @param {State} state @param {Change} change @returns {State}
 */
export function after(state, change) {
  /** @type {Record<string, string>} */
  const next = Object.create(null);
  const leaves = change.v !== undefined && change.v !== state.v;
  for (const [key, value] of Object.entries(state)) {
    if (!leaves || SHARED.includes(key)) next[key] = value;
  }
  for (const [key, value] of Object.entries(change)) {
    if (value === undefined) continue;
    if (value === null || value === "") delete next[key];
    else next[key] = value;
  }
  next.v ??= FIRST_VIEW;
  return Object.freeze(next);
}

/** The address of a state but for the focus: what it names is there whatever is in focus. @param {State} state */
export function unfocused(state) {
  return write(after(state, { id: null, at: null }));
}

/** Ids and names: what stands in an address as it is. */
const PLAIN = /^[\w:/,@*.-]*$/;

/** @param {string} text */
function encode(text) {
  if (PLAIN.test(text)) return text;
  const whole = text.replace(/[\ud800-\udfff]/gu, "\ufffd"); // half a sign has no address
  return encodeURIComponent(whole).replace(/%(3A|2F|2C|40|20)/g, (all, code) =>
    code === "20" ? "+" : decodeURIComponent(all),
  );
}
