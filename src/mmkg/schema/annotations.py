"""What the annotation of a field says of its values, read without validating anything."""

from collections.abc import Iterable, Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from mmkg.ids import CURIE_PATTERN
from mmkg.schema.terms import Attribute, Language, Month, Relation, Stated, Url

_PATTERNS = {
    CURIE_PATTERN: "id",
    **{
        get_args(annotated)[1].pattern: name
        for name, annotated in (("month", Month), ("url", Url), ("language", Language))
    },
}


class Leaf(NamedTuple):
    """One kind of value: its type, what it is one of, and the pattern that it matches."""

    type: type
    choices: tuple[str, ...] = ()
    pattern: str | None = None


def leaves_of(info: FieldInfo) -> tuple[Leaf, ...]:
    """The kinds of value that a field takes; those of a list or a stated value are its items'."""
    return tuple(_leaves(info.annotation, info.metadata))


def leaf_of(info: FieldInfo) -> Leaf:
    """The first kind of value that a field takes."""
    return next(iter(leaves_of(info)), Leaf(str))


def kind_of(info: FieldInfo, term: Attribute | Relation | None) -> str:
    """The name of what a field's values are, such as ``month``; a choice has that of its term."""
    leaf = leaf_of(info)
    if leaf.choices and term:
        return term.name
    if leaf.type is int:
        return "count" if isinstance(term, Attribute) and term.unit else "integer"
    return _PATTERNS.get(leaf.pattern or "", "text")


def datatype_of(leaves: Iterable[Leaf]) -> str:
    """The datatype of a field's values: ``string``, ``integer`` or ``decimal``.

    >>> datatype_of([Leaf(int)])
    'integer'
    """
    kinds = {leaf.type for leaf in leaves}
    if kinds == {int}:
        return "integer"
    return "decimal" if kinds == {float} else "string"


def is_list(info: FieldInfo) -> bool:
    """Whether a field takes several values."""
    return get_origin(info.annotation) is tuple


def is_stated(info: FieldInfo) -> bool:
    """Whether each value of a field may have evidence of its own."""
    block = block_in(info.annotation)
    return block is not None and issubclass(block, Stated)


def block_in(annotation: Any) -> type[BaseModel] | None:
    """The block that a field holds, alone or in a list."""
    parts = (annotation, *get_args(annotation))
    blocks = (part for part in parts if isinstance(part, type) and issubclass(part, BaseModel))
    return next(blocks, None)


def _leaves(annotation: Any, metadata: Iterable[Any] = ()) -> Iterator[Leaf]:
    origin = get_origin(annotation)
    if origin is Literal:
        yield Leaf(str, get_args(annotation))
    elif origin is Annotated:
        base, *inner = get_args(annotation)
        yield from _leaves(base, inner)
    elif origin in (Union, UnionType, tuple):
        for part in get_args(annotation):
            if part not in (NoneType, Ellipsis):
                yield from _leaves(part, metadata)
    elif isinstance(annotation, type) and issubclass(annotation, Stated):
        info = annotation.model_fields["value"]
        yield from _leaves(info.annotation, info.metadata)
    elif isinstance(annotation, type):
        patterns = (item.pattern for item in metadata if isinstance(item, StringConstraints))
        yield Leaf(annotation, (), next((str(p) for p in patterns if p), None))
