"""A grid of text, laid out as a table: fitted to a terminal, or in full for a pipe."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from mmkg.formats.delimited import text_of
from mmkg.formats.text import clean, columns_of, pad, wrap
from mmkg.model.values import Table

Role = Literal["head", "faint", "added", "removed"]
Paint = Callable[[str, Role], str]

_GAP = "  "
# Below this a column of text is a column of fragments: rows become blocks instead.
_NARROWEST = 12
_ENDLESS = 1_000_000
_BELOW = "    "
_JOINED = " | "

Parts = tuple[str, ...]
"""A cell: its lines on a terminal; in a pipe they are joined."""


class Row(NamedTuple):
    """One row; ``title`` starts a new section above it."""

    cells: tuple[Parts, ...]
    title: str = ""


class Grid(NamedTuple):
    """Clean text in rows and columns; ``right`` and ``faint`` are numbers of columns.

    With ``below`` the last column goes under its row where there is no room beside it.
    """

    rows: tuple[Row, ...]
    head: tuple[str, ...] = ()
    right: frozenset[int] = frozenset()
    faint: frozenset[int] = frozenset()
    indent: str = ""
    below: bool = False


def plain(text: str, _role: Role) -> str:
    """No paint."""
    return text


def lay_out(grid: Grid, width: int | None = None, paint: Paint = plain) -> Iterator[str]:
    """The lines of a grid; without a width nothing is wrapped and each row is one line.

    >>> list(lay_out(Grid((Row((("ALBEF",), ("2021",))),), ("model", "year"))))
    ['MODEL  YEAR', 'ALBEF  2021']
    """
    if width is None:
        grid = grid._replace(rows=tuple(map(_on_one_line, grid.rows)))
    natural = _natural(grid)
    room = _ENDLESS if width is None else width - len(grid.indent)
    beside = len(natural)
    if grid.below and sum(natural) + len(_GAP) * (beside - 1) > room:
        beside -= 1
    widths = _fit(natural[:beside], room)
    if widths is None:
        yield from _blocks(grid, room, paint)
    else:
        yield from _table(grid, widths, room, paint)


def _on_one_line(row: Row) -> Row:
    return Row(tuple((_JOINED.join(parts),) for parts in row.cells), row.title)


def _table(grid: Grid, widths: Sequence[int], room: int, paint: Paint) -> Iterator[str]:
    """Columns beside each other; of a row with more cells the last goes below."""
    beside = len(widths)
    if grid.head:
        head = tuple((name.upper(),) for name in grid.head)
        yield from (paint(line, "head") for line in _lines(grid, head[:beside], widths, plain))
        yield from (paint(_BELOW + line, "head") for part in head[beside:] for line in part)
    for row in grid.rows:
        if row.title:
            yield ""
            yield from (paint(line, "head") for line in wrap(row.title, room + len(grid.indent)))
        yield from _lines(grid, row.cells[:beside], widths, paint)
        for part in (part for cell in row.cells[beside:] for part in cell):
            first, *rest = wrap(part, max(room - len(_BELOW) - len(_GAP), 1))
            lines = (first, *(_GAP + line for line in rest))
            yield from (grid.indent + _BELOW + paint(line, "faint") for line in lines)


def _natural(grid: Grid) -> list[int]:
    widths = [columns_of(name.upper()) for name in grid.head]
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


def _blocks(grid: Grid, room: int, paint: Paint) -> Iterator[str]:
    """Each row as lines of its own: the name of the column, then the cell."""
    for number, row in enumerate(grid.rows):
        if number:
            yield ""
        if row.title:
            yield from (paint(line, "head") for line in wrap(row.title, room + len(grid.indent)))
        for place, parts in enumerate(row.cells):
            name = f"{grid.head[place].upper()}: " if place < len(grid.head) else ""
            for part in parts:
                first, *rest = wrap(part, max(room - len(name), 1))
                yield grid.indent + (paint(name, "head") if name else "") + first
                yield from (grid.indent + " " * len(name) + line for line in rest)


def grid_of(table: Table) -> Grid:
    """A table of values as a grid; numbers stand to the right."""
    rows = tuple(Row(tuple((clean(text_of(cell)),) for cell in row)) for row in table.rows)
    numbers = frozenset(
        place
        for place in range(len(table.columns))
        if any(row[place] is not None for row in table.rows)
        and all(isinstance(row[place], int | float | None) for row in table.rows)
    )
    return Grid(rows, tuple(map(clean, table.columns)), numbers, below=True)
