//+ summary: The models trained on a data set, alone or in a mixture that includes it.
//+ dataset: Dataset the data set
//+ example: dataset=COCO
MATCH (through:Dataset)-[:INCLUDES|INCLUDES_PART_OF*0..]->(:Dataset {id: $dataset})
MATCH (stage:Stage)-[:ON_DATASET]->(through)
MATCH (holder:Model)-[:TRAINED_IN]->(stage)
MATCH (holder)-[:IN_FAMILY]->(model:Model {kind: 'family'})
RETURN DISTINCT model, model.label AS label, holder, stage, stage.kind AS kind, through
ORDER BY label, holder.id, stage.id, through.id
