"""What a file says, what it was resolved to, and what is proposed; plain frozen values."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from mmkg.model.values import Via

How = Literal["id", "table", "identifier", "name", "fuzzy", "new", "none", "ambiguous"]
Status = Literal["new", "another source", "differs"]


class Evidence(NamedTuple):
    """Where a fact was read, as the seed writes it."""

    source: str
    locator: str
    via: Via
    as_printed: str | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A value or the id of an entity, with evidence of its own."""

    value: str
    evidence: tuple[Evidence, ...] = ()


Field = str | tuple[str, ...] | Item


@dataclass(frozen=True, slots=True)
class Draft:
    """An entity as it would be written where the seed has none of its id.

    ``needs`` are the drafts of entities that it names.
    """

    id: str
    fields: tuple[tuple[str, Field], ...]
    evidence: tuple[Evidence, ...] = ()
    needs: tuple["Draft", ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """What a file calls an entity of one class.

    ``others`` are further names of the same entity, tried in their order. Where ``exact``, as for
    the tag of a checkpoint, a name that is only like a known one is never it. ``table`` is the id
    that the format itself gives, and ``draft`` what is written where the seed has no such entity.
    """

    text: str
    prefix: str
    others: tuple[str, ...] = ()
    exact: bool = False
    table: str | None = None
    draft: Draft | None = None


class Spot(NamedTuple):
    """A place in the file, and the words that stand there."""

    place: str
    printed: str | None = None


@dataclass(frozen=True, slots=True)
class Says:
    """A statement about one entity: a value, or another entity that it is related to."""

    subject: Name
    field: str
    value: str | Name
    at: Spot


@dataclass(frozen=True, slots=True)
class Scores:
    """A result: of a model, on a benchmark, by a metric, in a setting."""

    model: Name
    benchmark: Name
    metric: Name
    setting: str
    value: str
    at: Spot


@dataclass(frozen=True, slots=True)
class Leftover:
    """Something in the file that becomes no proposal, and why; ``like`` are names like it.

    ``unnamed`` says that it is a name that nothing in the seed has: an alias may be missing.
    """

    what: str
    why: str
    place: str
    like: tuple[str, ...] = ()
    count: int = 1
    unnamed: bool = False


Statement = Says | Scores | Leftover


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which entity a name was resolved to, how, and by which text.

    ``like`` are the entities that it may mean, where it is not sure.
    """

    printed: str
    ref: str | None
    how: How
    by: str = ""
    score: float = 100.0
    like: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change to the seed: a new entity, a value, a relation, or a result.

    ``against`` are the seed's own values with their sources where they differ. One that is not
    ``accepted`` rests on a fuzzy name and is in the report alone.
    """

    kind: Literal["entity", "value", "relation", "result"]
    subject: str
    field: str
    value: str
    evidence: tuple[Evidence, ...]
    resolved: tuple[Resolution, ...] = ()
    status: Status = "new"
    against: tuple[str, ...] = ()
    accepted: bool = True
    draft: Draft | None = None
    key: tuple[str, str, str] | None = None
    """Of a result: benchmark, metric and setting."""
