"""Words and names: neither hides the other, and both survive being cut."""

from pathlib import Path

import pytest

from ask.test_parse import LEXICON
from mmkg.ask.grammar import GRAMMAR
from mmkg.ask.parse import parse
from mmkg.ask.phrases import PHRASES
from mmkg.ask.typos import refuse_strange
from mmkg.ask.words import Item, Name, Strange, Word, Year, read_words, said
from mmkg.errors import NotUnderstood
from mmkg.graph.names import Lexicon
from mmkg.model.names import squeeze
from mmkg.model.values import Ref


@pytest.fixture(scope="module")
def lexicon(real_graph: Path) -> Lexicon:
    return Lexicon.from_file(real_graph / "names.json")


def test_no_name_of_the_graph_is_a_word_of_the_grammar(lexicon: Lexicon) -> None:
    # The metric is not asked for in words; "VLP" may be all these models or the one of that name.
    assert {word for word in GRAMMAR if lexicon.find(word)} == {"accuracy", "vlp"}


def test_no_name_of_the_graph_is_a_phrase(lexicon: Lexicon) -> None:
    assert [words for words in PHRASES if lexicon.find(" ".join(words))] == []


def test_phrases_are_brought_to_words_of_the_grammar() -> None:
    assert {word for form in PHRASES.values() for word in form} <= GRAMMAR


def test_every_label_and_alias_is_read_as_a_name(lexicon: Lexicon) -> None:
    labels = {lexicon.label(ref) for name in ("Model", "Dataset", "Objective", "Architecture",
              "Organization", "Task") for ref in lexicon.of_class(name)}  # fmt: skip
    missed = []
    for label in sorted(labels):
        items = read_words(label, lexicon)
        if len(items) != 1 or not isinstance(items[0], Name):
            missed.append((label, items))
    assert missed == []


def test_vlp_is_a_model_where_no_models_stand_behind_it(lexicon: Lexicon) -> None:
    assert read_words("VLP models", lexicon)[0] == Word("vlp")
    [*_, last] = read_words("objectives of VLP", lexicon)
    assert last == Name("VLP", (Ref("model:vlp"),))


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("don't use", ["do", "not", "use"]),
        ("doesn’t", ["does", "not"]),
        ("can't cannot", ["can", "not", "can", "not"]),
        ("w/o", ["without"]),
        ("and/or", ["or"]),
        ("Google's models", ["Google", "models"]),
        ("what's", ["what", "is"]),
        ("pre-trained data sets", ["pretrained", "datasets"]),
        ("ITM/MLM", ["ITM", "or", "MLM"]),
        ("2019-2021", [2019, "to", 2021]),
        ("2019 – 2021", [2019, "to", 2021]),
        ("came out prior to 2021", ["released", "before", 2021]),
        ("masked language modelling", ["masked language modelling"]),
        ("VL-BERT", ["VL-BERT"]),
        ("ITM -MLM", ["ITM", "-", "MLM"]),
        ("year < 2021", ["year", "<", 2021]),
        ("hey, thank you very much!", []),
    ],
)
def test_how_words_are_cut(text: str, items: list[str | int]) -> None:
    assert [item[0] for item in read_words(text, LEXICON)] == items


def test_a_question_is_said_again_as_the_same_items() -> None:
    question = "pls which models came out in 2021 w/o ITM on Conceptual-Captions or VL-BERT"
    items = read_words(question, LEXICON)
    assert read_words(said(items), LEXICON) == items


# -- typos

TYPOS = [
    ("modles using ITM", ["modles"], ["models"]),
    ("wich models use ITM", ["wich"], ["which"]),
    ("models trianed on COCO", ["trianed"], ["trained"]),
    ("what does ALBFE use", ["ALBFE"], ["ALBEF"]),
    ("models with image-text matchng on COCO", ["matchng"], ["image-text matching"]),
    ("models with mask language modeling", ["mask"], ["masked language modeling"]),
    ("models with hard negatives", ["hard negatives"], ["image-text matching with hard negatives"]),
    (
        "I would like to know which of all the models that were released by Google before 2022 "
        "use ITM on Conceptal Captions and Visaul Genome but were not trained with ALBFE",
        ["Conceptal Captions", "Visaul Genome", "ALBFE"],
        ["Conceptual Captions", "Visual Genome", "ALBEF"],
    ),
    (
        "wich modles use ITM on Conceptal Captions and Visaul Genome",
        ["wich modles", "Conceptal Captions", "Visaul Genome"],
        ["Conceptual Captions", "Visual Genome"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("question", "strange", "meant"), TYPOS)
def test_each_wrong_word_has_its_nearest(
    question: str, strange: list[str], meant: list[str], lexicon: Lexicon
) -> None:
    with pytest.raises(NotUnderstood) as caught:
        parse(question, lexicon)
    assert caught.value.words == tuple(strange)
    assert set(meant) <= set(caught.value.suggestions)
    assert all(word in str(caught.value) for word in [*strange, *meant])


def test_the_nearest_of_each_comes_before_the_second_of_any(lexicon: Lexicon) -> None:
    items: list[Item] = [Strange("ALBFE"), Word("on"), Strange("Visaul Genome"), Year(2021)]
    with pytest.raises(NotUnderstood) as caught:
        refuse_strange("", items, lexicon)
    assert caught.value.suggestions[:2] == ("ALBEF", "Visual Genome")


def test_a_name_that_differs_by_spelling_only_is_the_same(lexicon: Lexicon) -> None:
    spellings = ("Image-Text Matching", "image text matching", "ITM", "imagetextmatching")
    found = {lexicon.find(squeeze(spelling))[0] for spelling in spellings}
    assert found == {"objective:itm"}


def test_an_id_is_read_as_the_entity_that_it_is(lexicon: Lexicon) -> None:
    classes = ("Model", "Dataset", "Objective", "Architecture", "Organization", "Task")
    refs = [ref for name in classes for ref in lexicon.of_class(name)]
    assert [
        ref for ref in refs if read_words(f"on {ref}.", lexicon) != [Word("on"), Name(ref, (ref,))]
    ] == []


def test_an_id_that_the_graph_has_not_is_read_as_words() -> None:
    assert Name("itm", (Ref("objective:itm"),)) in read_words("data:itm", LEXICON)
