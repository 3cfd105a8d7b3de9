"""Questions as the filters of the page: the same models, and nothing where filters say less."""

import pytest

from mmkg.api.graph import KnowledgeGraph
from mmkg.model.values import Ref
from mmkg.query.plan import Compare, Constraint, Has, Models, Related, Uses
from mmkg.views.filters import filters_of
from views.test_same import engine_plan

ITM, CAPTIONS = Ref("objective:itm"), Ref("dataset:captions-a")
SAID: dict[str, tuple[Constraint, ...]] = {
    "one stage": (Uses(ITM, CAPTIONS),),
    "two stages": (Uses(ITM), Uses(None, CAPTIONS)),
    "a not": (Uses(ITM, None, True), Has("accepts", Ref("modality:image"))),
    "in a year": (Uses(ITM), Compare("year", "=", 2021)),
    "in years": (Compare("year", ">=", 2019), Compare("year", "<=", 2021)),
    "all": (),
}
UNSAID: dict[str, tuple[Constraint, ...]] = {
    "not in a year": (Compare("year", "=", 2021, True),),
    "another attribute": (Compare("parameters", ">", 10),),
    "two years": (Compare("year", "=", 2020), Compare("year", ">=", 2019)),
    "one year by its bounds": (Compare("year", ">=", 2020), Compare("year", "<=", 2020)),
    "the same bound twice": (Compare("year", ">=", 2019), Compare("year", ">", 2020)),
    "no year of four digits": (Compare("year", "<", 1000),),
    "no number": (Compare("year", "=", "2020"),),
}


@pytest.mark.parametrize("constraints", SAID.values(), ids=SAID)
def test_the_page_reads_the_plan_that_was_asked(constraints: tuple[Constraint, ...]) -> None:
    filters = filters_of(Models(constraints))
    assert filters is not None
    assert engine_plan(filters) == Models(constraints)


@pytest.mark.parametrize("constraints", UNSAID.values(), ids=UNSAID)
def test_what_filters_cannot_say_has_none(constraints: tuple[Constraint, ...]) -> None:
    assert filters_of(Models((Uses(ITM), *constraints))) is None


def test_other_questions_have_no_filters() -> None:
    assert filters_of(Models((Uses(ITM),), finetune=True)) is None
    assert filters_of(Related(Ref("model:alpha"), ("withObjective",))) is None
    assert filters_of(None) is None


def test_a_year_that_does_not_count_is_the_bound_beside_it() -> None:
    filters = filters_of(Models((Compare("year", ">", 2019), Compare("year", "<", 2022))))
    assert filters == {"constraints": [], "since": 2020, "until": 2021}


def test_a_question_is_filters_in_the_page(small: KnowledgeGraph) -> None:
    block = small.explore(ask="models trained with objective:itm on dataset:captions-a")._answer
    assert block is not None
    assert block["filters"]["constraints"] == [
        {"objective": "objective:itm", "dataset": "dataset:captions-a", "negated": False}
    ]
