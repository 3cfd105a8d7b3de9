"""A question in words to a plan.

A question asks for models, of which its clauses say what they use, or for what one model uses.
What cannot be read with certainty is refused, with what to ask instead.
"""

from collections.abc import Sequence
from typing import NamedTuple

from mmkg.ask import grammar as g
from mmkg.ask.clauses import Clauses
from mmkg.ask.gather import Gathered
from mmkg.ask.head import read_head
from mmkg.ask.names import Cursor, Names
from mmkg.ask.unread import UNREAD
from mmkg.ask.words import Item, Name, Strange, Word, read_words, said
from mmkg.errors import NotUnderstood
from mmkg.graph.names import Lexicon
from mmkg.query.plan import Models, Plan

_LONGEST_QUESTION = 2_000


class Reading(NamedTuple):
    """What a question was understood to ask."""

    plan: Plan
    counting: bool
    assumptions: tuple[str, ...]


def parse(question: str, lexicon: Lexicon) -> Reading:
    """Read a question; raises ``NotUnderstood`` or ``AmbiguousName``."""
    if not question.strip():
        from mmkg.ask.refuse import SHAPES

        raise NotUnderstood(question, f"The question is empty. {SHAPES}")
    if len(question) > _LONGEST_QUESTION:
        raise NotUnderstood(
            question,
            f"The question has {len(question):,} characters; "
            f"at most {_LONGEST_QUESTION:,} are read. Ask for one thing at a time.",
        )
    items = read_words(question, lexicon)
    try:
        return _read(question, items, lexicon)
    except NotUnderstood:
        from mmkg.ask.split import readable_parts

        parts = readable_parts(items, lambda part: _read(said(part), part, lexicon))
        if not parts:
            raise
    asked = ", ".join(f"`{said(part)}`" for part in parts)
    raise NotUnderstood(
        question, f"“or” is not read yet: ask once for each, {asked}.", ("or",)
    ) from None


def _read(question: str, items: Sequence[Item], lexicon: Lexicon) -> Reading:
    items = _without_tail(items)
    words = [item.text for item in items if isinstance(item, Word)]
    if any(word in UNREAD and word != "or" for word in words):
        from mmkg.ask.refuse import refuse_unread

        refuse_unread(question, items, lexicon)
    if any(isinstance(item, Strange) for item in items):
        from mmkg.ask.typos import refuse_strange

        refuse_strange(question, items, lexicon)
    counting = "count" in words or "number" in words or _asks_how_many(question, items)
    if _asks_models(items):
        return _models(question, items, lexicon, counting)
    names = [item for item in items if isinstance(item, Name)]
    if any(ref.startswith("model:") for name in names for ref in name.readings):
        from mmkg.ask.related import related

        return Reading(related(question, items, lexicon, counting), counting, ())
    from mmkg.ask.nounless import start_of_clauses

    start = start_of_clauses(question, items, lexicon)
    return _models(question, items[start:], lexicon, counting, noun=False)


def _without_tail(items: Sequence[Item]) -> Sequence[Item]:
    tail = [Word("are"), Word("there")]
    return items[:-2] if [*items[-2:]] == tail else items


def _asks_how_many(question: str, items: Sequence[Item]) -> bool:
    """Whether *how many* is asked; *how* alone and *many* alone have no reading."""
    words = [item.text if isinstance(item, Word) else "" for item in items]
    how = [place for place, word in enumerate(words) if word == "how"]
    many = [place - 1 for place, word in enumerate(words) if word == "many"]
    if how != many or len(how) > 1 or "much" in words:
        models = [item for item in items if _is_model(item)]
        mend = f"what does {models[0][0]} use" if models else "how many models use ITM"
        raise NotUnderstood(question, f"Only “how many” is read of “how”: ask `{mend}`.", ("how",))
    return bool(how)


def _asks_models(items: Sequence[Item]) -> bool:
    """Whether a models noun is there; "who released ALBEF" asks for an organization."""
    nouns = [place for place, item in enumerate(items) if _is(item, g.MODEL_NOUNS)]
    if not nouns:
        return False
    first = nouns[0]
    if items[first] == Word("who"):
        verb = items[first + 1] if first + 1 < len(items) else None
        asked = first == 0 and _is(verb, g.USE_VERBS)
        return asked or not any(_is_model(item) for item in items)
    # "objectives of the ALBEF model"
    beside = items[max(first - 1, 0) : first + 2]
    one = items[first] == Word("model") and sum(map(_is_model, items)) == 1
    return not (len(nouns) == 1 and one and any(map(_is_model, beside)))


def _is(item: Item | None, words: frozenset[str]) -> bool:
    return isinstance(item, Word) and item.text in words


def _is_model(item: Item) -> bool:
    return isinstance(item, Name) and item.readings[0].startswith("model:")


def _models(
    question: str,
    items: Sequence[Item],
    lexicon: Lexicon,
    counting: bool,
    noun: bool = True,
) -> Reading:
    cursor = Cursor(question, items)
    names, gathered = Names(cursor, lexicon), Gathered()
    clauses = Clauses(cursor, names, gathered)
    if noun:
        read_head(clauses)
    else:
        clauses.bare = g.LISTED
    clauses.read()
    _refuse_unclear(question, gathered)
    assumptions = list(dict.fromkeys(names.assumptions))
    if not noun:
        assumptions.insert(0, "models are asked for")
    if loose := gathered.loose():
        assumptions.append(f"{' and '.join(map(lexicon.label, loose))} may be of any stage")
    if gathered.parted():
        assumptions.append("objectives and data sets that are asked apart may be of several stages")
    return Reading(Models(gathered.constraints()), counting, tuple(assumptions))


def _refuse_unclear(question: str, gathered: Gathered) -> None:
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
