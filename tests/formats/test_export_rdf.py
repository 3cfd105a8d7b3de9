"""The RDF formats, read by rdflib and pyoxigraph: exactly the triples of the compiled graph."""

import io
import json
import socket
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings

from formats.random_bundles import bundles
from mmkg.formats.export.registry import export
from mmkg.ids import to_iri
from mmkg.model.values import Bundle, Ref
from mmkg.stores.compiled import read_bundle
from mmkg.stores.rdf import RDF_TYPE, ntriples, to_literal
from stores.small_graph import SMALL

# rdflib uses what it has deprecated itself.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

REIFIES = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies")
RDFLIB = {"turtle": "turtle", "nquads": "nquads", "jsonld": "json-ld"}
OXIGRAPH = {
    "turtle": ox.RdfFormat.TURTLE,
    "nquads": ox.RdfFormat.N_QUADS,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdf12": ox.RdfFormat.TURTLE,
}


def text_of(bundle: Bundle, form: str) -> str:
    stream = io.StringIO()
    export(bundle, form, stream)
    return stream.getvalue()


def triples(text: str, form: ox.RdfFormat) -> set[ox.Triple]:
    return {quad.triple for quad in ox.parse(text, format=form)}


def expected(bundle: Bundle) -> set[ox.Triple]:
    return triples("".join(ntriples(bundle)), ox.RdfFormat.N_TRIPLES)


@pytest.fixture(scope="module", params=["small", "real"])
def bundle(request: pytest.FixtureRequest, known_graph: Path) -> Bundle:
    return SMALL if request.param == "small" else read_bundle(known_graph)


@pytest.fixture(scope="module")
def plain(bundle: Bundle) -> set[ox.Triple]:
    return expected(bundle)


@pytest.fixture(scope="module")
def plain_in_rdflib(bundle: Bundle) -> set[tuple[object, ...]]:
    return in_rdflib("".join(ntriples(bundle)), "nt")


def in_rdflib(text: str, form: str) -> set[tuple[object, ...]]:
    return set(rdflib.Graph().parse(data=text, format=form))


@pytest.mark.parametrize("form", ["turtle", "nquads", "jsonld"])
def test_pyoxigraph_reads_exactly_the_graph(
    form: str, bundle: Bundle, plain: set[ox.Triple]
) -> None:
    assert triples(text_of(bundle, form), OXIGRAPH[form]) == plain


@pytest.mark.parametrize("form", ["turtle", "jsonld"])
def test_rdflib_reads_exactly_the_graph(
    form: str, bundle: Bundle, plain_in_rdflib: set[tuple[object, ...]]
) -> None:
    """In another implementation, so that no literal rests on the reading of one."""
    assert in_rdflib(text_of(bundle, form), RDFLIB[form]) == plain_in_rdflib


def test_rdflib_reads_nquads_into_the_default_graph() -> None:
    found = rdflib.Dataset().parse(data=text_of(SMALL, "nquads"), format="nquads")
    quads = set(found.quads())
    assert {quad[:3] for quad in quads} == in_rdflib("".join(ntriples(SMALL)), "nt")
    assert len({graph for *_, graph in quads}) == 1


@pytest.mark.parametrize("form", ["turtle", "jsonld"])
@settings(max_examples=25, deadline=None)
@given(bundle=bundles())
def test_rdflib_reads_exactly_any_graph(form: str, bundle: Bundle) -> None:
    plain = in_rdflib("".join(ntriples(bundle)), "nt")
    assert in_rdflib(text_of(bundle, form), RDFLIB[form]) == plain


def test_json_ld_needs_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    found = rdflib.Graph().parse(data=text_of(SMALL, "jsonld"), format="json-ld")
    assert len(found) == len(expected(SMALL))


def test_json_ld_is_plain_json_with_an_object_for_each_entity() -> None:
    whole = json.loads(text_of(SMALL, "jsonld"))
    by_id = {entity["id"]: entity for entity in whole["@graph"]}
    assert len(by_id) == len(SMALL.types) + len(SMALL.claims)
    assert by_id["model:albef"]["year"] == 2021
    assert by_id["model:albef"]["hasStage"] == ["stage:albef/pretrain"]
    first, second, *keys = by_id["model:albef"]
    assert (first, second, keys) == ("id", "type", sorted(keys))


def test_turtle_has_a_line_for_each_triple() -> None:
    lines = [line for line in text_of(SMALL, "turtle").split("\n") if line.endswith(" ;")]
    assert len(lines) == len(expected(SMALL))
    assert r"    mmkg:onDataset dataset:cc3m ;" in lines
    assert r"stage:albef\/pretrain a mmkg:Stage ;" in lines


def test_rdf_12_says_what_each_claim_reifies(bundle: Bundle, plain: set[ox.Triple]) -> None:
    """Its own triple, accepted or not; the rest is the graph as it is."""
    found = triples(text_of(bundle, "rdf12"), ox.RdfFormat.TURTLE)
    reified = {triple for triple in found if triple.predicate == REIFIES}
    assert found - reified == plain
    assert reified == {
        ox.Triple(
            ox.NamedNode(to_iri(claim.id)),
            REIFIES,
            ox.Triple(
                ox.NamedNode(to_iri(claim.fact.s)),
                ox.NamedNode(to_iri(claim.fact.p)),
                ox.NamedNode(to_iri(claim.fact.o))
                if isinstance(claim.fact.o, Ref)
                else _literal(*to_literal(claim.fact.o)),
            ),
        )
        for claim in bundle.claims
    }


def test_accepted_facts_are_asserted_beside_the_claims_that_reify_them(known_graph: Path) -> None:
    """SPARQL 1.2 joins the two: who says that ALBEF has the stage it was pre-trained in."""
    store = ox.Store()
    text = text_of(read_bundle(known_graph), "rdf12")
    store.bulk_load(text.encode(), format=ox.RdfFormat.TURTLE)
    asked = """
        PREFIX mmkg: <https://w3id.org/mmkg/ontology/>
        PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
        SELECT ?source WHERE {
          ?model mmkg:label "ALBEF" ; mmkg:hasStage ?stage .
          ?claim rdf:reifies <<( ?model mmkg:hasStage ?stage )>> ; mmkg:statedIn ?source
        }"""
    solutions = store.query(asked)
    assert isinstance(solutions, ox.QuerySolutions)
    sources = {str(solution["source"]) for solution in solutions}
    assert f"<{to_iri('implementation:salesforce/albef')}>" in sources


def _literal(lexical: str, datatype: str) -> ox.Literal:
    return ox.Literal(lexical, datatype=ox.NamedNode(datatype))


def test_the_class_is_written_as_a() -> None:
    found = triples(text_of(SMALL, "turtle"), ox.RdfFormat.TURTLE)
    assert any(triple.predicate.value == RDF_TYPE for triple in found)
