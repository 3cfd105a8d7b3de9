//+ summary: The topics of a survey's scheme, with the models and data sets that it names for each.
//+ scheme: Paper? the survey whose scheme it is
//+ under: Topic? this topic and those under it
//+ example: under=knowledge-enhanced
MATCH (topic:Topic)-[:IN_SCHEME]->(scheme:Paper)
WHERE ($scheme IS NULL OR scheme.id = $scheme) AND ($under IS NULL OR EXISTS {
  MATCH (topic)-[:BROADER*0..]->(:Topic {id: $under})
})
OPTIONAL MATCH (topic)-[:BROADER]->(broader:Topic)
MATCH (topic)<-[:SUBJECT]-(claim:Claim)
MATCH (claim)-[:STATED_IN]->(source)
WHERE claim.predicate IN ['inScheme', 'namesModel', 'namesDataset']
OPTIONAL MATCH (claim)-[:OBJECT]->(named:Mmkg)
WHERE claim.predicate <> 'inScheme'
RETURN topic, topic.label AS label, broader, named, source, claim.locator AS locator
ORDER BY topic.id, coalesce(broader.id, ''), coalesce(named.id, ''), source.id, locator
