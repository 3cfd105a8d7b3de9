"""YAML as the seed allows it: mappings, lists and text, with a line for every key and item.

The file is read from the parser's events, so that depth, anchors and tags are refused before
anything is built from them, and every plain scalar stays text.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from mmkg.build.findings import FieldPath, Finding, Lines, Place, field_name
from mmkg.build.text_source import unprintable
from mmkg.errors import shorten

MAX_DEPTH = 20
_TOO_DEEP = f"blocks are nested more than {MAX_DEPTH} deep"

Node = str | list["Node"] | dict[str, "Node"]

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# What the parser says, for people who do not know its grammar.
_WORDING = (
    ("mapping values are not allowed", "a colon stands inside unquoted text", "quote the text"),
    ("could not find expected ':'", "a key has no colon", "write `key: value`"),
    ("did not find expected key", "the indentation or a quote is off", "align it with its block"),
    ("did not find expected '-'", "a list item is out of line", "align its `-` with the others"),
    ("expected ',' or ']'", "a [list] lacks a comma or its end", "close it, or quote text"),
    ("expected ',' or '}'", "a {mapping} lacks a comma or its end", "close it, or quote text"),
    ("unexpected end of stream", "a quote is not closed", "close it"),
    ("maximum nesting depth", _TOO_DEEP, "flatten them"),  # libyaml's own limit comes first
    ("found character", "a character may not start a value", "quote the text; indent with spaces"),
)  # fmt: skip


class _RefusedError(Exception):
    """Reading stops here: the rest of the file cannot be trusted to mean what it says."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(str(finding))
        self.finding = finding


def parse_yaml(text: str, file: str) -> tuple[Node | None, Lines, tuple[Finding, ...]]:
    """The content of a YAML text, the line of each part, and what is wrong with it.

    ``None`` where the text cannot be read to its end. An empty value and the second of two equal
    keys are findings that leave the rest readable.
    """
    reader = _Reader(text, file)
    try:
        node = reader.document()
    except _RefusedError as refused:
        return None, Lines(), (*reader.findings, refused.finding)
    except yaml.YAMLError as error:
        return None, Lines(), (*reader.findings, _syntax_finding(error, text, file))
    return node, Lines(reader.lines), tuple(reader.findings)


class _Reader:
    """One pass over the events of one text."""

    def __init__(self, text: str, file: str) -> None:
        self._events: Iterator[Any] = iter(yaml.parse(text, Loader=_LOADER))
        self._file = file
        self.lines: dict[FieldPath, int] = {(): 1}
        self.findings: list[Finding] = []

    def document(self) -> Node | None:
        next(self._events)
        start = next(self._events)
        if isinstance(start, yaml.StreamEndEvent):
            self._find(1, "the file is empty", "write an entity, or delete the file")
            return None
        first = next(self._events)
        self.lines[()] = _line(first)
        node = self._node(first, ())
        next(self._events)
        more = next(self._events)
        if not isinstance(more, yaml.StreamEndEvent):
            problem = "a second document starts here"
            raise self._refused(more, problem, "write one list instead of `---`")
        return node

    def _node(self, event: Any, path: FieldPath) -> Node:
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            sign = "*" if isinstance(event, yaml.AliasEvent) else "&"
            problem = f"anchors and aliases are not allowed ({sign}{shorten(event.anchor, 40)})"
            raise self._refused(event, problem, "write the value out, or quote the text")
        if event.tag is not None:
            problem = f"tags are not allowed ({shorten(event.tag, 40)})"
            raise self._refused(event, problem, "take it out, or quote the text")
        if len(path) > MAX_DEPTH:
            raise self._refused(event, _TOO_DEEP, "flatten them")
        if isinstance(event, yaml.ScalarEvent):
            return self._text(event, path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._list(path)
        return self._mapping(path)

    def _list(self, path: FieldPath) -> Node:
        items: list[Node] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            item = (*path, len(items))
            self.lines.setdefault(item, _line(event))
            items.append(self._node(event, item))
        return items

    def _mapping(self, path: FieldPath) -> Node:
        mapping: dict[str, Node] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._node_is_plain(event, path)
                raise self._refused(event, "a key is not plain text", "write `key: value`")
            key = str(self._node(event, path))
            field = (*path, key)
            if key in mapping:
                problem = f"the key is written twice, first on line {self.lines[field]}"
                self._find(_line(event), problem, "keep one", field)
            self.lines.setdefault(field, _line(event))
            value = self._node(next(self._events), field)
            mapping.setdefault(key, value)
        return mapping

    def _node_is_plain(self, event: Any, path: FieldPath) -> None:
        """Give an alias or a tagged key its own finding before it is refused as a key."""
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None or event.tag is not None:
            self._node(event, path)

    def _text(self, event: Any, path: FieldPath) -> str:
        text: str = event.value
        if not text and not event.style:
            self._find(_line(event), "the value is empty", "leave the key out, or fill it", path)
        if unprintable(text) is not None:
            problem = "the text has an unprintable character"
            self._find(_line(event), problem, "take the escape out", path)
        return text

    def _find(self, line: int, problem: str, mend: str, path: FieldPath = ()) -> None:
        self.findings.append(Finding(Place(self._file, line), problem, mend, _field(path)))

    def _refused(self, event: Any, problem: str, mend: str) -> _RefusedError:
        return _RefusedError(Finding(Place(self._file, _line(event)), problem, mend))


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _field(path: FieldPath) -> str:
    return shorten(field_name(path), 60)


def _syntax_finding(error: yaml.YAMLError, text: str, file: str) -> Finding:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 1
    problem = str(getattr(error, "problem", None) or error)
    # A tab in the indentation is found by the parser under several names.
    rows = text.splitlines()
    row = rows[line - 1] if line <= len(rows) else ""
    if "\t" in row[: len(row) - len(row.lstrip())]:
        return Finding(Place(file, line), "a tab is used to indent", "indent with spaces")
    for said, plain, mend in _WORDING:
        if said in problem:
            return Finding(Place(file, line), plain, mend)
    return Finding(Place(file, line), f"this is not YAML ({shorten(problem)})", "correct the line")
