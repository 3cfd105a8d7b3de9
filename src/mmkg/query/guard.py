"""What a query may not do: change data, or leave the store.

oxigraph fetches what SERVICE names, rdflib what FROM names too, and a server may take updates.
Where the guard cannot tell whether such a word is a keyword it refuses.
"""

import re
from itertools import pairwise

from mmkg.errors import BadParameter, QueryRefused
from mmkg.query.tokens import Token, bare, tokens

# Engines recurse: some hundred brackets, or operators in a row, end oxigraph's process.
MAX_LENGTH = 500_000
MAX_DEPTH = 100
MAX_OPERATORS = 500

_UPDATES = "INSERT DELETE LOAD CLEAR DROP CREATE ADD MOVE COPY WITH".split()
_REFUSED = frozenset({*_UPDATES, "SERVICE", "FROM"})
# oxigraph reads `1SERVICE` as two words, so SERVICE is looked for within words as well.
_SUSPECT = re.compile(rf"\b(?:{'|'.join(_UPDATES)}|FROM)\b|SERVICE", re.IGNORECASE)
_CODE_POINT = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))")
_PLAIN_IRI = re.compile(r"<[A-Za-z][A-Za-z0-9+.\-]*://")
_LETTERS = re.compile(r"[A-Za-z]+")
_BRACKETS = re.compile(r"[(){}\[\]]")
_ROUND = str.maketrans("{}[]", "()()")
_OPENING, _CLOSING = ("(", "{", "[", "<<"), (")", "}", "]", ">>")
_OPERATORS = frozenset("!+-*/|&^{")


def check_read_only(query: str) -> None:
    """Raise ``QueryRefused`` for an update, SERVICE or FROM, ``BadParameter`` for a monster.

    Only keywords count: a variable, a local name, a string, an IRI or a comment may be so called.

    >>> check_read_only("SELECT ?load { ?load ex:insert 'DELETE' } # drop")
    >>> check_read_only("DELETE WHERE { ?s ?p ?o }")
    Traceback (most recent call last):
        ...
    mmkg.errors.QueryRefused: DELETE is refused: ...
    """
    if len(query) > MAX_LENGTH:
        raise BadParameter("query", f"it has {len(query)} characters, at most {MAX_LENGTH} pass.")
    # Most of a long query is IRIs and strings, and without them it is searched in no time.
    text = bare(query)
    if text is None or _SUSPECT.search(text):
        whole = _plain(query)
        if _SUSPECT.search(whole):
            _check_words(whole)
    if text is None or _size_at_most(text) > MAX_OPERATORS or depth_of(text) > MAX_DEPTH:
        _check_shape(query)


def _size_at_most(text: str) -> int:
    """A bound on the operators and keywords that is cheap: every word and every mark."""
    if len(text) <= MAX_OPERATORS:
        return len(text)
    return len(_LETTERS.findall(text)) + sum(map(text.count, _OPERATORS))


def depth_of(text: str) -> int:
    """A bound on how deep the brackets of a text without strings nest; more than allowed is more.

    >>> depth_of("MATCH (n {id: x}) RETURN [n]"), depth_of("((")
    (2, 2)
    """
    left = "".join(_BRACKETS.findall(text)).translate(_ROUND)
    depth = 0
    while "()" in left and depth <= MAX_DEPTH:
        left = left.replace("()", "")
        depth += 1
    return depth + left.count("(")


def _check_words(text: str) -> None:
    found = [token for token in tokens(text) if not token.is_blank]
    for token, following in pairwise([*found, Token("mark", "")]):
        word = token.keyword if token.kind == "word" else ""
        if word in _REFUSED:
            raise QueryRefused(word)
        if "SERVICE" in word or _may_hide_service(token, following):
            raise QueryRefused("SERVICE")
        if token.text in ("'", '"', "\\") or _may_be_a_comparison(token):
            raise QueryRefused(_suspicion(text))


def _may_hide_service(token: Token, following: Token) -> bool:
    # `SERVICE:x {` and `SERVICEex:x {` call a service in oxigraph.
    prefix = token.text.partition(":")[0]
    return token.kind == "name" and "SERVICE" in prefix.upper() and following.text == "{"


def _may_be_a_comparison(token: Token) -> bool:
    # In `FILTER(1<2)#>` an engine sees no IRI but a comment, in `?a<?b&&'>'` the start of a string.
    return (
        token.kind == "iri"
        and not _PLAIN_IRI.match(token.text)
        and any(char in token.text for char in "'#)")
    )


def _suspicion(text: str) -> str:
    match = _SUSPECT.search(text)
    return f"{match[0].upper()} beside unclear quotes or brackets" if match else "This"


def _plain(query: str) -> str:
    # By the specification an escape may spell a keyword. One that would spell a quote stays, and
    # beside a suspicious word it is unclear.
    return _CODE_POINT.sub(_letter, query) if "\\" in query else query


def _letter(match: re.Match[str]) -> str:
    code = int(match[1] or match[2], 16)
    is_plain = chr(code).isalnum() if code < 0x80 else 0xA0 <= code <= 0x10FFFF
    is_plain = is_plain and not 0xD800 <= code <= 0xDFFF
    # What no string may hold: so a string with such an escape is unclear.
    return chr(code) if is_plain else "\\\0"


def _check_shape(query: str) -> None:
    depth, operators = 0, 0
    for kind, text in tokens(query):
        if text in _OPENING:
            depth += 1
        elif text in _CLOSING:
            depth = max(0, depth - 1)
        operators += text in _OPERATORS or (kind == "word" and text[0].isalpha())
        if depth > MAX_DEPTH:
            raise BadParameter("query", f"its brackets nest more than {MAX_DEPTH} deep.")
        if operators > MAX_OPERATORS:
            raise BadParameter("query", f"it has more than {MAX_OPERATORS} operators and keywords.")
