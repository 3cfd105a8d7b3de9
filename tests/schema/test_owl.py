"""The ontology says of each term what the tables say."""

from pathlib import Path

import pyoxigraph
import pytest
from rdflib import OWL, RDF, RDFS, SKOS, XSD, Graph, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from mmkg.ids import ONTOLOGY_BASE, to_iri
from mmkg.model.vocabulary import ATTRIBUTES, CLASSES, RELATIONS
from mmkg.schema.owl import VERSION
from mmkg.schema.walk import fields

ONTOLOGY = Path(__file__).parents[2] / "ontology"
CONCEPTS = ("Objective", "Architecture", "Modality", "Task", "Topic")
STATED = {field.term.name for field in fields() if not field.derived}


@pytest.fixture(scope="module")
def owl() -> Graph:
    return Graph().parse(ONTOLOGY / "mmkg.ttl", format="turtle")


def iri(name: str) -> URIRef:
    return URIRef(to_iri(name))


def classes_in(graph: Graph, node: Node | None) -> list[str]:
    """The names of a class, or of those that a union is made of."""
    assert node is not None
    union = graph.value(node, OWL.unionOf)
    members = list(Collection(graph, union)) if union else [node]
    return [str(member).removeprefix(ONTOLOGY_BASE) for member in members]


@pytest.mark.parametrize("name", ["mmkg.ttl", "shapes.ttl", "alignments.ttl"])
def test_both_parsers_read_the_same(name: str) -> None:
    path = ONTOLOGY / name
    store = pyoxigraph.Store()
    store.load(path=str(path), format=pyoxigraph.RdfFormat.TURTLE)
    assert len(store) == len(Graph().parse(path, format="turtle")) > 0


def test_every_term_is_declared_once(owl: Graph) -> None:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)
    declared = sorted(
        str(subject).removeprefix(ONTOLOGY_BASE)
        for kind in kinds
        for subject in owl.subjects(RDF.type, kind)
        if isinstance(subject, URIRef)
    )
    assert declared == sorted([*CLASSES, *ATTRIBUTES, *RELATIONS])
    text = (ONTOLOGY / "mmkg.ttl").read_text(encoding="utf-8")
    for name in declared:
        assert text.count(f"\nmmkg:{name}\n") == 1, name


def test_every_term_has_a_label_and_a_definition(owl: Graph) -> None:
    for name in (*CLASSES, *ATTRIBUTES, *RELATIONS):
        assert len(list(owl.objects(iri(name), RDFS.label))) == 1, name
        definitions = [str(text) for text in owl.objects(iri(name), SKOS.definition)]
        assert definitions, name
        assert all(definitions), name


@pytest.mark.parametrize("name", [*ATTRIBUTES, *RELATIONS])
def test_domains_are_those_of_the_tables(owl: Graph, name: str) -> None:
    domain = (ATTRIBUTES[name] if name in ATTRIBUTES else RELATIONS[name]).domain
    assert classes_in(owl, owl.value(iri(name), RDFS.domain)) == list(domain)


@pytest.mark.parametrize("name", RELATIONS)
def test_ranges_of_relations(owl: Graph, name: str) -> None:
    found = owl.value(iri(name), RDFS.range)
    if name in ("subject", "object"):
        assert found is None
    elif name == "broader":
        assert classes_in(owl, found) == list(CONCEPTS)
    else:
        assert classes_in(owl, found) == RELATIONS[name].range.split("|")


@pytest.mark.parametrize("name", ATTRIBUTES)
def test_ranges_of_attributes(owl: Graph, name: str) -> None:
    found = owl.value(iri(name), RDFS.range)
    if name == "predicate":
        assert found is None
    elif name == "value":
        assert found == RDFS.Literal
    else:
        assert found == XSD[ATTRIBUTES[name].datatype]


def test_narrower_properties_stand_under_wider_ones(owl: Graph) -> None:
    under = {name: iri(term.under) for name, term in RELATIONS.items() if term.under}
    assert len(under) > 5
    under |= {"broader": SKOS.broader, "label": RDFS.label, "alias": SKOS.altLabel}
    under |= {name: SKOS[name] for name in ("inScheme", "exactMatch", "closeMatch")}
    found = {
        str(s).removeprefix(ONTOLOGY_BASE): o for s, o in owl.subject_objects(RDFS.subPropertyOf)
    }
    assert found == under


def test_concepts_are_skos_concepts(owl: Graph) -> None:
    found = {str(s) for s in owl.subjects(RDFS.subClassOf, SKOS.Concept)}
    assert found == {to_iri(name) for name in CONCEPTS}


def test_what_skos_relates_are_concepts(owl: Graph) -> None:
    for name in ("broader", "exactMatch", "closeMatch"):
        for side in (RDFS.domain, RDFS.range):
            assert set(classes_in(owl, owl.value(iri(name), side))) <= set(CONCEPTS), name


def test_derived_relations_say_so(owl: Graph) -> None:
    noted = {
        str(s).removeprefix(ONTOLOGY_BASE)
        for s, note in owl.subject_objects(SKOS.note)
        if str(note).startswith("Derived from accepted facts")
    }
    assert noted == {*ATTRIBUTES, *RELATIONS} - STATED
    assert noted >= {"hasComponent", "usesObjective", "pretrainedOn"}


def test_relationship_types_are_the_notations(owl: Graph) -> None:
    found = {str(s).removeprefix(ONTOLOGY_BASE): str(o) for s, o in owl[: SKOS.notation]}
    assert found == {name: term.label for name, term in RELATIONS.items()}


def test_the_header_has_the_vocabularys_own_version(owl: Graph) -> None:
    [header] = owl.subjects(RDF.type, OWL.Ontology)
    assert str(header) == ONTOLOGY_BASE
    assert str(owl.value(header, OWL.versionInfo)) == VERSION
    assert str(owl.value(header, OWL.versionIRI)) == ONTOLOGY_BASE + VERSION


def test_tables_carry_the_definitions() -> None:
    assert ATTRIBUTES["released"].definition == "year or month of its first public release"
    assert all(term.definition for term in ATTRIBUTES.values())
    assert all(term.definition for term in RELATIONS.values())
