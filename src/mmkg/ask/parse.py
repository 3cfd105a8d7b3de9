"""A question in words to a plan.

The words are read once from left to right. Names become constraints by their class; an objective
and a data set that stand together are one training stage; *not* holds for the names that follow
it up to the next verb or preposition behind an *and*.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from mmkg.ask.words import (
    BREAKS,
    GENERATE_WORDS,
    MODEL_NOUNS,
    NEGATIONS,
    NOUNS,
    ON_WORDS,
    TEST_WORDS,
    WITH_WORDS,
    YEAR_WORDS,
    Item,
    Name,
    Strange,
    Word,
    Year,
    read_words,
)
from mmkg.errors import AmbiguousName, NotUnderstood, shorten
from mmkg.graph.names import Lexicon, class_of
from mmkg.model.values import Ref
from mmkg.query.plan import Compare, Constraint, Has, Models, Plan, Related, Uses

_LONGEST_QUESTION = 2_000
_SHAPES = (
    "Ask which models use an objective or a data set, or what a model uses: "
    "`which models use ITM on Conceptual Captions`, `what was ALBEF trained on`."
)


# What a name that has several readings most likely is, by the word that stands before it.
_CLASSES_AFTER: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(TEST_WORDS, ("Task", "Benchmark")),
    **dict.fromkeys(ON_WORDS, ("Dataset",)),
    **dict.fromkeys(WITH_WORDS, ("Objective", "Architecture", "Model")),
}


class Reading(NamedTuple):
    """What a question was understood to ask."""

    plan: Plan
    counting: bool
    assumptions: tuple[str, ...]


@dataclass(slots=True)
class _Group:
    """Objectives and data sets that stand together, with what is said of them."""

    negated: bool
    objectives: list[Ref] = field(default_factory=list)
    datasets: list[Ref] = field(default_factory=list)
    last: str = ""

    def uses(self) -> list[Constraint]:
        """One stage for each objective with each data set."""
        objectives: list[Ref | None] = [*self.objectives] or [None]
        datasets: list[Ref | None] = [*self.datasets] or [None]
        return [
            Uses(objective, dataset, self.negated)
            for objective in objectives
            for dataset in datasets
        ]


def parse(question: str, lexicon: Lexicon) -> Reading:
    """Read a question; raises ``NotUnderstood`` or ``AmbiguousName``."""
    if not question.strip():
        raise NotUnderstood(question, f"The question is empty. {_SHAPES}")
    if len(question) > _LONGEST_QUESTION:
        raise NotUnderstood(
            question,
            f"The question has {len(question):,} characters; "
            f"at most {_LONGEST_QUESTION:,} are read. Ask for one thing at a time.",
        )
    items = read_words(question, lexicon)
    _refuse_strange(question, items, lexicon)
    return _Reader(question, items, lexicon).read()


def _refuse_strange(question: str, items: list[Item], lexicon: Lexicon) -> None:
    strange = [item.text for item in items if isinstance(item, Strange)]
    if not strange:
        return
    near = list(dict.fromkeys(label for text in strange for label in lexicon.near(text)))
    quoted = ", ".join(f"“{shorten(text, 40)}”" for text in strange[:5])
    raise NotUnderstood(question, f"No reading for {quoted}.", strange, near[:5])


class _Reader:
    """One pass over the items; its state is what has been said so far."""

    def __init__(self, question: str, items: list[Item], lexicon: Lexicon) -> None:
        self.question = question
        self.items = items
        self.lexicon = lexicon
        self.negated = False
        self.groups: list[_Group] = []
        self.others: list[Constraint] = []
        self.models: list[Ref] = []
        self.nouns: list[str] = []
        self.assumptions: list[str] = []
        self.previous: Item | None = None
        self.verb = ""

    def read(self) -> Reading:
        for place, item in enumerate(self.items):
            if isinstance(item, Word):
                self._word(place, item.text)
            elif isinstance(item, Year):
                self._year(place, item.value)
            elif isinstance(item, Name):
                self._name(item)
            self.previous = item
        return self._reading()

    def _word(self, place: int, word: str) -> None:
        if word in NEGATIONS:
            self.negated = True
        elif word == "or" and not self.negated and self._joins_names(place):
            raise NotUnderstood(
                self.question,
                "“or” is not understood yet: ask once for each. “and” and “not” are.",
                ("or",),
            )
        elif word == "but" or (word in BREAKS and self._follows_and(place)):
            self.negated = False
        if word in NOUNS:
            self.nouns.append(word)
        if word in ON_WORDS and self.previous in (Word("tested"), Word("evaluated")):
            return  # "tested on": what follows is tested on, not trained on
        if word in ON_WORDS | WITH_WORDS | TEST_WORDS | GENERATE_WORDS:
            self.verb = word

    def _joins_names(self, place: int) -> bool:
        later = self.items[place + 1 : place + 4]
        return isinstance(self.previous, Name) and any(isinstance(item, Name) for item in later)

    def _follows_and(self, place: int) -> bool:
        return place > 0 and self.items[place - 1] == Word("and")

    def _year(self, place: int, value: int) -> None:
        before = [item.text for item in self.items[:place] if isinstance(item, Word)][-3:]
        if isinstance(self.previous, Word) and self.previous.text == "and" and self._between(place):
            self.others.append(Compare("year", "<=", value))
            return
        if "between" in before[-1:]:
            self.others.append(Compare("year", ">=", value))
            return
        word = next((word for word in reversed(before) if word in YEAR_WORDS), "in")
        self.others.append(Compare("year", YEAR_WORDS[word], value, self.negated))  # type: ignore[arg-type]  # the table holds operators

    def _between(self, place: int) -> bool:
        return place >= 3 and self.items[place - 3] == Word("between")

    def _name(self, item: Name) -> None:
        ref = self._choose(item)
        kind = class_of(ref)
        if kind in ("Objective", "Dataset"):
            self._use(ref, kind)
        elif kind == "Architecture":
            self.others.append(Has("hasArchitecture", ref, self.negated))
        elif kind == "Organization":
            self.others.append(Has("releasedBy", ref, self.negated))
        elif kind == "Task":
            self.others.append(Has("testedOn", ref, self.negated))
        elif kind == "Modality":
            relation = "generates" if self.verb in GENERATE_WORDS else "accepts"
            self.others.append(Has(relation, ref, self.negated))
        elif kind == "Model":
            self.models.append(ref)
            if self.negated:
                self.others.append(Has("hasComponent", ref, True))
        else:
            raise NotUnderstood(
                self.question,
                f"“{item.text}” is a {kind.lower()}, and questions about those are not read yet. "
                f"`mmkg show {ref}` shows it.",
                (item.text,),
            )

    def _choose(self, item: Name) -> Ref:
        """The reading that the verb or preposition before the name asks for."""
        if len(item.readings) == 1:
            return item.readings[0]
        for kind in _CLASSES_AFTER.get(self.verb, ()):
            found = [ref for ref in item.readings if class_of(ref) == kind]
            if len(found) == 1:
                others = ", ".join(ref for ref in item.readings if ref != found[0])
                self.assumptions.append(f"“{item.text}” read as {found[0]}, not {others}")
                return found[0]
        raise AmbiguousName(item.text, item.readings)

    def _use(self, ref: Ref, kind: str) -> None:
        group = self.groups[-1] if self.groups else None
        starts_over = (
            group is None
            or group.negated != self.negated
            or (
                # "ITM on COCO and MLM on SBU": both sides are full and a third run begins.
                bool(group.objectives and group.datasets) and group.last != kind
            )
        )
        if group is None or starts_over:
            group = _Group(self.negated)
            self.groups.append(group)
        (group.objectives if kind == "Objective" else group.datasets).append(ref)
        group.last = kind

    def _reading(self) -> Reading:
        constraints = [use for group in self.groups for use in group.uses()] + self.others
        words = {item.text for item in self.items if isinstance(item, Word)}
        # "who released ALBEF" asks for an organization, "who uses BERT" for models.
        asks_models = bool(words & (MODEL_NOUNS - {"who"} if self.nouns else MODEL_NOUNS))
        counting = "many" in words or "count" in words or "number" in words
        if self.models and not asks_models and not constraints:
            return Reading(self._related(words), counting, tuple(self.assumptions))
        for ref in self.models:
            if not any(isinstance(c, Has) and c.target == ref for c in constraints):
                constraints.append(Has("hasComponent", ref))
        if not constraints and not asks_models:
            raise NotUnderstood(
                self.question, f"Nothing in the question names what is asked. {_SHAPES}"
            )
        return Reading(Models(tuple(constraints)), counting, tuple(self.assumptions))

    def _related(self, words: set[str]) -> Related:
        if len(self.models) > 1:
            raise NotUnderstood(
                self.question,
                f"The question names {len(self.models)} models; ask about one at a time.",
            )
        relations = tuple(dict.fromkeys(name for noun in self.nouns for name in NOUNS[noun]))
        if not relations and "on" in words:
            relations = ("onDataset",)
        return Related(self.models[0], relations or ("withObjective", "onDataset"))
