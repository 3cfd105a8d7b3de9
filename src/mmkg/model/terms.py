"""The shapes of the vocabulary's tables; the tables themselves are in ``vocabulary``."""

from typing import NamedTuple


class ClassTerm(NamedTuple):
    """A class of entities: ``prefix`` starts its ids, ``plural`` names lists of it."""

    name: str
    prefix: str
    plural: str
    definition: str


class AttributeTerm(NamedTuple):
    """A literal property: ``field`` is its name in the seed and in JSON."""

    name: str
    field: str
    datatype: str
    domain: tuple[str, ...]
    single: bool
    identity: bool
    unit: str | None
    definition: str = ""


class RelationTerm(NamedTuple):
    """A property between entities: ``label`` is its relationship type in a property graph."""

    name: str
    field: str
    label: str
    domain: tuple[str, ...]
    range: str
    under: str | None
    identity: bool
    definition: str = ""
