"""A question's words: cut, and matched against the names of the graph."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from mmkg.ask.grammar import FUNCTION_WORDS, GRAMMAR, MODEL_ADJECTIVES, MODEL_NOUNS, NOUNS
from mmkg.ask.phrases import phrase_at
from mmkg.graph.names import Lexicon, class_of
from mmkg.model.values import Ref

# Longer names than this many words are not looked for.
_LONGEST = 12

_WORD = re.compile(r"[^\W_]+\+?")
# An id says what it means by itself: no other name is looked for in it.
_ID = re.compile(r"[a-z]+:[a-z0-9][a-z0-9._/-]*")

# Signs that have a meaning which no plan has; all other punctuation only parts words.
_COMPARING = "<>=≠≤≥¬|~−"
_DASHES = "-–—"
_APOSTROPHES = "'’"
# Signs with which a name is repeated as it was typed.
_IN_NAMES = " -+./_"

# Spellings of words that stand in names.
_RESPELLED = {"modelling": "modeling"}

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
    """The question as names, years and grammar, the longest name or phrase first at each place.

    Words with no reading are gathered into ``Strange`` stretches. A slash between two names is
    *or*, a dash between two years *to*.
    """
    items: list[Item] = []
    for item in _scan(question.replace("&", " and "), lexicon):
        if isinstance(item, Strange) and items and isinstance(items[-1], Strange):
            items[-1] = Strange(f"{items[-1].text} {item.text}")
        else:
            items.append(item)
    return items


def said(items: Sequence[Item]) -> str:
    """The items as a question again.

    >>> said([Word("models"), Word("in"), Year(2021)])
    'models in 2021'
    """
    return " ".join(str(item[0]) for item in items)


def _scan(text: str, lexicon: Lexicon) -> Iterator[Item]:
    cuts = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(text)]
    words = [_RESPELLED.get(word.casefold(), word) for word, _, _ in cuts]
    folded = [word.casefold() for word in words]
    place = end = 0
    while place < len(words):
        gap = text[end : cuts[place][1]]
        if folded[place] == "s" and gap and gap in _APOSTROPHES:
            place, end = place + 1, cuts[place][2]
            continue
        yield from _signs(gap, folded[place - 1] if place else "", folded[place])
        ref = _id_at(text, cuts[place][1], lexicon)
        if ref:
            yield Name(ref, (ref,))
            end = cuts[place][1] + len(ref)
            place = sum(begin < end for _, begin, _ in cuts)
            continue
        length, readings = _longest(words, place, lexicon)
        phrase, meaning = phrase_at(folded, place)
        if phrase > length:
            yield from map(Word, meaning)
            length = phrase
        elif length:
            typed = text[cuts[place][1] : cuts[place + length - 1][2]]
            plain = all(sign.isalnum() or sign in _IN_NAMES for sign in typed)
            yield Name(typed if plain else " ".join(words[place : place + length]), readings)
        else:
            yield _single(words[place])
        place += length or 1
        end = cuts[place - 1][2]
    yield from _signs(text[end:], "", "")


def _id_at(text: str, start: int, lexicon: Lexicon) -> Ref | None:
    """The id that begins here, if the graph has it."""
    match = _ID.match(text, start)
    ref = Ref(match.group().rstrip("._/-")) if match else None
    return ref if ref and lexicon.find(ref) == [ref] else None


def _signs(gap: str, before: str, after: str) -> Iterator[Item]:
    """What the signs between two words say."""
    if "/" in gap and before not in ("", "w") and after:
        yield Word("or")
    for sign in gap:
        if sign == "=" and before in NOUNS:
            continue  # "objective=ITM"
        if sign in _COMPARING:
            yield Strange(sign)
    dash = gap.strip()
    if dash and dash in _DASHES:
        if _is_year(before) and _is_year(after):
            yield Word("to")
        elif gap[0].isspace() and not gap[-1].isspace() and dash == "-":
            yield Strange("-")  # "ITM -MLM" may leave MLM out


def _single(word: str) -> Item:
    folded = word.casefold()
    if _is_year(folded):
        return Year(int(folded))
    return Word(folded) if folded in GRAMMAR else Strange(word)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isascii() and word.isdigit() and word[:2] in ("19", "20")


def _is_grammar(words: list[str], place: int) -> bool:
    """Whether a word is of the grammar; "VLP" is where models stand behind it, else a model."""
    word = words[place].casefold()
    behind = words[place + 1].casefold() if place + 1 < len(words) else ""
    described = behind in MODEL_NOUNS | MODEL_ADJECTIVES
    return word in GRAMMAR and (word not in MODEL_ADJECTIVES or described)


def _longest(words: list[str], place: int, lexicon: Lexicon) -> tuple[int, tuple[Ref, ...]]:
    for length in range(min(_LONGEST, len(words) - place), 0, -1):
        stretch = words[place : place + length]
        if length == 1 and _is_grammar(words, place):
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
