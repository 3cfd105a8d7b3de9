//+ summary: How many models use two objectives in one stage.
//+ least: integer? only pairs that at least so many models use
//+ example: least=2
MATCH (model:Model {kind: 'family'})
MATCH (holder:Model)-[:IN_FAMILY]->(model)
MATCH (holder)-[:TRAINED_IN]->(stage:Stage)
MATCH (stage)-[:WITH_OBJECTIVE]->(one:Objective)
MATCH (stage)-[:WITH_OBJECTIVE]->(other:Objective)
WHERE one.id < other.id
WITH one, other, count(DISTINCT model) AS models
WHERE $least IS NULL OR models >= $least
RETURN one, other, models
ORDER BY models DESC, one.id, other.id
