"""A class in words, for ``mmkg schema show``: what it is, its fields, and an example."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from mmkg.errors import UnknownName
from mmkg.model.names import squeeze
from mmkg.schema.annotations import kind_of
from mmkg.schema.examples import example_of
from mmkg.schema.terms import Attribute, Record, Relation
from mmkg.schema.walk import Field, classes, fields_of, summary_of

_HEADS = ("field", "term", "holds", "values", "stands on", "what it is")


def describe_class(name: str) -> str:
    """A class, named in singular or plural and in any case, as text.

    Raises UnknownName with the nearest names of classes.

    >>> describe_class("tasks").splitlines()[0]
    'Task (task:..., plural tasks)'
    """
    cls = _class_of(name)
    parts = [
        f"{cls.__name__} ({cls.prefix}:..., plural {cls.plural})\n{summary_of(cls)}",
        _table([_HEADS, *map(_row, fields_of(cls))]),
        f"* required{_beside(cls)}",
    ]
    example = example_of(cls.prefix)
    if example:
        heading = f"Example, from {example.file}" if example.file else "Made of, for example"
        parts.append(f"{heading}:\n\n{_indented(example.text)}")
    return "\n\n".join(parts)


def _class_of(name: str) -> type[Record]:
    known = {squeeze(word): cls for cls in classes() for word in (cls.__name__, cls.plural)}
    asked = squeeze(name)
    if asked in known:
        return known[asked]
    near = get_close_matches(asked, known)
    names = dict.fromkeys(known[word].__name__ for word in near)
    raise UnknownName(name, tuple(names) or [cls.__name__ for cls in classes()], "class")


def _beside(cls: type[Record]) -> str:
    """The keys of the seed that no term stands for."""
    shown = {field.path.partition(".")[0] for field in fields_of(cls)}
    others = [name for name in cls.model_fields if name not in shown]
    return f"; written beside these: {', '.join(others)}" if others else ""


def _row(field: Field) -> tuple[str, ...]:
    several = not field.term.single if isinstance(field.term, Attribute) else not field.scalar
    choices = [choice for leaf in field.leaves for choice in leaf.choices]
    meaning = field.term.definition + (f": {' | '.join(choices)}" if choices else "")
    return (
        f"{field.path}{' *' if field.required and not field.derived else ''}",
        field.term.name,
        _holds(field),
        "several" if several else "one",
        _stands_on(field),
        meaning,
    )


def _holds(field: Field) -> str:
    if isinstance(field.term, Relation):
        target = field.term.target
        return "any entity" if target == "Entity" else target.replace("|", " or ")
    if field.term.unit:
        return f"count of {field.term.unit}"
    if any(leaf.choices for leaf in field.leaves):
        return "choice"
    if len({leaf.type for leaf in field.leaves}) > 1:
        return "text or number"
    kind = kind_of(field.info, field.term)
    return field.datatype if kind == "text" and field.datatype != "string" else kind


def _stands_on(field: Field) -> str:
    """Why the value is believed; what a claim says of itself is not."""
    if field.derived:
        return "derived"
    if field.owner.__name__ == "Claim":
        return "-"
    return "identity" if field.term.identity else "evidence"


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    held = list(rows)
    widths = [max(map(len, column)) for column in zip(*held, strict=True)]
    return "\n".join(_line(row, widths) for row in held)


def _line(row: tuple[str, ...], widths: list[int]) -> str:
    cells: Iterator[str] = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
    return "  ".join(cells).rstrip()


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" if line else "" for line in text.splitlines())
