"""What a query in Cypher may not do: change data, or leave the graph.

A keyword counts where Neo4j could read it as one. Behind a dot or a colon, before a colon and in
backticks a word is a name. Where the guard cannot tell, as with a variable called ``set``, it
refuses, and backticks help.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from mmkg.errors import BadParameter, QueryRefused, QuerySyntaxError, shorten
from mmkg.query.cypher_tokens import bare, cypher_tokens, name_of, plain
from mmkg.query.guard import MAX_DEPTH, MAX_LENGTH, MAX_OPERATORS, depth_of
from mmkg.query.tokens import Token

MEND = "Use MATCH, UNWIND, WITH, CALL { } and RETURN; put names that are keywords in backticks."

_UPDATES = "CREATE INSERT MERGE DELETE DETACH NODETACH SET REMOVE DROP FOREACH LOAD".split()
_REFUSED = frozenset([*_UPDATES, "USE"])
_WATCHED = _REFUSED | {"CALL"}
# Neo4j's list of what a query may begin with has no others; nothing else passes as a beginning.
_COMMANDS = frozenset(
    "ALTER CYPHER DEALLOCATE DENY DRYRUN ENABLE EXPLAIN GRANT PROFILE REALLOCATE RENAME REVOKE "
    "SHOW START STOP TERMINATE USING".split()
)
_BEGINNINGS = frozenset("MATCH OPTIONAL UNWIND WITH RETURN CALL".split())
_PROCEDURES = frozenset(
    "db.labels db.relationshiptypes db.propertykeys db.schema.nodetypeproperties "
    "db.schema.reltypeproperties db.index.fulltext.querynodes".split()
)
# Of functions with a dot in their name, those that look at their arguments and nothing else.
_FUNCTIONS = frozenset("date datetime localdatetime time localtime duration point".split())
_NAMES = ("word", "name")
_OPENING, _CLOSING = ("(", "{", "["), (")", "}", "]")
_OPERATORS = frozenset(
    "+ * / % ^ = <> <= >= =~ AND OR XOR NOT IN IS CONTAINS STARTS ENDS CASE WHEN "
    "MATCH WITH UNWIND CALL UNION".split()
)
# Where these repeat, every further one is an operator: `- - 1`, `x.a.b`, `x[0][1]`.
_REPEATED = frozenset([("-", "-"), (".", "."), ("]", "[")])

# Marks that may be operators, and functions of plug-ins, where tokens are not looked at.
_MARKS = "+*/%^=<>-.["
_FIRST = re.compile(r"[A-Z]+(?!\w)")
_LETTERS = re.compile(r"[A-Z]+")
_CALLED = re.compile(r"\.\s*\w+\s*\(")


def check_read_only(query: str) -> None:
    """Raise ``QueryRefused`` for what is no read, ``BadParameter`` for a monster.

    Raises ``QuerySyntaxError`` for text that cannot be cut into tokens or begins with no clause.

    >>> check_read_only("MATCH (n:Set {create: 'DELETE'}) RETURN n.drop // MERGE")
    >>> check_read_only("MATCH (n) SET n.year = 1")
    Traceback (most recent call last):
        ...
    mmkg.errors.QueryRefused: SET is refused: ...
    """
    if len(query) > MAX_LENGTH:
        raise BadParameter("query", f"it has {len(query)} characters, at most {MAX_LENGTH} pass.")
    if is_plain_read(query):
        return
    found = solid_tokens(query)
    _check_shape(found)
    _check_beginning(found)
    for index, token in enumerate(found):
        if token.text == ";":
            raise QueryRefused("A second statement", "Send one at a time.")
        if token.kind == "word" and token.keyword in _WATCHED and not is_name(found, index):
            _check_keyword(found, index)
        if token.text == "(":
            _check_function(found, index)


def is_plain_read(query: str) -> bool:
    """Whether that is plain to see without tokens, as of most of what mmkg itself asks."""
    text = (bare(query) or "").upper()
    # A word may follow a number without a space: `1_SET n`, `0xASET n`.
    words = _LETTERS.findall(text)
    first = _FIRST.match(text)
    if not first or first[0] not in _BEGINNINGS:
        return False
    if not text.isascii() or ";" in text or "0X" in text or _CALLED.search(text):
        return False
    operators = sum(map(text.count, _MARKS)) + sum(map(_OPERATORS.__contains__, words))
    few = operators <= MAX_OPERATORS and depth_of(text) <= MAX_DEPTH
    return few and _WATCHED.isdisjoint(words)


@lru_cache(maxsize=8)  # several look at the tokens of one query
def solid_tokens(query: str) -> tuple[Token, ...]:
    """The tokens that are not blank, without the semicolon at the end."""
    found = [token for token in cypher_tokens(plain(query)) if not token.is_blank]
    if found and found[-1].text == ";":
        found.pop()
    return tuple(found)


def is_name(found: Sequence[Token], index: int) -> bool:
    """Whether the word can only be a property, a map's key, a label or a type of relationship."""
    before = found[index - 1].text if index else ""
    # A number's dot is in the number, and `1..SET` has a mark of its own.
    if before in (".", ":") or (index + 1 < len(found) and found[index + 1].text == ":"):
        return True
    return before in ("|", "&", "!") and _is_in_label(found, index - 1)


def _is_in_label(found: Sequence[Token], index: int) -> bool:
    """Whether the operator stands in an expression of labels or types, such as ``:A|B``."""
    while index and (found[index].kind in _NAMES or found[index].text in ("|", "&", "!")):
        index -= 1
    return found[index].text == ":"


_SPARQL = frozenset("SELECT ASK CONSTRUCT DESCRIBE PREFIX BASE".split())


def _check_beginning(found: Sequence[Token]) -> None:
    if found and found[-1].kind == "open":
        where = shorten(found[-1].text, 30)
        raise QuerySyntaxError(f"The query cannot be parsed: {where!r} has no end.")
    first = found[0].keyword if found else ""
    if first in _COMMANDS:
        raise QueryRefused(first, MEND)
    if first not in _BEGINNINGS | _REFUSED:
        near = shorten(first, 30)
        if first in _SPARQL:
            raise QuerySyntaxError(f"{near!r} begins a query in SPARQL; this one is Cypher. {MEND}")
        raise QuerySyntaxError(f"The query cannot be parsed: {near!r} begins no query. {MEND}")


def _check_keyword(found: Sequence[Token], index: int) -> None:
    word = found[index].keyword
    if word == "USE":
        raise QueryRefused(word, "The database is chosen when the store is opened.")
    if word in _REFUSED:
        raise QueryRefused(word, MEND)
    if word == "CALL" and not (index + 1 < len(found) and found[index + 1].text in ("{", "(")):
        procedure = _dotted(found[index + 1 :])
        if procedure.lower() not in _PROCEDURES:
            known = "It may be db.labels(), db.relationshipTypes() or another that only reads."
            raise QueryRefused(f"CALL {shorten(procedure)}".strip(), known)


def _dotted(found: Sequence[Token]) -> str:
    """The name, with its dots, that these tokens begin with."""
    return "".join(
        token.text if token.text == "." else name_of(token)
        for token in takewhile(lambda token: token.kind in _NAMES or token.text == ".", found)
    )


def _check_function(found: Sequence[Token], index: int) -> None:
    """Refuse functions of plug-ins, which may read files, the network or another database."""
    start = index
    while start > 1 and found[start - 1].kind in _NAMES and found[start - 2].text == ".":
        start -= 2
    if start == index:
        return
    start -= found[start - 1].kind in _NAMES
    name = _dotted(found[start:index])
    called = start > 0 and found[start - 1].keyword == "CALL"
    if not called and name.partition(".")[0].lower() not in _FUNCTIONS:
        raise QueryRefused(f"{shorten(name)}()", "Use Cypher's own functions.")


def _check_shape(found: Sequence[Token]) -> None:
    depth, operators = 0, 0
    last, before = "", ""
    for kind, text in found:
        if kind == "word":
            text = text.upper()
        if text in _OPENING:
            depth += 1
        elif text in _CLOSING:
            depth = max(0, depth - 1)
        operators += text in _OPERATORS or (last, text) in _REPEATED or (before, text) in _REPEATED
        before, last = last, text
        if depth > MAX_DEPTH:
            raise BadParameter("query", f"its brackets nest more than {MAX_DEPTH} deep.")
        if operators > MAX_OPERATORS:
            raise BadParameter("query", f"it has more than {MAX_OPERATORS} operators and keywords.")
