"""A question with *or* as several questions without it."""

from collections.abc import Callable, Iterator, Sequence

from mmkg.ask import grammar as g
from mmkg.ask.words import Item, Name, Strange, Word, Year
from mmkg.errors import QuestionError
from mmkg.graph.names import class_of

_MOST = 4
_PREPOSITIONS = g.ON_WORDS | g.WITH_WORDS | {*g.YEAR_WORDS} | {"by"}

Part = list[Item]


def readable_parts(items: Sequence[Item], read: Callable[[Part], object]) -> list[Part]:
    """The questions to ask in place of one with *or*; none where they cannot be told.

    ``read`` raises a ``QuestionError`` for what cannot be read.
    """
    if Word("or") not in items or any(isinstance(item, Strange) for item in items):
        return []
    if any(_is(item, g.NEGATIONS) for item in items[: items.index(Word("or"))]):
        return []  # "not A or B" leaves out both: either question alone has other answers
    plain = [item for item in items if item != Word("either")]
    for parts in _splits(plain):
        if 1 < len(parts) <= _MOST and all(_reads(part, read) for part in parts):
            return parts
    return []


def _reads(part: Part, read: Callable[[Part], object]) -> bool:
    if Word("or") in part:
        return False
    try:
        read(part)
    except QuestionError:
        return False
    return True


def _splits(items: Part) -> Iterator[list[Part]]:
    """Ways to cut at the first *or*, the closest reading first."""
    place = items.index(Word("or"))
    yield _names(items, place)
    if place + 1 < len(items) and _is(items[place + 1], _PREPOSITIONS):
        # "on COCO or on SBU", "before 2019 or after 2021"
        before = [at for at in range(place) if _is(items[at], _PREPOSITIONS)]
        yield _two(items, before[-1] if before else 0, place, _name_end(items, place))
    # "a dual encoder or a fusion encoder", "the ITM loss or the MLM loss"
    left = place - 2 if _is(items[place - 1], frozenset(g.NOUNS)) else place - 1
    while left > 0 and _is(items[left - 1], g.DETERMINERS):
        left -= 1
    yield _two(items, max(left, 0), place, _name_end(items, place))
    noun = next((at for at, item in enumerate(items) if _is(item, g.MODEL_NOUNS)), place)
    for head in (noun + 2, noun + 1):
        # "models that use ITM or are trained on SBU"
        yield _two(items, min(head, place), place, len(items))


def _two(items: Part, left: int, place: int, end: int) -> list[Part]:
    """What stands from ``left`` to the *or* in turn with what stands behind it to ``end``."""
    return [items[:place] + items[end:], items[:left] + items[place + 1 :]]


def _names(items: Part, place: int) -> list[Part]:
    """One part for each of the names or years that are joined: "ITM, ITC or MLM"."""
    start, end = place, place + 1
    while start and _alike(items[start - 1], items, place):
        start -= 1
    while end < len(items) and (items[end] == Word("or") or _alike(items[end], items, place)):
        end += 1
    joined = [[item] for item in items[start:end] if item != Word("or")]
    return [items[:start] + one + items[end:] for one in joined]


def _alike(item: Item, items: Part, place: int) -> bool:
    """Whether an item may stand where the one behind the *or* stands."""
    other = items[place + 1] if place + 1 < len(items) else None
    if isinstance(item, Name) and isinstance(other, Name):
        kinds = {class_of(ref) for ref in other.readings}
        return any(class_of(ref) in kinds for ref in item.readings)
    return isinstance(item, Year) and isinstance(other, Year)


def _name_end(items: Part, place: int) -> int:
    """Behind the first name or year after the *or*, and its noun: "MLM loss"."""
    for at in range(place + 1, len(items)):
        if isinstance(items[at], Name | Year):
            noun = at + 1 < len(items) and _is(items[at + 1], frozenset(g.NOUNS))
            return at + 2 if noun else at + 1
    return len(items)


def _is(item: Item, words: frozenset[str]) -> bool:
    return isinstance(item, Word) and item.text in words
