"""A value put into YAML where a person would write it; all else stays as it is written.

Nothing is parsed and written anew: the parser tells where things stand, and text is inserted
there, so that comments, quotes and line breaks of others remain.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import yaml

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# New fields are written before what closes a block.
_TAIL = ("evidence", "stages", "reviews")


class NoPlace(Exception):
    """There is no place for the value that would leave the rest as it is."""


class _Insert(NamedTuple):
    """Text that takes the place of what stands between two indexes."""

    start: int
    end: int
    text: str


def add_entity(text: str, block: str) -> str:
    """The text of a list with a further item at its end.

    >>> add_entity("- id: task:a\\n", "- id: task:b")
    '- id: task:a\\n- id: task:b\\n'
    """
    newline = _newline(text)
    lines = block.replace("\n", newline)
    gap = "" if not text or text.endswith("\n") else newline
    return f"{text}{gap}{lines}{newline}"


def holds_lines(text: str) -> bool:
    """Whether the last entity of a list is written on one line.

    >>> holds_lines("- {id: a}\\n"), holds_lines("- id: a\\n")
    (True, False)
    """
    root = yaml.compose(text, Loader=_LOADER)
    last = root.value[-1] if isinstance(root, yaml.SequenceNode) and root.value else None
    return isinstance(last, yaml.MappingNode) and bool(last.flow_style)


def add_value(text: str, entity: str, path: Sequence[str], item: str) -> str:
    """The text with one more value in a field of an entity; raises ``NoPlace``.

    >>> print(add_value("id: model:x\\nparameters: 1M # about\\n", "model:x", ["parameters"], "2M"))
    id: model:x
    parameters:
    - 1M # about
    - 2M
    <BLANKLINE>
    """
    block = _entity(yaml.compose(text, Loader=_LOADER), entity)
    *outer, field = path
    for number, step in enumerate(outer):
        inner = _value(block, step)
        if inner is None:
            deeper = "".join(f"{{{name}: " for name in path[number + 1 :])
            item = f"{deeper}[{item}]{'}' * (len(path) - number - 1)}"
            return _apply(text, _new_key(text, block, step, item))
        if not isinstance(inner, yaml.MappingNode):
            raise NoPlace(f"{step} of {entity} is no mapping")
        block = inner
    node = _value(block, field)
    if node is None:
        return _apply(text, _new_key(text, block, field, item))
    if isinstance(node, yaml.SequenceNode):
        return _apply(text, _next_item(text, node, item))
    return _apply(text, *_make_list(text, block, field, node, item))


def _entity(root: Any, entity: str) -> yaml.MappingNode:
    for block in root.value if isinstance(root, yaml.SequenceNode) else [root]:
        name = _value(block, "id") if isinstance(block, yaml.MappingNode) else None
        if isinstance(name, yaml.ScalarNode) and name.value == entity:
            found: yaml.MappingNode = block
            return found
    raise NoPlace(f"{entity} is not in the file")


def _value(block: yaml.MappingNode, field: str) -> Any:
    return next((value for key, value in block.value if key.value == field), None)


def _next_item(text: str, node: yaml.SequenceNode, item: str) -> _Insert:
    if node.flow_style:
        if not node.value:
            at = node.start_mark.index + 1
            return _Insert(at, at, item)
        at = _end(text, node.value[-1])
        return _Insert(at, at, f", {item}")
    return _line_after(text, _end(text, node), f"{' ' * node.start_mark.column}- {item}")


def _new_key(text: str, block: yaml.MappingNode, field: str, item: str) -> _Insert:
    pairs = block.value
    tail = next((n for n, (key, _) in enumerate(pairs) if key.value in _TAIL), len(pairs))
    if not pairs:
        at = block.start_mark.index + 1
        return _Insert(at, at, f"{field}: {item}")
    _, before = pairs[tail - 1 if tail else -1]
    at = _end(text, before)
    if block.flow_style:
        return _Insert(at, at, f", {field}: {item}")
    return _line_after(text, at, f"{' ' * block.start_mark.column}{field}: {item}")


def _make_list(
    text: str, block: yaml.MappingNode, field: str, node: Any, item: str
) -> tuple[_Insert, ...]:
    """A single value becomes the first of two."""
    start, end = node.start_mark.index, _end(text, node)
    if block.flow_style:
        return (_Insert(start, start, "["), _Insert(end, end, f", {item}]"))
    indent, newline = block.start_mark.column, _newline(text)
    dash = f"{' ' * indent}- "
    after = _line_after(text, end, dash + item)
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        column = node.start_mark.column
        if column < indent + 2:
            raise NoPlace(f"{field} is indented by one space")
        return _Insert(
            start - column, start, f"{' ' * indent}-{' ' * (column - indent - 1)}"
        ), after
    key = next(key for key, _ in block.value if key.value == field)
    colon = text.index(":", key.end_mark.index) + 1
    if text[colon:start].strip():
        raise NoPlace(f"a comment stands between {field} and its value")
    return _Insert(colon, start, f"{newline}{dash}"), after


def _end(text: str, node: Any) -> int:
    """Where the text of a node ends, without the line breaks and comments behind it."""
    if isinstance(node, yaml.ScalarNode):
        end = int(node.end_mark.index)
        return len(text[:end].rstrip()) if node.style in ("|", ">") else end
    if node.flow_style:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(text, last[1] if isinstance(last, tuple) else last)


def _line_after(text: str, at: int, line: str) -> _Insert:
    newline = _newline(text)
    end = text.find("\n", at)
    if end < 0:
        return _Insert(len(text), len(text), newline + line)
    end -= text[end - 1] == "\r"
    return _Insert(end, end, newline + line)


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _apply(text: str, *inserts: _Insert) -> str:
    for start, end, new in sorted(inserts, reverse=True):
        text = text[:start] + new + text[end:]
    return text
