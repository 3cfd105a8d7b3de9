//+ summary: The results on a benchmark, best first within metric and setting.
//+ benchmark: Benchmark the benchmark, which fixes the split
//+ metric: Metric? this metric only
//+ setting: string? this setting only, such as zero-shot
//+ example: benchmark="VQAv2 test-std" setting=fine-tuned
MATCH (result:Result)-[:ON]->(:Benchmark {id: $benchmark})
MATCH (result)-[:OF]->(model:Model)
MATCH (result)-[:MEASURED_BY]->(measured_by:Metric)
UNWIND [x IN coalesce([] + result.value, [result.value]) WHERE x IS NOT NULL] AS value
WITH result, model, measured_by, value
WHERE ($metric IS NULL OR measured_by.id = $metric) AND ($setting IS NULL OR result.setting = $setting)
RETURN DISTINCT model, model.label AS label, measured_by, result.setting AS in_setting, value, result
ORDER BY measured_by.id, in_setting, value DESC, label, result.id
