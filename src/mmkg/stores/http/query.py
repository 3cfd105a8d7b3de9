"""What a query is to a server: its form, and its text without what servers read differently."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from mmkg.errors import QuerySyntaxError
from mmkg.query.tokens import Token, bare, quote, tokens, unescape, unquote
from mmkg.stores.rdf import XSD, canonical_decimal

_DIGITS = re.compile("[0-9]{1,50}")
# What is written anew: GRAPH, and decimals.
_REWRITTEN = re.compile(r"\bGRAPH\b|[0-9]\s*\.\s*[0-9]", re.IGNORECASE)
_WORDS = re.compile(r"[?$]?[\w:.-]+|\*")
_FORMS = frozenset(("SELECT", "ASK", "CONSTRUCT", "DESCRIBE"))


class Prepared(NamedTuple):
    """A query as it is sent; ``form`` is a keyword, and ``all`` says that it is ``SELECT *``."""

    text: str
    form: str
    all: bool

    @property
    def is_graph(self) -> bool:
        """Whether the answer is a graph, not a table."""
        return self.form in ("CONSTRUCT", "DESCRIBE")


def prepare(query: str) -> Prepared:
    r"""The query as every server reads it; raises ``QuerySyntaxError`` for what is no text.

    ``GRAPH`` finds nothing: mmkg's graph is one, though others may lie on the server. Escapes are
    carried out in their strings, for some servers carry them out before they look for strings.
    Decimals are written as mmkg writes them, for some servers look for how a number is written.

    >>> prepare("SELECT * { GRAPH ?g { ?s ?p 'caf\\u00e9' } }").text
    'SELECT * { GRAPH ?g {{ ?s ?p "café" } FILTER(false)} }'
    """
    try:
        query.encode()
        plain = bare(query)
        if plain is not None and not _REWRITTEN.search(plain):
            # Long ones, with hundreds of ids, are of this kind.
            return _prepared(query, _WORDS.findall(plain.upper()))
        pieces = list(tokens(query))
        written = [_written(token) for token in pieces]
    except ValueError:
        raise QuerySyntaxError(
            "The query cannot be parsed: half of a surrogate pair is no character."
        ) from None
    solid = [at for at, token in enumerate(pieces) if not token.is_blank]
    _empty_graphs(pieces, solid, written)
    _canonical_decimals(pieces, written)
    return _prepared("".join(written), [pieces[at].keyword for at in solid])


def _prepared(text: str, words: Sequence[str]) -> Prepared:
    start = next((at for at, word in enumerate(words) if word in _FORMS), len(words))
    head = [word for word in words[start : start + 3] if word not in ("DISTINCT", "REDUCED")]
    return Prepared(text, head[0] if head else "", head[:2] == ["SELECT", "*"])


def _written(token: Token) -> str:
    if "\\" not in token.text:
        return token.text
    if token.kind == "string":
        return quote(unquote(token.text))
    return unescape(token.text) if token.kind == "iri" else token.text


def _empty_graphs(pieces: Sequence[Token], solid: Sequence[int], written: list[str]) -> None:
    awaited = False
    levels: list[bool] = []
    for at in solid:
        word = pieces[at].keyword
        if word == "GRAPH":
            awaited = True
        elif word == "{":
            levels.append(awaited)
            if awaited:
                written[at] = "{{"
            awaited = False
        elif word == "}" and levels and levels.pop():
            written[at] = "} FILTER(false)}"


def _canonical_decimals(pieces: Sequence[Token], written: list[str]) -> None:
    for at in range(1, len(pieces) - 1):
        whole, point, part = (token.text for token in pieces[at - 1 : at + 2])
        if point != "." or not (_DIGITS.fullmatch(whole) and _DIGITS.fullmatch(part)):
            continue
        digits = canonical_decimal(f"{int(whole)}.{part}")
        if "." not in digits:
            if at > 1 and pieces[at - 2].text in ("+", "-"):
                continue  # a sign goes with a number only where that is written bare
            digits = f'"{digits}"^^<{XSD}decimal>'
        written[at - 1 : at + 2] = digits, "", ""
