import pytest

from mmkg.errors import QueryRefused
from mmkg.model.values import Ref
from mmkg.query.named import named_query, names
from mmkg.query.plan import Compare, Constraint, Has, Models, Related, Uses
from mmkg.query.render import rows_of, unknown_of
from mmkg.stores.grafeo.differences import check_same_as_neo4j

BOUND = {"number": 2021, "text": "2021", "list": None}

REFUSED = """
MATCH (n) WHERE n.released = 2021 RETURN n
MATCH (n) WHERE 2020 < n.released RETURN n
MATCH (n) WHERE n.released >= $number RETURN n
MATCH (n {released: 2021}) RETURN n
MATCH (n) WHERE n.released IN ['2020', 2021] RETURN n
MATCH (n) WHERE toString(n.year) IN [n.year, n.id] RETURN n
MATCH (n) WHERE 2021 IN [n.id, n.released] RETURN n
MATCH (n) WHERE n.year = '2021' RETURN n
MATCH (c:Claim) WHERE c.value = 2021 RETURN c
MATCH (c) WHERE c.value > $number RETURN c
MATCH (c:Claim {value: 2021}) RETURN c
MATCH (n) RETURN CASE n.released WHEN '2020' THEN 'a' WHEN 2021 THEN 'b' END AS x
MATCH (n) RETURN CASE 2021 WHEN n.released THEN 1 ELSE 0 END AS x
MATCH (n) WHERE NOT n.year IN $list RETURN n
MATCH (n) WHERE NOT (n.x = 1 OR n.year IN xs) RETURN n
MATCH (n) RETURN n.year IN xs AS x
MATCH (n) WHERE n.year IN xs XOR true RETURN n
MATCH (n) WHERE (n.year IN xs) = false RETURN n
MATCH (n) WHERE n.year IN [] IS NULL RETURN n
MATCH (n) WHERE none(x IN n.alias WHERE x IN []) RETURN n
MATCH (n) WHERE none(x IN n.alias WHERE x = 'a') RETURN n
MATCH (n) WHERE single(x IN n.alias WHERE x = 'a') RETURN n
MATCH (n) WHERE NOT any(x IN n.alias WHERE x = 'a') RETURN n
MATCH (n) RETURN all(x IN n.alias WHERE x = 'a') AS x
OPTIONAL MATCH (n)-[:X]->(m) WHERE EXISTS { (m)--() } RETURN n
MATCH (n) OPTIONAL MATCH (n)-[:X]->(m) WHERE n.a > 1 AND (m)<-[:Y]-() RETURN n
OPTIONAL MATCH (n {a: 1})-->(m) WHERE count { (m)--() } > 1 RETURN n
OPTIONAL MATCH (n) WHERE (n)-->() RETURN n
MATCH (n) OPTIONAL MATCH (n)-->(m) MATCH (m) RETURN m
MATCH (n) MATCH (n)-->(o), (n) RETURN n
MATCH (n) WHERE EXISTS { MATCH (n) } RETURN n
MATCH (n) RETURN n.alias[0..-1] AS x
MATCH (n) RETURN n.alias[-2..] AS x
MATCH (n) RETURN n.alias[..$list] AS x
MATCH (n) RETURN n.alias[i..j] AS x
MATCH (n) RETURN n.alias + n.label AS x
MATCH (n) RETURN collect(n.id) + 'a' AS x
MATCH (n) RETURN 1 + 'a' AS x
MATCH (n) RETURN n.year + n.label AS x
MATCH (n) RETURN n.label + n.value AS x
MATCH (n) RETURN n.label + 1.0 AS x
RETURN [1, null] = x AS y
RETURN [1] = [2] AS x
RETURN [1] < [2] AS x
RETURN true < false AS x
RETURN 2 ^ 3 ^ 2 AS x
RETURN toString(n.value) AS x
RETURN toString(1.5) AS x
RETURN toString(x) AS x
MATCH (c:Claim) RETURN toInteger(c.asPrinted) AS x
RETURN toBoolean(1) AS x
RETURN round(n.value) AS x
RETURN floor(n.year) AS x
RETURN ceil(n.year / 2) AS x
RETURN split(n.id, '') AS x
RETURN split(n.id, $text) AS x
MATCH (n) RETURN labels(n)[0] AS x
MATCH (n) RETURN head(labels(n)) AS x
MATCH (n)
CALL { MATCH (n) RETURN n }
""".strip().splitlines()

PASSING = """
MATCH (n) WHERE n.released = '2021' AND n.year = 2021 RETURN n
MATCH (n {year: 2021, released: '2021'}) RETURN n
MATCH (n) WHERE n.year IN [2020, 'unknown'] OR n.year = 'soon' RETURN n
MATCH (n) WHERE n.released >= $text AND n.year > $number RETURN n
MATCH (n) WHERE toInteger(n.released) = 2021 RETURN n
MATCH (r:Result) WHERE r.value > 70 RETURN r
MATCH (c:Claim) WHERE toFloat(c.value) > 70 AND toString(c.value) = '2021' RETURN c
MATCH (n) WHERE n.year IN xs AND n.label IN $list OR (n.a IN ys) RETURN n
MATCH (n) WHERE NOT n.year IN [2020, 2021] RETURN n.year IN [2020] AS x
MATCH (n) WHERE NOT coalesce(n.year IN xs, false) RETURN n
MATCH (n) WHERE any(x IN n.alias WHERE x IN xs) RETURN n
MATCH (n) WHERE EXISTS { MATCH (n)-->(m) WHERE m.id IN xs } RETURN n
MATCH (n) WHERE any(x IN [] + n.year WHERE x > 2020) AND all(x IN xs WHERE x = 1) RETURN n
MATCH (n) WHERE none(x IN n.alias WHERE coalesce(x = 'a', false)) RETURN n
RETURN [x IN xs WHERE x.year IN ys | x.id][0] AS x, reduce(a = 0, x IN xs | a + x) AS y
MATCH (n) OPTIONAL MATCH (n)-[:X]->(m) WHERE m.a > 1 AND (m.b + 1) - (m.c) > 2 RETURN n
OPTIONAL MATCH (n {a: 1})-->(m) MATCH (m)-->(o) WHERE EXISTS { (o)--() } RETURN n
OPTIONAL MATCH (n)-->(m) WITH * WHERE NOT EXISTS { (m)--() } RETURN n
MATCH (n) MATCH (n)-->(m), (o) RETURN o
MATCH (n) RETURN n.id AS x UNION MATCH (n) RETURN n.id AS x
MATCH (n)-[:X*1..3]->(m)-[:Y*..2]->(o)<-[:Z*2..]-(p) RETURN n.alias[0..2], n.alias[1..] AS y
MATCH (n) RETURN [] + n.alias + n.label + n.year AS x, n.alias + ['a'] AS y, n.alias + m.alias AS z
MATCH (n) RETURN n.label + ' ' + n.released + toString(n.year) AS x, n.year + 1 AS y
MATCH (n) RETURN n.label + n.year AS x, 'a' + 1 AS y
MATCH (n) WHERE n.x IS NOT NULL RETURN coalesce(n.x, null) AS x, [a IN xs WHERE a IS NOT NULL] AS y
RETURN CASE WHEN n.released = '2021' THEN 2021 ELSE 1 END AS x, CASE n.year WHEN 1 THEN 2 END AS y
RETURN CASE n.kind WHEN CASE n.year WHEN 1 THEN 'a' END THEN 1 ELSE 2 END AS x
RETURN 2 ^ 3 * 2 ^ 2 + (2 ^ 2) ^ 2 AS x
RETURN toString(n.year) AS x, toString(size(xs)) AS y, toString('a') AS z
RETURN floor(r.value) AS x, ceil(toFloat(n.year) / 2) AS y, floor(n.year + 0.5) AS z
RETURN split(n.id, ':')[0] AS x, toInteger(left(n.released, 4)) AS y
MATCH (n) WHERE 'Model' IN labels(n) RETURN [l IN labels(n) WHERE l <> 'Mmkg'][0] AS x
CALL db.labels()
CALL db.labels() YIELD label RETURN label
MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN count(m) AS c } RETURN n, c
MATCH (a)<-[:X]-(b)-->(c)<--(d) WHERE a.year < 2020 AND b.year > -1 RETURN a
""".strip().splitlines()


@pytest.mark.parametrize("query", REFUSED)
def test_a_known_difference_is_refused_with_the_reason(query: str) -> None:
    with pytest.raises(QueryRefused, match=r"is refused without a server: .*\.$") as caught:
        check_same_as_neo4j(query, BOUND)
    assert len(str(caught.value).splitlines()) == 1
    assert "read-only" not in str(caught.value)


@pytest.mark.parametrize("query", PASSING)
def test_what_both_answer_alike_passes(query: str) -> None:
    check_same_as_neo4j(query, BOUND)


@pytest.mark.parametrize("name", names("cypher"))
def test_named_queries_have_no_known_difference(name: str) -> None:
    query = named_query(name, "cypher")
    check_same_as_neo4j(query.text, {one.name: "x" for one in query.parameters})


ITM, CC3M = Ref("objective:itm"), Ref("dataset:cc3m")
CONSTRAINTS: tuple[Constraint, ...] = (
    *(Uses(ITM, CC3M, negated) for negated in (False, True)),
    *(Uses(None, CC3M, negated) for negated in (False, True)),
    *(Has("hasArchitecture", Ref("architecture:x"), negated) for negated in (False, True)),
    *(Has("extends", Ref("model:albef"), negated) for negated in (False, True)),
    *(Compare("year", ">=", 2021, negated) for negated in (False, True)),
    *(Compare("released", "<", "2021-07", negated) for negated in (False, True)),
)


@pytest.mark.parametrize("constraint", CONSTRAINTS, ids=repr)
@pytest.mark.parametrize("finetune", [False, True])
def test_plans_have_no_known_difference(constraint: Constraint, finetune: bool) -> None:
    plan = Models((constraint,), finetune)
    check_same_as_neo4j(rows_of(plan, "cypher"), {})
    check_same_as_neo4j(unknown_of(plan, "cypher"), {})
    related = Related(Ref("model:albef"), ("withObjective", "extends"), finetune)
    check_same_as_neo4j(rows_of(related, "cypher"), {})
