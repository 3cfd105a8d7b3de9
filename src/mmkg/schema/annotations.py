"""What the annotation of a field says of its values, read without validating anything."""

from collections.abc import Iterable, Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from mmkg.schema.terms import Stated


class Leaf(NamedTuple):
    """One kind of value: its type, what it is one of, and the pattern that it matches."""

    type: type
    choices: tuple[str, ...] = ()
    pattern: str | None = None


def leaves_of(info: FieldInfo) -> tuple[Leaf, ...]:
    """The kinds of value that a field takes; those of a list or a stated value are its items'."""
    return tuple(_leaves(info.annotation, info.metadata))


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
    parts = (part for part in get_args(info.annotation) if isinstance(part, type))
    return is_list(info) and any(issubclass(part, Stated) for part in parts)


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
