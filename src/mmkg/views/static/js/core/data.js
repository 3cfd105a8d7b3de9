/** Reading what the page carries in its JSON block. */

import { Graph } from "./graph.js";

/**
 * @typedef {string | number | boolean | { id: string }} AnswerValue an entity is told from a text
 * @typedef {{ cells: AnswerValue[][], notes?: string[], facts?: [string, string, string | number | boolean][] }} AnswerRow
 *   the values in each column, and the facts on which the row stands
 * @typedef {{ title: string, readAs?: string | null, parameters?: [string, AnswerValue[]][], problem?: string | null, suggestions?: string[], assumptions?: string[],
 *   perspective?: string | null, count?: { value: number, unit: string } | null, columns: string[], rows: AnswerRow[],
 *   unknown?: string[], filters?: import("./plan.js").Plan | null, command: string, sparql?: string | null, cypher?: string | null }} Answer
 *   as `mmkg.views.answer` makes it; `filters` are the question's own, where filters can say it
 * @typedef {{ graph?: import("./graph.js").Payload, gzip?: string, start?: string,
 *   answer?: Answer | null }} Block
 */

/**
 * The graph, the state to open in, the answer that the page was made with, and the places of a map.
 * @param {string} text
 */
export async function read(text) {
  /** @type {Block} */
  const block = JSON.parse(text);
  const payload = block.gzip ? JSON.parse(await inflate(block.gzip)) : block.graph;
  return { graph: new Graph(payload), start: block.start ?? "", answer: block.answer ?? null, map: payload.positions ?? null };
}

/** @param {string} packed gzip in base64 */
async function inflate(packed) {
  const raw = atob(packed);
  const bytes = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at += 1) bytes[at] = raw.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}
