"""What is Neo4j's own in answering; what every engine does alike is in the contract."""

import threading
import time
from collections.abc import Iterator

import pytest

from mmkg.errors import BadParameter, QueryRefused, QuerySyntaxError, QueryTimeout, StoreUnavailable
from mmkg.model.values import Fact, Ref
from mmkg.stores.neo4j.store import Neo4jStore
from mmkg.stores.rdf import RDF_TYPE
from stores.neo4j_database import Database, database_fixture  # noqa: F401  # a fixture
from stores.small_graph import ALBEF, BERT, BLIP, HOSTILE, ITM, MIX, SMALL, facts_of, typed

SLOW = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a % b) AS n"


@pytest.fixture
def store(database: Database) -> Iterator[Neo4jStore]:
    database.load(SMALL, "small")
    opened = database.open()
    yield opened
    opened.close()


def test_the_version_is_what_was_loaded(store: Neo4jStore) -> None:
    assert store.version == "small"


@pytest.mark.parametrize(
    ("expression", "cell"),
    [
        ("1", 1),
        ("2^53", 2.0**53),
        ("9223372036854775807", 2**63 - 1),
        ("1e-7", 1e-7),
        ("0.0 / 0.0", None),
        ("true", True),
        ("null", None),
        ("'model:albef'", "model:albef"),
        ("date('2021-07-16')", "2021-07-16"),
        ("datetime('2021-07-16T12:00:00Z')", "2021-07-16T12:00:00.000000000+00:00"),
        ("duration('P1DT2S')", "P1DT2S"),
    ],
)
def test_values_as_cells(store: Neo4jStore, expression: str, cell: object) -> None:
    table = store.select(f"RETURN {expression} AS x")
    [[found]] = table.rows
    if expression == "0.0 / 0.0":
        assert found != found
    else:
        assert (type(found), found) == (type(cell), cell)
    assert table.columns == ("x",)


@pytest.mark.parametrize(
    ("returned", "kind"),
    [
        ("r", "a relationship: return nodes or values, such as type(r)"),
        ("p", "a path"),
        ("a {.id}", "a map"),
        ("collect(a.id)", "a list: return nodes or values, such as size(x), or UNWIND it"),
        ("[]", "a list"),
        ("point({x: 1, y: 2})", "a point"),
    ],
)
def test_what_no_cell_can_hold(store: Neo4jStore, returned: str, kind: str) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        store.select(f"MATCH p = (a:Model)-[r:EXTENDS]->(b) RETURN {returned} AS x")
    assert f"Column 'x' holds {kind}" in str(caught.value)


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("MATCH (n RETURN n", "line 1, column 10, near 'RETURN n': Invalid input 'RETURN'"),
        ("MATCH (n)\nRETURN n.x +", "line 2, column 13, where it ends: Invalid input ''"),
        ("MATCH (n)\nRETURN nothing(n)", "line 2, column 8, near 'nothing(n)': Unknown function"),
        ("RETURN 1 AS a, 2 AS a", "Multiple result columns with the same name"),
        ("RETURN 1 / 0 AS x", "The query fails: / by zero."),
        ("MATCH (n:Model) RETURN n.label / 2 AS x", "The query fails: "),
    ],
)
def test_what_is_wrong_with_a_query(store: Neo4jStore, query: str, place: str) -> None:
    with pytest.raises(QuerySyntaxError) as caught:
        store.select(query)
    assert place in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1
    assert "offset" not in str(caught.value)


@pytest.mark.parametrize(
    "query",
    [
        "CREATE (n:Foreign)",
        "CREATE INDEX foreign_index FOR (n:Foreign) ON (n.x)",
        "MATCH (n:Mmkg) SET n.year = 1",
        "MATCH (n:Mmkg) DETACH DELETE n",
        "CALL db.createLabel('Foreign')",
        "CREATE USER foreign SET PASSWORD 'a-password'",
        "CALL { CREATE (:Foreign) } IN TRANSACTIONS",
        "DROP CONSTRAINT mmkg_id",
    ],
)
def test_the_server_refuses_writes_even_without_our_guard(
    database: Database, store: Neo4jStore, query: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(QueryRefused):
        store.select(query)
    before = database.foreign(), database.schema(), database.last_write()
    monkeypatch.setattr("mmkg.stores.neo4j.store.check_read_only", lambda _: None)
    with pytest.raises((QueryRefused, QuerySyntaxError)) as caught:
        store.select(query)
    if isinstance(caught.value, QueryRefused):
        assert str(caught.value).startswith("Writing is refused: queries are read-only")
    assert (database.foreign(), database.schema(), database.last_write()) == before
    assert len(list(store.match())) == len(facts_of(SMALL))


def test_a_slow_query_ends_at_the_limit(database: Database) -> None:
    database.load(SMALL)
    store = database.open(timeout=0.5)
    start = time.monotonic()
    with pytest.raises(QueryTimeout, match=r"no answer within 0\.5 s") as caught:
        store.select(SLOW)
    assert 0.4 < time.monotonic() - start < 10  # Neo4j looks every two seconds
    assert caught.value.seconds == 0.5
    assert store.select("RETURN 1 AS one").rows == ((1,),)
    store.close()


def test_a_query_that_somebody_ends(database: Database, store: Neo4jStore) -> None:
    """An administrator, or a server that has a limit of its own."""
    caught: list[Exception] = []

    def ask() -> None:
        try:
            store.select(SLOW)
        except Exception as error:
            caught.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    running = "SHOW TRANSACTIONS YIELD transactionId AS id, currentQuery AS query "
    while not (
        found := database.run(f"{running} WHERE query STARTS WITH 'UNWIND range' RETURN id")
    ):
        time.sleep(0.05)
    database.run(f"TERMINATE TRANSACTIONS '{found[0][0]}'")
    asking.join(timeout=20)
    [error] = caught
    assert isinstance(error, StoreUnavailable)
    assert len(str(error).splitlines()) == 1


def test_threads_share_a_store(store: Neo4jStore) -> None:
    expected = sorted(map(typed, facts_of(SMALL)), key=repr)
    found: list[object] = []

    def read() -> None:
        for _ in range(5):
            found.append(sorted(map(typed, store.match()), key=repr) == expected)
            rows = store.select("MATCH (m:Model {id: $m}) RETURN m", {"m": BLIP}).rows
            found.append(rows == ((BLIP,),))

    threads = [threading.Thread(target=read) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [True] * 60


def test_every_pattern_gives_what_a_set_of_facts_gives(store: Neo4jStore) -> None:
    everything = facts_of(SMALL)
    others = [Fact(BERT, "extends", ALBEF), Fact(ITM, "year", 7), Fact(MIX, RDF_TYPE, "Nothing")]
    for fact in [*sorted(everything, key=repr)[::3], *others]:
        for mask in range(8):
            s, p, o = (end if mask >> place & 1 else None for place, end in enumerate(fact))
            assert isinstance(s, Ref | None)
            right = [
                typed(one)
                for one in everything
                if s in (None, one.s)
                and p in (None, one.p)
                and (o is None or (type(o), o) == (type(one.o), one.o))
            ]
            found = sorted(map(typed, store.match(s, None if p is None else str(p), o)), key=repr)
            assert found == sorted(right, key=repr), (s, p, o)


def test_facts_may_be_left_unread(store: Neo4jStore) -> None:
    for _ in range(200):  # more than there are connections to be had
        assert next(store.match()).s


def test_hostile_text_is_no_pattern(store: Neo4jStore) -> None:
    hostile = (text for text in HOSTILE if text != ALBEF)
    for text in (*hostile, "label` IS NOT NULL RETURN n //", "Model`) DETACH DELETE n //"):
        assert list(store.match(Ref(text))) == []
        assert list(store.match(p=text)) == []
        assert [fact for fact in store.match(p=RDF_TYPE, o=text)] == []
        assert list(store.match(o=Ref(text))) == []


def test_a_parameter_that_the_query_has_not(store: Neo4jStore) -> None:
    with pytest.raises(BadParameter, match="the query has no"):
        store.select("RETURN '$x' AS x", {"x": 1})


def test_closed(store: Neo4jStore) -> None:
    store.close()
    store.close()
    with pytest.raises(StoreUnavailable, match="closed"):
        store.select("RETURN 1 AS one")
    with pytest.raises(StoreUnavailable, match="closed"):
        store.match()
