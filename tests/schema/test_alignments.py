"""The hand-written alignments speak of terms that exist, and only in three ways."""

from pathlib import Path

import pytest
from rdflib import DCAT, DCTERMS, OWL, PROV, RDF, RDFS, SDO, SKOS, Graph, URIRef

from mmkg.ids import ONTOLOGY_BASE, to_iri
from mmkg.model.vocabulary import ATTRIBUTES, CLASSES, RELATIONS

ALIGNMENTS = URIRef(f"{ONTOLOGY_BASE}alignments")
FAIR4ML = "https://w3id.org/fair4ml#"
SCHEMA = "http://schema.org/"


@pytest.fixture(scope="module")
def alignments() -> Graph:
    path = Path(__file__).parents[2] / "ontology" / "alignments.ttl"
    return Graph().parse(path, format="turtle")


def test_only_terms_of_mmkg_are_aligned(alignments: Graph) -> None:
    known = {to_iri(name) for name in (*CLASSES, *ATTRIBUTES, *RELATIONS)}
    aligned = {str(s) for s in alignments.subjects()} - {str(ALIGNMENTS)}
    assert aligned <= known
    assert not any(str(o).startswith(ONTOLOGY_BASE) for o in alignments.objects())


def test_only_three_ways_of_aligning(alignments: Graph) -> None:
    ways = {p for s, p in alignments.subject_predicates() if s != ALIGNMENTS}
    assert ways == {RDFS.subClassOf, RDFS.subPropertyOf, SKOS.closeMatch}
    header = {p for p, _ in alignments[ALIGNMENTS]}
    assert header == {RDF.type, DCTERMS.title, DCTERMS.license}


def test_classes_are_under_classes_and_properties_under_properties(alignments: Graph) -> None:
    classes = {to_iri(name) for name in CLASSES}
    assert {str(s) for s in alignments.subjects(RDFS.subClassOf)} <= classes
    assert not {str(s) for s in alignments.subjects(RDFS.subPropertyOf)} & classes


@pytest.mark.parametrize(
    ("name", "relation", "wider"),
    [
        ("Model", RDFS.subClassOf, f"{FAIR4ML}MLModel"),
        ("Dataset", RDFS.subClassOf, f"{SCHEMA}Dataset"),
        ("Dataset", RDFS.subClassOf, str(DCAT.Dataset)),
        ("Stage", RDFS.subClassOf, str(PROV.Activity)),
        ("Result", RDFS.subClassOf, f"{FAIR4ML}MLModelEvaluation"),
        ("Paper", RDFS.subClassOf, f"{SCHEMA}ScholarlyArticle"),
        ("Organization", RDFS.subClassOf, f"{SCHEMA}Organization"),
        ("Implementation", RDFS.subClassOf, f"{SCHEMA}SoftwareSourceCode"),
        ("pretrainedOn", RDFS.subPropertyOf, f"{FAIR4ML}trainedOn"),
    ],
)
def test_what_the_design_asks_for(
    alignments: Graph, name: str, relation: URIRef, wider: str
) -> None:
    assert (URIRef(to_iri(name)), relation, URIRef(wider)) in alignments


def test_terms_of_schema_org_exist(alignments: Graph) -> None:
    found = [str(o).removeprefix(SCHEMA) for o in alignments.objects() if str(o).startswith(SCHEMA)]
    assert len(found) == 4
    assert all(name in SDO for name in found)


def test_nothing_is_declared_in_passing(alignments: Graph) -> None:
    assert set(alignments.subjects(RDF.type)) == {ALIGNMENTS}
    assert (ALIGNMENTS, RDF.type, OWL.Ontology) in alignments
