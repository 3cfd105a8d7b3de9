"""What can be read of a record that has findings, so that its other findings come at once.

A value that the schema refuses is replaced by a stand-in of the form it needs, and an unknown key
is taken out. What was written there is *lost*: no rule may conclude anything from it.
"""

import copy
import re
from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from mmkg.build.findings import FieldPath, Lines
from mmkg.build.wording import block_at, nearest
from mmkg.ids import CURIE_PATTERN

M = TypeVar("M", bound=BaseModel)

UNREAD = "unread:unread"
"""Stands for an id that could not be read; no entity has it."""

# A value is replaced once for each thing that is said of it: a missing key first gets a text.
_ROUNDS = 8
_TEXT = "unread"
_QUOTED = re.compile(r"'([^']*)'")
_PATTERNED = (UNREAD, "2000-01", "https://unread.invalid", "en")
_PLAIN: dict[str, Callable[[], Any]] = {
    "missing": lambda: _TEXT,
    "string_type": lambda: _TEXT,
    "string_too_short": lambda: _TEXT,
    "string_too_long": lambda: _TEXT,
    "tuple_type": list,
    "list_type": list,
    "dict_type": dict,
    "model_type": dict,
    "model_attributes_type": dict,
}


def readable(
    error: ValidationError, cls: type[M], block: Any, lines: Lines
) -> tuple[M | None, frozenset[FieldPath]]:
    """The record with stand-ins for what the error is about, and the paths of what was lost.

    ``None`` where too little is left of it.
    """
    block = copy.deepcopy(block)
    lost: set[FieldPath] = set()
    for _ in range(_ROUNDS):
        for item in error.errors(include_url=False):
            lost |= _lost(item, cls)
            if not _mend(item, block, lines):
                return None, frozenset(lost)
        try:
            return cls.model_validate(block), frozenset(lost)
        except ValidationError as left:
            error = left
    return None, frozenset(lost)


def _lost(item: ErrorDetails, cls: type[BaseModel]) -> set[FieldPath]:
    """The fields that may have been written there: by a misspelt key, those it is like."""
    path = item["loc"]
    if item["type"] != "extra_forbidden":
        return {path}
    block = block_at(cls, path[:-1])
    return {(*path[:-1], name) for name in nearest(str(path[-1]), block.model_fields)} if block else set()


def _mend(item: ErrorDetails, block: Any, lines: Lines) -> bool:
    """Take out or replace one value in place; false where that cannot be done."""
    path = item["loc"]
    above, last = _split(item, lines)
    holder = block
    for step in above:
        holder = holder[step]
    if last is None or not isinstance(holder, dict | list):
        return False
    if item["type"] == "extra_forbidden":
        return isinstance(holder, dict) and holder.pop(path[-1], None) is not None
    holder[last] = _stand_in(item)  # type: ignore[call-overload, index]  # a path fits its holder
    return True
