"""Text for a terminal: safe to print, measured in columns, wrapped between words."""

import re
import unicodedata

_JOINERS = "\u200c\u200d"
_ESCAPED = ("Cc", "Cf", "Cs")
_SIGNS = "/:,;|_-"
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def clean(text: str) -> str:
    r"""The text on one line; what would steer a terminal or turn its direction shows as an escape.

    >>> clean("two\n lines \x1b[31mred")
    'two lines \\x1b[31mred'
    >>> clean("right\u202eleft")
    'right\\u202eleft'
    """
    line = text if text.isprintable() else "".join(_shown(char) for char in text)
    return " ".join(line.split()) if "  " in line or line[:1] == " " or line[-1:] == " " else line


def _shown(char: str) -> str:
    if char.isspace():
        return " "
    if char in _JOINERS or unicodedata.category(char) not in _ESCAPED:
        return char
    return char.encode("unicode-escape").decode("ascii")


def columns_of(text: str) -> int:
    """How many columns of a terminal the text takes.

    >>> columns_of("abc"), columns_of("悟道"), columns_of("e\u0301")
    (3, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(map(_columns_of_char, text))


def _columns_of_char(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """The text with spaces up to so many columns, before it if it goes to the right.

    >>> pad("悟", 4) + "|"
    '悟  |'
    """
    space = " " * (columns - columns_of(text))
    return space + text if right else text + space


def wrap(text: str, columns: int) -> list[str]:
    """The text as lines of at most so many columns, broken at spaces, in a path at its signs.

    >>> wrap("Conceptual Captions", 12)
    ['Conceptual', 'Captions']
    >>> wrap("models/pretrain.py:113", 12)
    ['models/', 'pretrain.py:', '113']
    """
    if columns_of(text) <= columns:
        return [text]
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if columns_of(joined) <= columns:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, columns)
        lines += full
    return [*lines, line] if line else lines


def _pieces(word: str, columns: int) -> list[str]:
    """The word cut where it is too long; a character wider than the space stands alone."""
    pieces, start, used = [], 0, 0
    for place, char in enumerate(word):
        width = 1 if char.isascii() else _columns_of_char(char)
        if used + width > columns and place > start:
            cut = _last_break(word, start, place)
            pieces.append(word[start:cut])
            start, used = cut, columns_of(word[cut:place])
        used += width
    return [*pieces, word[start:]]


def _last_break(word: str, start: int, end: int) -> int:
    """Behind the last sign at which an id or path may be broken, if that leaves enough before."""
    for place in range(end, start + (end - start) // 2, -1):
        if word[place - 1] in _SIGNS:
            return place
    return end


def words_of(term: str) -> str:
    """A term of the vocabulary as words.

    >>> words_of("hasTextEncoder"), words_of("includes_part_of")
    ('has text encoder', 'includes part of')
    """
    return _CAPITAL.sub(" ", term).replace("_", " ").lower()
