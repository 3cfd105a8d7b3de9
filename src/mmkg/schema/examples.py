"""An example of each class, cut out of the seed as it is written there."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple

import yaml

from mmkg import resources
from mmkg.ids import prefix_of

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LONGEST = 1600

_EVIDENCE = """\
evidence:
- source: paper:arxiv-2107.07651
  locator: "Sec. 3.2"
  via: primary"""


class Example(NamedTuple):
    """A piece of a file of the seed; ``file`` is ``None`` for what any file may hold."""

    file: str | None
    text: str


class _Block(NamedTuple):
    """A mapping with an id: where it stands, and how many keys it has."""

    id: str
    keys: int
    start: int
    end: int


def example_of(prefix: str) -> Example | None:
    """The entity that shows most fields in few words; ``None`` where the seed has none.

    A result is a row of a table. A claim is never written: it is made of evidence.
    """
    if prefix == "claim":
        return Example(None, _EVIDENCE)
    root = resources.folder("seed")
    if prefix == "result":
        return next(_rows(root), None)
    found = sorted(_candidates(root, prefix), key=lambda pair: (-pair[0], len(pair[1].text)))
    short = (example for _, example in found if len(example.text) <= _LONGEST)
    return next(short, min((e for _, e in found), key=lambda e: len(e.text), default=None))


def _rows(root: Path) -> Iterator[Example]:
    for path in sorted((root / "results").glob("*.csv")):
        lines = path.read_text(encoding="utf-8").splitlines()
        if len(lines) > 1:
            yield Example(f"results/{path.name}", "\n".join(lines[:2]))


def _candidates(root: Path, prefix: str) -> Iterator[tuple[int, Example]]:
    """Every block of a class, with the number of its keys."""
    for path in sorted(root.rglob("*.yaml")):
        text = path.read_text(encoding="utf-8") + "\n"
        if path.parent.name == "surveys" or f"{prefix}:" not in text:
            continue
        lines = text.splitlines()
        for block in _blocks(_parsed(text)):
            if prefix_of(block.id) == prefix:
                written = "\n".join(lines[block.start : block.end])
                yield block.keys, Example(path.relative_to(root).as_posix(), _cut(written))


def _parsed(text: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError:
        # What is wrong with a seed is for `mmkg check` to say.
        return None


def _blocks(node: yaml.Node | None) -> Iterator[_Block]:
    """The entities of a file, and the stages in them."""
    for item in node.value if isinstance(node, yaml.SequenceNode) else [node]:
        if isinstance(item, yaml.MappingNode):
            values = {str(key.value): value for key, value in item.value}
            name = values.get("id")
            if isinstance(name, yaml.ScalarNode):
                # A block ends where the next begins, a mapping in braces at its brace.
                end = item.end_mark.line + bool(item.flow_style)
                yield _Block(name.value, len(values), item.start_mark.line, end)
            yield from _blocks(values.get("stages"))


def _cut(text: str) -> str:
    """A block as it would stand alone, without the comments on what follows it."""
    lines = dedent(text).rstrip().splitlines()
    while lines and lines[-1].lstrip().startswith("#"):
        lines.pop()
    return "\n".join(lines).rstrip()
