import sys
import warnings
from pathlib import Path

import pytest

from mmkg.build.findings import Finding
from mmkg.build.seed import read_seed
from mmkg.build.shacl import check_shapes
from mmkg.errors import MissingDependency, UnreadableData

SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix mmkg: <https://w3id.org/mmkg/ontology/> .
mmkg:ModelShape a sh:NodeShape ; sh:targetClass mmkg:Model ;
    sh:property [ sh:path mmkg:kind ; sh:minCount 1 ; sh:in ( "family" "variant" ) ] ;
    sh:property [ sh:path mmkg:hasVisionEncoder ; sh:class mmkg:Model ] .
mmkg:StageShape a sh:NodeShape ; sh:targetClass mmkg:Stage ;
    sh:property [ sh:path mmkg:order ; sh:minInclusive 1 ; sh:message "counted from 1" ] .
mmkg:ResultShape a sh:NodeShape ; sh:targetClass mmkg:Result ;
    sh:property [ sh:path mmkg:value ; sh:maxCount 1 ] .
mmkg:ClaimShape a sh:NodeShape ; sh:targetClass mmkg:Claim ;
    sh:property [ sh:path mmkg:locator ; sh:minCount 1 ] .
"""
ID = "https://w3id.org/mmkg/id/"
ONTOLOGY = "https://w3id.org/mmkg/ontology/"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def triple(subject: str, predicate: str, thing: str) -> str:
    relation = TYPE if predicate == "a" else ONTOLOGY + predicate
    return f"<{ID}{subject}> <{relation}> {thing} .\n"


def class_(name: str) -> str:
    return f"<{ONTOLOGY}{name}>"


@pytest.fixture
def shapes(tmp_path: Path) -> Path:
    path = tmp_path / "shapes.ttl"
    path.write_text(SHAPES)
    return path


def check(seed: Path, data: str, shapes: Path) -> list[Finding]:
    pytest.importorskip("pyshacl")
    with warnings.catch_warnings():
        # pyshacl and its dependencies warn of each other's deprecations, which is not ours to mend.
        warnings.simplefilter("ignore")
        return list(check_shapes(seed, data, shapes))


def test_a_graph_that_fits_has_no_findings(small_seed: Path, shapes: Path) -> None:
    data = triple("model/alpha", "a", class_("Model")) + triple("model/alpha", "kind", '"family"')
    assert check(small_seed, data, shapes) == []


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (triple("model/delta", "a", class_("Model")), "models/delta.yaml:3: kind: model:delta: "),
        (triple("model/alpha", "a", class_("Model"))
         + triple("model/alpha", "kind", '"variant"')
         + triple("model/alpha", "hasVisionEncoder", f"<{ID}task/x>"),
         "models/alpha.yaml:14: vision_encoder: model:alpha: "),
        (triple("stage/bravo/text", "a", class_("Stage"))
         + triple("stage/bravo/text", "order", "\"0\"^^<http://www.w3.org/2001/XMLSchema#integer>"),
         "models/bravo.yaml:19: order: stage:bravo/text: counted from 1 (value '0'); "),
        (triple("stage/delta/lee2022", "a", class_("Stage"))
         + triple("stage/delta/lee2022", "order", '"0"^^<http://www.w3.org/2001/XMLSchema#integer>'),
         "surveys/lee2022.yaml:17: order: stage:delta/lee2022: counted from 1"),
        (triple("result/bravo/example-qa-test/accuracy/fine-tuned", "a", class_("Result"))
         + triple("result/bravo/example-qa-test/accuracy/fine-tuned", "value", '"1"')
         + triple("result/bravo/example-qa-test/accuracy/fine-tuned", "value", '"2"'),
         "results/example-qa-test.csv:6: value: result:bravo/example-qa-test/accuracy/fine-tuned"),
        (triple("claim/1", "a", class_("Claim"))
         + triple("claim/1", "subject", f"<{ID}model/bravo>")
         + triple("claim/1", "predicate", class_("extends")),
         "models/bravo.yaml:7: extends: claim:1: "),
        (triple("model/nowhere", "a", class_("Model")), ".:1: kind: model:nowhere: "),
    ],
)  # fmt: skip
def test_a_violation_stands_at_its_line_of_the_seed(
    small_seed: Path, shapes: Path, data: str, expected: str
) -> None:
    [found] = check(small_seed, data, shapes)
    assert str(found).startswith(expected)
    assert found.mend == "correct the seed, or the shape in shapes.ttl"


def test_a_seed_that_was_read_already_is_not_read_again(small_seed: Path, shapes: Path) -> None:
    seed, _ = read_seed(small_seed)
    pytest.importorskip("pyshacl")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert check_shapes(seed, "", shapes) == ()


def test_shapes_and_triples_that_cannot_be_parsed_are_said(small_seed: Path, shapes: Path) -> None:
    with pytest.raises(UnreadableData, match="the compiled graph: cannot be parsed"):
        check(small_seed, "<a> <b", shapes)
    with pytest.raises(UnreadableData, match=r"none\.ttl: cannot be parsed"):
        check(small_seed, "", shapes.with_name("none.ttl"))


def test_without_pyshacl_the_package_to_install_is_named(
    small_seed: Path, shapes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyshacl", None)
    with pytest.raises(MissingDependency, match="pip install pyshacl"):
        check_shapes(small_seed, "", shapes)
