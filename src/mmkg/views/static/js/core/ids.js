/** Ids and relations as SPARQL and Cypher write them: what an address brings is never code there. */

/** What every query in SPARQL begins with. */
export const PREFIX = "PREFIX mmkg: <https://w3id.org/mmkg/ontology/>\n";

/** Relations that follow from others, and tie nothing by themselves. */
export const FOLLOWS = ["inFamily", "trainedIn"];

/** The IRI of an id, in its brackets. @param {string} id */
export function iriOf(id) {
  return `<https://w3id.org/mmkg/id/${id.replace(":", "/").replace(/[^\w:./@%+-]/gu, encodeURIComponent)}>`;
}

/** A text as Cypher quotes it. @param {string} text */
export function cypherQuoted(text) {
  return `'${text.replace(/[\\']/g, "\\$&")}'`;
}

/** The type of a relation in Cypher: `hasStage` as `HAS_STAGE`. @param {string} relation */
export function typeOf(relation) {
  return relation.replace(/[A-Z]/g, "_$&").toUpperCase();
}

/** Relations in a list of SPARQL's. @param {string[]} relations */
export function termsOf(relations) {
  return relations.map((one) => `mmkg:${one}`).join(", ");
}

/** The types of relations in a list of Cypher's. @param {string[]} relations */
export function typesOf(relations) {
  return relations.map((one) => cypherQuoted(typeOf(one))).join(", ");
}

/** Texts in a list, which SPARQL and Cypher quote alike. @param {string[]} texts plain ones, such as kinds of model */
export function textsOf(texts) {
  return texts.map((one) => `"${one}"`).join(", ");
}
