//+ summary: Models that use an objective on a data set in one training stage, with that stage.
//+ objective: Objective? the objective, or a broader one
//+ dataset: Dataset? the data set, or a part of a mixture
//+ example: objective=ITM dataset="Conceptual Captions"
MATCH (model:Model {kind: 'family'})
MATCH (holder:Model)-[:IN_FAMILY]->(model)
MATCH (holder)-[:TRAINED_IN]->(stage:Stage)
MATCH (stage)-[:WITH_OBJECTIVE]->(used_objective:Objective)
MATCH (stage)-[:ON_DATASET]->(used_dataset:Dataset)
WHERE ($objective IS NULL OR EXISTS { MATCH (used_objective)-[:BROADER*0..]->(:Objective {id: $objective}) })
  AND ($dataset IS NULL OR EXISTS { MATCH (used_dataset)-[:INCLUDES|INCLUDES_PART_OF*0..]->(:Dataset {id: $dataset}) })
RETURN DISTINCT model, model.label AS label, holder, stage, used_objective, used_dataset, stage.pairing AS pairing
ORDER BY label, holder.id, stage.id, used_objective.id, used_dataset.id
