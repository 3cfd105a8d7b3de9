/** When something came out, as far as the graph says. */

/** @typedef {import("./graph.js").Graph} Graph */
/** @typedef {{ year: number, month: number | null, from: "own" | "family" | "paper" }} Released
 *   `from` is whose date it is: its own, its family's, or the year of the paper that describes it */

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** The release of a model or data set, or null where nothing tells it. @param {Graph} graph @param {number} node @returns {Released | null} */
export function releasedOf(graph, node) {
  const families = graph.objects(node, "variantOf");
  return stated(graph, node, "own")
    ?? first(families, (one) => stated(graph, one, "family"))
    ?? first([node, ...families], (one) => printed(graph, one));
}

/** As a number of years on a line of time; a year alone stands at its middle. @param {Released} released */
export function moment({ year, month }) {
  return month === null ? year + 0.5 : year + (month - 0.5) / 12;
}

/** As it is shown: `Jul 2021`, or `~2021` where it is not its own or the month is not known. @param {Released} released */
export function releasedText({ year, month, from }) {
  const about = from === "own" && month !== null ? "" : "~";
  return about + (month === null ? year : `${MONTHS[month - 1]} ${year}`);
}

/** What `~` stands for. */
export const ABOUT = "A date with ~ is that of the family, the year of the paper, or a year of which the month is not known.";

/** Whose date it is, where it is not its own. @param {Released} released */
export function releasedNote({ from }) {
  return { own: "", family: "date of its family", paper: "year of its paper" }[from];
}

/** @param {Graph} graph @param {number} node @param {"own" | "family"} from @returns {Released | null} */
function stated(graph, node, from) {
  const text = graph.value(node, "released") ?? graph.value(node, "year") ?? "";
  const found = /^(\d{4})(?:-(\d{2}))?/.exec(String(text));
  if (!found) return null;
  const month = Number(found[2] ?? 0);
  return { year: Number(found[1]), month: month >= 1 && month <= 12 ? month : null, from };
}

/** The first year of the papers that describe it. @param {Graph} graph @param {number} node @returns {Released | null} */
function printed(graph, node) {
  const years = graph.objects(node, "describedIn").map((paper) => Number(graph.value(paper, "year"))).filter(Boolean);
  return years.length ? { year: Math.min(...years), month: null, from: "paper" } : null;
}

/** @template Value @param {number[]} nodes @param {(node: number) => Value | null} find @returns {Value | null} */
function first(nodes, find) {
  for (const node of nodes) {
    const found = find(node);
    if (found !== null) return found;
  }
  return null;
}
