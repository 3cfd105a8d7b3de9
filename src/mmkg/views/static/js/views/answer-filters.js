/** What the page's filters have to do with its answer: the doors to the other views, and the rows that they leave out. */

import { h } from "../core/dom.js";
import { joined, planOf, writeFilters, writeYears } from "../core/plan.js";
import { counted, number } from "../core/words.js";

/**
 * @typedef {import("../core/context.js").Context} Context
 * @typedef {import("../core/data.js").Answer} Answer
 */

/** The views that show what the filters leave. @type {[string, string][]} */
const DOORS = [["table", "table"], ["lineage", "lineage"], ["matrix", "matrix"], ["upset", "sets"], ["results", "results"]];

/** The question and the page's filters together, or null where filters cannot say the question. @param {Context} context @param {Answer} answer */
export function together({ state }, { filters }) {
  return filters ? joined(filters, planOf(state)) : null;
}

/** The question as filters, in the views that take some. @param {Context} context @param {Answer} answer */
export function doors(context, answer) {
  const plan = together(context, answer);
  if (!plan || (!plan.constraints.length && plan.since === null && plan.until === null)) return null;
  const filters = { f: writeFilters(plan.constraints) || null, y: writeYears(plan) || null };
  return h("p", { class: "asfilters" }, h("span", { class: "soft" }, "as filters: see it as "),
    DOORS.map(([name, title], at) => [at ? ", " : "", h("a", { href: context.link({ ...filters, v: name }) }, title)]));
}

/** Which rows are not there, and why. @param {Context} context @param {Answer} answer @param {import("../core/answered.js").Within} found */
export function leftOut(context, answer, { out, open, unjudged }) {
  if (!context.selection.filtered) return null;
  const some = unjudged && unjudged < answer.rows.length;
  const stay = some ? `${counted(unjudged, "row is", "rows are")} of no model family and ${unjudged === 1 ? "stays" : "stay"}. ` : null;
  if (!out) return stay && h("p", { class: "soft leftout" }, stay);
  return h("p", { class: "soft leftout" }, `The filters leave out ${counted(out, "row")}`,
    open ? `, ${number(open)} of them as unknown` : null, ". ", stay,
    h("a", { id: "all-rows", href: context.link({ f: null, y: null }) }, "Show all"));
}
