"""What can be read of a record that has findings, so that its other findings come at once.

A value that the schema refuses is replaced by a stand-in of the form it needs, and an unknown key
is taken out. What was written there is *lost*: no rule may conclude anything from it.
"""

import copy
import re
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from mmkg.build.findings import FieldPath
from mmkg.build.wording import block_at, nearest, pattern_in
from mmkg.ids import CURIE_PATTERN
from mmkg.schema.terms import Language, Month, Url

M = TypeVar("M", bound=BaseModel)

UNREAD = "unread:unread"
"""Stands for an id that could not be read; no entity has it."""

# A value is replaced once for each thing that is said of it: a missing key first gets a text.
_ROUNDS = 8
_TEXT = "unread"
_QUOTED = re.compile(r"'([^']*)'")
_PATTERNED = {
    CURIE_PATTERN: UNREAD,
    pattern_in(Month): "2000-01",
    pattern_in(Url): "https://unread.invalid",
    pattern_in(Language): "en",
}
_EMPTY: dict[str, type[list[Any]] | type[dict[str, Any]]] = {
    "tuple_type": list,
    "dict_type": dict,
    "model_type": dict,
    "model_attributes_type": dict,
}


def readable(
    error: ValidationError, cls: type[M], block: Any
) -> tuple[M | None, frozenset[FieldPath]]:
    """The record with stand-ins for what the error is about, and the paths of what was lost.

    ``None`` where too little is left of it.
    """
    block = copy.deepcopy(block)
    lost: set[FieldPath] = set()
    for _ in range(_ROUNDS):
        for item in error.errors(include_url=False):
            lost |= _lost(item, cls)
            if not _mend(item, block):
                return None, frozenset(lost)
        try:
            return cls.model_validate(block), frozenset(lost)
        except ValidationError as left:
            error = left
    return None, frozenset(lost)


def _lost(item: ErrorDetails, cls: type[BaseModel]) -> set[FieldPath]:
    """What may have been written there: under a misspelt key, the fields that it is like."""
    path = item["loc"]
    if item["type"] != "extra_forbidden":
        return {path}
    block = block_at(cls, path[:-1])
    likely = nearest(str(path[-1]), block.model_fields) if block else []
    return {(*path[:-1], name) for name in likely}


def _mend(item: ErrorDetails, block: Any) -> bool:
    """Replace or take out one value in place; false where there is no place for it."""
    path = item["loc"]
    absent = item["type"] == "missing"
    above = _written(path[:-1] if absent else path, block)
    if absent:
        above = (*above, path[-1])
    if not above:
        return False
    holder: Any = block
    last: Any = above[-1]
    for step in above[:-1]:
        holder = holder[step]
    if item["type"] == "extra_forbidden" or path[-1] == "[key]":
        return isinstance(holder, dict) and holder.pop(last, None) is not None
    if not isinstance(holder, dict | list):
        return False
    holder[last] = _stand_in(item)
    return True


def _written(path: FieldPath, block: Any) -> FieldPath:
    """The longest beginning of the path that is in the block, where ``x`` may be ``[{id: x}]``."""
    found: FieldPath = ()
    for step in path:
        within = isinstance(block, dict) and step in block
        if within or (isinstance(block, list) and isinstance(step, int) and step < len(block)):
            block = block[step]
            found = (*found, step)
        elif step != 0:
            break
    return found


def _stand_in(item: ErrorDetails) -> Any:
    kind = item["type"]
    if kind in _EMPTY:
        return _EMPTY[kind]()
    if kind == "literal_error":
        return _QUOTED.findall(item["ctx"]["expected"])[0]
    if kind == "string_pattern_mismatch":
        return _PATTERNED.get(item["ctx"]["pattern"], _TEXT)
    # Whatever else is no text is a number, or a count with a validator of its own.
    return _TEXT if kind == "missing" or kind.startswith("string_") else "0"
