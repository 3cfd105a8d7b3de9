/** In which order what is said of an entity is read, and what of it is said elsewhere. */

/** What stands at the head of an entity, or of a list as its mark. */
export const HIDDEN = new Set(["label", "alias", "ambiguousAlias", "description", "complete", "undisclosed"]);
/** What is asked for first; all else follows in the graph's order. */
const FIRST = ["released", "year", "kind", "variantOf", "parameters", "describedIn", "venue", "releasedBy", "hasArchitecture",
  "accepts", "generates", "hasVisionEncoder", "hasTextEncoder", "hasLanguageModel", "hasFusionModule", "hasConnector", "hasDecoder",
  "initialisedFrom", "extends", "hasStage", "order", "withObjective", "onDataset", "usesObjective", "pretrainedOn", "value", "setting", "of", "on"];
const LAST = ["testedOn", "officialCode", "otherCode"];

/** Where an attribute or relation stands among the others. @param {string} name */
export function placeOf(name) {
  if (FIRST.includes(name)) return FIRST.indexOf(name);
  return FIRST.length + 1 + LAST.indexOf(name);
}
