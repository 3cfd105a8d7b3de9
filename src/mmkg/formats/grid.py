"""A grid of text, laid out as a table: fitted to a terminal, or in full for a pipe."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from mmkg.formats.delimited import text_of
from mmkg.formats.text import clean, columns_of, pad, wrap
from mmkg.model.values import Table

Role = Literal["head", "faint"]
Paint = Callable[[str, Role], str]

_GAP = "  "
# Below this a column of text is a column of fragments: rows become blocks instead.
_NARROWEST = 9
_JOINED = " | "

Parts = tuple[str, ...]
"""A cell: its lines on a terminal; in a pipe they are joined."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row; ``title`` starts a new section above it."""

    cells: tuple[Parts, ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Clean text in rows and columns; ``right`` and ``faint`` are numbers of columns."""

    rows: tuple[Row, ...]
    head: tuple[str, ...] = ()
    right: frozenset[int] = frozenset()
    faint: frozenset[int] = frozenset()
    indent: str = ""


def plain(text: str, _role: Role) -> str:
    """No paint."""
    return text


def lay_out(grid: Grid, width: int | None = None, paint: Paint = plain) -> Iterator[str]:
    """The lines of a grid; without a width nothing is wrapped and each row is one line.

    >>> list(lay_out(Grid((Row((("ALBEF",), ("2021",))),), ("model", "year"))))
    ['MODEL  YEAR', 'ALBEF  2021']
    """
    if width is None:
        rows = tuple(Row(tuple((_JOINED.join(c),) for c in r.cells), r.title) for r in grid.rows)
        grid = Grid(rows, grid.head, grid.right, grid.faint, grid.indent)
    widths = _natural(grid)
    if width is not None:
        fitted = _fit(widths, width - len(grid.indent))
        if fitted is None:
            yield from _blocks(grid, width, paint)
            return
        widths = fitted
    if grid.head:
        heads = tuple((name.upper(),) for name in grid.head)
        yield from (paint(line, "head") for line in _lines(grid, heads, widths, plain))
    for row in grid.rows:
        if row.title:
            yield ""
            yield paint(row.title, "head")
        yield from _lines(grid, row.cells, widths, paint)


def _natural(grid: Grid) -> list[int]:
    widths = [columns_of(name) for name in grid.head]
    for row in grid.rows:
        widths += [0] * (len(row.cells) - len(widths))
        for place, parts in enumerate(row.cells):
            widths[place] = max(widths[place], *map(columns_of, parts), 0)
    return widths


def _fit(widths: Sequence[int], width: int) -> list[int] | None:
    """The widest columns narrowed until all fit; nothing where that leaves too little."""
    room = width - len(_GAP) * (len(widths) - 1)
    fitted = [min(one, max(room, 1)) for one in widths]
    while sum(fitted) > room:
        widest = max(fitted)
        if widest <= _NARROWEST:
            return None
        fitted[len(fitted) - 1 - fitted[::-1].index(widest)] -= 1
    return fitted


def _lines(
    grid: Grid, cells: Sequence[Parts], widths: Sequence[int], paint: Paint
) -> Iterator[str]:
    columns = [
        [line for part in parts for line in wrap(part, width)]
        for parts, width in zip(cells, widths, strict=False)
    ]
    for number in range(max((len(column) for column in columns), default=0)):
        line = []
        for place, column in enumerate(columns):
            text = column[number] if number < len(column) else ""
            text = pad(text, widths[place], right=place in grid.right)
            last = place == len(columns) - 1
            text = text.rstrip() if last else text
            line.append(paint(text, "faint") if place in grid.faint and text.strip() else text)
        yield grid.indent + _GAP.join(line).rstrip()


def _blocks(grid: Grid, width: int, paint: Paint) -> Iterator[str]:
    """Each row as lines of its own: the name of the column, then the cell."""
    for number, row in enumerate(grid.rows):
        if number:
            yield ""
        if row.title:
            yield paint(row.title, "head")
        for place, parts in enumerate(row.cells):
            name = grid.head[place].upper() if place < len(grid.head) else ""
            head = f"{grid.indent}{name}: " if name else grid.indent
            for part in parts:
                first, *rest = wrap(part, max(width - len(head), 1))
                yield paint(head, "head") + first if name else head + first
                yield from (" " * len(head) + line for line in rest)


def grid_of(table: Table) -> Grid:
    """A table of values as a grid; numbers stand to the right."""
    rows = tuple(Row(tuple((clean(text_of(cell)),) for cell in row)) for row in table.rows)
    numbers = frozenset(
        place
        for place in range(len(table.columns))
        if any(row[place] is not None for row in table.rows)
        and all(isinstance(row[place], int | float | None) for row in table.rows)
    )
    return Grid(rows, tuple(map(clean, table.columns)), numbers)
