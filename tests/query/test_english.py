"""The sentence that a reader checks the plan by."""

import pytest

from mmkg.model.values import Ref
from mmkg.query.english import sentence
from mmkg.query.plan import Compare, Has, Models, Plan, Related, Uses

ITM, CC3M = Ref("objective:itm"), Ref("dataset:cc3m")


def label(ref: Ref) -> str:
    return ref.partition(":")[2].upper()


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (Models(), "all models"),
        (Models((Uses(ITM),)), "models trained with ITM"),
        (Models((Uses(None, CC3M, True),)), "models never trained on CC3M"),
        (Models((Uses(ITM, CC3M),)), "models trained with ITM on CC3M in one stage"),
        (
            Models((Uses(ITM), Compare("year", ">=", 2021)), finetune=True),
            "models trained with ITM and released since 2021, fine-tuning included",
        ),
        (
            Models((Compare("parameters", ">", 1_000_000_000),)),
            "models with parameters > 1,000,000,000",
        ),
        (
            Models((Has("hasArchitecture", Ref("architecture:dual"), True),)),
            "models whose architecture is not DUAL",
        ),
        (
            Models((Uses(ITM, None, True), Has("hasComponent", Ref("model:bert")))),
            "models with BERT as a component and never trained with ITM",
        ),
        (
            Related(Ref("model:albef"), ("withObjective", "onDataset")),
            "objectives and data sets of ALBEF",
        ),
    ],
)
def test_sentence(plan: Plan, words: str) -> None:
    assert sentence(plan, label) == words
