"""Ways to say the same thing: each is read as the plan that the plain words have."""

import pytest

from ask.test_parse import CC3M, ITM, LEXICON, MLM, SBU
from ask.test_refusals import ALBEF, BERT, DUAL, GOOGLE, NO_ITM, NO_MLM, TEXT, year
from mmkg.ask.parse import parse
from mmkg.model.values import Ref
from mmkg.query.plan import Constraint, Has, Models, Related, Uses

VG, VQA = Ref("dataset:visual-genome"), Ref("task:vqa")
BY_GOOGLE, NOT_GOOGLE = Has("releasedBy", GOOGLE), Has("releasedBy", GOOGLE, True)

VARIANTS: list[tuple[tuple[Constraint, ...], tuple[str, ...]]] = [
    # years
    (
        (year("=", 2021),),
        (
            "models that came out in 2021", "models published in 2021", "models introduced in 2021",
            "models from 2021", "2021 models", "models 2021", "models released 2021",
            "models which appeared in 2021", "models launched in the year 2021",
            "models published on 2021", "released in 2021", "models built in 2021",
            "models from year 2021", "models (2021)",
        ),
    ),
    (
        (year("<", 2021),),
        (
            "models prior to 2021", "models released prior to 2021", "models earlier than 2021",
            "models older than 2021", "models that came out before 2021",
        ),
    ),
    ((year(">", 2020),), ("models newer than 2020", "models later than 2020", "models after 2020")),
    (
        (year("<=", 2020),),
        (
            "models until 2020", "models up to 2020", "models till 2020", "models 2020 or earlier",
            "models released no later than 2020", "models in or before 2020",
        ),
    ),
    (
        (year(">=", 2020),),
        (
            "models since 2020", "models from 2020 on", "models from 2020 onwards",
            "models released in 2020 or later", "2020 or newer", "models starting from 2020",
            "models no earlier than 2020",
        ),
    ),
    (
        (year(">=", 2019), year("<=", 2021)),
        (
            "models between 2019 and 2021", "models between 2019 to 2021", "models 2019-2021",
            "models from 2019 to 2021", "models from 2019 until 2021", "models in 2019–2021",
        ),
    ),
    # who released them
    (
        (BY_GOOGLE,),
        (
            "models by Google", "models from Google", "models of Google", "Google models",
            "models developed at Google", "models that were presented by Google",
            "models that Google has released", "models Google released",
            "which models did Google publish", "what has Google released",
        ),
    ),
    # what is left out
    (
        (NO_ITM,),
        (
            "models w/o ITM", "models lacking ITM", "models that lack ITM", "models with no ITM",
            "models that don't use ITM", "models that dont use ITM", "models without using ITM",
            "models not using ITM", "models except ITM", "models excluding ITM",
            "models that avoid ITM", "models except those that use ITM", "models not ITM",
            "models except for those with ITM", "models that never use ITM at all",
            "models without any ITM loss", "models that do not use any ITM",
        ),
    ),
    (
        (Uses(None, SBU), NO_ITM),
        (
            "models on SBU without ITM", "models on SBU but not ITM", "models on SBU, no ITM",
            "models trained on SBU except those that use ITM", "SBU without ITM",
            "models on SBU except ITM",
        ),
    ),
    (
        (Uses(MLM), NO_ITM),
        (
            "models using MLM rather than ITM", "models using MLM instead of ITM",
            "models that use MLM but w/o ITM", "uses MLM but not ITM",
        ),
    ),
    ((NOT_GOOGLE,), ("models except Google", "models not by Google", "models excluding Google")),
    (
        (Has("hasArchitecture", DUAL, True),),
        (
            "models excluding dual encoders", "models that aren't dual encoders",
            "models except those that are dual encoders",
        ),
    ),
    ((NO_ITM, NO_MLM), ("models without ITM or MLM", "models without ITM and MLM",
                        "models that use neither ITM nor MLM",
                        "models that use none of ITM and MLM",
                        "models except those that use ITM or MLM")),
    # politeness
    (
        (Uses(ITM),),
        (
            "hey, could you tell me which models use ITM?", "pls list models with ITM",
            "show me all the models which use ITM", "I'm looking for models that use ITM",
            "any models that use ITM?", "are there any models that use ITM",
            "is there a model that uses ITM", "do you know which models use ITM?",
            "Hi! Which models use ITM?? Thanks :)", "I need the names of models with ITM, thx",
            "could you please give me a list of models having ITM", "which ones use ITM?",
            "what uses ITM", "which use ITM", "who's using ITM", "models which employ ITM",
            "methods that rely on ITM", "VLMs adopting ITM",
            "models that make use of the ITM objective for pre-training",
            "models using ITM as a pre-training task", "models whose objective is ITM",
            "models for which the objective is ITM", "do you have models that use ITM",
            "models, objective: ITM", "some models that use ITM",
        ),
    ),
    # an objective and a data set, in one stage
    (
        (Uses(ITM, SBU),),
        (
            "ITM on SBU", "ITM SBU", "SBU, ITM", "models: ITM, SBU", "ITM + SBU",
            "which model is use ITM in the SBU data set", "models that use ITM and SBU",
            "models trained w/ ITM on SBU", "objective=ITM dataset=SBU",
            "which models used SBU as pretraining data with ITM as objective",
        ),
    ),
    # data sets
    (
        (Uses(None, SBU),),
        (
            "trained on SBU", "models trained with SBU", "models that saw SBU",
            "which models learned from SBU during pretraining", "who trained on SBU",
            "has anyone trained on SBU",
            "models whose training data includes SBU", "what is trained on SBU",
            "models using SBU",
        ),
    ),
    ((Uses(None, SBU), Uses(None, CC3M)), ("models trained with SBU and CC3M", "SBU, CC3M",
                                            "models on both SBU and CC3M")),
    (
        (Uses(ITM, SBU), Uses(ITM, CC3M)),
        (
            "models with ITM on SBU and CC3M", "models with ITM on SBU and on CC3M",
            "models that use ITM on all of SBU and CC3M", "ITM on SBU, CC3M",
        ),
    ),
    (
        (Uses(ITM, SBU), Uses(MLM, SBU)),
        (
            "models that combine ITM with MLM on SBU", "models with ITM as well as MLM on SBU",
            "models that use ITM plus MLM on SBU", "models with ITM, MLM on SBU",
        ),
    ),
    (
        (year("=", 2019, True), year("=", 2021, True)),
        (
            "models not released in 2019 or 2021", "models not in 2019 nor 2021",
            "models released in neither 2019 nor 2021", "models not 2019 nor 2021",
        ),
    ),
    ((Uses(ITM), Uses(MLM)), ("ITM, MLM", "models that use ITM and MLM both", "ITM & MLM models")),
    ((Has("testedOn", VQA),), ("models tested for VQA", "models evaluated on VQA",
                               "models tested in VQA")),
    ((Has("accepts", TEXT),), ("models which take text as input", "text models",
                                "models that process text", "models supporting text")),
    ((Has("hasComponent", BERT),), ("models that rely on BERT", "models using BERT as backbone",
                                   "models built upon BERT", "models composed of BERT")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("question", "constraints"),
    [(question, constraints) for constraints, questions in VARIANTS for question in questions],
)
def test_a_variant_has_the_plan_of_the_plain_words(
    question: str, constraints: tuple[Constraint, ...]
) -> None:
    plan = parse(question, LEXICON).plan
    assert isinstance(plan, Models)
    assert set(plan.constraints) == set(constraints)


ONE_MODEL = [
    ("hey, what was ALBEF trained on pls", ("onDataset",)),
    ("on which data sets was ALBEF pre-trained?", ("onDataset",)),
    ("ALBEF was trained on what?", ("onDataset",)),
    ("ALBEF uses which objectives", ("withObjective",)),
    ("pre-training tasks of ALBEF", ("withObjective",)),
    ("what loss functions does ALBEF use", ("withObjective",)),
    ("github repo of ALBEF", ("officialCode",)),
    ("where can I find the code of ALBEF", ("officialCode",)),
    ("downstream tasks of ALBEF", ("testedOn",)),
    ("in which paper was ALBEF introduced", ("describedIn",)),
    ("what is ALBEF made of", ("hasComponent",)),
    ("what does ALBEF learn from", ("onDataset",)),
    ("which objectives does ALBEF optimise", ("withObjective",)),
    ("what are the stages of ALBEF training", ("hasStage",)),
]


@pytest.mark.parametrize(("question", "relations"), ONE_MODEL)
def test_a_variant_about_one_model(question: str, relations: tuple[str, ...]) -> None:
    assert parse(question, LEXICON).plan == Related(ALBEF, relations)


@pytest.mark.parametrize(
    ("question", "assumption"),
    [
        ("models from 2021", "in 2021, not since"),
        ("ITM models 2021", "released in 2021"),
        ("trained on SBU", "models are asked for"),
        ("ITM, SBU", "models that have all of them, in one stage"),
        ("ITM, MLM", "models that have all of them"),
        ("models that use ITM and SBU", "in one stage"),
        ("models with MLM and with ITM on SBU", "masked language modeling may be of any stage"),
    ],
)
def test_what_may_be_meant_otherwise_is_told(question: str, assumption: str) -> None:
    assert any(assumption in one for one in parse(question, LEXICON).assumptions)


@pytest.mark.parametrize(
    "question", ["which models use ITM on SBU", "models since 2021", "models without ITM by Google"]
)
def test_what_is_certain_needs_no_assumption(question: str) -> None:
    assert parse(question, LEXICON).assumptions == ()


def test_counting_is_heard_without_a_noun() -> None:
    assert parse("how many use ITM", LEXICON).counting
