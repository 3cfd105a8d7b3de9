//+ summary: How many entities of each class there are.
//+ example: (no parameters)
MATCH (entity:Mmkg)
UNWIND labels(entity) AS class
// Others may have put labels of their own on a node.
WITH class WHERE class IN ['Model', 'Stage', 'Dataset', 'Objective', 'Architecture', 'Modality', 'Task', 'Topic',
  'Benchmark', 'Metric', 'Result', 'Paper', 'Organization', 'Implementation', 'Claim']
RETURN class, count(*) AS entities
ORDER BY class
