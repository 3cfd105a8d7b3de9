"""A store on a real SPARQL server, beside what the contract of all stores says."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

import pytest
import urllib3

from mmkg.errors import QuerySyntaxError, QueryTimeout, StoreUnavailable
from mmkg.model.values import Bundle, Cell, Fact, Ref
from mmkg.stores.access import Access
from mmkg.stores.content import Held
from mmkg.stores.http.store import HttpStore, open_http
from mmkg.stores.http.target import http_target
from mmkg.stores.rdf import ntriples
from servers.addresses import SparqlServer
from stores.small_graph import ALBEF, BLIP, RESULT, SMALL, facts_of, typed

PREFIX = "PREFIX mmkg: <https://w3id.org/mmkg/ontology/>\n"
NOWHERE = Path("no compiled graph is needed")


@pytest.fixture
def graph() -> str:
    """A name that no other test has."""
    return f"https://example.org/test/{uuid4()}"


@pytest.fixture
def store(sparql_server: SparqlServer, graph: str) -> Iterator[HttpStore]:
    """The small graph in a graph of its own."""
    load(sparql_server, Access(graph=graph))
    opened = open_http(sparql_server.base, NOWHERE, Access(graph=graph))
    yield opened
    opened.close()


def load(server: SparqlServer, access: Access, bundle: Bundle = SMALL) -> None:
    target = http_target(server.base, access)
    target.load(Held(bundle, "some-version"))
    target.close()


def put(server: SparqlServer, graph: str, text: str) -> None:
    """Write a graph past mmkg."""
    url = f"{server.data_url}?graph={quote(graph, safe='')}"
    kind = {"Content-Type": "application/n-triples"}
    assert urllib3.request("PUT", url, body=text.encode(), headers=kind).status < 300


@pytest.mark.parametrize("place", ["base", "query_url", "given apart"])
def test_a_server_is_found_by_each_of_its_addresses(
    sparql_server: SparqlServer, graph: str, place: str
) -> None:
    access = Access(graph=graph)
    if place == "given apart":
        url = "http://127.0.0.1:9/not-asked"
        access = access._replace(query_url=sparql_server.query_url, data_url=sparql_server.data_url)
    else:
        url = getattr(sparql_server, place)
    target = http_target(url, access)
    assert target.load(Held(SMALL, "v1")).any
    store = open_http(url, NOWHERE, access)
    assert (store.url, store.version) == (url, "v1")
    assert len(store.select("SELECT * { ?s ?p ?o }")) == len(facts_of(SMALL))
    store.close()
    target.close()


def test_all_facts_as_they_are(store: HttpStore) -> None:
    assert {typed(fact) for fact in store.match()} == {typed(fact) for fact in facts_of(SMALL)}
    assert list(store.match(BLIP, "extends", ALBEF)) == [Fact(BLIP, "extends", ALBEF)]
    assert list(store.match(ALBEF, "extends", BLIP)) == []


def test_truth_is_a_fact_like_any(sparql_server: SparqlServer, graph: str) -> None:
    """A false one is not taken for none."""
    facts = (Fact(ALBEF, "label", "x"), Fact(ALBEF, "year", False), Fact(ALBEF, "order", 0))
    put(sparql_server, graph, "".join(ntriples(Bundle({ALBEF: "Model"}, facts, ()))))
    store = open_http(sparql_server.base, NOWHERE, Access(graph=graph))
    [year], [order] = store.match(ALBEF, "year"), store.match(ALBEF, "order")
    assert year.o is False
    assert order.o == 0
    assert order.o is not False
    assert len(list(store.match(ALBEF, "year", False))) == 1
    store.close()


def test_a_graph_that_mmkg_did_not_load_has_no_version(
    sparql_server: SparqlServer, graph: str
) -> None:
    put(sparql_server, graph, "".join(ntriples(SMALL)))
    store = open_http(sparql_server.base, NOWHERE, Access(graph=graph))
    assert store.version == ""
    assert store.select("ASK { $s ?p ?o }", {"s": ALBEF}).rows == ((True,),)
    store.close()


@pytest.mark.parametrize("text", ["", "<a:a> <a:b> 'c' .\n".replace("'", '"')])
def test_a_graph_without_entities(sparql_server: SparqlServer, graph: str, text: str) -> None:
    put(sparql_server, graph, text)
    with pytest.raises(StoreUnavailable) as caught:
        open_http(sparql_server.base, NOWHERE, Access(graph=graph))
    command = f"`mmkg load --to {sparql_server.base} --option graph={graph}`"
    assert command in str(caught.value)


def test_only_the_graph_that_is_named_is_read(
    sparql_server: SparqlServer, store: HttpStore
) -> None:
    put(sparql_server, f"https://example.org/{uuid4()}", "<a:a> <a:b> <a:c> .\n")
    for query in (
        "SELECT * { <a:a> ?p ?o }",
        "SELECT ?g { GRAPH ?g { ?s ?p ?o } }",
        "SELECT ?g { { SELECT ?g { graph ?g { SELECT ?s { ?s ?p ?o } } } } }",
        "SELECT * { GRAPH <https://w3id.org/mmkg/loaded> { ?s ?p ?o FILTER(?s != '}') } }",
    ):
        assert store.select(query).rows == (), query


def test_a_graph_beside_the_default_graph(guarded_sparql_server: SparqlServer) -> None:
    """GRAPH finds nothing where the whole server is asked either, whatever lies in it."""
    server = guarded_sparql_server
    access = Access(user=server.user, password=server.password)
    load(server, access)
    load(server, access._replace(graph=f"https://example.org/{uuid4()}"))
    store = open_http(server.base, NOWHERE, access)
    assert store.version == "some-version"
    assert store.select("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }").rows == ((0,),)
    assert len(store.select("SELECT ?s { ?s ?p ?o }")) == len(facts_of(SMALL))
    assert store.select(PREFIX + "SELECT ?g { ?g mmkg:graph ?graph }").rows == ()
    store.close()


@pytest.mark.parametrize("password", [None, "another"])
def test_who_may_not_ask(guarded_sparql_server: SparqlServer, password: str | None) -> None:
    server = guarded_sparql_server
    access = Access(user=server.user, password=password) if password else Access()
    with pytest.raises(StoreUnavailable, match=r"credentials.*\(401\)") as caught:
        open_http(server.base, NOWHERE, access)
    assert "another" not in str(caught.value)
    with pytest.raises(StoreUnavailable, match=r"\(401\)"):
        http_target(server.base, access).load(Held(SMALL, "v1"))


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("76.04", [RESULT]),
        ("76.040", [RESULT]),
        ("076.04", [RESULT]),
        ("76.0", []),
        ("76", []),
        ("?v FILTER(?v-76.00>0&&?v +1.50>77.5)", [RESULT]),
        ("?v FILTER(?v = -76.0 || ?v > 76.03)", [RESULT]),
    ],
)
def test_a_number_is_found_however_it_is_written(
    store: HttpStore, written: str, found: list[Cell]
) -> None:
    query = f"{PREFIX}SELECT ?r {{ ?r a mmkg:Result ; mmkg:value {written} }}"
    assert [row[0] for row in store.select(query).rows] == found


def test_a_whole_decimal_is_found(store: HttpStore) -> None:
    """mmkg writes it as 76, which is no decimal in a query."""
    query = f"{PREFIX}SELECT ?c {{ ?c a mmkg:Claim ; mmkg:value 76.0 }}"
    assert len(store.select(query)) == 1


def test_a_column_without_a_name(store: HttpStore) -> None:
    """Which Jena takes, and gives a name that is none."""
    with pytest.raises(QuerySyntaxError, match="no name"):
        store.select("SELECT (COUNT(*)) { ?s ?p ?o }")


def test_half_of_a_character_is_not_sent(store: HttpStore) -> None:
    with pytest.raises(QuerySyntaxError, match="surrogate"):
        store.select("ASK { ?s ?p '\ud800' }")


def test_a_query_is_ended_at_the_limit(sparql_server: SparqlServer, graph: str) -> None:
    load(sparql_server, Access(graph=graph))
    store = open_http(sparql_server.base, NOWHERE, Access(graph=graph, timeout=0.5))
    start = time.monotonic()
    with pytest.raises(QueryTimeout):
        store.select("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
    assert time.monotonic() - start < 2
    assert store.select("ASK { $s ?p ?o }", {"s": ALBEF}).rows == ((True,),)
    store.close()


def test_threads_share_a_store(store: HttpStore) -> None:
    expected = len(facts_of(SMALL))
    counts: list[int] = []
    failures: list[BaseException] = []

    def read() -> None:
        try:
            for _ in range(2):
                for fact in store.match(p="label"):
                    assert list(store.match(fact.s, "label")) == [fact]
                counts.append(len(store.select("SELECT ?s { ?s ?p ?o }")))
        except BaseException as error:  # to be raised by the test
            failures.append(error)

    threads = [threading.Thread(target=read) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures
    assert counts == [expected] * 8


def test_a_store_that_is_closed_while_it_is_read(store: HttpStore) -> None:
    facts = store.match()
    next(facts)
    store.close()
    assert len(list(facts)) > 0, "what is under way is read to its end"
    with pytest.raises(StoreUnavailable, match="closed"):
        store.select("ASK {}")


def test_an_entity_of_no_graph(store: HttpStore) -> None:
    assert list(store.match(Ref("model:none"))) == []
