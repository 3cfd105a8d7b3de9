"""What is said of a question that cannot be read with certainty: why, and what to ask instead."""

from typing import NoReturn

from mmkg.ask.grammar import TEST, Slot
from mmkg.ask.words import Name
from mmkg.errors import NotUnderstood, shorten
from mmkg.graph.names import Lexicon, class_of
from mmkg.model.names import squeeze

SHAPES = (
    "Ask which models use an objective or a data set, or what a model uses: "
    "`which models use ITM on Conceptual Captions`, `what was ALBEF trained on`."
)
_CALLED = {
    "Dataset": "a data set",
    "Organization": "an organization",
    "Objective": "an objective",
    "Architecture": "an architecture",
}
# How to ask for models by an entity of a class.
_ASKED_AS = {
    "Objective": "which models use {}",
    "Dataset": "which models are trained on {}",
    "Architecture": "which models are {}",
    "Task": "which models are tested on {}",
    "Organization": "which models are released by {}",
    "Modality": "which models accept {}",
    "Model": "which models use {}",
}


def called(kind: str) -> str:
    """A class with its article.

    >>> called("Dataset"), called("Organization"), called("Task")
    ('a data set', 'an organization', 'a task')
    """
    return _CALLED.get(kind, f"a {kind.lower()}")


def asked_as(ref: str, lexicon: Lexicon) -> str:
    """The question for the models of an entity."""
    return _ASKED_AS.get(class_of(ref), "{}").format(shorten(lexicon.label(ref), 40))


def not_fitting(
    question: str,
    name: Name,
    slot: Slot,
    after: str,
    lexicon: Lexicon,
) -> NoReturn:
    """A name of another class than its place asks for; says what it is, and what would fit."""
    ref = name.readings[0]
    kind = class_of(ref)
    text = shorten(name.text, 40)
    head = f"“{text}” is {called(kind)}"
    if kind == "Benchmark":
        reason = (
            f"{head}, and questions about those are not read yet: "
            f"`mmkg query results-by-benchmark --param 'benchmark={lexicon.label(ref)}'`."
        )
        raise NotUnderstood(question, reason, (name.text,))
    if slot is TEST:
        similar = _similar(name.text, ("Task", "Benchmark"), lexicon)
        reason = (
            f"{head}, and models are tested on tasks (`tested on visual question answering`) "
            "or benchmarks (`mmkg query results-by-benchmark`)."
        )
        raise NotUnderstood(question, reason, (name.text,), similar)
    similar = _similar(name.text, slot.classes, lexicon)
    where = f"where {slot.what} is expected" + (f" after “{after}”" if after else "")
    mend = f": ask `{asked_as(ref, lexicon)}`" if kind in _ASKED_AS else ""
    raise NotUnderstood(question, f"{head}, {where}{mend}.", (name.text,), similar)


def _similar(text: str, classes: tuple[str, ...], lexicon: Lexicon) -> list[str]:
    """Labels of these classes that hold the text, those that begin with it first."""
    asked = squeeze(text)
    labels = [lexicon.label(ref) for ref in lexicon.search(text) if class_of(ref) in classes]
    labels = [label for label in labels if asked in squeeze(label)]
    return sorted(labels, key=lambda label: not squeeze(label).startswith(asked))[:4]
