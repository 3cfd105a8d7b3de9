"""What grafeo alone has: nodes that look like numbers, and text of a user's own."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mmkg.api.graph import KnowledgeGraph
from mmkg.errors import (
    MmkgError,
    QueryRefused,
    QuerySyntaxError,
    QueryTimeout,
    StoreUnavailable,
)
from mmkg.graph.evidence import claims_of
from mmkg.graph.facts import statements
from mmkg.model.values import Cell, Fact, Ref
from mmkg.query.cypher_terms import cypher_literal
from mmkg.stores.cache import open_cached
from mmkg.stores.grafeo.build import PLAIN
from mmkg.stores.grafeo.store import GrafeoStore
from mmkg.stores.limited.store import LimitedStore
from mmkg.stores.registry import open_free_cypher, open_store
from query.test_cypher_terms import some_values
from stores.small_graph import (
    ALBEF,
    ALBEF_STAGE,
    BLIP,
    CC3M,
    MIX,
    RESULT,
    SMALL,
    typed,
    write_compiled,
)

pytestmark = pytest.mark.skipif(sys.version_info < (3, 12), reason="grafeo needs Python 3.12")


@pytest.fixture
def grafeo(compiled: Path) -> Iterator[GrafeoStore]:
    opened = GrafeoStore(compiled)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def free(compiled: Path) -> Iterator[LimitedStore]:
    """For somebody's own text, with limits that are soon reached."""
    opener = "mmkg.stores.grafeo.store:open_free"
    opened = LimitedStore(opener, ("cypher:", compiled), url="cypher:", seconds=3, memory=1 << 29)
    yield opened
    opened.close()


def test_it_has_the_facts_of_the_known_graph(known_graph: Path) -> None:
    with_cypher, with_sparql = GrafeoStore(known_graph), open_cached(known_graph)
    assert with_cypher.version == with_sparql.version
    facts = {typed(fact) for fact in with_cypher.match()}
    assert len(facts) > 30_000
    assert facts == {typed(fact) for fact in with_sparql.match()}


def test_decimal_numbers_keep_their_precision_in_lists(tmp_path: Path) -> None:
    """grafeo takes a list of floats for a vector, of half the precision."""
    facts = (*SMALL.facts, Fact(RESULT, "value", 76.1), Fact(RESULT, "value", 1e300))
    store = GrafeoStore(write_compiled(SMALL._replace(facts=facts), tmp_path))
    query = "MATCH (r:Result) UNWIND [] + r.value AS v WITH v ORDER BY v RETURN v"
    assert store.select(query).rows == ((76.04,), (76.1,), (1e300,))
    assert sorted(str(fact.o) for fact in store.match(RESULT, "value")) == [
        "1e+300",
        "76.04",
        "76.1",
    ]


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("coalesce(e, m)", [ALBEF, ALBEF]),
        ("coalesce(e, m.year)", [2021, ALBEF]),
        ("CASE WHEN m.year = 2022 THEN m ELSE m.year END", [2021, BLIP]),
        ("[x IN [m] | x][0]", [ALBEF, BLIP]),
        ("reduce(a = null, x IN [m] | x)", [ALBEF, BLIP]),
        ("[m, 1][0]", [ALBEF, BLIP]),
        ("head(collect(m))", [ALBEF, BLIP]),
        ("max(m)", [ALBEF, BLIP]),
        ("id(m) - id(m) + 65536", [65536, 65536]),
        ("65536 + m.year", [67557, 67558]),
    ],
)
def test_nodes_are_told_from_their_numbers(
    grafeo: GrafeoStore, expression: str, expected: list[Cell]
) -> None:
    query = (
        "MATCH (m:Model) WHERE m.year > 0 OPTIONAL MATCH (m)-[:EXTENDS]->(e) "
        f"WITH m, e ORDER BY m.id RETURN m.id AS id, {expression} AS x ORDER BY id"
    )
    rows = grafeo.select(query).rows
    assert [typed(Fact(ALBEF, "x", row[1] or "")) for row in rows] == [
        typed(Fact(ALBEF, "x", cell or "")) for cell in expected
    ]


def test_what_may_be_a_node_or_a_number_is_refused(grafeo: GrafeoStore) -> None:
    with pytest.raises(QuerySyntaxError, match="mixes nodes and numbers"):
        grafeo.select(
            "MATCH (m:Model) WITH coalesce(m, 1) AS m UNWIND [m, 65536, 65537] AS x RETURN x"
        )


def test_numbers_in_the_ranges_of_nodes_are_what_they_are(tmp_path: Path) -> None:
    """The counts of a data set, some of which are in the one range and some in the other."""
    counts = tuple(Fact(CC3M, *one) for one in (("images", 65_540), ("texts", 131_076)))
    claims = tuple(
        claim._replace(id=Ref(f"claim:{fact.p}"), fact=fact)
        for claim, fact in zip(SMALL.claims, counts, strict=False)
    )
    bundle = SMALL._replace(facts=(*SMALL.facts, *counts), claims=(*SMALL.claims, *claims))
    store = GrafeoStore(write_compiled(bundle, tmp_path))
    assert set(counts) <= set(statements(store, [CC3M, ALBEF]))
    found = claims_of(store, [*counts, Fact(ALBEF_STAGE, "onDataset", CC3M)])
    assert [[claim.fact.o for claim in listed] for listed in found.values()] == [
        [65_540],
        [131_076],
        [CC3M],
    ]


def test_a_map_that_looks_like_a_node_is_none(grafeo: GrafeoStore) -> None:
    for number in (0, 65536, 2**62):
        with pytest.raises(QuerySyntaxError, match="holds a map"):
            grafeo.select(f"RETURN {{_id: {number}, _labels: ['Model'], id: 'model:x'}} AS x")


def test_literals_are_read_as_they_were_written(grafeo: GrafeoStore) -> None:
    for value in some_values():
        [[read]] = grafeo.select(f"RETURN {cypher_literal(value)} AS x").rows
        assert (type(read), read) == (type(value), value)


def test_a_trusted_text_may_have_what_a_free_one_may_not(
    grafeo: GrafeoStore, free: LimitedStore
) -> None:
    query = "MATCH (m:Model) WHERE NOT m.year IN [] + m.nothing RETURN m"
    assert grafeo.select(query).rows == ()
    with pytest.raises(QueryRefused, match="refused without a server"):
        free.select(query)
    assert len(free.select("MATCH (m:Model) WHERE m.year IN [2021] RETURN m")) == 1


def test_updates_are_refused_and_could_do_nothing(grafeo: GrafeoStore) -> None:
    before = len(list(grafeo.match()))
    for query in ("CREATE (n:Model {id: 'model:x'})", "MATCH (n) DETACH DELETE n"):
        with pytest.raises(QueryRefused):
            grafeo.select(query)
        with pytest.raises(RuntimeError, match=r"(?i)read.only"):
            grafeo._engine(PLAIN)[0].execute_cypher(query)
    assert len(list(grafeo.match())) == before


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ("RETURN size(range(0, 1000000000)) AS x", StoreUnavailable),
        ("RETURN range(9223372036854775800, 9223372036854775807) AS x", StoreUnavailable),
        ("RETURN reduce(a = 'x', i IN range(1, 60) | a + a) AS x", StoreUnavailable),
        ("MATCH (a), (b), (c), (d), (e), (f), (g) RETURN count(*) AS x", QueryTimeout),
        (f"RETURN {'(' * 90}1{')' * 90} AS x", QuerySyntaxError),
        (f"RETURN {'NOT ' * 400}true AS x", QuerySyntaxError),
        (f"RETURN {'+'.join(['1'] * 400)} AS x", QuerySyntaxError),
        ("MATCH (n) " * 400 + "RETURN n", MmkgError),
        ("RETURN 1/0 AS x", QuerySyntaxError),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_what_ends_the_engine_is_an_error_and_the_next_query_is_answered(
    free: LimitedStore, query: str, error: type[MmkgError]
) -> None:
    with pytest.raises(error) as caught:
        free.select(query)
    assert len(str(caught.value).splitlines()) == 1
    assert free.select("MATCH (m:Model {id: 'model:albef'}) RETURN m").rows == ((ALBEF,),)


def test_a_panic_is_an_error_and_the_engine_is_opened_anew(
    grafeo: GrafeoStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PanicException(BaseException):
        """As pyo3 has it, which derives from no Exception."""

    class Panicking:
        def execute_cypher(self, _query: str, _parameters: object) -> None:
            raise PanicException("index out of bounds\nat line 1")

    broken = Panicking()
    monkeypatch.setitem(grafeo._opened, 0, (broken, None))
    with pytest.raises(StoreUnavailable, match=r"index out of bounds at line 1.*Neo4j"):
        grafeo.select("RETURN 1 AS x")
    assert grafeo.select("RETURN 1 AS x").rows == ((1,),)


def test_an_error_tells_the_place(grafeo: GrafeoStore) -> None:
    with pytest.raises(QuerySyntaxError, match="line 2, column 10"):
        grafeo.select("MATCH (n) // sum(x)\nRETURN (n")
    with pytest.raises(QuerySyntaxError, match="Undefined variable 'm'"):
        grafeo.select("MATCH (n) RETURN m")


def test_columns_are_called_as_they_are_written(grafeo: GrafeoStore) -> None:
    query = "MATCH (m:Model {id: $id}) RETURN left( m.label,2 ), m.year AS `the year`, m"
    table = grafeo.select(query, {"id": ALBEF})
    assert table.columns == ("left( m.label,2 )", "the year", "m")
    assert table.rows == (("AL", 2021, ALBEF),)


def test_free_text_runs_apart_from_this_process(compiled: Path) -> None:
    store = open_free_cypher(compiled)
    assert store.language == "cypher"
    query = "MATCH (:Dataset {id: $id})-[:INCLUDES]->(d) RETURN count(d) AS n"
    assert store.select(query, {"id": MIX}).rows == ((2,),)
    store.close()


def test_the_limit_that_a_user_sets_holds_for_text_of_his_own(known_graph: Path) -> None:
    graph = KnowledgeGraph(open_store("cypher:", known_graph), known_graph, timeout=1)
    with pytest.raises(QueryTimeout, match="within 1 s"):
        graph.cypher("MATCH (a), (b), (c), (d) WHERE a.label < b.label RETURN count(*) AS n")
