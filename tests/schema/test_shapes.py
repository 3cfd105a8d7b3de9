"""The shapes are valid SHACL, take a right graph, and refuse each kind of wrong one."""

from pathlib import Path

import pytest
from pyshacl import validate
from rdflib import RDF, SH, Graph

from mmkg.ids import ENTITY_BASE, ONTOLOGY_BASE
from mmkg.model.vocabulary import CLASSES

SHAPES = Graph().parse(Path(__file__).parents[2] / "ontology" / "shapes.ttl", format="turtle")

PREFIXES = (
    f"@prefix mmkg: <{ONTOLOGY_BASE}> . @prefix id: <{ENTITY_BASE}> . @base <{ENTITY_BASE}> .\n"
)

RIGHT = """
<model/x> a mmkg:Model ; mmkg:label "X" ; mmkg:alias "Ex", "The X" ; mmkg:kind "family" ;
    mmkg:released "2021-07", "2021-06" ; mmkg:year 2021, 2020 ; mmkg:parameters 209500000 ;
    mmkg:describedIn <paper/p> ; mmkg:hasStage <stage/x/pretrain>, <stage/x/align> ;
    mmkg:hasTextEncoder <model/b> ; mmkg:hasComponent <model/b> ;
    mmkg:usesObjective <objective/itm> ; mmkg:pretrainedOn <dataset/d> .
<model/b> a mmkg:Model ; mmkg:label "B" ; mmkg:kind "backbone" .
<stage/x/pretrain> a mmkg:Stage ; mmkg:label "X: pretrain" ; mmkg:order 1 ; mmkg:kind "pretrain" ;
    mmkg:pairing "stated" ; mmkg:complete "objectives", "datasets" ;
    mmkg:withObjective <objective/itm> ; mmkg:onDataset <dataset/d> .
<stage/x/align> a mmkg:Stage ; mmkg:label "X: align" ; mmkg:order 2 ; mmkg:kind "align" ;
    mmkg:pairing "stated" ; mmkg:undisclosed "datasets" ; mmkg:withObjective <objective/itm> .
<stage/x/s2022> a mmkg:Stage ; mmkg:label "X: s2022" ; mmkg:order 1 ; mmkg:kind "pretrain" ;
    mmkg:pairing "assumed" .
<objective/itm> a mmkg:Objective ; mmkg:label "ITM" ; mmkg:broader <objective/matching> .
<objective/matching> a mmkg:Objective ; mmkg:label "matching" .
<dataset/d> a mmkg:Dataset ; mmkg:label "D" ; mmkg:language "en" ; mmkg:pairs 2950000 ;
    mmkg:availability "public" ; mmkg:url "https://example.org/d" .
<paper/p> a mmkg:Paper ; mmkg:label "P" ; mmkg:kind "paper" .
<implementation/o/r> a mmkg:Implementation ; mmkg:label "o/r" .
<benchmark/b> a mmkg:Benchmark ; mmkg:label "B" .
<metric/m> a mmkg:Metric ; mmkg:label "M" .
<result/x/b/m/zero-shot> a mmkg:Result ; mmkg:label "X on B" ; mmkg:of <model/x> ;
    mmkg:on <benchmark/b> ; mmkg:measuredBy <metric/m> ; mmkg:setting "zero-shot" ;
    mmkg:value 76.04, 76.1 .
<claim/0> a mmkg:Claim ; mmkg:subject <stage/x/pretrain> ; mmkg:predicate mmkg:onDataset ;
    mmkg:object <dataset/d> ; mmkg:pairs 2950000 ; mmkg:statedIn <paper/p> ;
    mmkg:locator "Sec. 3" ; mmkg:factKey "0a" ; mmkg:via "primary" ; mmkg:rank "preferred" .
<claim/1> a mmkg:Claim ; mmkg:subject <model/x> ; mmkg:predicate mmkg:released ;
    mmkg:value "2021-07" ; mmkg:statedIn <implementation/o/r> ; mmkg:locator "README.md:1" ;
    mmkg:factKey "0b" ; mmkg:via "official-repo" ; mmkg:rank "normal" .
<claim/2> a mmkg:Claim ; mmkg:subject <stage/x/s2022> ; mmkg:predicate mmkg:withObjective ;
    mmkg:object <objective/itm> ; mmkg:statedIn <paper/p> ; mmkg:locator "Table 1" ;
    mmkg:factKey "0c" ; mmkg:via "survey" ; mmkg:rank "deprecated" ;
    mmkg:reason "outside the complete list" .
"""

# Each line: the shape that objects, what is replaced in the right graph, and by what.
WRONG = """
Claim-statedIn | mmkg:statedIn <implementation/o/r> ; |
Claim-statedIn | statedIn <implementation/o/r> | statedIn <implementation/o/r>, <paper/p>
Claim-statedIn | mmkg:statedIn <implementation/o/r> | mmkg:statedIn <model/x>
Claim-subject | mmkg:subject <model/x> ; |
Claim-subject | mmkg:subject <model/x> | mmkg:subject <model/x>, <model/b>
Claim-subject | mmkg:subject <model/x> | mmkg:subject "X"
Claim-predicate | mmkg:predicate mmkg:released ; |
Claim-predicate | mmkg:predicate mmkg:released | mmkg:predicate "released"
Claim-predicate | mmkg:predicate mmkg:released | mmkg:predicate <https://example.org/p>
Claim-factKey | mmkg:factKey "0b" ; |
Claim-locator | mmkg:locator "README.md:1" ; |
Claim-locator | mmkg:locator "README.md:1" | mmkg:locator "README.md:1", "README.md:2"
Claim-via | mmkg:via "official-repo" ; |
Claim-via | mmkg:via "official-repo" | mmkg:via "hearsay"
Claim-rank | mmkg:rank "normal" . | .
Claim-rank | mmkg:rank "normal" | mmkg:rank "best"
Claim-together | mmkg:value "2021-07" ; |
Claim-together | mmkg:value "2021-07" | mmkg:value "2021-07" ; mmkg:object <model/b>
Claim-value | mmkg:value "2021-07" | mmkg:value <model/b>
Claim-value | mmkg:value "2021-07" | mmkg:value "2021-07", "2020"
Stage-together | mmkg:predicate mmkg:withObjective | mmkg:predicate mmkg:kind
Stage-kind | mmkg:kind "align" | mmkg:kind "warm-up"
Stage-order | mmkg:order 2 ; |
Stage-order | mmkg:order 2 | mmkg:order "2"
Stage-complete | mmkg:complete "objectives" | mmkg:complete "models"
Stage-withObjective | "datasets" ; mmkg:withObjective | "datasets" ; mmkg:withObjective <dataset/d>,
Result-setting | mmkg:setting "zero-shot" ; |
Result-setting | mmkg:setting "zero-shot" | mmkg:setting "zero-shot", "few-shot"
Result-value | mmkg:value 76.04, 76.1 . | .
Result-value | 76.1 . | "76.1" .
Result-of | mmkg:of <model/x> | mmkg:of <model/x>, <model/b>
Result-on | mmkg:on <benchmark/b> | mmkg:on <dataset/d>
Result-measuredBy | mmkg:measuredBy <metric/m> ; |
Model-released | "2021-06" | "2021-13"
Model-released | "2021-06" | "2021-06"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>
Model-parameters | mmkg:parameters 209500000 | mmkg:parameters -1
Model-parameters | mmkg:parameters 209500000 | mmkg:parameters 2.5
Model-label | mmkg:label "B" ; mmkg:kind "backbone" | mmkg:kind "backbone"
Model-label | mmkg:label "B" ; mmkg:kind "backbone" | mmkg:label "B", "C" ; mmkg:kind "backbone"
Model-kind | mmkg:kind "backbone" | mmkg:kind "backbone", "family"
Objective-broader | mmkg:broader <objective/matching> | mmkg:broader <dataset/d>
Dataset-language | mmkg:language "en" | mmkg:language "English"
Dataset-availability | mmkg:availability "public" | mmkg:availability "maybe"
Dataset-url | "https://example.org/d" | "example.org"
Metric | <metric/m> a | <metrics/m> a mmkg:Metric ; mmkg:label "n" . <metric/m> a
Metric | <metric/m> a | [] a mmkg:Metric ; mmkg:label "n" . <metric/m> a
"""
CASES = [[part.strip() for part in line.split(" |")] for line in WRONG.strip().splitlines()]


def objections(turtle: str) -> set[str]:
    """The names of the shapes that object to a graph."""
    data = Graph().parse(data=PREFIXES + turtle, format="turtle")
    _, report, _ = validate(data, shacl_graph=SHAPES)
    assert isinstance(report, Graph)
    return {
        str(report.value(result, SH.sourceShape)).rpartition("/")[2]
        for result in report.subjects(RDF.type, SH.ValidationResult)
    }


def test_the_shapes_are_valid_shacl() -> None:
    conforms, _, said = validate(Graph(), shacl_graph=SHAPES, meta_shacl=True)
    assert conforms, said


def test_each_class_has_a_shape() -> None:
    targets = {str(o).removeprefix(ONTOLOGY_BASE) for o in SHAPES.objects(None, SH.targetClass)}
    assert targets == set(CLASSES)


def test_a_right_graph_conforms() -> None:
    assert objections(RIGHT) == set()


def test_anybody_may_say_more() -> None:
    more = '<model/x> <https://example.org/mood> "fine" ; mmkg:mood "fine" .'
    assert objections(RIGHT + more) == set()


@pytest.mark.parametrize(("shape", "old", "new"), CASES)
def test_a_wrong_graph_does_not(shape: str, old: str, new: str) -> None:
    assert RIGHT.count(old) == 1, "the example changed under the test"
    assert shape in objections(RIGHT.replace(old, new))


def test_wrong_graphs_were_collected() -> None:
    assert len(CASES) == 46
    assert {len(case) for case in CASES} == {3}


def test_disputable_values_have_no_limit() -> None:
    limited = {str(shape).rpartition("/")[2] for shape in SHAPES.subjects(SH.maxCount)}
    assert "Model-label" in limited
    for name in ("Model-released", "Model-parameters", "Model-year", "Paper-year", "Result-value"):
        assert name not in limited
