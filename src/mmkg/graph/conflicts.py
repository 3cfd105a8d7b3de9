"""Where sources disagree: each side with its places, and what settles it."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import NamedTuple, cast

from mmkg.graph.evidence import claims_about, place_of_rank
from mmkg.graph.facts import facts_of, labels_of
from mmkg.model.training import SIDES
from mmkg.model.values import Cell, Literal_, Ref
from mmkg.stores.protocol import Store

PRIMARY = "primary source"
DECISION = "decision in the seed"
COMPLETE = "complete list"
"""What may settle a disagreement."""

Settled = tuple[str | None, Ref | Literal_ | None]
"""What settles a disagreement, and the value that it comes to."""

_PREFERRED, _DEPRECATED = "preferred", "deprecated"


class Stand(NamedTuple):
    """A place that takes a side, and how it ranks."""

    source: Ref
    locator: str
    via: str
    rank: str
    reason: str | None = None


class Side(NamedTuple):
    """A value and the places that state it; without a value, a list without the other sides'."""

    value: Ref | Literal_ | None
    stands: tuple[Stand, ...]

    @property
    def rank(self) -> str:
        """The best that a place of it has."""
        return min((stand.rank for stand in self.stands), key=place_of_rank)


class Conflict(NamedTuple):
    """A field of which sources say different things; the side believed comes first.

    ``settled_by`` is what settles it, and ``value`` what it comes to; it is open without.
    """

    subject: Ref
    label: str
    predicate: str
    sides: tuple[Side, ...]
    settled_by: str | None
    value: Ref | Literal_ | None

    @property
    def is_open(self) -> bool:
        """Whether a default answer has to give several values."""
        return self.settled_by is None


def conflicts_in(store: Store, rows: Iterable[Mapping[str, Cell]]) -> list[Conflict]:
    """The disagreements that the rows of the named query ``conflicts`` tell of; open ones first."""
    found = []
    rows = list(rows)
    labels = labels_of(store, (_key(row)[0] for row in rows))
    for (subject, predicate), held in groupby(rows, key=_key):
        sides = _sides(held)
        settled, value = _of_a_list(sides) if predicate in SIDES else _of_a_value(sides)
        if predicate in SIDES:
            sides = (*_complete_list(store, subject, predicate), *sides)
        label = labels.get(subject, subject)
        found.append(Conflict(subject, label, predicate, sides, settled, value))
    return sorted(found, key=lambda one: (not one.is_open, one.label.casefold(), one.predicate))


def _key(row: Mapping[str, Cell]) -> tuple[Ref, str]:
    return Ref(str(row["subject"])), str(row["predicate"])


def _sides(rows: Iterable[Mapping[str, Cell]]) -> tuple[Side, ...]:
    stands: dict[Ref | Literal_, list[Stand]] = {}
    for row in rows:
        reason = row["reason"]
        stand = Stand(
            Ref(str(row["source"])), str(row["locator"]), str(row["via"]), str(row["rank"]),
            None if reason is None else str(reason),
        )  # fmt: skip
        stands.setdefault(cast(Ref | Literal_, row["says"]), []).append(stand)
    sides = (Side(value, tuple(sorted(held, key=_order))) for value, held in stands.items())
    return tuple(sorted(sides, key=_by_rank))


def _by_rank(side: Side) -> tuple[int, float, str]:
    number = side.value if isinstance(side.value, int | float) else 0
    return place_of_rank(side.rank), number, str(side.value)


def _order(stand: Stand) -> tuple[int, Ref, str]:
    return place_of_rank(stand.rank), stand.source, stand.locator


def _of_a_value(sides: tuple[Side, ...]) -> Settled:
    """A value stands where it alone is preferred, or where all others are deprecated."""
    best = [side for side in sides if side.rank == sides[0].rank]
    if len(best) > 1 or best[0].rank == _DEPRECATED:
        return None, None
    stands = [stand for stand in best[0].stands if stand.rank == _PREFERRED]
    if any(stand.via == "primary" for stand in stands):
        return PRIMARY, best[0].value
    return DECISION, best[0].value


def _of_a_list(sides: tuple[Side, ...]) -> Settled:
    """A survey's member is outside a list that another source states in full, or the seed says."""
    surveys = all(stand.via == "survey" for side in sides for stand in side.stands)
    return COMPLETE if surveys else DECISION, None


def _complete_list(store: Store, stage: Ref, predicate: str) -> Iterator[Side]:
    """Where the lists of the model's training are said to be complete."""
    links = (fact.s for fact in facts_of(store, p="object", o=stage))
    models = (fact.o for link in links for fact in facts_of(store, s=link, p="subject"))
    stages = dict.fromkeys(
        fact.o
        for model in models
        if isinstance(model, Ref)
        for fact in facts_of(store, s=model, p="trainedIn")
        if isinstance(fact.o, Ref) and fact.o != stage
    )
    stands = [
        Stand(claim.source, claim.locator, claim.via, claim.rank, claim.reason)
        for one in stages
        for claim in claims_about(store, one)
        if claim.fact.p == "complete" and claim.fact.o == SIDES[predicate]
    ]
    if stands:
        yield Side(None, tuple(dict.fromkeys(sorted(stands, key=_order))))
