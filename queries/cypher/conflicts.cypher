//+ summary: Where sources disagree, each side with its source and place.
//+ entity: Entity? about this entity, a stage of it, or a result of it or its variants, only
//+ example: entity="Conceptual Captions"
CALL () {
  // Single-valued attributes with more than one value.
  MATCH (claim:Claim)-[:SUBJECT]->(subject:Mmkg)
  WHERE claim.value IS NOT NULL AND NOT claim.predicate IN ['complete', 'undisclosed', 'language', 'framework', 'imageSource']
  WITH subject, claim.predicate AS predicate, collect(claim) AS claims, collect(DISTINCT claim.value) AS values
  WHERE size(values) > 1
  UNWIND claims AS claim
  WITH subject, predicate, claim, values
  // A year and a month of that year do not disagree.
  WHERE any(other IN values WHERE other <> claim.value AND (predicate <> 'released'
    OR NOT (claim.value STARTS WITH other OR other STARTS WITH claim.value)))
  RETURN claim, subject
  UNION
  // Members outside a list that a source states completely.
  MATCH (claim:Claim {rank: 'deprecated'})-[:SUBJECT]->(subject:Mmkg)
  WHERE claim.predicate IN ['withObjective', 'onDataset']
  RETURN claim, subject
}
MATCH (claim)-[:STATED_IN]->(source)
OPTIONAL MATCH (claim)-[:OBJECT]->(end)
WITH claim, subject, source, end
WHERE $entity IS NULL OR subject.id = $entity OR EXISTS {
  MATCH (subject)<-[:OBJECT]-(claimed:Claim {predicate: 'hasStage'})
  MATCH (claimed)-[:SUBJECT]->(:Mmkg {id: $entity})
} OR EXISTS {
  MATCH (subject)-[:OF]->(tested:Model)
  MATCH (tested)-[:VARIANT_OF*0..1]->(:Mmkg {id: $entity})
}
RETURN subject, claim.predicate AS predicate, coalesce(end, claim.value) AS says, source,
  claim.locator AS locator, claim.via AS via, claim.rank AS rank, claim.reason AS reason
ORDER BY subject.id, predicate, coalesce(end.id, claim.value), source.id, locator
