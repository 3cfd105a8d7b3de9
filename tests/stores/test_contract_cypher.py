"""What every engine that speaks Cypher does alike; Neo4j is the reference."""

import pytest

from mmkg.errors import BadParameter, QueryRefused, QuerySyntaxError
from mmkg.model.values import Cell, Ref
from mmkg.stores.protocol import Store
from stores.small_graph import (
    ALBEF,
    ALBEF_STAGE,
    BERT,
    BLIP,
    BLIP_LARGE,
    HOSTILE,
    ITM,
    RESULT,
    SMALL,
    facts_of,
)

pytestmark = pytest.mark.capability("Cypher of your own")


def rows(store: Store, query: str, **parameters: Cell) -> list[tuple[Cell, ...]]:
    return sorted(store.select(query, parameters).rows, key=repr)


def test_cells_have_their_types(cypher: Store) -> None:
    table = cypher.select(
        """MATCH (m:Model {id: 'model:albef'}) MATCH (r:Result)
        RETURN m AS model, m.year AS year, r.value AS value, m.released AS released,
          m.nothing AS nothing, m.year > 2000 AS yes, m.id AS id"""
    )
    assert table.columns == tuple("model year value released nothing yes id".split())
    [row] = table.rows
    expected = (ALBEF, 2021, 76.04, "2021-07", None, True, "model:albef")
    assert row == expected
    assert [type(cell) for cell in row] == [type(cell) for cell in expected]


def test_order_and_limits_are_kept(cypher: Store) -> None:
    query = "MATCH (m:Model) WHERE m.year > 0 RETURN m, m.year AS y ORDER BY y DESC LIMIT 1"
    assert cypher.select(query).rows == ((BLIP, 2022),)


def test_nothing_found_has_its_columns_all_the_same(cypher: Store) -> None:
    table = cypher.select("MATCH (m:Model {id: 'model:none'}) RETURN m, m.label AS label")
    assert (table.columns, table.rows) == (("m", "label"), ())


@pytest.mark.parametrize(
    ("query", "value", "expected"),
    [
        (
            "MATCH (s)-[:WITH_OBJECTIVE]->(:Objective {id: $x}) RETURN s",
            ITM,
            [ALBEF_STAGE, Ref("stage:blip/pretrain")],
        ),
        ("MATCH (s:Model {released: $x}) RETURN s", "2021-07", [ALBEF]),
        ("MATCH (s:Model {year: $x}) RETURN s", 2022, [BLIP]),
        ("MATCH (s:Result) WHERE s.value = $x RETURN s", 76.04, [RESULT]),
        ("MATCH (s:Dataset) WHERE (s.pairs > 2920000) = $x RETURN s.pairs AS p", True, [2_950_000]),
        ("MATCH (s:Model)-[:EXTENDS]->(o) WHERE $x IS NULL OR o.id = $x RETURN s", None, [BLIP]),
        ("MATCH (s:Model)-[:EXTENDS]->(o) WHERE $x IS NULL OR o.id = $x RETURN s", ALBEF, [BLIP]),
        ("MATCH (s:Model)-[:EXTENDS]->(o) WHERE $x IS NULL OR o.id = $x RETURN s", BLIP, []),
        ("MATCH (s:Model) WHERE s.year - 1 = $x RETURN s", 2021, [BLIP]),
        (
            "MATCH (s:Model {id: $x})-[:VARIANT_OF*0..1]->(t) RETURN t",
            BLIP_LARGE,
            [BLIP, BLIP_LARGE],
        ),
    ],
)
@pytest.mark.capability("parameters of each type")
def test_a_parameter_of_each_type(
    cypher: Store, query: str, value: Cell, expected: list[Cell]
) -> None:
    assert [row[0] for row in rows(cypher, query, x=value)] == expected


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.capability("hostile strings")
def test_a_hostile_string_goes_in_and_comes_out(cypher: Store, text: str) -> None:
    query = "MATCH (s) WHERE $x IN s.alias RETURN s, $x AS same"
    assert rows(cypher, query, x=text) == [(BERT, text)]


@pytest.mark.parametrize(
    "value", [Ref("no id"), float("nan"), "half \ud800", 2**64], ids=["id", "nan", "half", "long"]
)
@pytest.mark.capability("parameters of each type")
def test_parameters_that_cannot_be(cypher: Store, value: Cell) -> None:
    with pytest.raises(BadParameter) as caught:
        cypher.select("RETURN $x AS x", {"x": value})
    assert caught.value.parameter == "x"


def test_a_parameter_that_is_not_given(cypher: Store) -> None:
    with pytest.raises(BadParameter) as caught:
        cypher.select("RETURN $x AS x", {})
    assert caught.value.parameter == "x"


@pytest.mark.parametrize(
    "query",
    [
        "CREATE (:Model {id: 'model:x'})",
        "MATCH (n) DETACH DELETE n",
        "merge (n:Model {id: 'model:albef'}) on match set n.year = 1",
        "MATCH (n) SET n.year = 1",
        "MATCH (n) REMOVE n.year",
        "MATCH (n) FOREACH (x IN [1] | CREATE (:X))",
        "DROP CONSTRAINT model_id",
        "CREATE INDEX x FOR (n:Model) ON (n.year)",
        "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
        "CALL dbms.killQuery('1')",
        "CALL { CREATE (:X) } RETURN 1",
        "/* */ cReAtE /* */ (:X)",
        "USE system MATCH (n) RETURN n",
    ],
)
@pytest.mark.capability("updates and fetching refused")
def test_updates_and_fetching_are_refused(cypher: Store, query: str) -> None:
    with pytest.raises(QueryRefused):
        cypher.select(query)
    assert len(list(cypher.match())) == len(facts_of(SMALL))


@pytest.mark.parametrize(
    "query", ["", "MATCH", "MATCH (n RETURN n", "RETURN 'one", "SELECT * { ?s ?p ?o }"], ids=ascii
)
def test_what_cannot_be_parsed(cypher: Store, query: str) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        cypher.select(query)
    assert len(str(caught.value).splitlines()) == 1
    assert len(str(caught.value)) < 400


def test_words_that_are_no_keywords(cypher: Store) -> None:
    query = "MATCH (`create`:Model {id: 'model:albef'}) // DELETE\nRETURN 'SET' AS `merge`"
    assert cypher.select(query).columns == ("merge",)
