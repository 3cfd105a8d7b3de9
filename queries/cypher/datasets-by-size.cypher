//+ summary: Data sets by size in one unit, largest first.
//+ unit: unit the unit, such as pairs, images or texts
//+ example: unit=pairs
MATCH (dataset:Dataset)
UNWIND [x IN coalesce([] + dataset[$unit], [dataset[$unit]]) WHERE x IS NOT NULL] AS size
WITH dataset, size WHERE size >= 0
RETURN dataset, dataset.label AS label, size
ORDER BY size DESC, label, dataset.id
