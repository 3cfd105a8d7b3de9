"""SPARQL cut into tokens, as its engines cut it.

Engines differ where the specification leaves no doubt: oxigraph's parser needs no space after a
keyword and ends a local name at its second dot. Where there is a choice, a token here is the
shorter one, so that no word hides in a token that an engine would cut.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

# What may stand in a word, by what may not, which compiles ten times as fast. All beyond ASCII
# may: what may not there is an error to every engine.
_WORD = r"[^\x00-/:-@\[-^`{-\x7f]"
_START = r"[^\x00-@\[-`{-\x7f]"
_PREFIX = r"[^\x00-,/:-@\[-^`{-\x7f]"
_LOCAL = r"(?:[^\x00-,./;-@\[-^`{-\x7f]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%])"
_CODE_POINT = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
_ESCAPE = rf"""\\[tbnrf"'\\]|{_CODE_POINT}"""
_PATTERN = rf"""
  (?P<space>[ \t\r\n]+)
| (?P<variable>[?$]{_WORD}+)
| (?P<name>_:{_WORD}+|(?:{_START}{_PREFIX}{{0,99}})?:(?:{_LOCAL}+(?:\.+{_LOCAL}+)?)?)
| (?P<word>{_WORD}+)
| (?P<iri><(?:[^<>"{{}}|^`\\\x00-\x20]++|{_CODE_POINT})*>)
| (?P<string>
    '{{3}}(?:'{{0,2}}(?:[^'\\]|{_ESCAPE}))*'{{3}} | "{{3}}(?:"{{0,2}}(?:[^"\\]|{_ESCAPE}))*"{{3}}
  | '(?:[^'\\\n\r]|{_ESCAPE})*' | "(?:[^"\\\n\r]|{_ESCAPE})*" )
| (?P<comment>\#[^\r\n]*)
| (?P<tag>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
| (?P<mark><<|>>|\^\^|.)
"""


class Token(NamedTuple):
    """A piece of a query: ``kind`` is space, comment, iri, string, variable, name, tag, word, mark.

    Every character of the query is in exactly one token.
    """

    kind: str
    text: str

    @property
    def keyword(self) -> str:
        """The word in capitals; of another kind of token the text as it is."""
        return self.text.upper() if self.kind == "word" else self.text

    @property
    def is_blank(self) -> bool:
        """Whether the token only parts others."""
        return self.kind in ("space", "comment")


def tokens(query: str) -> Iterator[Token]:
    """The tokens of a query, in order; what is no token is a mark of one character.

    >>> [token.text for token in tokens("ASK{?s ex:load 'load'}") if not token.is_blank]
    ['ASK', '{', '?s', 'ex:load', "'load'", '}']
    """
    for match in _pattern().finditer(query):
        yield Token(match.lastgroup or "mark", match.group())


@cache
def _pattern() -> re.Pattern[str]:
    # Compiled at the first need: most queries of a cold start have none.
    return re.compile(_PATTERN, re.VERBOSE | re.DOTALL)


_OPAQUE = re.compile(r"""<https?://[^\s<>"{}|\\^`]*>|"[^"\\\n\r]*"|'[^'\\\n\r]*'|\#[^\n\r]*""")
_UNCLEAR = re.compile(r"""["'<\\]""")


def bare(query: str) -> str | None:
    """The query without its web addresses, strings and comments, in a tenth of the tokens' time.

    Nothing where that is not plain to see, so that only the tokens can tell.

    >>> bare("ASK { ?s <https://example.org/load> 'load' } # load")
    'ASK { ?s     }  '
    >>> bare("ASK { FILTER(1 < 2) }")
    """
    if '""' in query or "''" in query:  # the start of a long string, or an empty one
        return None
    text = _OPAQUE.sub(" ", query)
    return None if _UNCLEAR.search(text) else text


_ESCAPED = re.compile(r"""\\(?:([tbnrf"'\\])|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))""")
_NAMED = dict(zip("tbnrf\"'\\", "\t\b\n\r\f\"'\\", strict=True))
_QUOTED = {ord(char): f"\\{name}" for name, char in _NAMED.items() if name != "'"}


def quote(text: str) -> str:
    """The text as a string of SPARQL, without escapes by code point.

    >>> quote('say "hi"')
    '"say \\\\"hi\\\\""'
    """
    return f'"{text.translate(_QUOTED)}"'


def unquote(string: str) -> str:
    """The text of a string token; raises ``ValueError`` for a code point there is not.

    >>> unquote("'caf\\\\u00e9'")
    'café'
    """
    quotes = 3 if string[:3] in ("'''", '"""') and len(string) >= 6 else 1
    return unescape(string[quotes:-quotes])


def unescape(text: str) -> str:
    """The text with its escapes carried out; raises ``ValueError`` like ``unquote``."""
    return _ESCAPED.sub(lambda match: _NAMED.get(match[1]) or code_point(match), text)


def code_point(match: re.Match[str]) -> str:
    """The character of an escape such as ``\\u00e9``."""
    code = int(match[2] or match[3], 16)
    if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        raise ValueError(f"{match[0]} is no character")
    return chr(code)
