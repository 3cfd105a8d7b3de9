"""A place in a question, and the lists of names that stand there."""

from collections.abc import Sequence
from typing import NoReturn

from mmkg.ask import grammar as g
from mmkg.ask.gather import Group
from mmkg.ask.words import Item, Name, Word
from mmkg.errors import AmbiguousName, NotUnderstood
from mmkg.graph.names import Lexicon, class_of
from mmkg.model.values import Ref

# Slots that no verb or preposition opens: a name of several classes stays open there.
_UNSAID = (g.BARE, g.HEAD, g.LISTED, g.LEFT_OUT)


class Cursor:
    """A place among the items of a question."""

    def __init__(self, question: str, items: Sequence[Item], place: int = 0) -> None:
        self.question = question
        self.items = items
        self.place = place

    def peek(self, ahead: int = 0) -> Item | None:
        """The item so far ahead; None behind the end."""
        place = self.place + ahead
        return self.items[place] if place < len(self.items) else None

    def take(self) -> Item | None:
        """The next item, which is passed."""
        item = self.peek()
        self.place += 1
        return item

    def text(self) -> str:
        """The next item's word, or nothing."""
        item = self.peek()
        return item.text if isinstance(item, Word) else ""

    def skip(self, words: Sequence[str]) -> bool:
        """Pass any of these words; whether there was one."""
        start = self.place
        while self.text() in words:
            self.place += 1
        return self.place > start

    def skip_phrase(self, words: Sequence[str]) -> bool:
        """Pass these words in this order; whether they stood there."""
        found = all(self.peek(place) == Word(word) for place, word in enumerate(words))
        self.place += len(words) if found else 0
        return found


class Names:
    """Reads lists of names; of the last list its words, of the last name its class is kept."""

    def __init__(self, cursor: Cursor, lexicon: Lexicon) -> None:
        self.cursor = cursor
        self.lexicon = lexicon
        self.label = lexicon.label
        self.assumptions: list[str] = []
        self.last = ""
        self.said: list[str] = []
        self.joint = ""

    def ahead(self, place: int = 0) -> int | None:
        """How far ahead the next name is behind determiners and class nouns; None without."""
        while isinstance(item := self.cursor.peek(place), Word) and (
            item.text in g.DETERMINERS or item.text in g.NOUNS
        ):
            place += 1
        return place + 1 if isinstance(item, Name) else None

    def of(self, slot: g.Slot, word: str, group: Group | None, negated: bool) -> list[Ref]:
        """The names of a list; ends where no further name fits the slot."""
        self.said, self.joint = [], ""
        refs = [self._next(slot, word)]
        again = ("on", "over") if slot is g.ON and not negated else ()
        while self._goes_on(slot, word, group, negated):
            self.joint = self.cursor.text() or "and"
            self.cursor.skip(("and", "or", "nor", "also", *again))
            refs.append(self._next(slot, word))
        return refs

    def _goes_on(self, slot: g.Slot, word: str, group: Group | None, negated: bool) -> bool:
        """Whether a further name of this list stands here; one that does not fit is refused."""
        item = self.cursor.peek()
        if isinstance(item, Name):
            if not self._fits(item, slot) and negated:
                self._refuse(item, slot, word)
            return self._fits(item, slot)
        if item not in (Word("and"), Word("or"), Word("nor")):
            return False
        passed = 2 if self.cursor.peek(1) == Word("also") else 1
        if slot is g.ON and not negated and self.cursor.peek(passed) in (Word("on"), Word("over")):
            passed += 1  # "on COCO and on SBU"
        ahead = self.ahead(passed)
        name = self.cursor.peek(ahead - 1) if ahead else None
        if ahead is None or not isinstance(name, Name):
            return False
        if item == Word("or") and not negated:
            self._refuse_or()
        if self._fits(name, slot):
            return True
        noun = self.cursor.peek(ahead - 2)
        if isinstance(noun, Word) and noun.text in g.NOUNS:
            return False  # "objective ITM and data set CC3M"
        if negated or not self._parallel(name, slot, group, ahead):
            self._refuse(name, slot, word)
        return False

    def _refuse_or(self) -> NoReturn:
        raise NotUnderstood(
            self.cursor.question,
            "“or” is not understood yet: ask once for each. “and” and “not” are.",
            ("or",),
        )

    def _refuse(self, name: Name, slot: g.Slot, word: str) -> NoReturn:
        from mmkg.ask.refuse import not_fitting

        not_fitting(self.cursor.question, name, slot, word, self.lexicon)

    def _fits(self, name: Name, slot: g.Slot) -> bool:
        return any(class_of(ref) in slot.classes for ref in name.readings)

    def _parallel(self, name: Name, slot: g.Slot, group: Group | None, ahead: int) -> bool:
        """ "ITM on COCO *and MLM on SBU*": the objective begins a pair of its own."""
        if slot is not g.ON or group is None or not group.objectives:
            return False
        if not any(class_of(ref) == "Objective" for ref in name.readings):
            return False
        place = ahead
        while (item := self.cursor.peek(place)) is not None:
            if item in (Word("on"), Word("over")):
                return True
            if not isinstance(item, Name) and item != Word("and"):
                return False
            place += 1
        return False

    def _next(self, slot: g.Slot, word: str) -> Ref:
        """The next name, with the determiners and class nouns around it."""
        before: list[str] = []
        while isinstance(item := self.cursor.take(), Word):
            before.append(item.text)
        assert isinstance(item, Name)  # ahead() saw one
        ref = self._choose(item, slot, word)
        self.said.append(item.text)
        self.last = class_of(ref)
        nouns = [text for text in before if text in g.NOUNS]
        if self.cursor.text() in g.NOUNS and self._may_follow(self.cursor.text()):
            nouns.append(self.cursor.text())
            self.cursor.take()
        for noun in nouns:
            if g.NOUNS[noun] not in g.CLASS_NOUNS.get(self.last, ()):
                if self.last == "Model":
                    mend = f"ask `what does {item.text} use`, then for each of these"
                    raise NotUnderstood(
                        self.cursor.question, f"“{noun}” of a model: {mend}.", (noun,)
                    )
                raise NotUnderstood(
                    self.cursor.question,
                    f"“{noun}” beside “{item.text}” is not read: “{item.text}” is {ref}.",
                    (noun,),
                )
        return ref

    def _may_follow(self, noun: str) -> bool:
        """A noun behind a name is its own, never that of another name behind it."""
        return not isinstance(self.cursor.peek(1), Name) or g.NOUNS[noun] in g.CLASS_NOUNS.get(
            self.last, ()
        )

    def _choose(self, item: Name, slot: g.Slot, word: str) -> Ref:
        """The reading whose class fits; the only one there is has to fit too."""
        found = [ref for ref in item.readings if class_of(ref) in slot.classes]
        if not found:
            if slot in _UNSAID and len(item.readings) > 1:
                raise AmbiguousName(item.text, item.readings)
            self._refuse(item, slot, word)
        others = [ref for ref in item.readings if ref not in found]
        unsure = slot in _UNSAID or (
            # "use VG" may mean the data or the objective; "trained with VG" the objective.
            slot is g.WITH
            and not word.startswith("trained")
            and any(class_of(ref) == "Dataset" for ref in others)
        )
        if len(found) > 1 or (others and unsure):
            raise AmbiguousName(item.text, item.readings if unsure else found)
        if class_of(found[0]) == "Benchmark":
            self._refuse(item, slot, word)
        if others:
            self.assumptions.append(f"“{item.text}” read as {found[0]}, not {', '.join(others)}")
        return found[0]
