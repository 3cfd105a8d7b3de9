/**
 * The filters of the page as the plan that mmkg has everywhere, and its text in the address.
 *
 * `objective:itm*dataset:cc3m,-dataset:sbu,architecture:fusion-encoder`: constraints stand side by
 * side, `*` ties an objective and a data set to one training stage, `-` is a *not*, and
 * `generates=modality:image` names a relation other than the usual one of the class.
 */

/**
 * @typedef {{ objective?: string, dataset?: string, relation?: string, target?: string,
 *   negated: boolean }} Constraint either a use of an objective or data set, or a relation
 * @typedef {{ constraints: Constraint[], since: number | null, until: number | null }} Plan
 */

/** @type {Map<string, string>} the relation that a filter by an entity of a class stands for */
export const USUAL = new Map([
  ["architecture", "hasArchitecture"],
  ["model", "hasComponent"],
  ["task", "testedOn"],
  ["organization", "releasedBy"],
  ["modality", "accepts"],
]);

/** Whether models can be filtered by an entity with this id. @param {string} id */
export function filtersBy(id) {
  const prefix = prefixOf(id);
  return prefix === "objective" || prefix === "dataset" || USUAL.has(prefix);
}

/** @param {string} id */
export function prefixOf(id) {
  return id.slice(0, Math.max(0, id.indexOf(":")));
}

/** The plan of a state. @param {import("./state.js").State} state @returns {Plan} */
export function planOf(state) {
  const [since, until] = years(state.y ?? "");
  return { constraints: parseFilters(state.f ?? ""), since, until };
}

/** @param {string} text @returns {Constraint[]} */
export function parseFilters(text) {
  const found = [];
  for (const part of text.split(",")) {
    const constraint = parseOne(part);
    if (constraint) found.push(constraint);
  }
  return found;
}

/** @param {Constraint[]} constraints */
export function writeFilters(constraints) {
  return constraints.map(writeOne).join(",");
}

/** `2019-2021`, `2019-` or `-2021`. @param {string} text @returns {[number | null, number | null]} */
export function years(text) {
  const found = /^(\d{4})?-(\d{4})?$/.exec(text);
  if (!found) return [null, null];
  return [found[1] ? Number(found[1]) : null, found[2] ? Number(found[2]) : null];
}

/** A range of years as it stands in the address. @param {Plan} plan */
export function writeYears({ since, until }) {
  return since === null && until === null ? "" : `${since ?? ""}-${until ?? ""}`;
}

/** What two plans ask for together. @param {Plan} plan @param {Plan} other @returns {Plan} */
export function joined(plan, other) {
  const each = new Map([...plan.constraints, ...other.constraints].map((one) => [writeOne(one), one]));
  const bound = (/** @type {(number | null)[]} */ years, /** @type {(...years: number[]) => number} */ nearest) => {
    const stated = years.filter((year) => year !== null);
    return stated.length ? nearest(...stated) : null;
  };
  return {
    constraints: [...each.values()],
    since: bound([plan.since, other.since], Math.max), until: bound([plan.until, other.until], Math.min),
  };
}

/**
 * The filters with one more: an objective joins a lone data set, and a data set a lone objective,
 * since that is what people mean by both.
 * @param {Constraint[]} constraints @param {string} id @param {boolean} [negated]
 */
export function withFilter(constraints, id, negated = false) {
  const added = parseOne((negated ? "-" : "") + id);
  if (!added || constraints.some((one) => writeOne(one) === writeOne(added))) return constraints;
  const side = added.objective ? "objective" : "dataset";
  const other = added.objective ? "dataset" : "objective";
  if (!negated && added[side]) {
    const lone = constraints.findIndex((one) => !one.negated && one[other] && !one[side]);
    if (lone >= 0) return constraints.map((one, at) => (at === lone ? { ...one, [side]: added[side] } : one));
  }
  return [...constraints, added];
}

/** The same filters, with one that stood for both sides as two of their own. @param {Constraint[]} constraints @param {number} at @returns {Constraint[]} */
export function split(constraints, at) {
  return constraints.flatMap((one, place) =>
    place === at && one.objective && one.dataset
      ? [{ objective: one.objective, negated: one.negated }, { dataset: one.dataset, negated: one.negated }]
      : [one],
  );
}

/** @param {string} text @returns {Constraint | null} */
function parseOne(text) {
  const found = /^(-)?(?:([A-Za-z]+)=)?([^*=:]+:[^*=]+?)(?:\*([^*=:]+:[^*=]+))?$/.exec(text.trim());
  if (!found) return null;
  const [, minus, relation, first = "", second] = found;
  const negated = minus === "-";
  const prefix = prefixOf(first);
  if (second) {
    const ids = [first, second];
    const objective = ids.find((id) => prefixOf(id) === "objective");
    const dataset = ids.find((id) => prefixOf(id) === "dataset");
    return objective && dataset && !relation ? { objective, dataset, negated } : null;
  }
  if (!relation && prefix === "objective") return { objective: first, negated };
  if (!relation && prefix === "dataset") return { dataset: first, negated };
  const usual = relation ?? USUAL.get(prefix);
  return usual ? { relation: usual, target: first, negated } : null;
}

/** @param {Constraint} one */
function writeOne(one) {
  const minus = one.negated ? "-" : "";
  if (one.objective && one.dataset) return `${minus}${one.objective}*${one.dataset}`;
  if (one.objective ?? one.dataset) return minus + (one.objective ?? one.dataset);
  const target = one.target ?? "";
  const relation = USUAL.get(prefixOf(target)) === one.relation ? "" : `${one.relation}=`;
  return `${minus}${relation}${target}`;
}
