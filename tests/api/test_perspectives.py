"""The graph with one source's eyes is the same on every engine."""

from pathlib import Path

import pytest

from mmkg.api.entities import Model
from mmkg.api.graph import KnowledgeGraph
from mmkg.errors import BadParameter, UnknownName
from mmkg.graph.evidence import claims_about
from mmkg.model.values import Ref

DU = "Du et al. 2022"
QUESTION = "which models use ITM on Conceptual Captions"

pytestmark = pytest.mark.capability("answers with one source's eyes")


def test_an_answer_according_to_a_source(kg: KnowledgeGraph) -> None:
    answer = kg.according_to(DU).ask(QUESTION)
    found = {row.label for row in answer.rows}
    assert found >= {"ALBEF", "UNITER", "ViLT", "InterBERT"}
    assert "METER" not in found, "the survey has no such model"
    assert "Oscar" in found, "as the survey files its loss; the paper does not"
    assert "Oscar" not in {row.label for row in kg.ask(QUESTION).rows}
    assert answer.perspective == Ref("paper:arxiv-2202.10936")
    sources = {claim.source for row in answer.rows for claim in row.evidence}
    assert sources == {answer.perspective}


def test_it_is_the_same_on_every_engine(kg: KnowledgeGraph, other: KnowledgeGraph) -> None:
    for source in (DU, "Wang et al. 2023", "Long et al. 2022", "paper:arxiv-2107.07651"):
        one, two = kg.according_to(source), other.according_to(source)
        facts = sorted(one.store.match(), key=repr)
        assert facts
        assert facts == sorted(two.store.match(), key=repr)
        assert one.ask(QUESTION).rows == two.ask(QUESTION).rows


def test_deprecated_claims_count_and_others_do_not(other: KnowledgeGraph) -> None:
    du = other.according_to(DU)
    albef = du["ALBEF"]
    assert isinstance(albef, Model)
    [stage] = albef.stages
    assert stage.id == "stage:albef/du2022"
    claims = claims_about(other.store, Ref("model:albef"))
    [deprecated] = [c for c in claims if c.fact.o == stage.id and c.rank == "deprecated"]
    assert deprecated in du.evidence("ALBEF")
    assert all(claim.source == du.perspective for claim in du["ALBEF"].evidence)


def test_only_the_sources_own_lists_are_complete(other: KnowledgeGraph) -> None:
    question = "which models do not use ITM"
    assert other.ask(question).rows
    # A survey's row states no list in full: nothing is known to be absent.
    assert not other.according_to(DU).ask(question).rows
    assert other.according_to(DU).ask(question).unknown


def test_names_are_those_of_the_whole_graph(other: KnowledgeGraph) -> None:
    assert not other.according_to("Long et al. 2022").ask(QUESTION).problem
    with pytest.raises(UnknownName):
        other.according_to("Duu et al. 2022")
    with pytest.raises(UnknownName):
        other.according_to("ALBEF")


def test_a_perspective_within_another_is_of_the_whole_graph(other: KnowledgeGraph) -> None:
    du = other.according_to("Wang et al. 2023").according_to(DU)
    assert du.perspective == Ref("paper:arxiv-2202.10936")
    with pytest.raises(BadParameter, match="ask in SPARQL"):
        du.cypher("MATCH (n) RETURN n")


def test_named_queries_and_exports_have_it_too(other: KnowledgeGraph, tmp_path: Path) -> None:
    du = other.according_to(DU)
    rows = du.query("objectives-of-model", model="ALBEF").to_dicts()
    assert {row["stage"] for row in rows} == {"stage:albef/du2022"}
    du.export("nquads", tmp_path / "du.nq")
    text = (tmp_path / "du.nq").read_text("utf-8")
    assert "stage/albef/du2022" in text
    assert "stage/albef/pretrain" not in text
