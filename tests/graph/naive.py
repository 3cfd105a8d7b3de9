"""The rules of an answer, written a second time in plain Python, to hold the queries against.

Sets of facts and loops only: slow, and meant to be read beside docs/decisions/0004-unknown.md.
"""

import operator
from collections.abc import Callable
from typing import Any

from mmkg.model.values import Bundle, Fact, Ref
from mmkg.query.plan import Compare, Constraint, Has, Models, Uses

OPEN = {"testedOn", "otherCode", "extends", "initialisedFrom", "hasComponent"}
OPERATORS: dict[str, Callable[[Any, Any], bool]] = {
    "=": operator.eq,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


class Naive:
    """A bundle's facts, and what follows from them for a plan."""

    def __init__(self, bundle: Bundle) -> None:
        self.facts = set(bundle.facts)
        self.families = sorted(s for s, p, o in self.facts if p == "kind" and o == "family")

    def objects(self, subject: Ref, *predicates: str) -> list[Ref]:
        return [o for s, p, o in self.facts if s == subject and p in predicates]  # type: ignore[misc]  # relations only

    def has(self, subject: Ref, predicate: str, value: object) -> bool:
        return any(s == subject and p == predicate and o == value for s, p, o in self.facts)

    def reach(self, start: Ref, *predicates: str) -> set[Ref]:
        found, queue = {start}, [start]
        while queue:
            for end in self.objects(queue.pop(), *predicates):
                if end not in found:
                    found.add(end)
                    queue.append(end)
        return found

    def variants(self, family: Ref) -> list[Ref]:
        return [family, *(s for s, p, o in self.facts if p == "variantOf" and o == family)]

    def stages(self, model: Ref, finetune: bool) -> list[Ref]:
        found = self.objects(model, "hasStage")
        return [s for s in found if finetune or not self.has(s, "kind", "finetune")]

    def training(self, holder: Ref, finetune: bool) -> list[Ref]:
        """Its own stages, or its family's where it has none that counts."""
        counting = self.stages(holder, False)
        for family in self.objects(holder, "variantOf"):
            counting = counting or self.stages(family, False)
        return [*counting, *self.stages(holder, True)] if finetune else counting

    def values(self, holder: Ref, attribute: str) -> list[Any]:
        """Its own values, or its family's where it has none."""
        own = [o for s, p, o in self.facts if s == holder and p == attribute]
        families = self.objects(holder, "variantOf")
        return own or [o for s, p, o in self.facts if s in families and p == attribute]

    def fits(self, listed: Ref, asked: Ref | None) -> bool:
        if asked is None:
            return True
        if asked.startswith("dataset:"):
            return asked in self.reach(listed, "includes", "includesPartOf")
        return asked in self.reach(listed, "broader")

    def near(self, one: Ref, other: Ref) -> bool:
        return other in self.reach(one, "broader", "includes", "includesPartOf", "derivedFrom")

    def in_stage(self, stage: Ref, uses: Uses) -> bool:
        objectives = self.objects(stage, "withObjective")
        datasets = self.objects(stage, "onDataset")
        return (
            uses.objective is None or any(self.fits(o, uses.objective) for o in objectives)
        ) and (uses.dataset is None or any(self.fits(d, uses.dataset) for d in datasets))

    def left_out(self, stage: Ref, uses: Uses) -> bool:
        for asked, side, relation in (
            (uses.objective, "objectives", "withObjective"),
            (uses.dataset, "datasets", "onDataset"),
        ):
            if asked and self.has(stage, "complete", side):
                listed = self.objects(stage, relation)
                if not any(self.near(x, asked) or self.near(asked, x) for x in listed):
                    return True
        return False

    def true_of(self, holder: Ref, constraint: Constraint, finetune: bool) -> bool:
        """Of a family or variant, with what it has from its family."""
        if isinstance(constraint, Uses):
            return any(self.in_stage(s, constraint) for s in self.training(holder, finetune))
        if isinstance(constraint, Has):
            holders = [holder, *self.objects(holder, "variantOf")]
            values = [v for h in holders for v in self.objects(h, constraint.relation)]
            return any(constraint.target in self.reach(v, "broader", "variantOf") for v in values)
        compare = OPERATORS[constraint.operator]
        values = self.values(holder, constraint.attribute)
        return any(compare(value, constraint.value) for value in values)

    def true_of_any(self, family: Ref, constraint: Constraint, finetune: bool) -> bool:
        return any(self.true_of(h, constraint, finetune) for h in self.variants(family))

    def false_of_all(self, family: Ref, constraint: Constraint, finetune: bool) -> bool:
        holders = self.variants(family)
        if isinstance(constraint, Uses):
            stages = [s for h in holders for s in self.stages(h, finetune)]
            return self.has(family, "complete", "stages") and all(
                self.left_out(s, constraint) for s in stages
            )
        if self.true_of_any(family, constraint, finetune):
            return False
        if isinstance(constraint, Compare):
            return any(s in holders and p == constraint.attribute for s, p, _ in self.facts)
        if constraint.relation in OPEN:
            return False
        stated = [v for h in holders for v in self.objects(h, constraint.relation)]
        if constraint.relation == "hasArchitecture":
            schemes = self.objects(constraint.target, "scheme")
            stated = [v for v in stated if set(self.objects(v, "scheme")) & set(schemes)]
        return bool(stated)

    def answers(self, plan: Models) -> tuple[set[Ref], set[Ref]]:
        """The families that answer, and those that are unknown."""
        yes, unknown = set(), set()
        for family in self.families:
            positive = [c for c in plan.constraints if not c.negated]
            negated = [c for c in plan.constraints if c.negated]
            holds = any(
                all(self.true_of(h, c, plan.finetune) for c in positive)
                for h in self.variants(family)
            )
            if holds and all(self.false_of_all(family, c, plan.finetune) for c in negated):
                yes.add(family)
            elif not any(self.false_of_all(family, c, plan.finetune) for c in positive) and not any(
                self.true_of_any(family, c, plan.finetune) for c in negated
            ):
                unknown.add(family)
        return yes, unknown


def fact(s: str, p: str, o: object) -> Fact:
    return Fact(Ref(s), p, o)  # type: ignore[arg-type]  # tests write literals and Refs
