"""Questions without a noun for what is asked: "trained on COCO without ITM", "ITM, MLM, COCO"."""

from collections.abc import Sequence
from typing import NoReturn

from mmkg.ask import grammar as g
from mmkg.ask.refuse import SHAPES, argument, asked_as, asked_of_models
from mmkg.ask.words import Item, Name, Word, Year
from mmkg.errors import AmbiguousName, NotUnderstood, shorten
from mmkg.graph.names import Lexicon, class_of

_LEADS = (g.LEADS | g.MODEL_ADJECTIVES) - g.AUXILIARIES


def start_of_clauses(question: str, items: Sequence[Item], lexicon: Lexicon) -> int:
    """Where what is said of models begins; raises where something else may be asked for."""
    start = 0
    while start < len(items) and _is(items[start], _LEADS):
        start += 1
    rest = items[start:]
    names = [item for item in rest if isinstance(item, Name)]
    if noun := _asked_noun(items):
        asked_of_models(question, noun, names, lexicon)
    verbs = [item for item in rest if isinstance(item, Word) and item.text not in g.DETERMINERS]
    if not names and not (verbs and any(isinstance(item, Year) for item in rest)):
        raise NotUnderstood(
            question,
            f"Nothing in the question names what is asked. {SHAPES} `mmkg list datasets` lists.",
        )
    asks = {item.text for item in items[:start] if isinstance(item, Word)}
    copula = _is(rest[0], g.COPULAS) and len(rest) > 1 and not isinstance(rest[1], Word)
    if names and (
        (len(names) == 1 and not verbs)
        or (asks & {"what", "which", "how"} and isinstance(rest[0], Name))
        or ("what" in asks and copula)
    ):
        _refuse_names(question, names, lexicon)
    if names and not start and _is(rest[0], g.AUXILIARIES):
        raise NotUnderstood(
            question,
            "Whether something is so is not asked in words yet: "
            f"ask `{_asked_of(names, lexicon)}`.",
        )
    return start


def _asked_of(names: list[Name], lexicon: Lexicon) -> str:
    """The question for the models that have the first names of an objective and a data set."""
    asked = asked_as(names[0].readings[0], lexicon)
    kinds = [class_of(name.readings[0]) for name in names]
    if kinds[:2] == ["Objective", "Dataset"]:
        return f"{asked} on {lexicon.label(names[1].readings[0])}"
    return asked


def _is(item: Item, words: frozenset[str]) -> bool:
    return isinstance(item, Word) and item.text in words


def _refuse_names(question: str, names: list[Name], lexicon: Lexicon) -> NoReturn:
    # "how many images are in COCO" is about COCO.
    names.sort(key=lambda name: class_of(name.readings[0]) == "Modality")
    for name in names:
        if len(name.readings) > 1:
            raise AmbiguousName(name.text, name.readings)
    raise NotUnderstood(
        question,
        f"What is asked of “{shorten(names[0].text, 40)}” is not clear: "
        f"ask `{asked_as(names[0].readings[0], lexicon)}`, "
        f"or `mmkg show {argument(names[0], lexicon)}` for itself.",
        (names[0].text,),
    )


def _asked_noun(items: Sequence[Item]) -> str:
    """A noun that does not stand beside a name of its class is what is asked for."""
    for place, item in enumerate(items):
        if isinstance(item, Word) and item.text in g.NOUNS:
            beside = [*items[max(place - 1, 0) : place], *items[place + 1 : place + 2]]
            readings = [ref for one in beside if isinstance(one, Name) for ref in one.readings]
            kinds = {kind for ref in readings for kind in g.CLASS_NOUNS.get(class_of(ref), ())}
            if g.NOUNS[item.text] not in kinds:
                return item.text
    return ""
