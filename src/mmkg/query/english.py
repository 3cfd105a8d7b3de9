"""A plan as an English sentence, so that a reader sees what was understood."""

from collections.abc import Callable

from mmkg.model.values import Ref
from mmkg.query.plan import Compare, Constraint, Has, Models, Plan, Uses

Labels = Callable[[Ref], str]

_RELATIONS = {
    "withObjective": "objectives",
    "onDataset": "data sets",
    "hasArchitecture": "architectures",
    "hasComponent": "components",
    "testedOn": "tasks",
    "releasedBy": "organizations",
    "describedIn": "papers",
    "officialCode": "official code",
    "accepts": "input modalities",
    "generates": "output modalities",
    "hasStage": "training stages",
}

_HAS = {
    "hasArchitecture": ("whose architecture is {}", "whose architecture is not {}"),
    "hasComponent": ("with {} as a component", "without {} as a component"),
    "testedOn": ("tested on {}", "not tested on {}"),
    "releasedBy": ("released by {}", "not released by {}"),
    "accepts": ("that accept {}", "that do not accept {}"),
    "generates": ("that generate {}", "that do not generate {}"),
}

_COMPARE = {"=": "in", "<": "before", "<=": "up to", ">": "after", ">=": "since"}


def sentence(plan: Plan, label: Labels) -> str:
    """The plan in words.

    >>> plan = Models((Uses(Ref("objective:itm"), Ref("dataset:cc3m")),))
    >>> sentence(plan, lambda ref: ref.partition(":")[2].upper())
    'models trained with ITM on CC3M in one stage'
    """
    if isinstance(plan, Models):
        # What is asked for first: behind a *never* it would seem to be left out too.
        ordered = sorted(plan.constraints, key=lambda constraint: constraint.negated)
        parts = [_constraint(constraint, label) for constraint in ordered]
        head = "models" if parts else "all models"
        tail = ", fine-tuning included" if plan.finetune else ""
        return f"{head} {' and '.join(parts)}".rstrip() + tail
    what = " and ".join(_RELATIONS.get(relation, relation) for relation in plan.relations)
    return f"{what} of {label(plan.subject)}" + (", fine-tuning included" if plan.finetune else "")


def _constraint(constraint: Constraint, label: Labels) -> str:
    if isinstance(constraint, Uses):
        return _uses(constraint, label)
    if isinstance(constraint, Has):
        yes, no = _HAS.get(
            constraint.relation,
            (f"with {constraint.relation} {{}}", f"without {constraint.relation} {{}}"),
        )
        return (no if constraint.negated else yes).format(label(constraint.target))
    return _compare(constraint)


def _uses(constraint: Uses, label: Labels) -> str:
    verb = "never trained" if constraint.negated else "trained"
    ends = []
    if constraint.objective:
        ends.append(f"with {label(constraint.objective)}")
    if constraint.dataset:
        ends.append(f"on {label(constraint.dataset)}")
    together = " in one stage" if len(ends) == 2 else ""
    return f"{verb} {' '.join(ends)}{together}"


def _compare(constraint: Compare) -> str:
    negation = "not " if constraint.negated else ""
    if constraint.attribute == "year":
        return f"{negation}released {_COMPARE[constraint.operator]} {constraint.value}"
    value = f"{constraint.value:,}" if isinstance(constraint.value, int) else constraint.value
    return f"with {constraint.attribute} {negation}{constraint.operator} {value}"
