"""JSON as text with one line per term, so that a new field is a new line."""

import json
from typing import Any


def to_text(value: Any, levels: int) -> str:
    """The value with its outer mappings and lists broken into lines, what is inside them not.

    >>> print(to_text({"a": {"b": [1, 2]}, "c": 3}, 1), end="")
    {
      "a": {"b": [1, 2]},
      "c": 3
    }
    """
    return f"{_lines(value, levels, '')}\n"


def _lines(value: Any, levels: int, indent: str) -> str:
    inner = f"{indent}  "
    if levels and isinstance(value, dict) and value:
        lines = (
            f"{inner}{json.dumps(key)}: {_lines(item, levels - 1, inner)}"
            for key, item in value.items()
        )
        opening, closing = "{}"
    elif levels and isinstance(value, list) and value and isinstance(value[0], dict):
        lines = (f"{inner}{_lines(item, levels - 1, inner)}" for item in value)
        opening, closing = "[]"
    else:
        return json.dumps(value, ensure_ascii=False)
    body = ",\n".join(lines)
    return f"{opening}\n{body}\n{indent}{closing}"
