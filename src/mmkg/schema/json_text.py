"""JSON as text with one line per term, so that a new field is a new line."""

import json
from typing import Any

_WIDTH = 80


def to_text(value: Any, levels: int) -> str:
    """The value, its outer levels broken into lines where they do not fit in one.

    >>> print(to_text({"a": {"b": [1, 2]}, "c": "x" * 80}, levels=1)[:29])
    {
      "a": {"b": [1, 2]},
      "c"
    """
    return f"{_lines(value, levels, '')}\n"


def _lines(value: Any, levels: int, indent: str) -> str:
    inner, line = f"{indent}  ", json.dumps(value, ensure_ascii=False)
    if not levels or len(indent) + len(line) <= _WIDTH:
        return line
    if isinstance(value, dict):
        lines = (
            f"{inner}{json.dumps(key)}: {_lines(item, levels - 1, inner)}"
            for key, item in value.items()
        )
        opening, closing = "{}"
    elif isinstance(value, list) and isinstance(value[0], dict):
        lines = (f"{inner}{_lines(item, levels - 1, inner)}" for item in value)
        opening, closing = "[]"
    else:
        return line
    body = ",\n".join(lines)
    return f"{opening}\n{body}\n{indent}{closing}"
