"""An entity still to be written: every field of its class, with what the schema says of it."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from mmkg.schema.annotations import block_in, is_list, is_stated, kind_of, leaves_of
from mmkg.schema.claims import Claim
from mmkg.schema.entities import CLASSES, Entity, Review
from mmkg.schema.terms import Attribute, Evidence, Record, Relation
from mmkg.schema.walk import summary_of, term_of

_PREFIXES = {cls.__name__: cls.prefix for cls in CLASSES}
# What a claim says of itself is written as evidence, where one key has another name.
_IN_CLAIM = {"source": "stated_in"}


def outline(
    cls: type[BaseModel],
    filled: Mapping[str, Any],
    needed: Collection[str] = (),
    *,
    brief: bool = False,
) -> Iterator[str]:
    """The lines of a block in YAML: what is ``filled``, what is to be, and the rest as comments.

    A filled value is YAML as it stands, or a mapping for a block of its own. What is required or
    ``needed`` and not filled is left empty, so that ``mmkg check`` asks for it. With ``brief`` no
    comment stands for what every entity and all evidence may have.

    >>> from mmkg.schema.entities import Task
    >>> list(outline(Task, {"id": "task:x"}))[1]
    'label:  # the name that it is shown by'
    """
    common = {*Entity.model_fields, *Evidence.model_fields} if brief else ()
    for name in sorted(cls.model_fields, key=lambda name: _place(cls.model_fields[name])):
        info, value = cls.model_fields[name], filled.get(name)
        block = None if is_stated(info) else block_in(info.annotation)
        comment = _comment(cls, name)
        if isinstance(value, Mapping) and block:
            yield f"{name}:  # {comment}"
            inner = outline(block, value, needed, brief=brief)
            yield from _indented(inner, listed=is_list(info))
        elif value is not None:
            yield f"{name}: {value}  # {comment}"
        elif info.is_required() or name in needed:
            yield f"{name}:  # {comment}{_example(info)}"
            if block and not is_list(info):
                yield from _indented(outline(block, {}, needed), listed=False)
        elif block and not is_list(info):
            yield f"# {name}:  # {comment}"
            yield from (f"#   {line.removeprefix('# ')}" for line in outline(block, {}))
        elif name not in common:
            yield f"# {name}: {_shape(info)}  # {comment}"


def _place(info: FieldInfo) -> int:
    """What an entity is known by comes first, then its facts, their evidence, blocks of its own."""
    term, block = term_of(info), block_in(info.annotation)
    if term:
        return 3 if block and issubclass(block, Record) else int(not term.identity)
    return 0 if block is None else {Evidence: 2, Review: 4}.get(block, 1)


def _indented(lines: Iterator[str], *, listed: bool) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield f"{'- ' if listed and not number else '  '}{line}"


def _comment(cls: type[BaseModel], name: str) -> str:
    """What the field is: its term's definition, that of its block, or of the whole for an id."""
    info = cls.model_fields[name]
    term = term_of(info)
    if cls is Evidence:
        term = term_of(Claim.model_fields[_IN_CLAIM.get(name, name)])
    if term:
        choices = _choices(info)
        return term.definition + (f": {' | '.join(choices)}" if choices else "")
    return summary_of(block_in(info.annotation) or cls)


def _example(info: FieldInfo) -> str:
    """The form of what is to be filled in, where it is an id."""
    return f", such as {_shape(info)}" if isinstance(term_of(info), Relation) else ""


def _choices(info: FieldInfo) -> list[str]:
    return [choice for leaf in leaves_of(info) for choice in leaf.choices]


def _shape(info: FieldInfo) -> str:
    """What a value looks like: an id, one that may be chosen, a kind of literal, a block."""
    term, block, choices = term_of(info), block_in(info.annotation), _choices(info)
    single = isinstance(term, Attribute) and term.single
    if isinstance(term, Relation):
        shown = f"{_PREFIXES.get(term.target.partition('|')[0], 'class')}:..."
    elif choices:
        shown = choices[0] if single or not is_list(info) else ", ".join(choices)
    elif block and not is_stated(info):
        keys = (name for name, inner in block.model_fields.items() if inner.is_required())
        shown = f"{{{', '.join(f'{key}: ...' for key in keys)}}}"
    else:
        shown = f"<{kind_of(info, term)}>"
    return f"[{shown}]" if is_list(info) and not single else shown
