"""Tables of text: fitted to a terminal, in full in a pipe."""

from hypothesis import given
from hypothesis import strategies as st

from mmkg.formats.grid import Grid, Role, Row, grid_of, lay_out
from mmkg.formats.text import clean, columns_of
from mmkg.model.values import Ref, Table

MODELS = Table(("model", "year"), ((Ref("model:albef"), 2021), (Ref("model:blip"), None)))


def test_a_table_in_a_pipe() -> None:
    assert list(lay_out(grid_of(MODELS))) == [
        "MODEL        YEAR",
        "model:albef  2021",
        "model:blip",
    ]


def test_numbers_stand_to_the_right() -> None:
    table = Table(("n", "x"), ((5, "a"), (10_000, "b")))
    assert list(lay_out(grid_of(table))) == ["    N  X", "    5  a", "10000  b"]


def test_in_a_pipe_nothing_is_cut_or_wrapped() -> None:
    long = "word " * 1_000
    lines = list(lay_out(Grid((Row((("a",), (long.strip(), "second part"))),))))
    assert lines == [f"a  {long.strip()} | second part"]


def test_on_a_terminal_the_widest_column_is_wrapped() -> None:
    grid = Grid((Row((("ALBEF",), ("one two three four five six",))),), ("model", "words"))
    assert list(lay_out(grid, 24)) == [
        "MODEL  WORDS",
        "ALBEF  one two three",
        "       four five six",
    ]


def test_the_last_column_may_go_below() -> None:
    row = Row((("ALBEF",), ("a source with its place", "another")))
    grid = Grid((row,), ("model", "source"), below=True)
    assert list(lay_out(grid, 80)) == [
        "MODEL  SOURCE",
        "ALBEF  a source with its place",
        "       another",
    ]
    assert list(lay_out(grid, 24)) == [
        "MODEL",
        "    SOURCE",
        "ALBEF",
        "    a source with its",
        "      place",
        "    another",
    ]


def test_where_columns_become_fragments_rows_become_blocks() -> None:
    table = Table(("one", "two", "three"), (("a" * 20, "b" * 20, "c"), ("d", "e", "f")))
    lines = list(lay_out(grid_of(table)._replace(below=False), 26))
    assert lines[0] == f"ONE: {'a' * 20}"
    assert "" in lines
    assert lines[-1] == "THREE: f"


def test_sections_have_titles() -> None:
    grid = Grid((Row((("x",),), "first"), Row((("y",),)), Row((("z",),), "second")), indent="  ")
    assert list(lay_out(grid)) == ["", "first", "  x", "  y", "", "second", "  z"]


def test_paint_is_outside_of_the_measure() -> None:
    def paint(text: str, role: Role) -> str:
        return f"<{role}>{text}</>"

    grid = Grid((Row((("a",), ("b",))),), ("one", "two"), faint=frozenset({0}))
    assert list(lay_out(grid, None, paint)) == ["<head>ONE  TWO</>", "<faint>a  </>  b"]


def test_no_rows_no_columns() -> None:
    assert list(lay_out(grid_of(Table(("a",))), 80)) == ["A"]
    assert list(lay_out(grid_of(Table((), ())), 80)) == []
    assert list(lay_out(Grid((), below=True), 80)) == []


CELLS = st.lists(st.lists(st.text(max_size=60), min_size=3, max_size=3), max_size=5)


@given(CELLS, st.integers(20, 120), st.booleans())
def test_every_line_fits(cells: list[list[str]], width: int, below: bool) -> None:
    rows = tuple(Row(tuple((clean(text),) for text in row)) for row in cells)
    lines = list(lay_out(Grid(rows, ("a", "b", "c"), below=below), width))
    assert all(columns_of(line) <= width for line in lines)


@given(CELLS)
def test_in_a_pipe_a_row_is_a_line(cells: list[list[str]]) -> None:
    rows = tuple(Row(tuple((clean(text),) for text in row)) for row in cells)
    assert len(list(lay_out(Grid(rows, ("a", "b", "c"))))) == len(rows) + 1
