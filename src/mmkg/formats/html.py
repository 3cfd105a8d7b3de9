"""A table as HTML, for notebooks."""

from html import escape

from mmkg.model.values import Table

_MOST_ROWS = 200


def html_table(table: Table, caption: str = "") -> str:
    """The table as a ``<table>``, every cell escaped, cut after two hundred rows.

    >>> html_table(Table(("a",), (("<b>",),)))
    '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>&lt;b&gt;</td></tr></tbody></table>'
    """
    said = f"<caption>{escape(caption)}</caption>" if caption else ""
    head = "".join(f"<th>{escape(column)}</th>" for column in table.columns)
    body = "".join(
        "<tr>" + "".join(f"<td>{_cell(cell)}</td>" for cell in row) + "</tr>"
        for row in table.rows[:_MOST_ROWS]
    )
    more = len(table.rows) - _MOST_ROWS
    note = f"<p>and {more} more rows</p>" if more > 0 else ""
    return f"<table>{said}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{note}"


def _cell(value: object) -> str:
    return "" if value is None else escape(str(value))
