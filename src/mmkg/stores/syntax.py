"""What to say of a query that an engine cannot parse."""

from itertools import pairwise

from mmkg.errors import QuerySyntaxError, shorten
from mmkg.query.tokens import tokens


def not_parsed(query: str, line: int, column: int, reason: str = "") -> QuerySyntaxError:
    """The error for a query that fails at a place; both counts start at one.

    >>> print(not_parsed("ASK { ?s }", 1, 10))
    The query cannot be parsed at line 1, column 10, near '}'.
    """
    lines = query.splitlines() or [""]
    rest = lines[line - 1][max(column - 1, 0) :] if 0 < line <= len(lines) else ""
    near = f"near {shorten(rest, 30)!r}" if rest.strip() else "where it ends"
    unknown = _undeclared(query)
    if unknown:
        reason = f"The prefix {shorten(unknown, 30)} has no PREFIX line"
    why = f": {shorten(reason, 160).rstrip('.')}" if reason else ""
    return QuerySyntaxError(
        f"The query cannot be parsed at line {line}, column {column}, {near}{why}."
    )


def _undeclared(query: str) -> str | None:
    """The first prefix that no PREFIX declares, which oxigraph does not say."""
    found = [token for token in tokens(query) if not token.is_blank]
    declared = {
        token.text.partition(":")[0]
        for before, token in pairwise(found)
        if before.keyword == "PREFIX"
    }
    for token in found:
        prefix = token.text.partition(":")[0]
        if token.kind == "name" and prefix != "_" and prefix not in declared:
            return f"{prefix}:"
    return None
