"""What every engine does alike, in whatever language; engines are the parameters of ``store``."""

import inspect
import subprocess
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from mmkg.errors import StoreUnavailable, UnreadableData
from mmkg.model.values import Ref
from mmkg.stores.protocol import Store
from stores.engines import ENGINES, Opener, Servers
from stores.small_graph import (
    ALBEF,
    ALBEF_STAGE,
    BERT,
    CC3M,
    COCO,
    HOSTILE,
    ITM,
    MIX,
    MLM,
    RESULT,
    SMALL,
    facts_of,
    typed,
)

IMPLEMENTATIONS = (
    "mmkg.stores.oxigraph:OxigraphStore",
    "mmkg.stores.rdflib_memory:RdflibStore",
    "mmkg.stores.http.store:HttpStore",
    "mmkg.stores.neo4j.store:Neo4jStore",
    "mmkg.stores.grafeo.store:GrafeoStore",
    "mmkg.stores.limited.store:LimitedStore",
)


def test_the_engines_are_all_here() -> None:
    assert len(ENGINES) == (6 if sys.version_info >= (3, 12) else 5)


@pytest.mark.capability("every fact and claim, there and back")
def test_every_fact_is_there_and_no_other(store: Store) -> None:
    found = sorted(map(typed, store.match()), key=repr)
    assert found == sorted(map(typed, facts_of(SMALL)), key=repr)


@pytest.mark.capability("facts by pattern")
def test_match_by_every_end(store: Store) -> None:
    assert {fact.o for fact in store.match(ALBEF_STAGE, "withObjective")} == {ITM, MLM}
    assert {fact.s for fact in store.match(p="includes", o=CC3M)} == {MIX}
    assert {fact.p for fact in store.match(ALBEF, o=BERT)} == {"hasTextEncoder", "hasComponent"}
    assert {fact.o for fact in store.match(MIX, "includes")} == {COCO, CC3M}
    assert [fact.o for fact in store.match(RESULT, "value")] == [76.04]
    assert list(store.match(RESULT, "value", 76)) == []
    assert list(store.match(ALBEF, "year", 2021.0)) == []
    assert list(store.match(ALBEF, "year", "2021")) == []
    assert list(store.match(BERT, "alias", ALBEF)) == []
    assert list(store.match(Ref("model:none"))) == []
    assert list(store.match(Ref("> DROP"))) == []
    assert list(store.match(p="no such> term")) == []


@pytest.mark.capability("facts by pattern")
def test_match_by_class_and_by_term(store: Store) -> None:
    rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    assert {fact.s for fact in store.match(p=rdf_type, o="Dataset")} == {CC3M, COCO, MIX}
    assert len(list(store.match(p="predicate", o="onDataset"))) == 1


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
@pytest.mark.capability("hostile strings")
def test_a_hostile_string_is_found(store: Store, text: str) -> None:
    assert [fact.s for fact in store.match(None, "alias", text)] == [BERT]


def test_closed(opener: Opener, compiled: Path) -> None:
    store = opener(compiled)
    text = "ASK {}" if store.language == "sparql" else "RETURN 1 AS one"
    store.close()
    store.close()
    with pytest.raises(StoreUnavailable):
        store.select(text)
    with pytest.raises(StoreUnavailable):
        list(store.match())


def test_a_missing_graph(embedded: Opener, tmp_path: Path) -> None:
    with pytest.raises(StoreUnavailable):
        embedded(tmp_path / "nothing")


def test_a_broken_graph(embedded: Opener, tmp_path: Path, cache: Path) -> None:
    assert not cache.exists()
    (tmp_path / "meta.json").write_text('{"graph_version": "broken"}')
    (tmp_path / "graph.nq").write_text("<a:a> <a:b> oops .\n")
    with pytest.raises((StoreUnavailable, UnreadableData), match=r"graph\.nq|not valid"):
        embedded(tmp_path)


@pytest.mark.capability("several readers at once")
def test_threads_read_at_once(store: Store) -> None:
    expected = sorted(map(typed, store.match()), key=repr)
    found: list[object] = []

    def read() -> None:
        found.append(sorted(map(typed, store.match()), key=repr))

    readers = [threading.Thread(target=read) for _ in range(4)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()
    assert found == [expected] * 4


@pytest.mark.capability("several readers at once")
def test_two_processes_read_at_once(engine: str, compiled: Path, servers: Servers) -> None:
    url, folder, access, language = servers.place(engine, compiled)
    code = (
        "import sys; from pathlib import Path; from mmkg.stores.registry import open_store\n"
        "from mmkg.stores.access import Access\n"
        f"access = Access(*{tuple(access)!r})\n"
        f"store = open_store({url!r}, Path({str(folder)!r}), access, {language!r})\n"
        "print('open', flush=True); sys.stdin.readline()\n"
        "print(len(list(store.match())))"
    )
    start = f"import sys; sys.path[:0] = {sys.path!r}\n{code}"
    readers = [
        subprocess.Popen(
            [sys.executable, "-c", start], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(2)
    ]
    for reader in readers:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "open\n"
    counts = {reader.communicate("\n", timeout=60)[0] for reader in readers}
    assert counts == {f"{len(facts_of(SMALL))}\n"}


@pytest.mark.parametrize("implementation", IMPLEMENTATIONS)
def test_signatures_are_those_of_the_protocol(implementation: str) -> None:
    module, _, name = implementation.partition(":")
    store: type = getattr(import_module(module), name)
    for method, asked in inspect.getmembers(Store, inspect.isfunction):
        if not method.startswith("_"):
            given: Callable[..., object] = getattr(store, method)
            assert inspect.signature(given) == inspect.signature(asked)


def test_a_store_tells_its_language_version_and_place(engine: str, store: Store) -> None:
    assert store.language == ENGINES[engine].language
    assert store.url
    assert bool(store.version) == (engine != "oxigraph from a file")
