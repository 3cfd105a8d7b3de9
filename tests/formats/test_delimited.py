"""CSV, TSV, Markdown and JSON that other programs read back as they were."""

import csv
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mmkg.formats.delimited import text_of, to_csv, to_json, to_markdown, to_tsv
from mmkg.model.values import Ref, Table

# Python's own reader of CSV takes no NUL, and a surrogate has no place in a file.
TEXTS = st.text(st.characters(exclude_characters="\x00", exclude_categories=["Cs"]), max_size=50)
TABLES = st.lists(st.tuples(TEXTS, TEXTS), max_size=5)


@given(TABLES)
def test_csv_comes_back(rows: list[tuple[str, str]]) -> None:
    text = to_csv(Table(("a", "b"), tuple(rows)))
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read == [["a", "b"], *map(list, rows)]


@given(TABLES)
def test_tsv_has_a_line_for_each_row_and_comes_back(rows: list[tuple[str, str]]) -> None:
    lines = to_tsv(Table(("a", "b"), tuple(rows))).split("\n")
    assert lines[-1] == ""
    read = [tuple(map(_unescaped, line.split("\t"))) for line in lines[1:-1]]
    assert read == rows


def _unescaped(cell: str) -> str:
    signs = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}
    return re.sub(r"\\(.)", lambda match: signs[match[1]], cell)


@pytest.mark.parametrize("hostile", ["a|b", "</script>", "*x*", "[x](y)", "`x`", "\\|", "a\nb"])
def test_markdown_reads_nothing_in_a_cell_as_markup(hostile: str) -> None:
    lines = to_markdown(Table(("a", "b"), ((hostile, "end"),))).splitlines()
    assert len(lines) == 3
    assert lines[2].endswith(" | end |")
    assert lines[2].replace("\\|", "").count("|") in (3, 2 + ("\\\\" in lines[2]))
    assert "<" not in lines[2]


def test_cells() -> None:
    assert [text_of(cell) for cell in (None, True, 7, 76.0, Ref("model:x"))] == [
        "", "true", "7", "76.0", "model:x",
    ]  # fmt: skip


def test_json_is_utf8_with_ids_as_strings() -> None:
    text = to_json({"id": Ref("model:albef"), "name": "悟道 é", "n": 76.04})
    assert "悟道 é" in text
    assert json.loads(text) == {"id": "model:albef", "name": "悟道 é", "n": 76.04}
