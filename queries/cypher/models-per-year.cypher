//+ summary: How many model families were released in each year.
//+ example: (no parameters)
MATCH (model:Model {kind: 'family'})
UNWIND [x IN coalesce([] + model.year, [model.year]) WHERE x IS NOT NULL] AS year
RETURN year, count(DISTINCT model) AS models
ORDER BY year
