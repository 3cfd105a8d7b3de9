"""The JSON-LD context reads JSON as the triples that Turtle would give."""

import json
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph
from rdflib.compare import isomorphic

from mmkg.ids import ENTITY_BASE, ONTOLOGY_BASE, to_iri
from mmkg.model.vocabulary import ATTRIBUTES, CLASSES, RELATIONS

CONTEXT: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "ontology" / "context.jsonld").read_text(encoding="utf-8")
)["@context"]

TURTLE = f"""
@prefix mmkg: <{ONTOLOGY_BASE}> . @base <{ENTITY_BASE}> .
<model/albef> a mmkg:Model ; mmkg:label "ALBEF" ; mmkg:alias "A", "B" ; mmkg:year 2021 ;
    mmkg:released "2021-07" ; mmkg:hasTextEncoder <model/bert-base> ;
    mmkg:hasStage <stage/albef/pretrain> .
<stage/albef/pretrain> a mmkg:Stage ; mmkg:order 1 ; mmkg:onDataset <dataset/cc3m>, <dataset/sbu> .
<claim/1f0c> a mmkg:Claim ; mmkg:subject <stage/albef/pretrain> ; mmkg:predicate mmkg:onDataset ;
    mmkg:object <dataset/cc3m> ; mmkg:statedIn <implementation/salesforce/albef> ;
    mmkg:pairs 2950000 ; mmkg:via "primary" .
<result/albef/vqa/accuracy/fine-tuned> a mmkg:Result ; mmkg:value 76.04 .
"""

DOCUMENT = {
    "@context": CONTEXT,
    "@graph": [
        {
            "id": "model:albef",
            "type": "Model",
            "label": "ALBEF",
            "alias": ["A", "B"],
            "year": 2021,
            "released": "2021-07",
            "hasTextEncoder": "model:bert-base",
            "hasStage": {
                "id": "stage:albef/pretrain",
                "type": "Stage",
                "order": 1,
                "onDataset": ["dataset:cc3m", "dataset:sbu"],
            },
        },
        {
            "id": "claim:1f0c",
            "type": "Claim",
            "subject": "stage:albef/pretrain",
            "predicate": "onDataset",
            "object": "dataset:cc3m",
            "statedIn": "implementation:salesforce/albef",
            "pairs": 2950000,
            "via": "primary",
        },
        {
            "id": "result:albef/vqa/accuracy/fine-tuned",
            "type": "Result",
            "value": {"@value": "76.04", "@type": "xsd:decimal"},
        },
    ],
}


# rdflib's own reader of JSON-LD uses what rdflib has deprecated.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_json_is_read_as_the_same_triples() -> None:
    read = Graph().parse(data=json.dumps(DOCUMENT), format="json-ld")
    assert isomorphic(read, Graph().parse(data=TURTLE, format="turtle"))


def test_every_term_and_prefix_is_in_the_context() -> None:
    prefixes = [term.prefix for term in CLASSES.values()]
    keys = ["@version", "mmkg", "xsd", "id", "type", *prefixes]
    assert sorted(CONTEXT) == sorted([*keys, *CLASSES, *ATTRIBUTES, *RELATIONS])
    assert CONTEXT["@version"] == 1.1


@pytest.mark.parametrize("name", [*CLASSES, *ATTRIBUTES, *RELATIONS])
def test_a_term_stands_for_its_iri(name: str) -> None:
    entry = CONTEXT[name]
    written = entry["@id"] if isinstance(entry, dict) else entry
    assert written.replace("mmkg:", CONTEXT["mmkg"]) == to_iri(name)
    if name in RELATIONS:
        assert entry["@type"] == "@id"


@pytest.mark.parametrize("term", CLASSES.values(), ids=CLASSES)
def test_a_prefix_makes_ids_of_its_class(term: Any) -> None:
    assert f"{CONTEXT[term.prefix]}x/y" == to_iri(f"{term.prefix}:x/y")
