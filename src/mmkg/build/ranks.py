"""Which claims a default answer believes: ranks, accepted facts, and the best of a single value.

Rules (DESIGN, "Rank"): the seed's override wins; a primary source's claim is preferred; a
survey's claim is deprecated where it gives a model stages although another source describes
them, or a member that is outside a list another source states completely; all else is normal.
"""

from collections import defaultdict
from collections.abc import Iterable

from mmkg.build.claims import UNRANKED
from mmkg.build.links import counting_stages, links, reach, reverse, training
from mmkg.model.training import SIDES
from mmkg.model.values import Claim, Fact, Ref
from mmkg.model.vocabulary import ATTRIBUTES

STAGES_DESCRIBED = "a source that is no survey describes the stages"


def rank_claims(claims: Iterable[Claim], identity: Iterable[Fact]) -> tuple[Claim, ...]:
    """The claims with their ranks, in the order given.

    ``identity`` has the ``broader`` and ``variantOf`` of the entities.
    """
    unranked = tuple(claims)
    at_first = tuple(_by_source(claim) for claim in unranked)
    described = _Described(at_first, frozenset(identity))
    return tuple(
        _deprecated(first, reason)
        if claim.rank == UNRANKED and (reason := described.objection(claim))
        else first
        for claim, first in zip(unranked, at_first, strict=True)
    )


def _by_source(claim: Claim) -> Claim:
    if claim.rank != UNRANKED:
        return claim
    return claim._replace(rank="preferred" if claim.via == "primary" else "normal")


def _deprecated(claim: Claim, reason: str) -> Claim:
    return claim._replace(rank="deprecated", reason=reason)


def accepted_facts(claims: Iterable[Claim]) -> frozenset[Fact]:
    """The facts that one claim or more stands for that is not deprecated."""
    return frozenset(claim.fact for claim in claims if claim.rank != "deprecated")


def plain_facts(claims: Iterable[Claim]) -> frozenset[Fact]:
    """The accepted facts that become plain triples.

    Of an attribute with a single true value these are the best-ranked values alone, which
    Wikidata calls truthy; they are several only where equally good claims differ.
    """
    ranked: defaultdict[tuple[Ref, str], list[Claim]] = defaultdict(list)
    plain: set[Fact] = set()
    for claim in claims:
        if claim.rank == "deprecated":
            continue
        if claim.fact.p in ATTRIBUTES and ATTRIBUTES[claim.fact.p].single:
            ranked[claim.fact.s, claim.fact.p].append(claim)
        else:
            plain.add(claim.fact)
    for rivals in ranked.values():
        best = [claim for claim in rivals if claim.rank == "preferred"] or rivals
        plain.update(claim.fact for claim in best)
    return frozenset(plain)


class _Described:
    """What sources other than surveys say of the training of models."""

    def __init__(self, claims: tuple[Claim, ...], identity: frozenset[Fact]) -> None:
        facts = accepted_facts(claim for claim in claims if claim.via != "survey")
        self._facts = facts
        self._stages = links(facts, "hasStage")
        self._members = {side: links(facts, side) for side in SIDES}
        self._families = links(identity, "variantOf")
        self._variants = reverse(self._families)
        counting = counting_stages(facts, self._stages)
        self._training = training(counting, self._families)
        # A stage of which one side is not told does not stand for a survey's row that tells both.
        self._whole = {
            model
            for model, stages in counting.items()
            if any(all(self._tells(facts, stage, side) for side in SIDES) for stage in stages)
        }
        # A mixture is to its parts what a concept is to its narrower ones.
        parts = links(accepted_facts(claims), "includes", "includesPartOf")
        broader = links(identity, "broader")
        self._wider = {**broader, **reverse(parts)}
        # A stage belongs to the models that any source, a survey too, gives it to.
        self._models = reverse(links((claim.fact for claim in claims), "hasStage"))

    def _tells(self, facts: frozenset[Fact], stage: Ref, side: str) -> bool:
        return stage in self._members[side] or Fact(stage, "undisclosed", SIDES[side]) in facts

    def objection(self, claim: Claim) -> str | None:
        """Why a survey's claim does not hold against the other sources, if so."""
        if claim.via != "survey":
            return None
        s, p, o = claim.fact
        if p == "hasStage":
            return STAGES_DESCRIBED if self._has_other_stages(s, o) else None
        if p in SIDES and isinstance(o, Ref) and self._is_outside(s, p, o):
            return f"outside the complete list of {SIDES[p]} of a source that is no survey"
        return None

    def _has_other_stages(self, model: Ref, stage: object) -> bool:
        """Whether the stage is the survey's own while the model's are described, both sides.

        A family's are, too, where its variants' are, and a variant's where its family's are:
        either answers for the other where it has none.
        """
        if stage in self._stages.get(model, ()):
            return False
        kin = {model} | reach(self._variants, model) | reach(self._families, model)
        return any(ref in self._whole for ref in kin)

    def _is_outside(self, stage: Ref, side: str, member: Ref) -> bool:
        models = self._models.get(stage, ())
        lists = (self._complete_list(model, side) for model in models)
        return any(listed and not self._is_near(member, listed) for listed in lists)

    def _is_near(self, member: Ref, listed: set[Ref]) -> bool:
        """Whether the member is listed, or is narrower or broader than one that is."""
        if member in listed or reach(self._wider, member) & listed:
            return True
        return any(member in reach(self._wider, other) for other in listed)

    def _complete_list(self, model: Ref, side: str) -> set[Ref] | None:
        """The members of all stages that count, where all are described and all list the side.

        That a family's stages are all described holds for its variants.
        """
        stages = self._training.get(model, set())
        kin = {model} | reach(self._families, model)
        if not any(Fact(ref, "complete", "stages") in self._facts for ref in kin):
            return None
        if any(Fact(stage, "complete", SIDES[side]) not in self._facts for stage in stages):
            return None
        return {member for stage in stages for member in self._members[side].get(stage, ())}
