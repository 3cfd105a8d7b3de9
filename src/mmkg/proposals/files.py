"""A file from anywhere as text, and CSV in it as rows; what is none is refused in one line."""

import csv
import io
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mmkg.errors import UnreadableData, shorten

MAX_BYTES = 20_000_000


class Row(NamedTuple):
    """A row of a table with the line that it starts in."""

    line: int
    cells: dict[str, str]


def read_file(path: Path) -> str:
    """The text of a regular file of at most 20 MB in UTF-8; raises ``UnreadableData``."""
    name = str(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableData(name, "this is not a regular file; name the file itself")
        if status.st_size > MAX_BYTES:
            raise UnreadableData(name, _too_large(status.st_size))
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno) if isinstance(error, OSError) and error.errno else error
        told = f"the file cannot be read ({str(reason).lower()}); check its name"
        raise UnreadableData(name, told) from None
    if len(raw) > MAX_BYTES:
        raise UnreadableData(name, _too_large(len(raw)))
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        told = f"byte 0x{raw[error.start]:02x} is not UTF-8; save the file as UTF-8"
        raise UnreadableData(f"{name}:{line}", told) from None
    if not text.strip():
        raise UnreadableData(name, "the file is empty")
    if "\0" in text:
        raise UnreadableData(name, "there is a NUL in it, so this is no text; name another file")
    return text


def read_rows(text: str, path: str) -> tuple[tuple[str, ...], tuple[Row, ...]]:
    """The header and the rows of a CSV text; raises ``UnreadableData``.

    >>> read_rows("a,b\\n1,2\\n", "x.csv")
    (('a', 'b'), (Row(line=2, cells={'a': '1', 'b': '2'}),))
    """
    try:
        records = list(_records(text))
    except csv.Error as error:
        raise UnreadableData(path, f"this is not CSV ({shorten(str(error))})") from None
    if not records:
        raise UnreadableData(path, "there is no row in it")
    _, header = records[0]
    if len(set(header)) < len(header):
        twice = next(name for name in header if header.count(name) > 1)
        raise UnreadableData(f"{path}:1", f"the column {shorten(twice)!r} is there twice")
    rows: list[Row] = []
    for line, cells in records[1:]:
        if len(cells) != len(header):
            told = f"the row has {len(cells)} cells, the header has {len(header)}; quote commas"
            raise UnreadableData(f"{path}:{line}", told)
        rows.append(Row(line, dict(zip(header, cells, strict=True))))
    return tuple(header), tuple(rows)


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield line, [cell.strip() for cell in cells]
        line = reader.line_num + 1


def _too_large(size: int) -> str:
    return f"the file has {size:,} bytes, more than {MAX_BYTES:,}; cut out what is of interest"
