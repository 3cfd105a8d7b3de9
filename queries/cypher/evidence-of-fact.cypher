//+ summary: The claims about a subject, each with its source and place.
//+ subject: Entity the subject
//+ object: Entity? only claims that name this entity
//+ predicate: term? only this term of the vocabulary, such as withObjective
//+ example: subject=ALBEF predicate=released
MATCH (:Mmkg {id: $subject})<-[:SUBJECT]-(claim:Claim)
MATCH (claim)-[:STATED_IN]->(source)
OPTIONAL MATCH (claim)-[:OBJECT]->(end)
WITH claim, source, end, coalesce(end, claim.value) AS says
WHERE ($object IS NULL OR end.id = $object) AND ($predicate IS NULL OR claim.predicate = $predicate)
RETURN claim, claim.predicate AS term, says, source,
  claim.locator AS locator, claim.via AS via, claim.rank AS rank, claim.asPrinted AS as_printed
ORDER BY term, coalesce(end.id, claim.value), source.id, locator, claim.id
