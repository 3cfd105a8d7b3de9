"""How names fill the place that a word opens, and how far *not* reaches."""

from typing import NoReturn

from mmkg.ask import grammar as g
from mmkg.ask.gather import Gathered, Group
from mmkg.ask.names import Cursor, Names
from mmkg.ask.words import Name, Word
from mmkg.errors import NotUnderstood
from mmkg.graph.names import class_of
from mmkg.model.values import Ref

_RELEASE = ("by", "year")
_SIDES = ("Objective", "Dataset")
_NOT_AND = (
    "it is not clear whether “not” holds behind “and” too: say `but not ...`, "
    "or ask for what holds first"
)


class Negation:
    """A *not* and what it has been filled with so far.

    ``verb`` is what it stands before: "release", another "verb", or nothing ("but not ITM").
    With ``those`` ("except those that ...") all that follows is left out together.
    """

    def __init__(self, word: str, beside: Group | None) -> None:
        self.word = word
        self.beside = beside  # the objectives and data sets before it
        self.verb = ""
        self.those = False
        self.slots: list[g.Slot] = []
        self.refs: list[Ref] = []
        self.names: list[str] = []

    def side(self) -> str:
        """The one side of a stage that is left out; nothing where both are, or none."""
        kinds = {class_of(ref) for ref in self.refs}
        return kinds.pop() if len(kinds) == 1 and kinds <= {*_SIDES} else ""

    def all(self) -> str:
        """The negation in the question's words."""
        place = "on " if self.slots[0].key == "on" else ""
        return f"{self.word} {place}{' or '.join(self.names)}"

    def opens(self, slot: g.Slot) -> bool:
        """Whether this slot is of the other side of the stage that is left out."""
        return {"Objective": "on", "Dataset": "with"}.get(self.side()) == slot.key


class Slots:
    """What has been read so far, and the slots that are filled from it."""

    def __init__(self, cursor: Cursor, names: Names, gathered: Gathered) -> None:
        self.cursor = cursor
        self.names = names
        self.gathered = gathered
        self.verb = ""
        self.pending = ""  # the word that still needs what it speaks of
        self.negation: Negation | None = None
        self.ended: Negation | None = None  # the negation that this "and" has ended
        self.slot: g.Slot | None = None

    def assume(self, assumption: str) -> None:
        """Tell how something was read that can be read otherwise."""
        self.names.assumptions.append(assumption)

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

    def unsaid(self) -> NoReturn:
        """Refuse a name of which a verb does not say what it is: "trained COCO", "do VQA"."""
        from mmkg.ask.refuse import asked_as

        item = self.cursor.peek()
        assert isinstance(item, Name)
        tasks = [ref for ref in item.readings if class_of(ref) == "Task"]
        asked = asked_as(
            (tasks if self.pending in ("do", "does") and tasks else item.readings)[0],
            self.names.lexicon,
        )
        self.refuse(f"{self.pending} {item.text}", f"ask `{asked}`")

    # -- not

    @property
    def negating(self) -> str:
        """The word of a negation that nothing has filled yet."""
        return self.negation.word if self.negation and not self.negation.slots else ""

    def negate(self, word: str) -> None:
        """Begin a negation, which the next slot fills."""
        if self.negating:
            self.refuse(word, "two negations in a row are not read: say it without them")
        self.cursor.take()
        self.end_negation()
        self.ended = None
        self.gathered.part()
        # "trained not on COCO", "released not in 2019": the verb is not negated.
        self.negation, self.pending = Negation(word, self.gathered.last()), word

    def end_negation(self, by: str = "") -> None:
        """End a negation that has been filled."""
        self.ended = self.negation
        if not self.negation or not self.negation.slots:
            return
        if self.negation.those and by != "but":
            self.refuse(
                f"{self.negation.word} ... {by or self.cursor.text()}".rstrip(),
                "two things at once; ask with one of them: `but not ...` begins the next",
            )
        self._tell_extent(self.negation)
        self.negation = None
        self.gathered.part()

    def _tell_extent(self, negation: Negation) -> None:
        """ "ITM but not on COCO" speaks of all training, not of that with ITM alone."""
        side, beside = negation.side(), negation.beside
        other = beside and (beside.datasets if side == "Objective" else beside.objectives)
        if side and not negation.verb and (other or (beside and negation.word == "except")):
            self.assume(f"“{negation.all()}” read as: not in any stage")

    def enter(self, slot: g.Slot, word: str, again: bool = False) -> bool:
        """Whether what fills this slot is negated; ends the negation where it does not reach."""
        ended, self.ended = self.ended, None
        if ended and ended.slots and self.pending == "and":
            same = any(one.key == slot.key for one in ended.slots)
            release = ended.verb == "release" and slot.key in _RELEASE
            if same or release:
                self.refuse(f"{ended.word} ... and {word}".rstrip(), _NOT_AND)
        negation = self.negation
        if negation is None:
            return False
        if negation.slots and not again:
            if negation.opens(slot):
                self._joint(negation, word)
            elif any(one.key == slot.key for one in negation.slots) or (
                negation.verb == "release" and slot.key in _RELEASE
            ):
                self._refuse_two(word)
            else:
                if {slot.key, negation.slots[0].key} == {"on", "with"}:
                    self._refuse_two(word)
                self.end_negation(word)
                self.ended = None
                if negation.word in ("not", "never"):
                    self.assume(f"“{negation.word}” read of {' and '.join(negation.names)} alone")
                return False
        negation.slots.append(slot)
        return True

    def _refuse_two(self, word: str) -> NoReturn:
        negation = self.negation.word if self.negation else ""
        self.refuse(f"{negation} ... {word}", f"two things at once; {_NOT_AND}")

    def _joint(self, negation: Negation, word: str) -> None:
        """ "do not use ITM on COCO" leaves one stage out; "but not ITM on COCO" may mean two."""
        ahead = self.names.ahead() or 1
        item = self.cursor.peek(ahead - 1)
        sides = [" or ".join(negation.names), item.text if isinstance(item, Name) else word]
        objective, dataset = sides if negation.side() == "Objective" else reversed(sides)
        if negation.verb:
            self.assume(
                f"only {objective} on {dataset} in one stage is left out, either may be used apart"
            )
            return
        from mmkg.ask.refuse import scopes

        one, other = scopes(negation.side(), negation.beside, objective, dataset, self.names.label)
        self.refuse(
            f"{negation.word} ... {word}",
            f"how far it reaches is not clear: say `{one}`, or `{other}`",
        )

    # -- names

    def fits(self, slot: g.Slot) -> bool:
        """Whether the next name may stand in this slot."""
        ahead = self.names.ahead()
        item = self.cursor.peek(ahead - 1) if ahead else None
        readings = item.readings if isinstance(item, Name) else ()
        return any(class_of(ref) in slot.classes for ref in readings)

    def fill(self, slot: g.Slot, word: str, again: bool = False) -> None:
        """Read the names of a slot."""
        if self.cursor.peek() in (Word("no"), Word("neither")):
            self.negate(self.cursor.text())
        both = self.cursor.skip(("both",))
        if not self.names.ahead():
            self.dangling(word)
        negated = self.enter(slot, word, again)
        negation = self.negation if negated else None
        joint = negation is not None and len(negation.slots) > 1 and not again
        refs = self.names.of(slot, word, self.gathered.group, negated)
        both = (len(refs) > 1 and self.cursor.skip(("both",))) or both
        sides = {class_of(ref) for ref in refs} & {*_SIDES}
        if negation and (len(sides) > 1 or (joint and sides != {*_SIDES} - {negation.side()})):
            self._refuse_two(word or " and ".join(self.names.said))
        if negation:
            self._leave_out(negation, refs, both)
        elif len(sides) > 1 and slot is g.USE:
            self.assume(f"“{' and '.join(self.names.said)}” read as: in one stage")
        for ref in refs:
            self.gathered.add(ref, negated, generates=slot is g.GENERATE)
        self.slot, self.pending = slot, ""
        if slot is g.IS:
            self.cursor.skip(("model", "models"))

    def _leave_out(self, negation: Negation, refs: list[Ref], both: bool) -> None:
        """Take the names of a negation; "not A and B" may mean the two together."""
        negation.refs += refs
        negation.names += self.names.said
        apart = negation.word in ("nor", "neither") or self.names.joint != "and"
        together = both or (negation.those and len(refs) > 1)
        if together and not apart:
            names = " nor ".join(self.names.said)
            self.refuse(
                "both" if both else f"{negation.word} ... and",
                f"leaving out two together is not read: say `that use neither {names}`",
            )
        if len(refs) > 1 and not apart:
            self.assume(f"“{negation.word} {' and '.join(self.names.said)}” read as: none of them")
        if "Model" in map(class_of, refs) and negation.word in ("without", "except"):
            self._without_model(negation.word)

    def _without_model(self, word: str) -> None:
        rest = [self.cursor.peek(place) for place in range(3)]
        component = {Word("component"), Word("backbone")} & {*rest}
        if word == "except" or rest[0] != Word("as") or not component:
            self.refuse(
                word,
                "leaving a model out is not read; a component is asked so: `that do not use BERT`",
            )
