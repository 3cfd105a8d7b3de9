//+ summary: What the stages of training freeze and what they tune, stage by stage.
//+ model: Model? the model; a family's variants count
//+ part: Model? the part, such as an image encoder; its variants count
//+ example: part="CLIP ViT-L/14"
MATCH (holder:Model)-[:HAS_STAGE]->(stage:Stage)
MATCH (stage)-[step:FREEZES|TUNES]->(used_part:Model)
WHERE ($model IS NULL OR EXISTS { MATCH (holder)-[:VARIANT_OF*0..1]->(:Model {id: $model}) })
  AND ($part IS NULL OR EXISTS { MATCH (used_part)-[:VARIANT_OF*0..]->(:Model {id: $part}) })
WITH holder, stage, used_part, CASE type(step) WHEN 'FREEZES' THEN 'freezes' ELSE 'tunes' END AS treatment
RETURN DISTINCT holder, holder.label AS label, stage, stage.order AS order, stage.kind AS kind, treatment, used_part
ORDER BY label, holder.id, order, stage.id, treatment, used_part.id
