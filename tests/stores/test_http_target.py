"""Loading a real SPARQL server, and bringing the graph back."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote
from uuid import uuid4

import pytest
import urllib3

from mmkg.errors import StoreUnavailable
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.stores.access import Access
from mmkg.stores.compiled import bundle_from
from mmkg.stores.content import Held
from mmkg.stores.http.store import open_http
from mmkg.stores.http.target import HttpTarget, http_target
from mmkg.stores.target import Changes, Target
from servers.addresses import SparqlServer
from stores.small_graph import ALBEF, BERT, BLIP, SMALL, facts_of, typed

NOWHERE = Path("no compiled graph is needed")
COUNT = len(facts_of(SMALL))
OTHER = SMALL._replace(
    facts=(
        *(fact for fact in SMALL.facts if fact.o != BERT),
        Fact(BLIP, "alias", "new"),
        Fact(BLIP, "released", "2022-01"),
    )
)


@pytest.fixture
def graph() -> str:
    """A name that no other test has, and that has to be escaped in a URL."""
    return f"https://example.org/test?a=1&b={uuid4()}#c"


@pytest.fixture
def target(sparql_server: SparqlServer, graph: str) -> Iterator[HttpTarget]:
    """An empty graph."""
    target: Target = http_target(sparql_server.base, Access(graph=graph))
    assert isinstance(target, HttpTarget)
    yield target
    target.close()


class Server:
    """The server past mmkg."""

    def __init__(self, server: SparqlServer, graph: str) -> None:
        self._url = f"{server.data_url}?graph={quote(graph, safe='')}"
        self._update_url = server.update_url

    def add(self, text: str) -> None:
        kind = {"Content-Type": "text/turtle"}
        assert urllib3.request("POST", self._url, body=text.encode(), headers=kind).status < 300

    def update(self, text: str) -> None:
        kind = {"Content-Type": "application/sparql-update"}
        answer = urllib3.request("POST", self._update_url, body=text.encode(), headers=kind)
        assert answer.status < 300

    def text(self) -> str:
        kind = {"Accept": "application/n-triples"}
        return urllib3.request("GET", self._url, headers=kind).data.decode()


@pytest.fixture
def server(sparql_server: SparqlServer, graph: str) -> Server:
    return Server(sparql_server, graph)


def triples(bundle: Bundle) -> set[tuple[str, str, str, object]]:
    return {typed(fact) for fact in facts_of(bundle)}


def test_what_was_loaded_comes_back(target: HttpTarget) -> None:
    """Claims and hostile strings included."""
    assert target.load(Held(SMALL, "v1")) == Changes("triples", added=COUNT)
    back = target.dump()
    assert triples(back) == triples(SMALL)
    assert back.claims == SMALL.claims
    assert target.load(Held(back, "v1")) == Changes("triples")


def test_a_second_load_changes_nothing(target: HttpTarget, server: Server) -> None:
    target.load(Held(SMALL, "v1"))
    told: list[str] = []
    before = server.text()
    changes = target.load(Held(SMALL, "v1"), progress=lambda what, *_: told.append(what))
    assert not changes.any
    assert told == [], "nothing is sent"
    assert server.text() == before


def test_a_changed_graph_is_brought_up_to_date(target: HttpTarget) -> None:
    target.load(Held(SMALL, "v1"))
    gone = len(facts_of(SMALL) - facts_of(OTHER))
    expected = Changes("triples", added=2, removed=gone)
    assert target.load(Held(OTHER, "v2"), dry_run=True) == expected
    assert triples(target.dump()) == triples(SMALL), "a dry run writes nothing"
    assert target.load(Held(OTHER, "v2")) == expected
    assert triples(target.dump()) == triples(OTHER)


def test_a_dry_run_leaves_no_note(
    target: HttpTarget, sparql_server: SparqlServer, graph: str
) -> None:
    assert target.load(Held(SMALL, "v1"), dry_run=True) == Changes("triples", added=COUNT)
    with pytest.raises(StoreUnavailable, match="no graph of mmkg"):
        open_http(sparql_server.base, NOWHERE, Access(graph=graph))
    with pytest.raises(StoreUnavailable, match="no graph of mmkg"):
        target.dump()


def test_what_somebody_changed_is_mended(target: HttpTarget, server: Server, graph: str) -> None:
    """The note says that all is there, the content does not."""
    target.load(Held(SMALL, "v1"))
    albef = "<https://w3id.org/mmkg/id/model/albef>"
    year = "<https://w3id.org/mmkg/ontology/year>"
    data = f"GRAPH <{graph}> {{ {albef} {year}"
    server.update(f"DELETE DATA {{ {data} 2021 }} }} ; INSERT DATA {{ {data} 1999, '2021' }} }}")
    assert target.load(Held(SMALL, "v1")) == Changes("triples", added=1, removed=2)
    assert triples(target.dump()) == triples(SMALL)


def test_a_decimal_may_be_written_otherwise(target: HttpTarget, server: Server, graph: str) -> None:
    """A server may store its value; a string that looks so is another thing."""
    target.load(Held(SMALL, "v1"))
    ends = f"GRAPH <{graph}> {{ ?s <https://w3id.org/mmkg/ontology/value>"
    decimal = '"%s"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    old, new = decimal % "76.04", decimal % "076.040"
    server.update(
        f"DELETE {{ {ends} {old} }} }} INSERT {{ {ends} 76.0400 }} }} WHERE {{ {ends} {old} }} }}"
    )
    assert new not in server.text()
    assert not target.load(Held(SMALL, "v1")).any
    server.update(f"DELETE WHERE {{ {ends} 76.0400 }} }}")
    assert target.load(Held(SMALL, "v1")).added == 2


def test_a_version_without_a_change_is_noted(
    target: HttpTarget, sparql_server: SparqlServer, graph: str
) -> None:
    target.load(Held(SMALL, "v1"))
    assert not target.load(Held(SMALL, "v2")).any
    store = open_http(sparql_server.base, NOWHERE, Access(graph=graph))
    assert store.version == "v2"
    store.close()


@pytest.mark.parametrize(
    "foreign",
    [
        "<https://example.org/a> <https://example.org/b> <https://example.org/c> .",
        "_:b <https://w3id.org/mmkg/ontology/label> 'x' .",
        "<https://w3id.org/mmkg/ontology/Model> a <a:class> .",
    ],
)
def test_what_is_not_mmkgs_is_never_touched(
    target: HttpTarget, server: Server, foreign: str
) -> None:
    server.add(foreign)
    before = server.text()
    for dry_run in (True, False):
        with pytest.raises(StoreUnavailable, match="--option graph=IRI") as caught:
            target.load(Held(SMALL, "v1"), dry_run=dry_run)
        assert len(str(caught.value).splitlines()) == 1
    assert server.text() == before


def test_graphs_do_not_meet(target: HttpTarget, sparql_server: SparqlServer, graph: str) -> None:
    other = http_target(sparql_server.base, Access(graph=f"{graph}/other"))
    target.load(Held(SMALL, "v1"))
    other.load(Held(OTHER, "v2"))
    assert triples(target.dump()) == triples(SMALL)
    assert triples(other.dump()) == triples(OTHER)
    assert not target.load(Held(SMALL, "v1")).any
    other.close()


def test_the_default_graph(guarded_sparql_server: SparqlServer) -> None:
    """Loaded where it is empty or mmkg's own, refused where it is not."""
    server = guarded_sparql_server
    access = Access(user=server.user, password=server.password)
    target = http_target(server.base, access)
    target.load(Held(SMALL, "v1"))
    assert triples(target.dump()) == triples(SMALL)
    headers = urllib3.make_headers(basic_auth=f"{server.user}:{server.password}")
    headers["Content-Type"] = "text/turtle"
    url = f"{server.data_url}?default"
    urllib3.request("POST", url, body=b"<a:a> <a:b> <a:c> .", headers=headers)
    with pytest.raises(StoreUnavailable, match="its default graph holds what is not mmkg's"):
        target.load(Held(OTHER, "v2"))
    store = open_http(server.base, NOWHERE, access)
    assert store.version == "v1"
    store.close()
    # For the tests after this one.
    urllib3.request("DELETE", url, headers=headers)
    target.close()


_KILLED = """
import os, signal, sys
sys.path[:] = sys.argv[3:]
from mmkg.stores.access import Access
from mmkg.stores.content import Held
from mmkg.stores.http.target import http_target
from stores.small_graph import SMALL
from mmkg.model.values import Bundle, Fact, Ref
many = tuple(Fact(Ref(f"model:m{at}"), "label", "x" * 200) for at in range(6000))

def die(what, done, of):
    if done >= of // 2:
        os.kill(os.getpid(), signal.SIGKILL)

types = {**SMALL.types, **{fact.s: "Model" for fact in many}}
target = http_target(sys.argv[1], Access(graph=sys.argv[2]))
target.load(Held(Bundle(types, (*SMALL.facts, *many), SMALL.claims), "v2"), progress=die)
"""


@pytest.mark.parametrize("loaded_before", [False, True])
def test_a_load_that_was_killed(
    target: HttpTarget, sparql_server: SparqlServer, graph: str, loaded_before: bool
) -> None:
    """It is seen from outside, and the next load ends in the same graph as any."""
    if loaded_before:
        target.load(Held(SMALL, "v1"))
    paths = [str(Path(__file__).parents[1]), *sys.path]
    command = [sys.executable, "-c", _KILLED, sparql_server.base, graph, *paths]
    assert subprocess.run(command, timeout=120, check=False).returncode == -9
    with pytest.raises(StoreUnavailable, match=r"loaded by half\. Load it again: `mmkg load"):
        open_http(sparql_server.base, NOWHERE, Access(graph=graph))
    with pytest.raises(StoreUnavailable, match="loaded by half"):
        target.dump()
    target.load(Held(SMALL, "v1"))
    assert triples(target.dump()) == triples(SMALL)
    assert not target.load(Held(SMALL, "v1")).any
    store = open_http(sparql_server.base, NOWHERE, Access(graph=graph))
    assert store.version == "v1"
    store.close()


def test_progress_is_told_to_the_end(target: HttpTarget) -> None:
    told: list[tuple[str, int, int]] = []
    many = tuple(Fact(Ref(f"model:m{at}"), "label", "x") for at in range(5000))
    target.load(
        Held(Bundle({fact.s: "Model" for fact in many}, many, ()), "v1"),
        progress=lambda *what: told.append(what),
    )
    assert told[0] == ("triples sent", 0, 10_000)
    assert told[-1] == ("triples sent", 10_000, 10_000)
    assert [done for _, done, _ in told] == sorted(done for _, done, _ in told)


def test_an_empty_graph_is_loaded_too(target: HttpTarget) -> None:
    target.load(Held(SMALL, "v1"))
    assert target.load(Held(Bundle({}, (), ()), "v2")) == Changes("triples", removed=COUNT)
    with pytest.raises(StoreUnavailable, match="no graph of mmkg"):
        target.dump()


def test_a_term_that_the_vocabulary_has_not(target: HttpTarget, server: Server) -> None:
    server.add(
        "<https://w3id.org/mmkg/id/model/x> a <https://w3id.org/mmkg/ontology/Model> ;"
        " <https://w3id.org/mmkg/ontology/noSuchTerm> 1 ."
    )
    with pytest.raises(StoreUnavailable, match="'noSuchTerm', which mmkg's vocabulary has not"):
        target.dump()


def test_what_hangs_on_no_entity_is_left_out(target: HttpTarget, server: Server) -> None:
    target.load(Held(SMALL, "v1"))
    server.add("<https://example.org/a> <https://example.org/b> <https://example.org/c> .")
    assert triples(target.dump()) == triples(SMALL)
    assert bundle_from([]) == Bundle({}, (), ())
    assert ALBEF in target.dump().types
