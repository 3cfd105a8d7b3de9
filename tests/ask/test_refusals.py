"""What questions must not be read as: the words that change a meaning are read or refused."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ask.test_parse import CC3M, ITM, LEXICON, MLM, SBU
from mmkg.ask.parse import parse
from mmkg.errors import AmbiguousName, NotUnderstood
from mmkg.model.values import Ref
from mmkg.query.english import sentence
from mmkg.query.plan import Compare, Constraint, Has, Models, Operator, Related, Uses

BERT, ALBEF, GOOGLE = Ref("model:bert"), Ref("model:albef"), Ref("organization:google")
DUAL, TEXT = Ref("architecture:dual-encoder"), Ref("modality:text")
NO_SBU, NO_ITM, NO_MLM = Uses(None, SBU, True), Uses(ITM, None, True), Uses(MLM, None, True)


def year(operator: Operator, value: int, negated: bool = False) -> Compare:
    return Compare("year", operator, value, negated)


def component(negated: bool = False) -> Has:
    return Has("hasComponent", BERT, negated)


READ: list[tuple[str, tuple[Constraint, ...]]] = [
    # components
    ("models using BERT", (component(),)),
    ("models with BERT as a component", (component(),)),
    ("models based on BERT", (component(),)),
    ("models built on top of BERT", (component(),)),
    ("BERT-based models", (component(),)),
    ("who uses BERT", (component(),)),
    ("models that do not use BERT", (component(True),)),
    ("models without BERT as a component", (component(True),)),
    ("models that use BERT and were trained on SBU", (Uses(None, SBU), component())),
    # years
    ("models not in 2019", (year("=", 2019, True),)),
    ("models that were not released before 2019", (year("<", 2019, True),)),
    ("models published before 2021", (year("<", 2021),)),
    ("models up to 2021", (year("<=", 2021),)),
    ("models from 2019 to 2021", (year(">=", 2019), year("<=", 2021))),
    ("models since 2019 and before 2021", (year(">=", 2019), year("<", 2021))),
    # where "not" ends
    ("models not trained on SBU released before 2021", (NO_SBU, year("<", 2021))),
    ("models not trained on SBU in 2021", (NO_SBU, year("=", 2021))),
    ("models not trained on SBU since 2021 by Google",
     (NO_SBU, year(">=", 2021), Has("releasedBy", GOOGLE))),
    ("models not trained on SBU that use ITM", (NO_SBU, Uses(ITM))),
    ("models not trained on SBU but with ITM", (NO_SBU, Uses(ITM))),
    ("models not trained on SBU and released in 2021", (NO_SBU, year("=", 2021))),
    ("models that do not use ITM and were trained on SBU", (NO_ITM, Uses(None, SBU))),
    ("models using MLM but not ITM before 2021", (Uses(MLM), NO_ITM, year("<", 2021))),
    ("models without ITM since 2021", (NO_ITM, year(">=", 2021))),
    ("models not from Google in 2021", (Has("releasedBy", GOOGLE, True), year("=", 2021))),
    ("models that are not dual encoders from Google",
     (Has("hasArchitecture", DUAL, True), Has("releasedBy", GOOGLE))),
    ("models trained not on SBU but on CC3M", (NO_SBU, Uses(None, CC3M))),
    ("models not trained on SBU or CC3M", (NO_SBU, Uses(None, CC3M, True))),
    ("models not trained on SBU nor on CC3M", (NO_SBU, Uses(None, CC3M, True))),
    ("models that neither use ITM nor MLM", (NO_ITM, NO_MLM)),
    ("models that don’t use ITM on SBU", (Uses(ITM, SBU, True),)),
    ("models not trained on SBU with ITM", (Uses(ITM, SBU, True),)),
    # what is said apart may be of two stages
    ("models that use ITM and are trained on SBU", (Uses(ITM), Uses(None, SBU))),
    ("models trained on SBU that use ITM", (Uses(None, SBU), Uses(ITM))),
    ("models trained on SBU using ITM", (Uses(ITM, SBU),)),
    ("models that use ITM on SBU in one stage", (Uses(ITM, SBU),)),
    # ways to say it
    ("could you please tell me which models use ITM, thanks", (Uses(ITM),)),
    ("I would like to know which models were pre-trained on SBU", (Uses(None, SBU),)),
    ("how many models are there", ()),
    ("Which models use masked language modelling?", (Uses(MLM),)),
    ("vision-language models with the ITM objective", (Uses(ITM),)),
    ("Google's dual encoder models",
     (Has("releasedBy", GOOGLE), Has("hasArchitecture", DUAL))),
    ("which models are dual encoders", (Has("hasArchitecture", DUAL),)),
    ("models whose architecture is not dual encoder", (Has("hasArchitecture", DUAL, True),)),
    ("models that can't generate text", (Has("generates", TEXT, True),)),
    ("models with both ITM & MLM", (Uses(ITM), Uses(MLM))),
]  # fmt: skip

# A question, and a part of the reason that it is refused with.
REFUSED: list[tuple[str, str]] = [
    # a model beside other names
    ("does ALBEF use ITM", "ask `what does ALBEF use` or `which models use image-text matching`"),
    ("was ALBEF trained on SBU", "`which models are trained on SBU Captions`"),
    ("is ALBEF a dual encoder", "`which models are dual encoder`"),
    ("is ALBEF trained", "what does ALBEF use"),
    ("BERT models", "which models use BERT"),
    ("compare ALBEF and BERT", "one model at a time"),
    ("models like ALBEF", "one model at a time"),
    ("objectives of ALBEF and BERT", "names 2 models"),
    # models to leave out
    ("models using ITM except ALBEF", "leaving a model out"),
    ("models other than ALBEF that use ITM", "leaving a model out"),
    ("models without ALBEF", "that do not use BERT"),
    # years
    ("models not released between 2019 and 2020", "`before 2019` and once for `after 2020`"),
    ("models not from 2019 to 2020", "`before 2019` and once for `after 2020`"),
    ("models released in 2019 and 2020", "once for each year"),
    ("models in 2019 with ITM in 2020", "one year of release"),
    ("models by 2021", "`before 2021`"),
    ("models trained in 2021", "`released in 2021`"),
    ("models released < 2021", "No reading for “<”"),
    ("models using BERT from 2018", "not clear of what"),
    # how far "not" reaches
    ("models not released by Google in 2021", "two things at once"),
    ("models not released in 2021 and by Google", "not clear whether “not” holds"),
    ("models not trained on SBU and on CC3M", "not clear whether “not” holds"),
    ("models not trained with BERT on SBU", "two things at once"),
    ("models without ITM on SBU", "`that do not use ITM on SBU`"),
    ("models not trained on SBU, with ITM", "comma"),
    ("models not without ITM", "two negations"),
    # what is not used
    ("what does ALBEF not use", "which models do not use"),
    ("which data sets is ALBEF not trained on", "which models do not use"),
    ("which objectives are not used by ALBEF", "which models do not use"),
    # or
    ("models that use ITM or that are trained on SBU", "“or”"),
    ("models in 2019 or 2020", "“or”"),
    ("models with ITM/MLM", "“or”"),
    ("models by Google or with ITM", "“or”"),
    # words that change what is asked
    *((f"models trained {word} on SBU", f"“{word}”")
      for word in ("only", "exclusively", "mostly", "together", "first", "partly")),
    *((f"{word} models with ITM", f"“{word}”")
      for word in ("largest", "newest", "best", "first", "most", "recent", "only", "other")),
    ("models with the same objective as ALBEF", "“same”"),
    ("models with at least ITM", "“least”"),
    ("models fine-tuned on SBU", "fine-tuning"),
    # the noun that is asked for
    ("what data sets are used with ITM", "which models use image-text matching"),
    ("which objectives are used on SBU", "which models are trained on SBU Captions"),
    ("which data sets do models with ITM use", "asked of one model only"),
    ("which organizations released models in 2021", "asked of one model only"),
    ("who released models in 2021", "who released ALBEF"),
    ("what do models use on SBU", "what does ALBEF use"),
    ("when was ALBEF released", "`mmkg why ALBEF released`"),
    ("what year was ALBEF released", "`mmkg why ALBEF released`"),
    ("how was ALBEF trained", "how many"),
    ("what is ITM", "which models use image-text matching"),
    ("what is ALBEF", "what does ALBEF use"),
    ("what uses ALBEF", "not read with certainty"),
    ("tasks of ALBEF", "`objectives of ALBEF`"),
    ("what data sets was ALBEF tested on", "not read with certainty"),
    ("what does ALBEF use on SBU", "which models are trained on SBU Captions"),
    ("models whose text encoder is BERT", "Roles"),
    ("models using BERT as text encoder", "Roles"),
    # each place takes its classes
    ("models trained on Google", "“Google” is an organization, where a data set is expected"),
    ("models released by ITM", "“ITM” is an objective, where an organization is expected"),
    ("models from SBU", "“SBU” is a data set, where an organization is expected"),
    ("models with SBU", "“SBU” is a data set, where an objective"),
    ("models that use Google", "“Google” is an organization"),
    ("models tested on SBU", "models are tested on tasks"),
    ("models tested on VQAv2 test-std", "results-by-benchmark"),
    ("models trained on ITM", "is an objective, where a data set is expected"),
    ("models with text", "that accept text|which models accept text"),
    ("SBU models", "which models are trained on SBU Captions"),
    ("models on SBU and Google", "is an organization, where a data set"),
    # what is left hanging
    *((f"models {word}", f"“{word}”")
      for word in ("with", "without", "not", "that", "trained", "released", "before", "and")),
    ("models with code", "not read with certainty"),
    ("models with neither", "not read with certainty"),
    ("models with ITM on SBU with MLM", "goes with which"),
    ("models with ITM and MLM in one stage", "one objective on one data set"),
]  # fmt: skip

ONE_MODEL = [
    ("what data sets does ALBEF use", ("onDataset",)),
    ("ALBEF's objectives", ("withObjective",)),
    ("ALBEF’s pre-training data", ("onDataset",)),
    ("pre-training objectives of ALBEF", ("withObjective",)),
    ("pretraining data of ALBEF", ("onDataset",)),
    ("objectives and data sets of ALBEF", ("withObjective", "onDataset")),
    ("which losses does the ALBEF model use", ("withObjective",)),
    ("data used to pre-train ALBEF", ("onDataset",)),
    ("what is ALBEF based on", ("hasComponent",)),
    ("which organization released ALBEF", ("releasedBy",)),
    ("what tasks was ALBEF tested on", ("testedOn",)),
    ("what does ALBEF accept", ("accepts",)),
    ("what does ALBEF generate", ("generates",)),
    ("what paper describes ALBEF", ("describedIn",)),
    ("please show ALBEF", ("withObjective", "onDataset")),
    ("can you tell me what ALBEF was trained on?", ("onDataset",)),
]


@pytest.mark.parametrize(("question", "constraints"), READ)
def test_read(question: str, constraints: tuple[Constraint, ...]) -> None:
    assert parse(question, LEXICON).plan == Models(constraints)


@pytest.mark.parametrize(("question", "reason"), REFUSED)
def test_refused(question: str, reason: str) -> None:
    with pytest.raises(NotUnderstood) as caught:
        parse(question, LEXICON)
    said = str(caught.value)
    assert any(part in said for part in reason.split("|")), said
    assert "\n" not in said
    assert len(said) < 400


@pytest.mark.parametrize(("question", "relations"), ONE_MODEL)
def test_one_model(question: str, relations: tuple[str, ...]) -> None:
    assert parse(question, LEXICON).plan == Related(ALBEF, relations)


@pytest.mark.parametrize("question", ["models using VG", "who uses VG and SBU", "models with VG"])
def test_a_use_of_a_name_of_data_and_objective_is_ambiguous(question: str) -> None:
    with pytest.raises(AmbiguousName):
        parse(question, LEXICON)


def test_stages_that_may_differ_are_an_assumption() -> None:
    [assumption] = parse("models that use ITM and are trained on SBU", LEXICON).assumptions
    assert "several stages" in assumption


def test_a_not_of_the_other_side_is_of_all_training_and_says_so() -> None:
    reading = parse("models with ITM on SBU but not MLM", LEXICON)
    assert isinstance(reading.plan, Models)
    assert [use.negated for use in reading.plan.constraints] == [False, True]
    assert any("any stage" in assumption for assumption in reading.assumptions)


def test_two_words_that_only_together_spell_a_name_are_no_name() -> None:
    assert parse("models with BERT as a component", LEXICON).plan == Models((component(),))


# Every constraint in words, said of models and negated.
SAID: list[tuple[str, str, Constraint]] = [
    ("were trained on CC3M", "were not trained on CC3M", Uses(None, CC3M)),
    ("were never trained on SBU", "never trained on SBU", NO_SBU),
    ("use ITM", "don't use ITM", Uses(ITM)),
    ("were trained with MLM", "were never trained with MLM", Uses(MLM)),
    ("use ITM on SBU", "do not use ITM on SBU", Uses(ITM, SBU)),
    ("were trained on CC3M with MLM", "were not trained on CC3M with MLM", Uses(MLM, CC3M)),
    ("use BERT", "do not use BERT", component()),
    ("are dual encoders", "are not dual encoders", Has("hasArchitecture", DUAL)),
    ("were released by Google", "were not released by Google", Has("releasedBy", GOOGLE)),
    ("generate text", "don't generate text", Has("generates", TEXT)),
    ("accept text", "do not accept text", Has("accepts", TEXT)),
    ("were tested on VQA", "were not tested on VQA", Has("testedOn", Ref("task:vqa"))),
    ("were released before 2021", "were not released before 2021", year("<", 2021)),
    ("were published since 2019", "were not published since 2019", year(">=", 2019)),
    ("were released in 2020", "were not released in 2020", year("=", 2020)),
]


@given(
    st.sampled_from(["models", "which models", "please list all models"]),
    st.lists(
        st.tuples(st.sampled_from(SAID), st.booleans(), st.sampled_from(["that", "and", "but"])),
        min_size=1, max_size=4, unique_by=lambda one: one[0][0],
    ),
)  # fmt: skip
def test_a_question_made_of_constraints_is_read_as_these(
    head: str, parts: list[tuple[tuple[str, str, Constraint], bool, str]]
) -> None:
    words, expected = [head], set()
    for place, ((yes, no, constraint), negated, joint) in enumerate(parts):
        words += [joint if place else "that", no if negated else yes]
        if negated:
            constraint = constraint._replace(negated=True)
        expected.add(constraint)
    plan = parse(" ".join(words), LEXICON).plan
    assert isinstance(plan, Models)
    assert set(plan.constraints) == expected


PREPOSED = [
    ("with ITM on SBU", Uses(ITM, SBU)),
    ("before 2021", year("<", 2021)),
    ("by Google", Has("releasedBy", GOOGLE)),
    ("tested on VQA", Has("testedOn", Ref("task:vqa"))),
    ("that accept text", Has("accepts", TEXT)),
    ("not on CC3M", Uses(None, CC3M, True)),
    ("not using MLM", NO_MLM),
]


@pytest.mark.parametrize("parts", list(itertools.permutations(PREPOSED, 3)))
def test_negation_ends_where_the_next_constraint_begins(
    parts: tuple[tuple[str, Constraint], ...],
) -> None:
    question = " ".join(["models", *(words for words, _ in parts)])
    try:
        plan = parse(question, LEXICON).plan
    except NotUnderstood:
        # Only a stage that follows what is not used, or what was tested, is not clear.
        assert "on" in question
        return
    assert isinstance(plan, Models)
    assert set(plan.constraints) == {constraint for _, constraint in parts}


@given(st.lists(st.sampled_from([one[2] for one in SAID]), min_size=1, max_size=4, unique=True))
def test_what_a_plan_is_read_as_is_read_as_that_plan(constraints: list[Constraint]) -> None:
    plan = Models(tuple(constraints))
    again = parse(sentence(plan, LEXICON.label), LEXICON).plan
    assert isinstance(again, Models)
    assert set(again.constraints) == set(constraints)
