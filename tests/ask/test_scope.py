"""How far *not* reaches: what is certain is read, what is not is told or refused."""

import re

import pytest

from ask.test_parse import CC3M, ITM, LEXICON, MLM, SBU
from ask.test_refusals import BERT, DUAL, GOOGLE, NO_ITM, NO_MLM, NO_SBU, year
from mmkg.ask.parse import parse
from mmkg.errors import NotUnderstood
from mmkg.query.plan import Constraint, Has, Models, Uses

NO_CC3M = Uses(None, CC3M, True)

# A question, its plan, and what has to be told of how it was read.
TOLD: list[tuple[str, tuple[Constraint, ...], str]] = [
    ("models that do not use ITM on SBU", (Uses(ITM, SBU, True),), "ITM on SBU in one stage"),
    ("models not using ITM on SBU", (Uses(ITM, SBU, True),), "ITM on SBU in one stage"),
    ("models not trained on SBU with ITM", (Uses(ITM, SBU, True),), "either may be used apart"),
    ("models except those that use ITM on SBU", (Uses(ITM, SBU, True),), "in one stage"),
    ("models that use ITM but do not use MLM on SBU",
     (Uses(ITM), Uses(MLM, SBU, True)), "MLM on SBU in one stage"),
    ("models with ITM on SBU but not MLM", (Uses(ITM, SBU), NO_MLM), "“not MLM” read as"),
    ("models on SBU without ITM", (Uses(None, SBU), NO_ITM), "“without ITM” read as: not in any"),
    ("models with ITM but not on SBU", (Uses(ITM), NO_SBU), "“not on SBU” read as: not in any"),
    ("models on CC3M except SBU", (Uses(None, CC3M), NO_SBU), "read as: not in any stage"),
    ("models not trained on SBU and CC3M", (NO_SBU, NO_CC3M), "none of them"),
    ("models that do not use ITM and MLM", (NO_ITM, NO_MLM), "none of them"),
    ("models not trained on SBU before 2021", (NO_SBU, year("<", 2021)), "“not” read of SBU alone"),
    ("models that are not dual encoders from Google",
     (Has("hasArchitecture", DUAL, True), Has("releasedBy", GOOGLE)), "dual encoders alone"),
]  # fmt: skip

# What is said with verbs of its own needs no telling.
CERTAIN: list[tuple[str, tuple[Constraint, ...]]] = [
    ("models that do not use ITM or MLM", (NO_ITM, NO_MLM)),
    ("models that use neither ITM nor MLM", (NO_ITM, NO_MLM)),
    ("models that were not trained on SBU and that use BERT",
     (NO_SBU, Has("hasComponent", BERT))),
    ("models that use MLM but not ITM", (Uses(MLM), NO_ITM)),
    ("models on CC3M but not SBU", (Uses(None, CC3M), NO_SBU)),
    ("models with MLM without ITM before 2021", (Uses(MLM), NO_ITM, year("<", 2021))),
]  # fmt: skip

UNCLEAR = [
    "models with ITM and not MLM on SBU",
    "models with ITM but not MLM on SBU",
    "models using ITM without MLM on SBU",
    "models with ITM, no MLM on SBU",
    "models without ITM on SBU",
    "models with neither ITM nor MLM on SBU",
    "models except ITM on SBU",
    "models on CC3M but not on SBU with ITM",
    "models not on SBU with ITM",
    "models not ITM on CC3M",
    "models on CC3M but without ITM on SBU",
    "models with ITM on CC3M but not MLM on SBU",
    "models with ITM but not on SBU with MLM",
]

# A question, and a part of the reason that it is refused with.
REFUSED = [
    ("models not using both ITM and MLM", "neither ITM nor MLM"),
    ("models except those that use ITM and MLM", "neither ITM nor MLM"),
    ("models except those that use ITM and are dual encoders", "two things at once"),
    ("models except those trained on SBU before 2021", "two things at once"),
    ("models except those that use ITM that accept text", "two things at once"),
    ("models that do not use ITM and SBU", "two things at once"),
    ("models not trained on SBU with CC3M", "two things at once"),
    ("models that do not use SBU on CC3M", "two things at once"),
    ("models not released until 2021", "`since 2021`"),
    ("models not trained on SBU or with ITM", "`and not ...`"),
    ("no ITM models", "`models without ITM`"),
    ("non ITM models", "that do not use ITM"),
    ("models except ALBEF", "leaving a model out"),
    ("models that use ITM other than ALBEF", "leaving a model out"),
]


@pytest.mark.parametrize(("question", "constraints", "told"), TOLD)
def test_how_far_not_reaches_is_told(
    question: str, constraints: tuple[Constraint, ...], told: str
) -> None:
    reading = parse(question, LEXICON)
    assert reading.plan == Models(constraints)
    assert any(told in one for one in reading.assumptions), reading.assumptions


@pytest.mark.parametrize(("question", "constraints"), CERTAIN)
def test_what_is_certain_is_read_without_a_word(
    question: str, constraints: tuple[Constraint, ...]
) -> None:
    reading = parse(question, LEXICON)
    assert reading.plan == Models(constraints)
    assert reading.assumptions == ()


@pytest.mark.parametrize("question", UNCLEAR)
def test_what_may_be_one_stage_or_two_is_refused_with_both_ways_to_say_it(question: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        parse(question, LEXICON)
    one, other = re.findall(r"`([^`]+)`", str(caught.value))
    readings = [parse(f"models {way}", LEXICON).plan for way in (one, other)]
    assert readings[0] != readings[1]
    # Both are of what the question names.
    for plan in readings:
        assert isinstance(plan, Models)
        named = {end for use in plan.constraints if isinstance(use, Uses) for end in use[:2] if end}
        assert {SBU, CC3M} & named
        assert {ITM, MLM} & named


@pytest.mark.parametrize(("question", "reason"), REFUSED)
def test_two_things_that_are_left_out_together_are_refused(question: str, reason: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        parse(question, LEXICON)
    assert reason in str(caught.value)
