"""A question in words to a plan.

A question asks for models, of which its clauses say what they use, or for what one model uses.
What cannot be read with certainty is refused, with what to ask instead.
"""

from typing import NamedTuple, NoReturn

from mmkg.ask import grammar as g
from mmkg.ask.clauses import Clauses
from mmkg.ask.gather import Gathered
from mmkg.ask.names import Cursor, Names
from mmkg.ask.refuse import SHAPES, asked_as
from mmkg.ask.related import related
from mmkg.ask.words import Item, Name, Strange, Word, Year, read_words
from mmkg.errors import AmbiguousName, NotUnderstood, shorten
from mmkg.graph.names import Lexicon
from mmkg.query.plan import Models, Plan

_LONGEST_QUESTION = 2_000
_YES_NO = frozenset("do does did what how which is are was were".split())


class Reading(NamedTuple):
    """What a question was understood to ask."""

    plan: Plan
    counting: bool
    assumptions: tuple[str, ...]


def parse(question: str, lexicon: Lexicon) -> Reading:
    """Read a question; raises ``NotUnderstood`` or ``AmbiguousName``."""
    if not question.strip():
        raise NotUnderstood(question, f"The question is empty. {SHAPES}")
    if len(question) > _LONGEST_QUESTION:
        raise NotUnderstood(
            question,
            f"The question has {len(question):,} characters; "
            f"at most {_LONGEST_QUESTION:,} are read. Ask for one thing at a time.",
        )
    items = _without_politeness(read_words(question, lexicon))
    _refuse_not_read(question, items)
    _refuse_strange(question, items, lexicon)
    words = [item.text for item in items if isinstance(item, Word)]
    counting = "count" in words or "number" in words or _asks_how_many(question, items)
    if _asks_models(items):
        return _models(question, items, lexicon, counting)
    names = [item for item in items if isinstance(item, Name)]
    if any(ref.startswith("model:") for name in names for ref in name.readings):
        return Reading(related(question, items, lexicon, counting), counting, ())
    return _refuse_without_noun(question, names, lexicon)


def _without_politeness(items: list[Item]) -> list[Item]:
    start, end = 0, len(items)
    while end > 0 and _is(items[end - 1], g.POLITE_ENDS):
        end -= 1
    for tail in (("so", "far"), ("are", "there"), ("do", "you", "know")):
        if items[:end][-len(tail) :] == [Word(word) for word in tail]:
            end -= len(tail)
    for lead in ("i would like to know", "would like to know", "i would like to see"):
        words = [Word(word) for word in lead.split()]
        if items[: len(words)] == words:
            start = len(words)
    return items[start:end]


def _is(item: Item | None, words: frozenset[str]) -> bool:
    return isinstance(item, Word) and item.text in words


def _asks_how_many(question: str, items: list[Item]) -> bool:
    """Whether *how many* is asked; *how* alone and *many* alone have no reading."""
    words = [item.text if isinstance(item, Word) else "" for item in items]
    how = [place for place, word in enumerate(words) if word == "how"]
    many = [place - 1 for place, word in enumerate(words) if word == "many"]
    if how != many or len(how) > 1 or "much" in words:
        raise NotUnderstood(
            question, "Only “how many” is read of “how”: ask `how many models use ITM`.", ("how",)
        )
    return bool(how)


def _refuse_not_read(question: str, items: list[Item]) -> None:
    """Words that change what is asked and that no plan has; under *not*, "or" is read."""
    for item in items:
        if isinstance(item, Word) and item.text != "or" and item.text in g.NOT_READ:
            raise NotUnderstood(question, f"“{item.text}”: {g.NOT_READ[item.text]}.", (item.text,))


def _refuse_strange(question: str, items: list[Item], lexicon: Lexicon) -> None:
    strange = [item.text for item in items if isinstance(item, Strange)]
    if not strange:
        return
    near = list(dict.fromkeys(label for text in strange for label in lexicon.near(text)))
    quoted = ", ".join(f"“{shorten(text, 40)}”" for text in strange[:5])
    raise NotUnderstood(question, f"No reading for {quoted}.", strange, near[:5])


def _asks_models(items: list[Item]) -> bool:
    """Whether a models noun is there; "who released ALBEF" asks for an organization."""
    nouns = [place for place, item in enumerate(items) if _is(item, g.MODEL_NOUNS)]
    if not nouns:
        return False
    first = nouns[0]
    if items[first] == Word("who"):
        verb = items[first + 1] if first + 1 < len(items) else None
        asked = any(item == Word("who") for item in items[:1]) and _is(verb, g.USE_VERBS)
        return asked or not any(_is_model(item) for item in items)
    # "objectives of the ALBEF model"
    beside = items[max(first - 1, 0) : first + 2]
    one = items[first] == Word("model") and sum(map(_is_model, items)) == 1
    return not (len(nouns) == 1 and one and any(map(_is_model, beside)))


def _is_model(item: Item) -> bool:
    return isinstance(item, Name) and item.readings[0].startswith("model:")


def _models(question: str, items: list[Item], lexicon: Lexicon, counting: bool) -> Reading:
    cursor = Cursor(question, items)
    names, gathered = Names(cursor, lexicon), Gathered()
    _head(cursor, names, gathered)
    Clauses(cursor, names, gathered).read()
    if gathered.impossible():
        raise NotUnderstood(
            question, "A model has one year of release: ask once for each, or `between ... and`."
        )
    if any(group.negated and group.full for group in gathered.groups) and "," in question:
        raise NotUnderstood(
            question,
            "How far “not” reaches behind the comma is not clear: leave the comma out, "
            "or say `but with ITM`.",
            ("not",),
        )
    if any(group.implicit and not group.full for group in gathered.groups):
        raise NotUnderstood(
            question,
            "Which objective goes with which data set is not clear: "
            "say `ITM on COCO and MLM on SBU`, or ask once for each.",
        )
    assumptions = list(names.assumptions)
    if gathered.parted():
        assumptions.append("objectives and data sets that are asked apart may be of several stages")
    return Reading(Models(gathered.constraints()), counting, tuple(assumptions))


def _head(cursor: Cursor, names: Names, gathered: Gathered) -> None:
    """Read up to the models noun: "which dual encoder models", "who"."""
    leads: list[str] = []
    noun_ahead = True
    while noun_ahead and (item := cursor.peek()) is not None:
        if _is(item, g.MODEL_NOUNS):
            cursor.take()
            noun_ahead = False
            _refuse_other_question(cursor, item, leads)
        elif isinstance(item, Year):
            cursor.take()
            gathered.year("=", item.value)
        elif isinstance(item, Name):
            _before_noun(cursor, names, gathered)
        elif _is(item, g.LEADS | g.MODEL_ADJECTIVES):
            leads.append(cursor.text())
            cursor.take()
        elif _is(item, frozenset(g.NOUNS)):
            _refuse_noun(cursor.question, cursor.text())
        else:
            Clauses(cursor, names, gathered).dangling(cursor.text() or "?")


def _before_noun(cursor: Cursor, names: Names, gathered: Gathered) -> None:
    """A name before the noun: "ITM models", "BERT-based models", "Google's models"."""
    based = cursor.peek(1) == Word("based")
    for ref in names.of(g.WITH if based else g.HEAD, "", None, negated=False):
        gathered.add(ref, negated=False)
    if based:
        cursor.skip(("based",))
    gathered.part()
    cursor.skip(("and",))


def _refuse_other_question(cursor: Cursor, noun: Item, leads: list[str]) -> None:
    """ "what do models use", "who released models": not models are asked for."""
    asked = [word for word in leads if word in _YES_NO]
    other = (
        asked[:1] in (["what"], ["how"], ["which"])
        and asked[-1] in ("do", "does", "did")
        and "many" not in leads
    )
    if other or (noun == Word("who") and _is(cursor.peek(), g.RELEASE_VERBS)):
        raise NotUnderstood(
            cursor.question,
            "Of what models use, only that of one model is asked: `what does ALBEF use`, "
            "`who released ALBEF`, or `which models use ITM`.",
        )


def _refuse_noun(question: str, noun: str) -> NoReturn:
    plural = noun if noun.endswith("s") else f"{noun}s"
    raise NotUnderstood(
        question,
        f"“{noun}” are asked of one model only, such as `{plural} of ALBEF`; "
        "of several names, models are asked: `which models use ITM on COCO`.",
        (noun,),
    )


def _refuse_without_noun(question: str, names: list[Name], lexicon: Lexicon) -> NoReturn:
    for name in names:
        if len(name.readings) > 1:
            raise AmbiguousName(name.text, name.readings)
    if not names:
        raise NotUnderstood(
            question,
            f"Nothing in the question names what is asked. {SHAPES} `mmkg list datasets` lists.",
        )
    raise NotUnderstood(
        question,
        f"What is asked of “{shorten(names[0].text, 40)}” is not clear: "
        f"ask `{asked_as(names[0].readings[0], lexicon)}`, or `mmkg show` for itself.",
        (names[0].text,),
    )
