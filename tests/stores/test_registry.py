import os
import subprocess
import sys
from pathlib import Path

import pytest

from mmkg.errors import BadParameter, StoreUnavailable, UnknownStore
from mmkg.stores.access import Access
from mmkg.stores.oxigraph import OxigraphStore
from mmkg.stores.rdflib_memory import RdflibStore
from mmkg.stores.registry import open_store
from stores.small_graph import ALBEF, SMALL, facts_of, typed

TURTLE = """@prefix id: <https://w3id.org/mmkg/id/> .
@prefix m: <https://w3id.org/mmkg/ontology/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
id:model\\/albef m:label "A"^^xsd:string ; m:value 76.040 ; m:year "02021"^^xsd:integer .
"""


def test_nothing_is_the_cache_on_disk(compiled: Path) -> None:
    for url in (None, "", " "):
        store = open_store(url, compiled)
        assert isinstance(store, OxigraphStore)
        assert store.version
        assert "stores" in store.url


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="for Pythons that are too old")
def test_an_older_python_is_told_what_to_take(compiled: Path) -> None:
    with pytest.raises(StoreUnavailable, match=r"Python 3\.12 or later.*bolt://") as caught:
        open_store("cypher:", compiled)
    assert caught.value.exit_code == 3


def test_memory_is_rdflib(compiled: Path) -> None:
    store = open_store("memory:", compiled)
    assert isinstance(store, RdflibStore)
    assert store.version
    assert len(store.graph) == len(facts_of(SMALL))
    assert store.url == "memory:"


@pytest.mark.parametrize("ending", [".ttl", ".nt", ".nq", ".trig", ".TTL"])
def test_files(ending: str, compiled: Path, tmp_path: Path) -> None:
    path = tmp_path / f"a graph{ending}"
    path.write_bytes((compiled / "graph.nq").read_bytes())
    for url in (str(path), path.as_uri(), f"file:{path}"):
        store = open_store(url, compiled)
        assert isinstance(store, OxigraphStore)
        assert not store.version
        assert store.url == url
        assert {typed(fact) for fact in store.match()} == {typed(fact) for fact in facts_of(SMALL)}
    read = RdflibStore.from_file(path)
    assert {typed(fact) for fact in read.match()} == {typed(fact) for fact in facts_of(SMALL)}


@pytest.mark.parametrize("ending", [".nq", ".trig"])
def test_named_graphs_are_read_as_one(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"graph{ending}"
    label = "<https://w3id.org/mmkg/ontology/label>"
    subject = "<https://w3id.org/mmkg/id/model/albef>"
    graphs = ("<a:one>", "<a:two>")
    if ending == ".nq":
        text = "".join(f'{subject} {label} "ALBEF" {graph} .\n' for graph in graphs)
    else:
        text = "".join(f'{graph} {{ {subject} {label} "ALBEF" }}\n' for graph in graphs)
    path.write_text(text)
    for store in (open_store(str(path), tmp_path), RdflibStore.from_file(path)):
        assert [(fact.s, fact.o) for fact in store.match(p="label")] == [(ALBEF, "ALBEF")]
        assert store.select("SELECT ?o { ?s ?p ?o }").rows == (("ALBEF",),)


def test_a_hand_written_file_is_canonical_in_every_engine(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text(TURTLE)
    for store in (open_store(str(path), tmp_path), RdflibStore.from_file(path)):
        assert len(list(store.match(o="A"))) == 1
        assert len(list(store.match(o=76.04))) == 1
        assert len(list(store.match(o=2021))) == 1
        assert store.select("SELECT ?s { ?s ?p 76.04 ; ?q 'A' ; ?r 2021 }").rows == ((ALBEF,),)


@pytest.mark.parametrize(
    "url",
    [
        "redis://x",
        "ftp://example.org/graph.nq",
        "memory:x",
        "memory://",
        "cypher:x",
    ],
)
def test_no_engine_for_these(url: str, compiled: Path) -> None:
    with pytest.raises(UnknownStore, match="Known: none, for the cache") as caught:
        open_store(url, compiled)
    assert caught.value.url == url


def test_files_that_are_no_graph(compiled: Path, tmp_path: Path) -> None:
    foreign, broken = tmp_path / "foreign.ttl", tmp_path / "broken.ttl"
    foreign.write_text("<http://a/s> <http://a/p> 1 .")
    broken.write_text("oops")
    (tmp_path / "folder.ttl").mkdir()
    with pytest.raises(StoreUnavailable, match="no entity of mmkg"):
        open_store(str(foreign), compiled)
    with pytest.raises(StoreUnavailable, match="not valid"):
        open_store(str(broken), compiled)
    with pytest.raises(StoreUnavailable):
        open_store(str(tmp_path / "missing.ttl"), compiled)
    with pytest.raises(StoreUnavailable):
        open_store(str(tmp_path / "folder.ttl"), compiled)
    with pytest.raises(StoreUnavailable, match="ending"):
        open_store(str(compiled / "meta.json"), compiled)
    with pytest.raises(StoreUnavailable, match="on this machine"):
        open_store("file://elsewhere/graph.ttl", compiled)


def test_rdflib_fetches_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network is asked")

    monkeypatch.setattr("socket.socket.connect", refuse)
    path = tmp_path / "graph.ttl"
    path.write_text(
        TURTLE + "<http://a/o> a <http://www.w3.org/2002/07/owl#Ontology> ; "
        "<http://www.w3.org/2002/07/owl#imports> <http://127.0.0.1:9/x> ."
    )
    store = RdflibStore.from_file(path)
    assert len(store.graph) == 5
    assert store.select("DESCRIBE <http://a/o>").rows


def test_a_cold_answer_imports_only_what_it_needs(compiled: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from mmkg.stores.registry import open_store\n"
        f"store = open_store(None, Path({str(compiled)!r}))\n"
        "store.select('SELECT * { ?s ?p ?o } LIMIT 1')\n"
        "heavy = 'rdflib pydantic networkx rich yaml pyparsing shutil tempfile urllib.request'\n"
        "print([name for name in heavy.split() if name in sys.modules])"
    )
    for _ in range(2):  # the first fills the cache
        run = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, env=_environment()
        )
    assert run.stdout == "[]\n", run.stderr


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}


@pytest.mark.parametrize("url", [None, "memory:", "bolt://localhost:1", "http://localhost:1/ds"])
def test_an_option_of_no_effect_is_refused(url: str | None, compiled: Path) -> None:
    access = Access(graph="https://example.org/x", database="other")
    with pytest.raises(BadParameter, match="is not for this store"):
        open_store(url, compiled, access)
