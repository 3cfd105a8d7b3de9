//+ summary: The objectives of a model's pre-training, stage by stage.
//+ model: Model the model; a family's variants count
//+ example: model=ALBEF
MATCH (holder:Model)-[:VARIANT_OF*0..1]->(:Model {id: $model})
MATCH (holder)-[:TRAINED_IN]->(stage:Stage)
MATCH (stage)-[:WITH_OBJECTIVE]->(objective:Objective)
RETURN DISTINCT objective, objective.label AS label, holder, stage, stage.order AS order, stage.kind AS kind
ORDER BY order, stage.id, label, objective.id, holder.id
