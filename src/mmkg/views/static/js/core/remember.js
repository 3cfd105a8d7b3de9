/** What is worked out once for a graph or a selection, and is then at hand. */

/** @type {WeakMap<object, Map<string, any>>} */
const known = new WeakMap();

/**
 * What `make` gives, made once for an owner and a key; it is forgotten with its owner.
 * @template T @param {object} owner @param {string} key @param {() => T} make @returns {T}
 */
export function remembered(owner, key, make) {
  const own = known.get(owner) ?? new Map();
  if (!own.has(key)) own.set(key, make());
  known.set(owner, own);
  return own.get(key);
}
