"""The graph as rdflib and networkx: the same facts, triple by triple."""

from pathlib import Path

import networkx
import pytest
import rdflib

import mmkg
from mmkg.formats.networkx_graph import to_networkx
from mmkg.formats.rdflib_graph import to_rdflib
from mmkg.model.vocabulary import RELATIONS
from mmkg.stores.protocol import Store
from mmkg.stores.registry import open_store
from stores.small_graph import SMALL, write_compiled


def parsed(path: Path) -> rdflib.Graph:
    return rdflib.Graph().parse(path, format="nt")


@pytest.mark.parametrize("url", ["memory:", "file"])
def test_rdflib_has_what_was_compiled_of_hostile_strings(url: str, tmp_path: Path) -> None:
    folder = write_compiled(SMALL, tmp_path / "compiled")
    store = open_store(str(folder / "graph.nq") if url == "file" else url, folder)
    assert set(to_rdflib(store)) == set(parsed(folder / "graph.nq"))


def test_rdflib_has_what_was_compiled_of_a_seed(graph: mmkg.KnowledgeGraph) -> None:
    whole = graph.to_rdflib()
    assert len(whole) == graph.meta["triples"]
    assert set(whole) == set(parsed(graph._folder / "graph.nq"))


def test_rdflib_has_datatypes(graph: mmkg.KnowledgeGraph) -> None:
    datatypes = {o.datatype for o in graph.to_rdflib().objects() if isinstance(o, rdflib.Literal)}
    assert datatypes == {None, rdflib.XSD.integer, rdflib.XSD.decimal}


def test_networkx_has_each_relation_and_no_claim(graph: mmkg.KnowledgeGraph) -> None:
    found = graph.to_networkx()
    facts = [fact for fact in graph.store.match() if not fact.s.startswith("claim:")]
    edges = {(fact.s, fact.o, fact.p) for fact in facts if fact.p in RELATIONS}
    assert set(found.edges(keys=True)) == edges
    assert not any(str(node).startswith("claim:") for node in found)
    assert found.nodes["model:alpha"]["type"] == "Model"
    assert found.nodes["model:alpha"]["label"] == "Alpha"
    assert found.nodes["model:alpha"]["alias"] == ["Example Alpha"]
    assert found.nodes["model:alpha"]["year"] == 2021


def test_networkx_keeps_every_value_of_a_disputed_attribute() -> None:
    class Disputed:
        url, language = "test", "sparql"

        def match(self, *_: object) -> object:
            months = ("2021-07", "2021-06")
            return (mmkg.Fact(mmkg.Ref("model:x"), "released", month) for month in months)

    store: Store = Disputed()  # type: ignore[assignment]  # only match is needed
    assert to_networkx(store).nodes["model:x"]["released"] == ["2021-06", "2021-07"]


def test_networkx_writes_the_flat_graph_as_graphml(
    graph: mmkg.KnowledgeGraph, tmp_path: Path
) -> None:
    """Its writers take no lists."""
    networkx.write_graphml(to_networkx(graph.store, flat=True), tmp_path / "graph.graphml")
    found = networkx.read_graphml(tmp_path / "graph.graphml")
    assert found.nodes["model:alpha"]["alias"] == '["Example Alpha"]'
    assert found.nodes["model:alpha"]["year"] == 2021
