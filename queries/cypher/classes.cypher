//+ summary: How many entities of each class there are.
//+ example: (no parameters)
MATCH (entity:Mmkg)
UNWIND labels(entity) AS class
WITH class WHERE class <> 'Mmkg'
RETURN class, count(*) AS entities
ORDER BY class
