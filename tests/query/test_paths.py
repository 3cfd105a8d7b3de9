"""Paths and statements as queries: read-only, and each language as its engines want it."""

import pytest

from mmkg.graph.entity import PATHS
from mmkg.model.values import Ref
from mmkg.model.vocabulary import CLASSES
from mmkg.query.cypher_guard import check_read_only as check_cypher
from mmkg.query.guard import check_read_only as check_sparql
from mmkg.query.paths import ends_of, names_of
from mmkg.query.statements import claims_with, statements_of, values_of

ALBEF, COCO = Ref("model:albef"), Ref("dataset:coco")


def test_the_paths_of_one_query() -> None:
    paths = [(("of", False),), (("trainedIn", True), ("onDataset", True)), (("variantOf", False),)]
    assert ends_of(ALBEF, paths, "sparql").splitlines()[1:] == [
        "SELECT ?path ?x1 ?x2 WHERE {",
        "  { VALUES (?path ?relation) { (0 mmkg:of) (2 mmkg:variantOf) } "
        "?x1 ?relation <https://w3id.org/mmkg/id/model/albef> }",
        "  UNION { <https://w3id.org/mmkg/id/model/albef> mmkg:trainedIn ?x1 . "
        "?x1 mmkg:onDataset ?x2 . BIND(1 AS ?path) }",
        "}",
    ]
    assert ends_of(ALBEF, paths, "cypher").splitlines() == [
        "MATCH (x0:Model {id: 'model:albef'})",
        "MATCH (x0)<-[r:OF|VARIANT_OF]-(x1:Mmkg)",
        "RETURN type(r) AS path, x1.id AS x1, null AS x2",
        "UNION ALL",
        "MATCH (x0:Model {id: 'model:albef'})",
        "MATCH (x0)-[:TRAINED_IN]->(x1:Mmkg)",
        "MATCH (x1)-[:ON_DATASET]->(x2:Mmkg)",
        "RETURN '1' AS path, x1.id AS x1, x2.id AS x2",
    ]
    named = names_of(paths)
    assert [named[name] for name in ("OF", "VARIANT_OF", "0", "1", "2")] == [
        *(paths[0], paths[2]),
        *paths,
    ]


@pytest.mark.parametrize("name", sorted(PATHS))
def test_they_only_read(name: str) -> None:
    ref = Ref(f"{CLASSES[name].prefix}:x")
    steps = [path.steps for path in PATHS[name]]
    check_sparql(ends_of(ref, steps, "sparql"))
    check_cypher(ends_of(ref, steps, "cypher"))


def test_entities_are_found_class_by_class() -> None:
    query = values_of([ALBEF, COCO, Ref("model:blip")], "label", "cypher")
    first, second = query.split("UNION ALL\n")
    assert first.startswith("MATCH (s:Model) WHERE s.id IN ['model:albef', 'model:blip']\n")
    assert second.startswith("MATCH (s:Dataset) WHERE s.id IN ['dataset:coco']\n")
    for text in (query, statements_of([ALBEF], "cypher"), claims_with("subject", COCO, "cypher")):
        check_cypher(text)
        assert "RETURN s," not in text, "whole nodes are not sent"
