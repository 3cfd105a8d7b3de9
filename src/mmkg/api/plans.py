"""What ``kg.models`` is asked, as a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from mmkg.errors import BadParameter
from mmkg.model.values import Ref
from mmkg.model.vocabulary import RELATIONS
from mmkg.query.plan import Compare, Constraint, Has, Models, Operator, Uses

if TYPE_CHECKING:
    from mmkg.api.entities import Entity

    Named = str | Entity


class Asked(NamedTuple):
    """A relation, and the name of what it should lead to, if anything is asked of it."""

    relation: str
    name: Named | None
    negated: bool = False


def models_plan(
    resolve: Callable[..., Ref],
    asked: Iterable[Asked],
    years: tuple[int | None, int | None, int | None],
    *,
    finetune: bool,
) -> Models:
    """The plan; an objective and a data set that are both asked for hold in one stage.

    ``years`` are the year of release, the first that counts and the last. Raises
    ``BadParameter``, and what ``resolve`` raises.
    """
    ends = {
        (relation, negated): resolve(name, RELATIONS[relation].range)
        for relation, name, negated in asked
        if name is not None
    }
    constraints: list[Constraint] = []
    objective, dataset = (ends.pop((side, False), None) for side in ("withObjective", "onDataset"))
    if objective or dataset:
        constraints.append(Uses(objective, dataset))
    for (relation, negated), end in ends.items():
        if relation == "withObjective":
            constraints.append(Uses(end, None, negated))
        elif relation == "onDataset":
            constraints.append(Uses(None, end, negated))
        else:
            constraints.append(Has(relation, end, negated))
    operators: tuple[Operator, ...] = ("=", ">=", "<=")
    for operator, value in zip(operators, years, strict=True):
        if value is not None:
            if not isinstance(value, int):
                raise BadParameter("year", f"{value!r} is not a whole number.")
            constraints.append(Compare("year", operator, value))
    return Models(tuple(constraints), finetune)
