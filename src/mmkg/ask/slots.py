"""How names fill the place that a word opens, and how far *not* reaches."""

from typing import NoReturn

from mmkg.ask import grammar as g
from mmkg.ask.gather import Gathered
from mmkg.ask.names import Cursor, Names
from mmkg.ask.words import Word
from mmkg.errors import NotUnderstood
from mmkg.graph.names import class_of

_RELEASE = ("by", "year")
_NOT_AND = (
    "it is not clear whether “not” holds behind “and” too: say `but not ...`, "
    "or ask for what holds first"
)


class Slots:
    """What has been read so far, and the slots that are filled from it."""

    def __init__(self, cursor: Cursor, names: Names, gathered: Gathered) -> None:
        self.cursor = cursor
        self.names = names
        self.gathered = gathered
        self.verb = ""
        self.pending = ""  # the word that still needs what it speaks of
        self.negation = ""
        self.negated_verb = ""
        self.filled: list[g.Slot] = []  # the slots that this negation has filled
        self.ended: tuple[str, list[g.Slot], str] = ("", [], "")  # the negation before this "and"
        self.slot: g.Slot | None = None

    def refuse(self, word: str, reason: str) -> NoReturn:
        """Refuse with a word and a reason."""
        raise NotUnderstood(self.cursor.question, f"“{word}”: {reason}.", (word,))

    def dangling(self, word: str = "") -> NoReturn:
        """Refuse a word that nothing follows which it could speak of."""
        word = word or self.pending
        self.refuse(
            word,
            "what follows is not read with certainty: say `that use <objective>`, "
            "`trained on <data set>`, `released before <year>`",
        )

    def end_negation(self) -> None:
        """End a negation that has been filled."""
        self.ended = (self.negation, self.filled, self.negated_verb)
        if self.filled:
            self.negation, self.filled, self.negated_verb = "", [], ""
            self.gathered.part()

    def negate(self, word: str) -> None:
        """Begin a negation, which the next slot fills."""
        if self.negation and not self.filled:
            self.refuse(word, "two negations in a row are not read: say it without them")
        self.cursor.take()
        self.end_negation()
        self.ended = ("", [], "")
        self.gathered.part()
        # "trained not on COCO", "released not in 2019": the verb is not negated.
        self.negation, self.negated_verb, self.pending = word, "", word

    def enter(self, slot: g.Slot, word: str, again: bool = False) -> bool:
        """Whether what fills this slot is negated; ends the negation where it does not reach."""
        negation, filled, verb = self.ended
        if negation and filled and self.pending == "and":
            same = any(one.key == slot.key for one in filled)
            release = verb == "release" and slot.key in _RELEASE
            if same or release:
                self.refuse(f"{negation} ... and {word}".rstrip(), _NOT_AND)
        self.ended = ("", [], "")
        if not self.negation:
            return False
        if not self.filled or again:
            self.filled.append(slot)
            return True
        keys = {one.key for one in self.filled}
        if slot.key in keys or (self.negated_verb == "release" and slot.key in _RELEASE):
            self.refuse(f"{self.negation} ... {word}", f"two things at once; {_NOT_AND}")
        if {*keys, slot.key} == {"on", "with"}:
            if self.names.last not in ("Objective", "Dataset"):
                self.refuse(f"{self.negation} ... {word}", f"two things at once; {_NOT_AND}")
            if self.negation not in ("not", "never"):
                self.refuse(
                    f"{self.negation} ... {word}",
                    "say `that do not use ITM on COCO` for a stage with both, "
                    "or `trained on COCO and without ITM`",
                )
            self.filled.append(slot)
            return True
        self.end_negation()
        self.ended = ("", [], "")
        return False

    def fill(self, slot: g.Slot, word: str, again: bool = False) -> None:
        """Read the names of a slot."""
        if self.cursor.peek() in (Word("no"), Word("neither")):
            self.negate(self.cursor.text())
        self.cursor.skip(("both",))
        if not self.names.ahead():
            self.dangling(word)
        negated = self.enter(slot, word, again)
        joint = negated and len(self.filled) > 1 and not again
        refs = self.names.of(slot, word, self.gathered.group, negated)
        if joint and class_of(refs[0]) not in ("Objective", "Dataset"):
            self.refuse(f"{self.negation} ... {word}", f"two things at once; {_NOT_AND}")
        if self.negation == "without" and self.names.last == "Model":
            self._without_model(word)
        for ref in refs:
            self.gathered.add(ref, negated, generates=slot is g.GENERATE)
        self.slot, self.pending = slot, ""
        if slot is g.IS:
            self.cursor.skip(("model", "models"))

    def _without_model(self, word: str) -> None:
        rest = [self.cursor.peek(place) for place in range(3)]
        if rest[0] != Word("as") or not {Word("component"), Word("backbone")} & {*rest}:
            self.refuse(
                word,
                "leaving a model out is not read; a component is asked so: `that do not use BERT`",
            )
