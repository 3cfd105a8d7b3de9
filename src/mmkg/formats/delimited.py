"""Tables as CSV, TSV, Markdown and JSON, for other programs."""

from typing import Any

from mmkg.model.values import Cell, Table

_QUOTED = frozenset(',"\r\n')
_TSV = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_MARKDOWN = {ord(char): f"\\{char}" for char in "\\|*_`[]"}
_MARKDOWN |= {ord("<"): "&lt;", ord("&"): "&amp;", ord("\n"): " ", ord("\r"): " "}


def text_of(cell: Cell) -> str:
    """The text of a cell; nothing where there is no value.

    >>> text_of(None), text_of(True), text_of(76.04)
    ('', 'true', '76.04')
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return str(cell)


def to_csv(table: Table) -> str:
    r"""Comma-separated values with a header, quoted where needed; lines end in a line feed.

    >>> to_csv(Table(("a", "b"), (('1,"2', "x\ny"),)))
    'a,b\n"1,""2","x\ny"\n'
    """
    rows = [table.columns, *table.rows]
    return "".join(_csv_line([text_of(cell) for cell in row]) for row in rows)


def _csv_line(cells: list[str]) -> str:
    # Python's own writer leaves a carriage return bare where lines end in a line feed.
    quoted = [_quoted(cell) if _QUOTED & set(cell) else cell for cell in cells]
    return f"{','.join(quoted)}\n" if quoted != [""] else '""\n'


def _quoted(cell: str) -> str:
    escaped = cell.replace('"', '""')
    return f'"{escaped}"'


def to_tsv(table: Table) -> str:
    r"""Tab-separated values with a header; a tab in a cell is written ``\t``, a line end ``\n``.

    >>> to_tsv(Table(("a",), (("x\ty",),)))
    'a\nx\\ty\n'
    """
    rows = [table.columns, *table.rows]
    return "".join("\t".join(text_of(cell).translate(_TSV) for cell in row) + "\n" for row in rows)


def to_markdown(table: Table) -> str:
    r"""A table in Markdown; nothing in a cell is read as markup.

    >>> print(to_markdown(Table(("a",), (("x|y",),))), end="")
    | a |
    | --- |
    | x\|y |
    """
    rows = [table.columns, ("---",) * len(table.columns), *table.rows]
    return "".join(
        f"| {' | '.join(text_of(cell).translate(_MARKDOWN) for cell in row)} |\n" for row in rows
    )


def to_json(value: Any) -> str:
    """JSON in UTF-8, indented, ids as strings."""
    import json

    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
