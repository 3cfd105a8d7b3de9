/** The claims behind facts, as a reader sees them: who says it, where, as printed. */

import { h, outside } from "../core/dom.js";
import { literalText, viaName } from "../core/words.js";
import { entity, viaMark } from "./entity.js";

/** @typedef {import("../core/context.js").Context} Context */

/** @param {Context} context @param {number[]} facts each with claims of its own */
export function claimList(context, facts) {
  const claims = facts.flatMap((fact) => context.graph.claims(fact));
  if (!claims.length) return h("p", { class: "noclaims" }, "Follows from other facts, or needs no source.");
  return h("ul", { class: "claims" }, claims.map((claim) => h("li", { data: { rank: claim.rank } },
    said(context, claim, facts.length > 1))));
}

/** @param {Context} context @param {import("../core/graph.js").Claim} claim @param {boolean} withFact */
function said(context, claim, withFact) {
  const { graph } = context;
  const more = Object.entries(claim.more).map(([name, value]) =>
    h("span", { class: "qualifier" }, `${name}: ${literalText(value)}`));
  return [
    viaMark(claim.via),
    withFact ? h("span", { class: "of" }, entity(context, graph.subject(claim.fact)), ": ") : null,
    entity(context, claim.source),
    h("span", { class: "locator", dir: "auto" }, claim.locator),
    claim.printed ? h("q", { dir: "auto" }, claim.printed) : null,
    more,
    h("span", { class: "rank" }, claim.rank === "deprecated"
      ? `not believed by default${claim.reason ? `: ${claim.reason}` : ""}` : wayOf(graph, claim)),
    sourceLink(context, claim.source),
  ];
}

/** @param {import("../core/graph.js").Graph} graph @param {import("../core/graph.js").Claim} claim */
function wayOf(graph, { via, source }) {
  return via === "secondary-paper" && graph.classOf(source) === "Implementation" ? "code of others" : viaName(via);
}

/** @param {Context} context @param {number} source */
function sourceLink(context, source) {
  const address = addressOf(context.graph, source);
  return address ? outside(address, "open") : null;
}

/** Where an entity is on the web, or "". @param {import("../core/graph.js").Graph} graph @param {number} node */
export function addressOf(graph, node) {
  const arxiv = graph.value(node, "arxiv");
  if (arxiv) return `https://arxiv.org/abs/${encodeURI(String(arxiv))}`;
  const doi = graph.value(node, "doi");
  if (doi) return `https://doi.org/${encodeURI(String(doi))}`;
  const url = String(graph.value(node, "url") ?? "");
  return /^https?:\/\//i.test(url) ? url : "";
}
