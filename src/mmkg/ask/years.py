"""Years of release, and *in one stage*."""

from mmkg.ask import grammar as g
from mmkg.ask.slots import Slots
from mmkg.ask.words import Name, Word, Year
from mmkg.query.plan import Operator

_STAGE_WORDS = (("in", "one", "stage"), ("in", "a", "single", "stage"))
_YEAR_SLOT = g.Slot("year", (), "a year")


class Years(Slots):
    """Reads the prepositions that a year may follow."""

    def _place(self, word: str) -> None:
        """in, from, of, before ...: a year, an organization, or "in one stage"."""
        for words in _STAGE_WORDS:
            if self.cursor.skip_phrase(words):
                self._one_stage(" ".join(words))
                return
        before = self.cursor.peek(-1)
        self.cursor.take()
        after = self.cursor.peek()
        if word in ("from", "of") and not isinstance(after, Year):
            if self.pending in g.TRAIN_VERBS | g.TEST_VERBS:
                self.refuse(f"{self.pending} {word}", "say `trained on <data set>`")
            self.by_organization(word)
            return
        behind = self.names.last if self.slot is not None and not self.pending else ""
        noun = isinstance(before, Word) and before.text in g.NOUNS
        if word in ("from", "of") and (behind == "Model" or (behind == "Dataset" and noun)):
            self.refuse(word, "it is not clear of what: say `released in <year>`")
        self.cursor.skip_phrase(("the", "year")) or self.cursor.skip(("year",))
        value = self._year_value(word)
        if self.pending in g.TRAIN_VERBS | g.TEST_VERBS:
            self.refuse(
                f"{self.pending} {word} {value}",
                f"only years of release are known: ask `released {word} {value}`",
            )
        negated = self.enter(_YEAR_SLOT, word)
        operator: Operator = g.YEAR_WORDS[word]  # type: ignore[assignment]  # the table holds operators
        if word == "from" and self.cursor.peek() == Word("to"):
            self.cursor.take()
            self._range(value, self._year_value("to"), negated)
        else:
            self.gathered.year(operator, value, negated)
        self._year_ends(value)

    def _between(self, word: str) -> None:
        self.cursor.take()
        first = self._year_value(word)
        if not self.cursor.skip(("and",)):
            self.dangling(word)
        last = self._year_value(word)
        if self.pending in g.TRAIN_VERBS | g.TEST_VERBS:
            self.refuse(word, f"only years of release are known: ask `released {word} ...`")
        self._range(first, last, self.enter(_YEAR_SLOT, word))
        self._year_ends(last)

    def by_organization(self, word: str) -> None:
        """Read who released the models; "using BERT from Google" may speak of BERT."""
        straight = self.slot is not None and not self.pending
        if straight and (
            self.names.last == "Model" or (self.names.last == "Dataset" and word != "by")
        ):
            self.refuse(word, "it is not clear of what: say `released by <organization>`")
        self.fill(g.BY, word)

    def _range(self, first: int, last: int, negated: bool) -> None:
        if negated:
            self.refuse(
                "not between",
                f"ask once for `before {first}` and once for `after {last}`",
            )
        if first > last:
            self.refuse(f"{first}", f"it comes after {last}: say `between {last} and {first}`")
        self.gathered.year(">=", first)
        self.gathered.year("<=", last)

    def _up(self, word: str) -> None:
        if not self.cursor.skip_phrase(("up", "to")):
            self.dangling(word)
        value = self._year_value("up to")
        self.gathered.year("<=", value, self.enter(_YEAR_SLOT, "up to"))
        self._year_ends(value)

    def _year_value(self, word: str) -> int:
        item = self.cursor.take()
        if isinstance(item, Name):
            self.refuse(f"{word} {item.text}", "a year is expected here, such as 2021")
        if not isinstance(item, Year):
            self.dangling(word)
        return item.value

    def _year_ends(self, value: int) -> None:
        self.pending = self.names.last = ""
        follows = self.cursor.peek(1) if self.cursor.peek() == Word("and") else self.cursor.peek()
        if isinstance(follows, Year):
            self.refuse(
                f"{value} and {follows.value}", "ask once for each year, or `between ... and ...`"
            )

    def _one_stage(self, words: str) -> None:
        group = self.gathered.group
        if self.pending or group is None or len(list(group.uses())) > 1 or not group.full:
            self.refuse(
                words,
                "one objective on one data set is asked so: `models that use ITM on COCO`",
            )
