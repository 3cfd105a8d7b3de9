"""What stands before the models noun: "which dual encoder models", "who", "Google's models"."""

from mmkg.ask import grammar as g
from mmkg.ask.clauses import Clauses
from mmkg.ask.words import Item, Name, Word, Year
from mmkg.errors import NotUnderstood

_ASKING = frozenset("do does did what how which is are was were".split())


def read_head(clauses: Clauses) -> None:
    """Read up to the models noun and past it."""
    cursor, leads = clauses.cursor, list[str]()
    while (item := cursor.peek()) is not None:
        word = cursor.text()
        if word in g.MODEL_NOUNS:
            cursor.take()
            _refuse_other_question(cursor.question, item, cursor.peek(), leads)
            return
        if isinstance(item, Year):
            cursor.take()
            clauses.gathered.year("=", item.value)
        elif isinstance(item, Name):
            _before_noun(clauses)
        elif word in g.LEADS | g.MODEL_ADJECTIVES:
            leads.append(word)
            cursor.take()
        elif word in g.NOUNS:
            from mmkg.ask.refuse import asked_of_models

            names = [one for one in cursor.items if isinstance(one, Name)]
            asked_of_models(cursor.question, word, names, clauses.names.lexicon)
        elif word in g.NEGATIONS:
            clauses.refuse(word, "say what is left out behind the noun: `models without ITM`")
        else:
            clauses.dangling(word or "?")


def _before_noun(clauses: Clauses) -> None:
    """A name before the noun: "ITM models", "BERT-based models", "Google's models"."""
    cursor, gathered = clauses.cursor, clauses.gathered
    based = cursor.peek(1) == Word("based")
    for ref in clauses.names.of(g.WITH if based else g.HEAD, "", None, negated=False):
        gathered.add(ref, negated=False)
    if based:
        cursor.skip(("based",))
    gathered.part()
    cursor.skip(("and",))


def _refuse_other_question(
    question: str, noun: Item, following: Item | None, leads: list[str]
) -> None:
    """ "what do models use", "who released models": not models are asked for."""
    asked = [word for word in leads if word in _ASKING]
    other = (
        asked[:1] in (["what"], ["how"], ["which"])
        and asked[-1] in ("do", "does", "did")
        and "many" not in leads
    )
    released = isinstance(following, Word) and following.text in g.RELEASE_VERBS
    if other or (noun == Word("who") and released):
        raise NotUnderstood(
            question,
            "Of what models use, only that of one model is asked: `what does ALBEF use`, "
            "`who released ALBEF`, or `which models use ITM`.",
        )
