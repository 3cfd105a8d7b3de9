"""What a record of the seed states: each value of each field, with its term and its evidence.

Read from the metadata of the pydantic fields, so that a new field needs no code here.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from pydantic import BaseModel

from mmkg.model.values import Literal_, Ref
from mmkg.schema.entities import Stage
from mmkg.schema.terms import Attribute, Evidence, Member, Qualifiers, Relation, Stated

EvidenceOf = Callable[[str], tuple[Evidence, ...]]
"""The evidence of a block for one of its fields, named ``components.text_encoder`` where nested."""


class Statement(NamedTuple):
    """One value of one field, before its subject is known."""

    term: Attribute | Relation
    value: Ref | Literal_
    evidence: tuple[Evidence, ...] = ()
    qualifiers: tuple[tuple[str, Literal_], ...] = ()


class Subject(NamedTuple):
    """A node of the graph with all that one block of the seed states of it."""

    id: Ref
    type: str
    statements: tuple[Statement, ...]


def always(evidence: tuple[Evidence, ...]) -> EvidenceOf:
    """The same evidence for every field."""
    return lambda _: evidence


def statements_of(block: BaseModel, evidence: EvidenceOf, path: str = "") -> Iterator[Statement]:
    """Every value in a block; one without evidence of its own has the block's.

    A block in it that is a node of its own (a stage) is named, not entered; any other (the
    components) is entered.
    """
    for name, info in type(block).model_fields.items():
        held = getattr(block, name)
        term = _term_of(info.metadata)
        if term is not None:
            items = held if isinstance(held, tuple) else (held,)
            found = (_statement(term, item, evidence(path + name)) for item in items)
            yield from (statement for statement in found if statement)
        elif isinstance(held, BaseModel):
            yield from statements_of(held, evidence, f"{path}{name}.")


def _term_of(metadata: list[Any]) -> Attribute | Relation | None:
    return next((term for term in metadata if isinstance(term, Attribute | Relation)), None)


def _statement(
    term: Attribute | Relation, item: Any, evidence: tuple[Evidence, ...]
) -> Statement | None:
    if item is None:
        return None
    if isinstance(item, Stated):
        return Statement(term, item.value, item.evidence or evidence)
    if isinstance(item, Member):
        return Statement(term, Ref(item.id), item.evidence or evidence, _qualifiers(item))
    if isinstance(item, Stage):
        return Statement(term, Ref(item.id), item.evidence or evidence)
    return Statement(term, Ref(item) if isinstance(term, Relation) else item, evidence)


def _qualifiers(member: Qualifiers) -> tuple[tuple[str, Literal_], ...]:
    pairs = (
        (_term_of(info.metadata), getattr(member, name))
        for name, info in Qualifiers.model_fields.items()
    )
    return tuple(sorted((term.name, value) for term, value in pairs if term and value is not None))
