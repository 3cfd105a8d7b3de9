"""What a question is read as: the words people use, and the words that have no reading."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mmkg.ask.parse import parse
from mmkg.errors import AmbiguousName, NotUnderstood
from mmkg.graph.names import Lexicon
from mmkg.model.names import squeeze
from mmkg.model.values import Ref
from mmkg.query.plan import Compare, Has, Models, Related, Uses

NAMES = {
    "model:albef": ["ALBEF"],
    "model:vl-bert": ["VL-BERT"],
    "model:bert": ["BERT"],
    "objective:itm": ["image-text matching", "ITM"],
    "objective:mlm": ["masked language modeling", "MLM"],
    "objective:visual-grounding": ["visual grounding", "VG"],
    "objective:image-qa": ["image question answering", "VQA"],
    "dataset:visual-genome": ["Visual Genome", "VG"],
    "dataset:cc3m": ["Conceptual Captions", "CC3M"],
    "dataset:sbu": ["SBU Captions", "SBU"],
    "dataset:vqav2": ["VQAv2", "VQA"],
    "task:vqa": ["visual question answering", "VQA"],
    "architecture:dual-encoder": ["dual encoder"],
    "modality:text": ["text"],
    "organization:google": ["Google"],
    "benchmark:vqav2-test-std": ["VQAv2 test-std"],
}

ITM, MLM = Ref("objective:itm"), Ref("objective:mlm")
CC3M, SBU = Ref("dataset:cc3m"), Ref("dataset:sbu")


def lexicon() -> Lexicon:
    names: dict[str, list[str]] = {}
    for ref, spellings in NAMES.items():
        for spelling in spellings:
            names.setdefault(squeeze(spelling), []).append(ref)
    return Lexicon(
        {name: " ".join(refs) for name, refs in names.items()},
        {ref: spellings[0] for ref, spellings in NAMES.items()},
    )


LEXICON = lexicon()


@pytest.mark.parametrize(
    ("question", "constraints"),
    [
        ("which models use ITM on Conceptual Captions", (Uses(ITM, CC3M),)),
        ("Which models use itm on conceptual-captions?", (Uses(ITM, CC3M),)),
        ("models trained on CC3M with image text matching", (Uses(ITM, CC3M),)),
        ("who uses ITM", (Uses(ITM),)),
        ("models trained on SBU", (Uses(None, SBU),)),
        ("models with MLM on SBU but not ITM", (Uses(MLM, SBU), Uses(ITM, None, True))),
        ("who uses SBU", (Uses(None, SBU),)),
        ("models that use SBU but not ITM", (Uses(None, SBU), Uses(ITM, None, True))),
        ("models with ITM and MLM on CC3M", (Uses(ITM, CC3M), Uses(MLM, CC3M))),
        ("models with ITM on CC3M and SBU", (Uses(ITM, CC3M), Uses(ITM, SBU))),
        ("models with ITM on CC3M and MLM on SBU", (Uses(ITM, CC3M), Uses(MLM, SBU))),
        ("models with ITM but not on SBU", (Uses(ITM), Uses(None, SBU, True))),
        ("models that don't use MLM", (Uses(MLM, None, True),)),
        ("models with neither ITM nor MLM", (Uses(ITM, None, True), Uses(MLM, None, True))),
        ("models not trained on SBU and CC3M", (Uses(None, SBU, True), Uses(None, CC3M, True))),
        ("models not trained on SBU and with ITM", (Uses(None, SBU, True), Uses(ITM))),
        ("dual encoder models", (Has("hasArchitecture", Ref("architecture:dual-encoder")),)),
        ("models from 2021", (Compare("year", "=", 2021),)),
        ("models before 2021 with ITM", (Uses(ITM), Compare("year", "<", 2021))),
        (
            "models between 2019 and 2021",
            (Compare("year", ">=", 2019), Compare("year", "<=", 2021)),
        ),
        ("models that generate text", (Has("generates", Ref("modality:text")),)),
        ("models released by Google", (Has("releasedBy", Ref("organization:google")),)),
        ("models using BERT", (Has("hasComponent", Ref("model:bert")),)),
        ("models trained on VG", (Uses(None, Ref("dataset:visual-genome")),)),
        ("models trained with VG", (Uses(Ref("objective:visual-grounding")),)),
        ("models trained on VQA", (Uses(None, Ref("dataset:vqav2")),)),
        ("models tested on VQA", (Has("testedOn", Ref("task:vqa")),)),
        ("list all models", ()),
    ],
)
def test_models(question: str, constraints: tuple[object, ...]) -> None:
    assert parse(question, LEXICON).plan == Models(constraints)  # type: ignore[arg-type]  # parametrised


@pytest.mark.parametrize(
    ("question", "relations"),
    [
        ("what does ALBEF use", ("withObjective", "onDataset")),
        ("which objectives does ALBEF use", ("withObjective",)),
        ("what was ALBEF trained on", ("onDataset",)),
        ("what is the architecture of ALBEF", ("hasArchitecture",)),
        ("who released ALBEF", ("releasedBy",)),
        ("ALBEF", ("withObjective", "onDataset")),
    ],
)
def test_what_a_model_uses(question: str, relations: tuple[str, ...]) -> None:
    assert parse(question, LEXICON).plan == Related(Ref("model:albef"), relations)


def test_counting_is_noticed() -> None:
    assert parse("how many models use ITM", LEXICON).counting
    assert not parse("which models use ITM", LEXICON).counting


def test_a_name_chosen_by_its_preposition_is_an_assumption_that_is_told() -> None:
    assert parse("models trained on VG", LEXICON).assumptions == (
        "“VG” read as dataset:visual-genome, not objective:visual-grounding",
    )


@pytest.mark.parametrize("question", ["VG", "which models VG"])
def test_a_name_with_several_readings_and_no_context_is_ambiguous(question: str) -> None:
    with pytest.raises(AmbiguousName) as caught:
        parse(question, LEXICON)
    assert set(caught.value.readings) == {"objective:visual-grounding", "dataset:visual-genome"}


def test_an_unknown_word_is_refused_with_the_nearest_names() -> None:
    with pytest.raises(NotUnderstood) as caught:
        parse("models with ITM on Conceptal Captions", LEXICON)
    assert caught.value.words == ("Conceptal Captions",)
    assert caught.value.suggestions[0] == "Conceptual Captions"


@pytest.mark.parametrize(
    "question",
    ["", "   ", "?!", "which", "x" * 10_000, "models " * 2_000, "models with ITM or MLM"],
)
def test_what_cannot_be_read_is_said_in_one_line(question: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        parse(question, LEXICON)
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 400


@settings(deadline=None)  # the first refusal imports what it needs
@given(st.text(max_size=300))
def test_no_text_breaks_the_parser(text: str) -> None:
    with contextlib.suppress(NotUnderstood, AmbiguousName):
        assert parse(text, LEXICON).plan is not None


@given(
    st.permutations(["ITM", "on CC3M", "from 2021"]), st.sampled_from(["models", "which models"])
)
def test_the_order_of_the_constraints_does_not_change_the_plan(words: list[str], head: str) -> None:
    plan = parse(f"{head} {' '.join(words)}", LEXICON).plan
    assert isinstance(plan, Models)
    assert set(plan.constraints) == {Uses(ITM, CC3M), Compare("year", "=", 2021)}
