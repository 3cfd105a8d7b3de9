//+ summary: What a model starts from, extends or is made of, over any number of steps.
//+ model: Model the model
//+ example: model=BLIP-2
MATCH (:Model {id: $model})-[:INITIALISED_FROM|EXTENDS|HAS_COMPONENT|VARIANT_OF*0..]->(from:Model)
WITH DISTINCT from
MATCH (from)-[step:INITIALISED_FROM|EXTENDS|HAS_COMPONENT|VARIANT_OF]->(to:Model)
WITH from, to, CASE type(step)
  WHEN 'INITIALISED_FROM' THEN 'initialisedFrom'
  WHEN 'EXTENDS' THEN 'extends'
  WHEN 'HAS_COMPONENT' THEN 'hasComponent'
  ELSE 'variantOf'
END AS relation
RETURN DISTINCT from, relation, to, to.label AS label
ORDER BY from.id, relation, label, to.id
