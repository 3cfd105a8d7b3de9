"""Years of release, and what else stands behind *in*, *from* and *of*."""

from mmkg.ask import grammar as g
from mmkg.ask.slots import Slots
from mmkg.ask.words import Name, Word, Year
from mmkg.query.plan import Operator

_BUSY = g.TRAIN_VERBS | g.TEST_VERBS


class Years(Slots):
    """Reads the prepositions that a year may follow."""

    def _place(self, word: str) -> None:
        """in, from, of, before ...: a year, an organization, or "in pre-training"."""
        if self._while_training():
            return
        before = self.cursor.peek(-1)
        self.cursor.take()
        self.cursor.skip_phrase(("the", "year")) or self.cursor.skip(("year",))
        if self.cursor.peek() == Word("neither"):
            self.negate("neither")
        held_in = g.TEST if self.verb == "test" else g.ON
        if word == "in" and self.fits(held_in):
            self.fill(held_in, word)  # "ITM in the CC3M data set"
            return
        if word in ("from", "of", "at") and not isinstance(self.cursor.peek(), Year):
            if self.pending in _BUSY:
                self.refuse(f"{self.pending} {word}", "say `trained on <data set>`")
            self.by_organization(word)
            return
        behind = self.names.last if self.slot is not None and not self.pending else ""
        noun = isinstance(before, Word) and before.text in g.NOUNS
        if word in ("from", "of") and (behind == "Model" or (behind == "Dataset" and noun)):
            self.refuse(word, "it is not clear of what: say `released in <year>`")
        self.year(word, self._year_value(word))

    def year(self, word: str, value: int) -> None:
        """Take a year behind its preposition, which may begin or end a range."""
        if self.pending in _BUSY:
            self.refuse(
                f"{self.pending} {word} {value}",
                f"only years of release are known: ask `released {word} {value}`",
            )
        negated = self.enter(g.YEAR, word)
        operator = g.YEAR_WORDS.get(word, "=")
        if operator == "=" and self.cursor.text() in g.RANGE_WORDS:
            until = self.cursor.text()
            self.cursor.take()
            self._range(value, self._year_value(until), negated)
        else:
            operator = self._tail(word, value, negated, operator)
            self.gathered.year(operator, value, negated)
            if negated:
                self._further(operator)
        if self.negation and negated:
            self.negation.names.append(str(value))
        self._year_ends(value)

    def _further(self, operator: Operator) -> None:
        """ "not in 2021 or 2022" leaves out both."""
        while self.cursor.text() in ("or", "nor") and isinstance(
            further := self.cursor.peek(1), Year
        ):
            self.cursor.place += 2
            self.gathered.year(operator, further.value, negated=True)

    def _tail(self, word: str, value: int, negated: bool, operator: Operator) -> Operator:
        """ "from 2021 on" and "2021 or later" are not of one year."""
        if negated and word == "until":
            self.refuse(f"not until {value}", f"say `after {value}` or `since {value}`")
        tail = self.cursor.text()
        behind = self.cursor.peek(1)
        if tail == "or" and behind in (Word("before"), Word("after")):
            if operator == "=" and not isinstance(self.cursor.peek(2), Year):
                self.cursor.place += 2
                return "<=" if behind == Word("before") else ">="
        elif tail in g.YEAR_TAILS and operator == "=":
            self.cursor.take()
            return g.YEAR_TAILS[tail]
        if tail == "on" and word == "from" and not self.names.ahead(1):
            self.cursor.take()
            return ">="
        if word == "from":
            self.assume(f"“from {value}” read as: in {value}, not since")
        elif not word:
            self.assume(f"“{value}” read as: released in {value}")
        return operator

    def bare_year(self, value: int) -> None:
        """A year without a preposition: "ITM models 2021", but "COCO 2017" may be a data set."""
        held = self.pending in g.RELEASE_VERBS | g.NEGATIONS
        if not held and (self.pending or self.names.last not in ("", "Objective", "Organization")):
            self.refuse(str(value), f"say `in {value}` or `before {value}`")
        self.cursor.take()
        self.year("released" if held else "", value)

    def _between(self, word: str) -> None:
        self.cursor.take()
        self.cursor.skip_phrase(("the", "years"))
        first = self._year_value(word)
        if not self.cursor.skip(("and", *g.RANGE_WORDS)):
            self.dangling(word)
        last = self._year_value(word)
        if self.pending in _BUSY:
            self.refuse(word, f"only years of release are known: ask `released {word} ...`")
        self._range(first, last, self.enter(g.YEAR, word))
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

    def _while_training(self) -> bool:
        """ "for pre-training", "during its training": only training is asked about anyway."""
        start = self.cursor.place
        self.cursor.take()
        self.cursor.skip(("its", "their", "the"))
        if self.cursor.skip(("training", "pretraining")) and not (
            self.pending or self.names.ahead()
        ):
            return True
        self.cursor.place = start
        return False

    def _for(self, word: str) -> None:
        if self._while_training():
            return
        if word != "for" or self.pending not in g.TEST_VERBS:
            self.dangling(word)
        self.cursor.take()
        self.fill(g.TEST, word)

    def _one_stage(self, _word: str) -> None:
        group = self.gathered.group
        self.cursor.take()
        if self.pending or group is None or len(list(group.uses())) > 1 or not group.full:
            self.refuse(
                "in one stage",
                "one objective on one data set is asked so: `models that use ITM on COCO`",
            )
