"""How a field of an entity is described, and the shapes that its values take in the seed."""

import re
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any, ClassVar, Generic, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints

from mmkg.ids import CURIE_PATTERN
from mmkg.model.values import Rank, Via

Id = Annotated[str, StringConstraints(pattern=CURIE_PATTERN)]
Text = Annotated[str, StringConstraints(min_length=1, max_length=4000, strip_whitespace=True)]
Month = Annotated[str, StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2]))?$")]
Url = Annotated[str, StringConstraints(pattern=r'^https?://[^\s<>"]+$')]
TERM_PATTERN = r"^[a-z][A-Za-z]*$"
TermName = Annotated[str, StringConstraints(pattern=TERM_PATTERN)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z]+)?$")]


@dataclass(frozen=True)
class Attribute:
    """A field whose value is a literal.

    ``single`` says that an entity has at most one true value, so that two are a conflict;
    ``identity`` that it is what the entity is known by and needs no evidence; ``unit`` what
    a number counts. ``definition`` is one phrase that says what the value is.
    """

    name: str
    single: bool = True
    identity: bool = False
    unit: str | None = None
    definition: str = ""


@dataclass(frozen=True)
class Relation:
    """A field whose value is an entity of the class ``target``.

    ``target`` may be a choice such as ``Paper|Implementation``, or ``Entity`` for any class.
    ``definition`` is one phrase that says what that entity is to this one.
    """

    name: str
    target: str
    under: str | None = None
    identity: bool = False
    definition: str = ""


def counted(unit: str) -> Attribute:
    """The attribute that counts a unit, which has the unit's name."""
    return Attribute(unit, unit=unit, definition=f"number of {unit}")


class Strict(BaseModel):
    """A block of the seed: an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Record(Strict):
    """A block that becomes a node of the graph; its class is the prefix of its id.

    ``merged`` says that several blocks of the seed may speak of one node, so that even a value
    that is written once in each may differ.
    """

    prefix: ClassVar[str]
    plural: ClassVar[str]
    merged: ClassVar[bool] = False


class Evidence(Strict):
    """Where a fact was read: an opened source and the place in it."""

    source: Id
    locator: Text
    via: Via
    as_printed: Text | None = None
    rank: Rank | None = None
    reason: Text | None = None


_NUMBER = re.compile(r"^(\d+(?:\.\d+)?)\s?([KMBT]?)(?:\s+([A-Za-z]+))?$")
_SCALE = {"": 1, "K": 10**3, "M": 10**6, "B": 10**9, "T": 10**12}


def count_of(unit: str) -> Any:
    """A validator for whole counts of a unit, written ``113287``, ``2.95M`` or ``2.95M pairs``."""

    def read(raw: Any) -> Any:
        if not isinstance(raw, str):
            return raw
        match = _NUMBER.match(raw.strip().replace(",", ""))
        if not match:
            raise ValueError(f"{raw!r} is not a count: write 113287, 113K or 2.95M")
        digits, scale, printed_unit = match.groups()
        if printed_unit and printed_unit != unit:
            raise ValueError(f"wrong unit {printed_unit!r}: this field counts {unit}")
        whole, _, fraction = digits.partition(".")
        exponent = len(str(_SCALE[scale])) - 1
        if len(fraction.rstrip("0")) > exponent:
            raise ValueError(f"{raw!r} is not a whole number of {unit}")
        return int(whole + fraction[:exponent].ljust(exponent, "0"))

    return BeforeValidator(read)


T = TypeVar("T")


class Stated(Strict, Generic[T]):
    """A literal with evidence of its own, where it has any."""

    value: T
    evidence: tuple[Evidence, ...] = ()


SPLIT = Attribute("split", definition="the part of the data set that is used")


class Qualifiers(Strict):
    """What a source says of a member for this one use, beside naming it."""

    images: Annotated[int | None, count_of("images"), counted("images")] = None
    pairs: Annotated[int | None, count_of("pairs"), counted("pairs")] = None
    texts: Annotated[int | None, count_of("texts"), counted("texts")] = None
    videos: Annotated[int | None, count_of("videos"), counted("videos")] = None
    hours: Annotated[int | None, count_of("hours"), counted("hours")] = None
    questions: Annotated[int | None, count_of("questions"), counted("questions")] = None
    regions: Annotated[int | None, count_of("regions"), counted("regions")] = None
    tokens: Annotated[int | None, count_of("tokens"), counted("tokens")] = None
    documents: Annotated[int | None, count_of("documents"), counted("documents")] = None
    split: Annotated[Text | None, SPLIT] = None
    role: Annotated[
        Text | None, Attribute("role", definition="what the data set is used for there")
    ] = None


class Member(Qualifiers):
    """An entity that a field names, with evidence and qualifiers of its own where it has any."""

    id: Id
    evidence: tuple[Evidence, ...] = ()


def _each(key: str) -> Any:
    """Read ``x``, ``{key: x, ...}`` or a list of either as a list of mappings."""

    def read(raw: Any) -> Any:
        items = raw if isinstance(raw, list) else [raw]
        return [_mapped(key, item) for item in items]

    return BeforeValidator(read)


def _mapped(key: str, raw: Any) -> Any:
    """Read ``x`` as ``{key: x}``."""
    return {key: raw} if isinstance(raw, str | int | float) else raw


LITERAL = BeforeValidator(partial(_mapped, "value"))
LITERALS = _each("value")
Members = Annotated[tuple[Member, ...], _each("id")]
