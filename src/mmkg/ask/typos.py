"""Words without a reading, and what was perhaps meant."""

from collections.abc import Sequence
from itertools import chain, zip_longest
from typing import NoReturn

from mmkg.ask.grammar import GRAMMAR
from mmkg.ask.words import Item, Name, Strange
from mmkg.errors import NotUnderstood, shorten
from mmkg.graph.names import Lexicon

_MOST = 5
_ALIKE = 80


def refuse_strange(question: str, items: Sequence[Item], lexicon: Lexicon) -> NoReturn:
    """Refuse words that are neither names nor grammar, each with the nearest ones there are."""
    places = [place for place, item in enumerate(items) if isinstance(item, Strange)]
    strange = [str(items[place][0]) for place in places]
    near = [_near(items, place, lexicon) for place in places[:_MOST]]
    # The first of each before the second of any.
    turns = chain.from_iterable(zip_longest(*near))
    suggestions = list(dict.fromkeys(one for one in turns if one))
    quoted = ", ".join(f"“{shorten(text, 40)}”" for text in strange[:_MOST])
    raise NotUnderstood(question, f"No reading for {quoted}.", strange, suggestions[:_MOST])


def _near(items: Sequence[Item], place: int, lexicon: Lexicon) -> list[str]:
    """What a stretch, and the stretch with the names beside it, was perhaps meant to be."""
    from rapidfuzz import fuzz, process  # costs 20 ms, and only a wrong word needs it

    text = str(items[place][0])
    start, end = place, place + 1
    while start and isinstance(items[start - 1], Name):
        start -= 1
    while end < len(items) and isinstance(items[end], Name):
        end += 1
    whole = " ".join(str(item[0]) for item in items[start:end])
    known = () if lexicon.find(text.removesuffix("s")) else GRAMMAR  # "ITMs"
    word = process.extractOne(text.casefold(), known, scorer=fuzz.ratio, score_cutoff=_ALIKE)
    if word:
        return [word[0]]
    found = lexicon.near(whole, limit=1)
    holding = [lexicon.label(ref) for ref in lexicon.search(text)] if len(text) > 3 else []
    return [*found, *holding[:2], *lexicon.near(text)]
