"""What the graph is for: true, sourced answers, the same in every engine and by every way in."""

import pytest

from mmkg.api.entities import Model
from mmkg.api.graph import KnowledgeGraph
from mmkg.errors import AmbiguousName, BadParameter, UnknownName
from mmkg.model.answer import Answer
from mmkg.query.named import named_query, names

QUESTION = "which models use ITM on Conceptual Captions"

QUESTIONS = {
    QUESTION: "answered",
    "who uses Visual Genome": "answered",
    "models trained on COCO but not on SBU": "answered",
    "which models do not use MLM": "answered",
    "dual encoder models before 2022": "answered",
    "models from 2021 that use ITM and MLM on CC3M but not Visual Genome": "empty",
    "models that generate text released after 2021": "answered",
    "models tested on VQA with ITC": "answered",
    "how many models use ITC": "answered",
    "models that use ITM on LAION-115M": "answered",
    "what was BLIP-2 trained on": "answered",
    "which objectives does ALBEF use": "answered",
    "what does CLIP ViT-B/32 use": "answered",
    "who released UNITER": "answered",
    "models trained with VG": "answered",
    "who uses VG": "ambiguous",
    "": "not_understood",
    "models with ITM on Conceptal Captions": "not_understood",
    "models trained only on COCO": "not_understood",
}

EXAMPLES: dict[str, dict[str, str | int]] = {
    "models-by-objective-and-dataset": {"objective": "ITM", "dataset": "Conceptual Captions"},
    "objectives-of-model": {"model": "ALBEF"},
    "datasets-of-model": {"model": "FLAVA"},
    "models-of-dataset": {"dataset": "COCO"},
    "lineage": {"model": "BLIP-2"},
    "frozen-and-tuned": {"model": "BLIP-2", "part": "CLIP"},
    "results-by-benchmark": {"benchmark": "VQAv2 test-std"},
    "co-occurrence-of-objectives": {"least": 2},
    "conflicts": {"entity": "Conceptual Captions"},
    "evidence-of-fact": {"subject": "ALBEF"},
    "models-per-year": {},
    "datasets-by-size": {"unit": "pairs"},
    "entities": {"class": "Dataset"},
    "classes": {},
    "topics": {"scheme": "Wang et al. 2023", "under": "knowledge-enhanced"},
}


def test_itm_on_conceptual_captions(kg: KnowledgeGraph) -> None:
    answer = kg.ask(QUESTION)
    found = {row.label for row in answer.rows}
    assert found >= {"ALBEF", "UNITER", "ViLT", "ViLBERT", "METER"}
    assert not found & {"VisualBERT", "LXMERT", "VL-BERT", "CLIP"}
    unknown = {kg.lexicon.label(ref) for ref in answer.unknown}
    assert not unknown & {"VisualBERT", "LXMERT", "VL-BERT", "CLIP"}, "their lists are complete"
    for row in answer.rows:
        assert row.evidence, row.label
        assert all(claim.source and claim.locator for claim in row.evidence)
        facts = {claim.fact.p for claim in row.evidence}
        assert facts >= {"withObjective", "onDataset"}, row.label


def test_python_and_words_give_the_same(kg: KnowledgeGraph) -> None:
    asked = kg.ask(QUESTION)
    found = kg.models(objective="ITM", dataset="Conceptual Captions")
    assert [model.id for model in found] == [row.id for row in asked.rows]
    assert tuple(model.id for model in found.unknown) == asked.unknown
    rows = kg.query("models-by-objective-and-dataset", objective="ITM", dataset="CC3M")
    assert {row[0] for row in rows} == {model.id for model in found}


def said(answer: Answer) -> dict[str, object]:
    """The answer without the version of the graph, which a file does not tell."""
    return {**answer.to_dict(), "graph_version": ""}


@pytest.mark.parametrize(("question", "status"), QUESTIONS.items())
@pytest.mark.capability("questions in words")
def test_a_question_has_one_answer_on_all_engines(
    question: str, status: str, kg: KnowledgeGraph, other: KnowledgeGraph
) -> None:
    answer = kg.ask(question)
    assert said(answer) == said(other.ask(question))
    assert answer.status == status


def test_every_named_query_has_an_example() -> None:
    assert set(EXAMPLES) == set(names())


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_a_named_query_has_one_result_on_all_engines(
    name: str, kg: KnowledgeGraph, other: KnowledgeGraph
) -> None:
    rows = kg.query(name, **EXAMPLES[name]).rows
    assert rows == other.query(name, **EXAMPLES[name]).rows
    assert rows


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_optional_parameters_may_be_left_out(name: str, other: KnowledgeGraph) -> None:
    query = named_query(name)
    needed = {p.name: EXAMPLES[name][p.name] for p in query.parameters if not p.optional}
    given = other.run(query, {**dict.fromkeys(p.name for p in query.parameters), **needed})
    assert len(given) >= len(other.run(query, EXAMPLES[name]))


def test_a_family_has_its_variants_results(kg: KnowledgeGraph) -> None:
    uniter = kg["UNITER"]
    assert isinstance(uniter, Model)
    assert {str(one.id).split("/")[0] for one in uniter.results} >= {"result:uniter-base"}


def test_a_second_pretraining_counts(other: KnowledgeGraph) -> None:
    assert "UNITER" in {row.label for row in other.ask("which models are trained on VCR")}
    assert "UNITER" not in {row.label for row in other.ask("models not trained on VCR")}


def test_conflicts_of_a_model_are_those_of_its_results_too(kg: KnowledgeGraph) -> None:
    found = kg.query("conflicts", entity="ALBEF").to_dicts()
    assert "result:albef/snli-ve-test/accuracy/fine-tuned" in {row["subject"] for row in found}


def test_a_label_an_alias_and_an_id_are_the_same_entity(kg: KnowledgeGraph) -> None:
    assert kg["Conceptual Captions"] == kg["cc3m"] == kg["dataset:cc3m"]


def test_a_name_of_two_things_has_to_be_told_apart(kg: KnowledgeGraph) -> None:
    with pytest.raises(AmbiguousName) as caught:
        kg["VG"]
    assert len(caught.value.readings) > 1


@pytest.mark.parametrize("name", ["", "ALBFE", "</script>", "{x}", "'; DROP", "x" * 10_000, "\0"])
def test_an_unknown_name_is_an_error_of_one_line(name: str, kg: KnowledgeGraph) -> None:
    with pytest.raises(UnknownName) as caught:
        kg[name]
    assert "\n" not in str(caught.value)


def test_a_model_knows_its_stages(kg: KnowledgeGraph) -> None:
    model = kg["UNITER"]
    [stage, *_] = model.stages  # type: ignore[attr-defined]  # a Model
    assert "objective:itm" in {objective.id for objective in stage.objectives}
    assert "dataset:cc3m" in {dataset.id for dataset in stage.datasets}
    assert model.evidence


def test_an_answer_is_its_rows(kg: KnowledgeGraph) -> None:
    answer = kg.ask(QUESTION)
    assert [row.id for row in answer] == [row.id for row in answer.rows]
    assert len(answer) == len(answer.rows)
    assert answer
    assert not kg.ask("nonsense")
    assert list(answer.to_pandas()["id"]) == [row.id for row in answer]
    assert "<table>" in answer._repr_html_()
    assert "<script" not in kg.ask("</script><script>")._repr_html_()


def test_entities_may_stand_for_their_names(kg: KnowledgeGraph) -> None:
    asked = kg.models(objective=kg["ITM"], dataset=kg["CC3M"])
    assert list(asked) == list(kg.models(objective="ITM", dataset="CC3M"))
    assert "ALBEF" in kg
    assert "nobody's model" not in kg


def test_an_empty_name_is_not_no_constraint(kg: KnowledgeGraph) -> None:
    with pytest.raises(UnknownName):
        kg.models(objective="")
    with pytest.raises(BadParameter):
        kg.models(year="2021")  # type: ignore[arg-type]  # the point of the test


def test_what_a_model_was_trained_with_is_what_asking_says(kg: KnowledgeGraph) -> None:
    for name in ("ALBEF", "UNITER", "BLIP", "CLIP ViT-B/32"):
        asked = {row.id for row in kg.ask(f"what was {name} trained on")}
        model = kg[name]
        assert isinstance(model, Model)
        assert {dataset.id for dataset in model.datasets} == asked, name


def test_a_not_shows_what_the_sources_state(kg: KnowledgeGraph) -> None:
    for question in ("models not released by Google", "models not trained on COCO"):
        rows = kg.ask(question).rows
        assert rows, question
        assert all(row.evidence for row in rows), question


def test_a_part_that_is_not_named_is_not_denied(kg: KnowledgeGraph) -> None:
    answer = kg.ask("models that do not use BERT")
    assert not answer.rows, "nobody lists all the parts that a model does not have"
    assert "model:clip" in answer.unknown
