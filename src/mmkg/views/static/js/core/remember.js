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

/**
 * The element that `make` gave last for an owner and a name, while the key is the same and it is
 * still on the page: most of a view does not change with the focus, and is not to be drawn again.
 * One that was taken off is not used again, since what pointer and keyboard did to it is not in
 * the address.
 * @template {Element} T @param {object} owner @param {string} name @param {string} key @param {() => T} make @returns {T}
 */
export function kept(owner, name, key, make) {
  const own = known.get(owner) ?? new Map();
  known.set(owner, own);
  const before = own.get(`kept ${name}`);
  if (before?.key === key && before.element.isConnected) return before.element;
  const element = make();
  own.set(`kept ${name}`, { key, element });
  return element;
}
