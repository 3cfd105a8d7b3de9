"""A table of results as rows of text, each with its line."""

import csv
import io
from collections.abc import Iterator
from typing import NamedTuple

from mmkg.build.findings import Finding, Place

COLUMNS = ("model", "metric", "setting", "value", "source", "locator", "via", "as_printed")
_OPTIONAL = {"as_printed"}


class CsvRow(NamedTuple):
    """A row without its empty cells."""

    line: int
    cells: dict[str, str]


def parse_csv(text: str, file: str) -> tuple[tuple[CsvRow, ...], tuple[Finding, ...]]:
    """The rows of a results table, and what is wrong with its form."""
    rows: list[CsvRow] = []
    findings: list[Finding] = []
    lines = _records(text)
    try:
        header = next(lines, None)
        if header is None:
            empty = Finding(Place(file, 1), "the file is empty", f"write {','.join(COLUMNS)}")
            return (), (empty,)
        findings += _header_findings(header[1], Place(file, header[0]))
        if findings:
            return (), tuple(findings)
        for line, cells in lines:
            if len(cells) != len(header[1]):
                problem = f"the row has {len(cells)} cells, the header has {len(header[1])}"
                mend = "add or take out commas; quote a cell that has one in it"
                findings.append(Finding(Place(file, line), problem, mend))
            else:
                named = zip(header[1], (cell.strip() for cell in cells), strict=True)
                rows.append(CsvRow(line, {name: cell for name, cell in named if cell}))
    except csv.Error as error:
        # The reader does not tell where the row began that it cannot end.
        line = rows[-1].line + 1 if rows else 1
        problem = f"the row cannot be read ({error})"
        findings.append(Finding(Place(file, line), problem, "check its quotes"))
    return tuple(rows), tuple(findings)


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    for cells in reader:
        if cells:
            yield line, cells
        line = reader.line_num + 1


def _header_findings(header: list[str], place: Place) -> Iterator[Finding]:
    expected = f"the columns are {','.join(COLUMNS)}"
    for name in COLUMNS:
        if name not in header and name not in _OPTIONAL:
            yield Finding(place, f"the column {name!r} is missing", expected)
        if header.count(name) > 1:
            yield Finding(place, f"the column {name!r} is there twice", expected)
    for name in header:
        if name not in COLUMNS:
            yield Finding(place, f"there is no column {name[:60]!r}", expected)
