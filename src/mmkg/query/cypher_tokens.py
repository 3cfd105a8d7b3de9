"""Cypher cut into tokens, as Neo4j cuts it.

Neo4j carries out escapes by code point before it looks for tokens: one may end a string or spell
a keyword. So the text is read by ``plain`` first. Where there is a choice, a token here is the
shorter one, so that no keyword hides in a token that an engine would cut.
"""

import re
from collections.abc import Iterator
from functools import cache

from mmkg.query.tokens import Token

# What Neo4j takes for blank; no-break spaces are among it, the next line (U+0085) is not.
_BLANK = "\\t-\\r\\x1c- \\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"
_PATTERN = rf"""
  (?P<space>[{_BLANK}]+)
| (?P<comment>//[^\r\n]*+|/\*.*?\*/)
| (?P<string>'(?:[^'\\]++|\\.)*+'|"(?:[^"\\]++|\\.)*+")
| (?P<name>`(?:[^`]|``)*+`)
| (?P<open>/\*.*|['"`].*)
| (?P<parameter>\$(?:\w+|`(?:[^`]|``)*+`))
| (?P<number>0[xX][0-9A-Fa-f]+|0o[0-7]+|(?:[0-9][0-9_]*)?\.?[0-9][0-9_]*(?:[eE][+-]?[0-9]+)?)
| (?P<word>[^\W\d]\w*)
| (?P<mark>\.\.|<>|<=|>=|=~|\+=|.)
"""
_CODE_POINTS = re.compile(r"(?:\\u[0-9A-Fa-f]{4})+|\\\\")
_ESCAPED = re.compile(r"\\([tbnrf'\"\\])")
_NAMED = dict(zip("tbnrf'\"\\", "\t\b\n\r\f'\"\\", strict=True))
# To look for these is many times faster than to translate, and most text has none.
_TO_QUOTE = re.compile(r"[\t\n\r'\\]")
_QUOTED = {ord(char): f"\\{name}" for name, char in _NAMED.items() if name in "tnr'\\"}


def plain(query: str) -> str:
    """The query as Neo4j reads it: escapes by code point are carried out, also within strings.

    >>> plain(r"\\u0043REATE '\\u0027' + '\\\\u0041'")
    "CREATE ''' + '\\\\\\\\u0041'"
    """
    return _CODE_POINTS.sub(_characters, query) if "\\u" in query else query


_OPAQUE = re.compile(r"""'[^'\\]*'|"[^"\\]*\"""")
_UNCLEAR = ("'", '"', "\\", "`", "//", "/*")


def bare(query: str) -> str | None:
    """The query with each string as ``''``, in a tenth of the tokens' time.

    Nothing where that is not plain to see, so that only the tokens can tell: where there are
    escapes, comments or names in backticks.

    >>> bare("MATCH (n {id: 'model:drop'}) RETURN n")
    "MATCH (n {id: ''}) RETURN n"
    >>> bare("RETURN 1 // '")
    """
    text = _OPAQUE.sub("''", query)
    rest = text.replace("''", " ")
    return None if any(mark in rest for mark in _UNCLEAR) else text


def cypher_tokens(query: str) -> Iterator[Token]:
    """The tokens of a query that ``plain`` has read; every character is in exactly one.

    Kinds are space, comment, string, name (in backticks), parameter, number, word, mark, and open:
    a string, name or comment without an end, up to the end of the query.

    >>> [token.text for token in cypher_tokens("MATCH (n:`a b`) // c") if not token.is_blank]
    ['MATCH', '(', 'n', ':', '`a b`', ')']
    """
    for match in _pattern().finditer(query):
        yield Token(match.lastgroup or "mark", match.group())


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(_PATTERN, re.VERBOSE | re.DOTALL)


def _characters(match: re.Match[str]) -> str:
    text = match[0]
    if text == r"\\":
        return text
    units = b"".join(int(code, 16).to_bytes(2, "big") for code in text[2:].split("\\u"))
    return units.decode("utf-16-be", "surrogatepass")


def quote(text: str) -> str:
    """The text as a string of Cypher that every engine reads alike.

    >>> quote("it's")
    "'it\\\\'s'"
    """
    return f"'{text.translate(_QUOTED) if _TO_QUOTE.search(text) else text}'"


def unquote(string: str) -> str:
    """The text of a string token; a backslash before any other letter stands for itself.

    >>> unquote("'\\\\t\\\\q'")
    '\\t\\\\q'
    """
    return _ESCAPED.sub(lambda match: _NAMED[match[1]], string[1:-1])


def name_of(token: Token) -> str:
    """The name that a word, a name in backticks or a parameter stands for.

    >>> name_of(Token("parameter", "$`a``b`"))
    'a`b'
    """
    text = token.text.removeprefix("$")
    return text[1:-1].replace("``", "`") if text.startswith("`") else text
