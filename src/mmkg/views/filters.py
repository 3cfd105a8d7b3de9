"""A plan as the filters of the explorer's page, where they can say it."""

from collections.abc import Iterable
from typing import Any

from mmkg.query.plan import Compare, Has, Models, Uses

# What an operator asks of a year, as the first that counts or the last.
_BOUNDS = {">=": ("since", 0), ">": ("since", 1), "<=": ("until", 0), "<": ("until", -1)}
# The page writes a year with four digits.
_YEARS = range(1000, 10_000)


def filters_of(plan: object) -> dict[str, Any] | None:
    """The plan as ``core/plan.js`` has it; ``None`` for what the page has no filter for.

    >>> filters_of(Models((Compare("year", ">", 2020),)))
    {'constraints': [], 'since': 2021, 'until': None}
    """
    if not isinstance(plan, Models) or plan.finetune:
        return None
    years = _years(one for one in plan.constraints if isinstance(one, Compare))
    if years is None:
        return None
    constraints = [_filter(one) for one in plan.constraints if not isinstance(one, Compare)]
    return {"constraints": constraints, "since": years[0], "until": years[1]}


def _filter(one: Uses | Has) -> dict[str, Any]:
    return {name: value for name, value in one._asdict().items() if value is not None}


def _years(asked: Iterable[Compare]) -> tuple[int | None, int | None] | None:
    """The first year and the last, or ``None`` where one range does not say what is asked.

    Two bounds that meet in one year are no range: where sources differ, each may hold of another
    year, and the page reads such a range as that very year.
    """
    found: dict[str, int] = {}
    for one in asked:
        if one.attribute != "year" or one.negated or not isinstance(one.value, int):
            return None
        exact = one.operator == "="
        bounds = [("since", 0), ("until", 0)] if exact else [_BOUNDS[one.operator]]
        for side, step in bounds:
            if side in found or one.value + step not in _YEARS:
                return None
            found[side] = one.value + step
        if not exact and found.get("since") == found.get("until"):
            return None
    return found.get("since"), found.get("until")
