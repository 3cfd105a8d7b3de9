"""Neo4j's Cypher in the words of grafeo 0.6, where the two read the same text differently.

Rewritten is what can be told by tokens and has one meaning: escapes, blanks, comments and numbers;
``[] + n.year``, which is null in grafeo where the year is no list; sums of nothing, which are null
there. What is left alone stays in its place, so that an error's place is right.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from mmkg.errors import QueryRefused
from mmkg.query.cypher_tokens import name_of, quote, unquote
from mmkg.query.tokens import Token
from mmkg.stores.grafeo.operands import NAMES, Operands

# Where none of these is, nothing is rewritten, as in most plans. One pattern of all is slower.
_MARKS = ("\\", "//", "/*")
_REWRITTEN = [
    re.compile(one) for one in (r"\[\s*\]\s*\+", r"[sS][uU][mM]\b", r"\d_", r"\$\d", r"[^\S\n ]")
]
_TIGHTER = ("*", "/", "%", "^")
_END = frozenset("ORDER SKIP LIMIT OFFSET ;".split())
_MOST_NESTED = 3


def to_grafeo(query: str) -> str:
    """The query as grafeo has to see it; raises ``QueryRefused`` where it would grow too long.

    >>> to_grafeo("RETURN sum(n.pairs) // a comment")
    'RETURN coalesce(sum(n.pairs), 0)             '
    """
    is_marked = any(mark in query for mark in _MARKS)
    if not is_marked and not any(one.search(query) for one in _REWRITTEN):
        return query
    operands = _operands(query)
    return _write(operands, 0, len(operands.tokens), 0)


def column_names(query: str, columns: Sequence[str]) -> tuple[str, ...]:
    """The columns as Neo4j calls them: one without AS as it is written, which grafeo spells anew.

    >>> column_names("MATCH (n) RETURN left( n.id,2 ), n AS order", ("left(n.id, 2)", "order"))
    ('left( n.id,2 )', 'order')
    """
    if all(map(str.isidentifier, columns)) and not _has_name_in_brackets(query):
        return tuple(columns)
    operands = _operands(query)
    names = tuple(_name(operands, *item) for item in _items(operands))
    return tuple(columns) if "*" in names or len(names) != len(columns) else names


def _has_name_in_brackets(query: str) -> bool:
    """Whether there may be an item in brackets, whose name has them in Neo4j."""
    before = (piece.rstrip()[-8:].upper() for piece in query.split("(")[:-1])
    return any(word.endswith((",", "RETURN", "DISTINCT")) for word in before)


@lru_cache(maxsize=8)
def _operands(query: str) -> Operands:
    return Operands(query)


def _items(operands: Operands) -> list[tuple[int, int]]:
    """The places of the items of the last RETURN, or of the last in the first part of a UNION."""
    items: list[tuple[int, int]] = []
    start: int | None = None
    place, last = 0, len(operands.found)
    while place <= last:
        word, before = operands.at(place), operands.at(place - 1)
        # Behind AS a word is a name, and so it is where an item begins.
        is_name = before == "AS" or start == place
        if start is not None and (place == last or (word in (*_END, ",", "UNION") and not is_name)):
            items.append((start, place))
            start = place + 1 if word == "," else None
        if word == "UNION" and not is_name and items:
            break
        if word == "RETURN" and not is_name:
            items, start = [], place + 1 + (operands.at(place + 1) == "DISTINCT")
            place = start
        else:
            place = operands.partner.get(place, place) + 1 if word in ("(", "[", "{") else place + 1
    return items


def _name(operands: Operands, start: int, end: int) -> str:
    if start == end:
        return ""
    last = operands.found[end - 1]
    is_named = end - start == 1 or operands.at(end - 2) == "AS"
    if is_named and last.kind in NAMES:
        return name_of(last)
    indices = operands.indices[start:end]
    return "".join(token.text for token in operands.tokens[indices[0] : indices[-1] + 1])


def _write(operands: Operands, start: int, end: int, nested: int) -> str:
    """The text for the tokens from one index to another."""
    pieces = []
    while start < end:
        token, place = operands.tokens[start], operands.places.get(start, -2)
        added = _added(operands, place) if token.text == "[" else []
        if added and operands.indices[added[-1][1] - 1] < end:
            pieces.append(_lists(operands, added, nested))
            start = operands.indices[added[-1][1] - 1] + 1
        elif (
            token.keyword == "SUM" and operands.called(place + 1) and place + 1 in operands.partner
        ):
            closing = operands.indices[operands.partner[place + 1]]
            inner = _write(operands, start + 1, closing, nested)
            pieces.append(f"coalesce({token.text}{inner}), 0)")
            start = closing + 1
        else:
            pieces.append(_written(token))
            start += 1
    return "".join(pieces)


def _added(operands: Operands, place: int) -> list[tuple[int, int]]:
    """The operands of an ``[] + ... + ...`` that begins here."""
    if (operands.at(place), operands.at(place + 1)) != ("[", "]"):
        return []
    end, found = place + 2, []
    while operands.at(end) == "+":
        first, end = operands.after(end)
        if operands.at(end) in _TIGHTER or first >= end:
            return []
        found.append((first, end))
    return found


def _lists(operands: Operands, added: Sequence[tuple[int, int]], nested: int) -> str:
    """The operands as lists, added up; null stays null."""
    if nested >= _MOST_NESTED:
        raise QueryRefused("[] + within [] +", "Name the inner list by WITH.")
    texts = [
        _write(operands, operands.indices[first], operands.indices[end - 1] + 1, nested + 1)
        for first, end in added
    ]
    lists = (
        f"CASE WHEN {text} IS NULL THEN null ELSE coalesce([] + {text}, [{text}]) END"
        for text in texts
    )
    return f"({' + '.join(lists)})"


def _written(token: Token) -> str:
    kind, text = token
    if text == " ":
        return text
    if kind in ("space", "comment"):
        return re.sub(r"[^\n]", " ", text)
    if kind == "string" and "\\" in text:
        return quote(unquote(text))
    if kind == "number":
        return text.replace("_", "")
    if kind == "parameter" and text[1].isdigit():
        return f"$`{text[1:]}`"
    return text
