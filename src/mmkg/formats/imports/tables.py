"""The CSV tables of an export, back as statements."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mmkg.errors import UnreadableData, shorten
from mmkg.formats.export.files import read_manifest
from mmkg.formats.export.tables import (
    CLAIM_LINKS,
    DATATYPE,
    EMPTY,
    ESCAPES,
    FORMULA,
    RELATION_FOLDER,
)
from mmkg.model.property_graph import TYPE
from mmkg.model.values import Fact, Literal_, Ref
from mmkg.model.vocabulary import ATTRIBUTES, CLASSES, RELATIONS

_TABLES = {f"{term.plural}.csv": term.name for term in CLASSES.values()}
_ESCAPE = re.compile(r"\\.|\|", re.DOTALL)
_MEANT = {shown: char for char, shown in ESCAPES.items()} | {EMPTY: ""}
# Python's own reader takes no cell of more than 128 KiB.
_LONGEST = 2**31 - 1
_WHOLE = re.compile(r"-?[0-9]+")


class _NotRead(Exception):
    """What is wrong with a row; the place is added where it is known."""


def read_tables(folder: Path) -> Iterator[Fact]:
    """The statements in a folder of tables; other files in it are passed over.

    Raises ``UnreadableData``, with the line where there is one.
    """
    if not folder.is_dir():
        raise UnreadableData(str(folder), "this format is a folder of tables")
    manifest = read_manifest(folder)
    for name in manifest["files"] if manifest else ():
        if not (folder / name).is_file():
            raise UnreadableData(str(folder / name), "missing, though the export wrote it")
    before = csv.field_size_limit(_LONGEST)
    try:
        for path in sorted(folder.glob("*.csv")):
            if path.name in _TABLES:
                yield from _table(path, _TABLES[path.name])
        for path in sorted((folder / RELATION_FOLDER).glob("*.csv")):
            if path.stem not in RELATIONS:
                raise UnreadableData(str(path), "no relation has this name")
            yield from _relation(path, path.stem)
    finally:
        csv.field_size_limit(before)


def _table(path: Path, label: str) -> Iterator[Fact]:
    for place, row in _rows(path, ("id",)):
        try:
            yield from _entity(label, row)
        except _NotRead as problem:
            raise UnreadableData(place, str(problem)) from None


def _relation(path: Path, name: str) -> Iterator[Fact]:
    for _, row in _rows(path, ("subject", "object")):
        yield Fact(Ref(row["subject"]), name, Ref(row["object"]))


def _rows(path: Path, needed: Iterable[str]) -> Iterator[tuple[str, dict[str, str]]]:
    """Each row with the line that it ends in."""
    try:
        # A spreadsheet may have put a byte order mark before the header.
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            missing = [name for name in needed if name not in (reader.fieldnames or ())]
            if missing:
                raise UnreadableData(str(path), f"there is no column {missing[0]!r}")
            for row in reader:
                place = f"{path}:{reader.line_num}"
                if None in row or None in row.values():
                    raise UnreadableData(place, "the row has more or fewer cells than the header")
                yield place, row
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UnreadableData(str(path), f"not readable as CSV ({shorten(str(error))})") from None


def _entity(label: str, row: Mapping[str, str]) -> Iterator[Fact]:
    ref = Ref(row["id"])
    yield Fact(ref, TYPE, label)
    for name, cell in row.items():
        if name in ("id", DATATYPE) or not cell:
            continue
        if label == "Claim" and name in CLAIM_LINKS:
            yield Fact(ref, name, Ref(cell))
        elif name not in ATTRIBUTES:
            raise _NotRead(f"the column {shorten(name)!r} is not a term of the vocabulary")
        else:
            datatype = ATTRIBUTES[name].datatype
            if label == "Claim" and name == "value":
                datatype = row.get(DATATYPE) or "string"
            yield from (Fact(ref, name, value) for value in _values(name, cell, datatype))


def _values(name: str, cell: str, datatype: str) -> Iterator[Literal_]:
    if datatype == "string":
        text = cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell
        yield from _texts(text)
        return
    for one in cell.split("|"):
        try:
            yield _number(one)
        except ValueError:
            raise _NotRead(f"{name}: {shorten(one)!r} is not a number") from None


def _texts(cell: str) -> Iterator[str]:
    """The values in a cell, without what was escaped in them."""
    text, start = "", 0
    for match in _ESCAPE.finditer(cell):
        text += cell[start : match.start()]
        start = match.end()
        if match[0] == "|":
            yield text
            text = ""
        elif match[0] in _MEANT:
            text += _MEANT[match[0]]
        else:
            raise _NotRead(f"{match[0]!r} stands for nothing: a \\ is written \\\\")
    yield text + cell[start:]


def _number(text: str) -> int | float | bool:
    if text in ("true", "false"):
        return text == "true"
    return int(text) if _WHOLE.fullmatch(text) else float(text)
