"""A question's words: cut, and matched against the names of the graph."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from mmkg.ask.grammar import FUNCTION_WORDS, GRAMMAR
from mmkg.graph.names import Lexicon, class_of
from mmkg.model.values import Ref

# Longer names than this many words are not looked for.
_LONGEST = 12

_WORD = re.compile(r"[^\W_]+\+?")

# Spellings that are brought to one form before the words are cut.
_REWRITES = tuple(
    (re.compile(pattern, re.IGNORECASE), form)
    for pattern, form in (
        (r"\b(can)(not|['’]t)\b", r"\1 not"),
        (r"n['’]t\b", " not"),
        (r"(?<=\w)['’](s\b)?", " "),
        (r"&", " and "),
        (r"\bpre[-\s]+(?=train)", "pre"),
        (r"\bdata[-\s]+(?=sets?\b)", "data"),
        (r"\bfine[-\s]+(?=tun)", "fine"),
        (r"\bvision[-\s]+(?:and[-\s]+)?language\b", "visionlanguage"),
        (r"\bmodelling\b", "modeling"),
    )
)
# Signs that stand for a word; all other punctuation only parts words.
_COMPARING = re.compile(r"[<>=≠≤≥¬|~−]|\s-$")

# Classes whose names are said in the plural: "dual encoders", "images".
_COUNTABLE = ("Architecture", "Modality")


class Name(NamedTuple):
    """A stretch of words that names entities; more than one reading is resolved by context."""

    text: str
    readings: tuple[Ref, ...]


class Word(NamedTuple):
    """A word of the grammar, lower case."""

    text: str


class Year(NamedTuple):
    """A year."""

    value: int


class Strange(NamedTuple):
    """Words that are neither names nor grammar."""

    text: str


Item = Name | Word | Year | Strange


def read_words(question: str, lexicon: Lexicon) -> list[Item]:
    """The question as names, years and grammar, the longest name first at each place.

    Words with no reading are gathered into ``Strange`` stretches. A slash between two names is
    *or*.
    """
    text = question
    for pattern, form in _REWRITES:
        text = pattern.sub(form, text)
    items: list[Item] = []
    for item in _scan(text, lexicon):
        if isinstance(item, Strange) and items and isinstance(items[-1], Strange):
            items[-1] = Strange(f"{items[-1].text} {item.text}")
        else:
            items.append(item)
    return items


def _scan(text: str, lexicon: Lexicon) -> Iterator[Item]:
    matches = list(_WORD.finditer(text))
    words = [match.group() for match in matches]
    place = end = 0
    while place < len(words):
        gap = text[end : matches[place].start()]
        if place and "/" in gap:
            yield Word("or")
        if sign := _COMPARING.search(gap):
            yield Strange(sign.group().strip())
        length, readings = _longest(words, place, lexicon)
        word = words[place].casefold()
        if length:
            yield Name(" ".join(words[place : place + length]), readings)
        elif re.fullmatch(r"(19|20)\d\d", word):
            yield Year(int(word))
        elif word in GRAMMAR:
            yield Word(word)
        else:
            yield Strange(words[place])
        place += length or 1
        end = matches[place - 1].end()


def _longest(words: list[str], place: int, lexicon: Lexicon) -> tuple[int, tuple[Ref, ...]]:
    for length in range(min(_LONGEST, len(words) - place), 0, -1):
        stretch = words[place : place + length]
        if length == 1 and stretch[0].casefold() in GRAMMAR:
            break
        if all(word.casefold() in FUNCTION_WORDS for word in stretch):
            continue  # "as a" is not the benchmark AS-A
        joined = "".join(stretch)
        found = lexicon.find(joined)
        if not found and joined[-1] in "sS":
            found = [ref for ref in lexicon.find(joined[:-1]) if class_of(ref) in _COUNTABLE]
        if found:
            return length, tuple(found)
    return 0, ()
