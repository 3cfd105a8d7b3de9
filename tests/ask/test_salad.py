"""Word salads: what the parser makes of any order of its own words and the graph's names."""

import time
from itertools import cycle, islice

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ask.test_parse import LEXICON, NAMES
from mmkg.ask.grammar import GRAMMAR
from mmkg.ask.parse import Reading, parse
from mmkg.ask.phrases import PHRASES
from mmkg.ask.words import Name, Year, read_words
from mmkg.errors import AmbiguousName, NotUnderstood
from mmkg.query.english import sentence

SPELLINGS = sorted(spelling for spellings in NAMES.values() for spelling in spellings)
YEARS = ["2019", "2020", "2021"]
TOKENS = st.one_of(
    st.sampled_from(SPELLINGS),
    st.sampled_from(sorted(GRAMMAR)),
    st.sampled_from(sorted(" ".join(words) for words in PHRASES)),
    st.sampled_from([*YEARS, ",", "/", "-", "&", "'s"]),
)
# What clauses are made of: of these, many an order is read.
OBJECTIVES = st.sampled_from(["ITM", "MLM", "VG", "the ITM loss", "both ITM and MLM", "ITM or MLM"])
DATASETS = st.sampled_from(["SBU", "CC3M", "VG", "VQA", "SBU and CC3M", "SBU or CC3M", "SBU, CC3M"])
OTHERS = st.sampled_from(
    "Google|by Google|from Google|dual encoders|that are dual encoders|that accept text|"
    "tested on VQA|using BERT|BERT as a component|and|but|or|nor|both|no|that|which|,|in one stage|"
    "for pretraining|and not|but not|rather than|neither|except those|never".split("|")
)
CLAUSES = st.one_of(
    st.tuples(
        st.sampled_from(
            "|with|using|without|w/o|that use|that do not use|but not|except|excluding|and|no|"
            "except those that use|not|trained with|nor|not using|rather than".split("|")
        ),
        OBJECTIVES,
    ).map(" ".join),
    st.tuples(
        st.sampled_from(
            "|on|trained on|not on|not trained on|never trained on|except|nor on|that use|and|"
            "except those trained on|whose data is|without|trained with|or on".split("|")
        ),
        DATASETS,
    ).map(" ".join),
    st.tuples(
        st.sampled_from(
            "|in|from|before|not in|released|came out in|not released before|until|since".split("|")
        ),
        st.sampled_from([*YEARS, "2019 to 2021", "2019-2020", "2020 or later", "2020 onwards"]),
    ).map(" ".join),
    OTHERS,
)
HEADS = st.sampled_from(
    ["", "models", "which models", "Google models", "2021 models", "ITM models", "ALBEF"]
)
SALADS = st.one_of(
    st.tuples(HEADS, st.lists(TOKENS, min_size=1, max_size=14)),
    st.tuples(HEADS, st.lists(CLAUSES, min_size=1, max_size=5)),
).map(lambda parts: " ".join([parts[0], *parts[1]]))


def read(question: str) -> Reading | str:
    """The reading, or why there is none; any other error is let through."""
    try:
        return parse(question, LEXICON)
    except (NotUnderstood, AmbiguousName) as error:
        return str(error)


def dropped(question: str, reading: Reading) -> list[str]:
    """What the question names and the sentence does not."""
    text = sentence(reading.plan, LEXICON.label)
    lost = []
    for item in read_words(question, LEXICON):
        if isinstance(item, Name) and not any(LEXICON.label(ref) in text for ref in item.readings):
            lost.append(item.text)
        if isinstance(item, Year) and str(item.value) not in text:
            lost.append(str(item.value))
    return lost


@settings(deadline=None)  # how long it takes is tested below
@given(SALADS)
@example("models with ITM and not MLM on SBU")
@example("models that use ITM on SBU but not on CC3M, released in 2021 by Google")
@example("models not trained on SBU nor on CC3M from 2019 to 2021 except those from Google")
@example("SBU, ITM, CC3M, MLM")
@example("models with ITM or MLM on SBU or CC3M")
def test_a_salad_is_refused_in_a_line_or_read_without_losing_a_name(question: str) -> None:
    reading = read(question)
    if isinstance(reading, Reading):
        assert not dropped(question, reading)
    else:
        assert "\n" not in reading
        assert len(reading) < 500


@settings(deadline=None)
@given(st.lists(CLAUSES, min_size=1, max_size=4))
def test_the_sentence_of_a_salad_is_never_read_as_another_plan(clauses: list[str]) -> None:
    """What is printed as read says what was read: asked itself, it has the same plan, or none."""
    reading = read(" ".join(["models", *clauses]))
    if isinstance(reading, Reading):
        again = read(sentence(reading.plan, LEXICON.label))
        assert isinstance(again, str) or set(again.plan[0]) == set(reading.plan[0])


def most(words: list[str]) -> str:
    """As many of these words, in turn, as fit into a question."""
    return " ".join(islice(cycle(words), 500))[:2_000]


@pytest.mark.parametrize(
    "question",
    [
        "models with " + most(["ITM"]),
        "models with " + most(["ITM", "and", "MLM", "and"]),
        "models without " + most(["ITM", "or"]),
        "models " + most(["with ITM", "on SBU", "and"]),
        "models " + most(["not trained on SBU with ITM", "and"]),
        most(["ITM", "or"]),
        most(["either", "ITM", "or", "MLM"]),
        most(["objectives", "of", "the", "model"]) + " ALBEF",
        most(["what", "does", "ALBEF", "use"]),
        most(["xyzzy", "models"]),
        most(["masked", "language"]),
        most(["not"]),
        "x" * 10_000,
        "models with ITM " * 1_000,
        "ITM/" * 2_500,
    ],
)
def test_a_long_question_does_not_take_long(question: str) -> None:
    read("xyzzy")  # imports what a refusal needs
    start = time.process_time()
    reading = read(question[:10_000])
    assert time.process_time() - start < 2
    if isinstance(reading, str):
        assert len(reading) < 500
