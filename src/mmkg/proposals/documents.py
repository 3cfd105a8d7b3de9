"""YAML and JSON from anywhere as mappings, lists and text, each text with its line.

Numbers and dates stay as printed. Aliases are followed, but not to where a few lines stand for
more than a machine holds.
"""

import json
from typing import Any

import yaml

from mmkg.errors import UnreadableData, shorten

MAX_DEPTH = 40
MAX_PARTS = 500_000

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Cell(str):
    """A text, and the line that it stands in; 0 where nobody counts lines."""

    line: int = 0

    @classmethod
    def at(cls, text: str, line: int) -> "Cell":
        """The text with its line.

        >>> Cell.at("x", 3), Cell.at("x", 3).line
        ('x', 3)
        """
        cell = cls(text)
        cell.line = line
        return cell


Document = Cell | list["Document"] | dict[Cell, "Document"]


def parse_yaml(text: str, path: str, first: int = 1) -> Document:
    """The content of a YAML text whose first line is ``first``; raises ``UnreadableData``."""
    try:
        root = yaml.compose(text, Loader=_LOADER)
        if root is None:
            raise UnreadableData(path, "the file has nothing but comments")
        return _Reader(path, first).read(root, 0)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + first if mark else first
        reason = shorten(str(getattr(error, "problem", None) or error))
        raise UnreadableData(f"{path}:{line}", f"this is not YAML ({reason})") from None
    except (RecursionError, ValueError) as error:
        told = f"this is not YAML that can be read ({shorten(str(error))})"
        raise UnreadableData(path, told) from None


def parse_json(text: str, path: str) -> Document:
    """The content of a JSON text; raises ``UnreadableData``."""
    try:
        raw = json.loads(text, parse_float=str, parse_int=str, parse_constant=str)
        return _cells(raw, path, 0)
    except json.JSONDecodeError as error:
        raise UnreadableData(f"{path}:{error.lineno}", f"this is not JSON ({error.msg})") from None
    except RecursionError:
        raise UnreadableData(path, _DEEP) from None


_DEEP = f"its parts are nested more than {MAX_DEPTH} deep"


class _Reader:
    """Nodes of YAML as a document; each use of an alias counts as what it stands for."""

    def __init__(self, path: str, first: int) -> None:
        self._path = path
        self._first = first
        self._left = MAX_PARTS

    def read(self, node: Any, depth: int) -> Document:
        line = node.start_mark.line + self._first
        self._left -= 1
        if self._left < 0:
            told = f"it stands for more than {MAX_PARTS:,} parts; write its aliases out"
            raise UnreadableData(self._path, told)
        if depth > MAX_DEPTH:
            raise UnreadableData(f"{self._path}:{line}", _DEEP)
        if isinstance(node, yaml.ScalarNode):
            return Cell.at(node.value, line)
        if isinstance(node, yaml.SequenceNode):
            return [self.read(item, depth + 1) for item in node.value]
        pairs: dict[Cell, Document] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise UnreadableData(f"{self._path}:{line}", "a key is not plain text")
            pairs.setdefault(
                Cell.at(key.value, key.start_mark.line + self._first), self.read(value, depth + 1)
            )
        return pairs


def _cells(raw: Any, path: str, depth: int) -> Document:
    if depth > MAX_DEPTH:
        raise UnreadableData(path, _DEEP)
    if isinstance(raw, list):
        return [_cells(item, path, depth + 1) for item in raw]
    if isinstance(raw, dict):
        return {Cell(key): _cells(value, path, depth + 1) for key, value in raw.items()}
    if raw is None:
        return Cell("")
    return Cell(raw if isinstance(raw, str) else str(raw).lower())
