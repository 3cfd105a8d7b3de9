//+ summary: The entities of one class, with their labels.
//+ class: class the class, such as Model or Dataset
//+ example: class=Dataset
MATCH (entity:Mmkg)
WHERE $class IN labels(entity) AND entity.label IS NOT NULL
RETURN entity, entity.label AS label
ORDER BY label, entity.id
