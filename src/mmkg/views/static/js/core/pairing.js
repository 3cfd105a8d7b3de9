/** What ties two classes: models that have things of both, a relation, or a class between them. */

import { remembered } from "./remember.js";
import { stagesOf } from "./select.js";
import { ofStages, Traits, TRAITS } from "./traits.js";

/**
 * @typedef {import("./graph.js").Graph} Graph
 * @typedef {{ way: "models" | "relation" | "through", by: string, back: boolean }} Pairing
 *   `by` is "models", the name of a relation (`back`: from column to row), or of the class between
 * @typedef {{ owner: number, rows: Iterable<number>, cols: Iterable<number>, rowsNamed: Iterable<number>,
 *   colsNamed: Iterable<number> }} Unit
 *   what speaks for pairs: all of `rows` goes with all of `cols`; `named` without what only follows
 * @typedef {import("./traits.js").Asked} Asked
 */

/** How many facts a relation has between two classes: `Benchmark Task` to relation to count. @param {Graph} graph */
export function schemaOf(graph) {
  return remembered(graph, "schema", () => {
    /** @type {Map<string, Map<string, number>>} */
    const found = new Map();
    for (const { from, by, to, count } of graph.ties()) {
      const key = `${from} ${to}`;
      found.set(key, (found.get(key) ?? new Map()).set(by, count));
    }
    return found;
  });
}

/**
 * The ways in which two classes are tied in a graph, the most telling first: models that have both,
 * then relations from the row and to it, then the classes between them.
 * @param {Graph} graph @param {string} rows @param {string} cols @returns {Pairing[]}
 */
export function pairings(graph, rows, cols) {
  const schema = schemaOf(graph);
  const between = (/** @type {string} */ from, /** @type {string} */ to, /** @type {boolean} */ back) =>
    [...(schema.get(`${from} ${to}`) ?? [])].sort((a, b) => b[1] - a[1])
      .map(([by]) => /** @type {Pairing} */ ({ way: "relation", by, back }));
  const direct = [...between(rows, cols, false), ...(rows === cols ? [] : between(cols, rows, true))];
  const traits = TRAITS.has(rows) && TRAITS.has(cols) && graph.ofClass("Model").length > 0
    ? [/** @type {Pairing} */ ({ way: "models", by: "models", back: false })] : [];
  const first = rows === "Model" || cols === "Model" ? [...direct, ...traits] : [...traits, ...direct];
  return [...first, ...classesBetween(graph, rows, cols).filter((one) => !traits.length || one.by !== "Model")];
}

/** @param {Graph} graph @param {string} rows @param {string} cols @returns {Pairing[]} */
function classesBetween(graph, rows, cols) {
  const tied = (/** @type {string} */ one, /** @type {string} */ other) => {
    const both = [`${one} ${other}`, `${other} ${one}`].flatMap((key) => [...(schemaOf(graph).get(key) ?? [])]);
    return both.reduce((sum, [name, count]) => sum + (name === "inScheme" ? 0 : count), 0);
  };
  return graph.classes.map(({ name }) => ({ name, weight: Math.min(tied(name, rows), tied(name, cols)) }))
    .filter(({ name, weight }) => weight > 0 && name !== rows && name !== cols)
    .sort((a, b) => b.weight - a.weight)
    .map(({ name }) => ({ way: "through", by: name, back: false }));
}

/**
 * What speaks for the pairs of two classes.
 * @param {Graph} graph @param {Pairing} pairing @param {string} rows @param {string} cols
 * @param {Asked[]} asked the families that count @param {(model: number) => number} shown
 *   the model that stands for a model as a row or column, or -1 where it is not shown
 * @returns {Unit[]}
 */
export function unitsOf(graph, pairing, rows, cols, asked, shown) {
  if (pairing.way === "models") {
    const traits = new Traits(graph);
    return asked.flatMap((one) => ofFamily(traits, rows, cols, one));
  }
  if (pairing.way === "through") return between(graph, pairing.by, rows, cols, shown);
  const [from, to] = pairing.back ? [cols, rows] : [rows, cols];
  return graph.ofClass(from).filter((node) => from !== "Model" || shown(node) === node).map((node) => {
    const objects = graph.objects(node, pairing.by).filter((one) => graph.classOf(one) === to);
    return pairing.back ? unit(node, objects, [node]) : unit(node, [node], objects);
  });
}

/** @param {number} owner @param {number[]} rows @param {number[]} cols @returns {Unit} */
function unit(owner, rows, cols) {
  return { owner, rows, cols, rowsNamed: rows, colsNamed: cols };
}

/**
 * An objective and a data set go together in one stage; any other two where one model has both.
 * @param {Traits} traits @param {string} rows @param {string} cols @param {Asked} asked @returns {Unit[]}
 */
function ofFamily(traits, rows, cols, { family, members }) {
  const wide = (/** @type {number[]} */ rowsNamed, /** @type {number[]} */ colsNamed) =>
    ({ owner: family, rows: traits.widened(rowsNamed), cols: traits.widened(colsNamed), rowsNamed, colsNamed });
  if (ofStages(rows) && ofStages(cols) && rows !== cols) {
    const stages = new Set(members.flatMap((member) => stagesOf(traits.graph, member)));
    return [...stages].map((stage) => wide(traits.ofStage(stage, rows), traits.ofStage(stage, cols)));
  }
  return members.map((member) => wide(traits.of(member, rows), traits.of(member, cols)));
}

/** @param {Graph} graph @param {string} by @param {string} rows @param {string} cols @param {(model: number) => number} shown @returns {Unit[]} */
function between(graph, by, rows, cols, shown) {
  return graph.ofClass(by).map((node) => {
    const near = [...graph.facts(node)].filter((fact) => graph.accepted(fact)).map((fact) => graph.object(fact))
      .concat(graph.factsTo(node).filter((fact) => graph.accepted(fact)).map((fact) => graph.subject(fact)));
    const of = (/** @type {string} */ kind) => {
      const found = near.filter((one) => one >= 0 && graph.classOf(one) === kind);
      const seen = kind === "Model" ? found.map(shown).filter((one) => one >= 0) : found;
      return [...new Set(seen)];
    };
    return unit(node, of(rows), of(cols));
  });
}
