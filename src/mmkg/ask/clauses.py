"""What is said of the models that are asked for, read from left to right.

Every word has to find its place: a verb or preposition opens a slot, names fill it, and *and*,
*that* or a new verb end what went before. *not* holds for the one slot behind it, and for an
objective and a data set that stand there together. Anything else is refused.
"""

from collections.abc import Callable

from mmkg.ask import grammar as g
from mmkg.ask.verbs import Verbs
from mmkg.ask.words import Name, Word, Year


class Clauses(Verbs):
    """One pass over the items behind the models noun, or over all where there is none."""

    bare = g.BARE

    def read(self) -> None:
        """Read to the end."""
        if self._is_list():
            self._list()
        while (item := self.cursor.peek()) is not None:
            if isinstance(item, Year):
                self.bare_year(item.value)
            elif isinstance(item, Word):
                self._word(item.text)
            else:
                self._bare()
        if self.pending:
            self.dangling()
        self.end_negation("but")

    def _word(self, word: str) -> None:
        for words, read in _READERS:
            if word in words:
                read(self, word)
                return
        slot = _SLOTS.get(g.NOUNS.get(word, ""))
        if slot and isinstance(self.cursor.peek(1), Name) and self.fits(slot):
            self.fill(slot, word)  # "objective ITM, data set CC3M"
            return
        if word in g.NOUNS:
            self.refuse(word, "only models are asked for here: name what they use, such as ITM")
        self.dangling(word)

    # -- what joins and parts

    def _and(self, word: str) -> None:
        if self.pending or not (self.gathered.groups or self.gathered.others):
            self.dangling(self.pending or word)
        self.cursor.take()
        self.end_negation(word)
        if self.cursor.text() in g.WITH_WORDS | g.ON_WORDS:
            self.gathered.join()
        else:
            self.gathered.part()
        self.pending = word
        if word == "but":
            self.ended = None
        self.cursor.skip(("also", "that", "which", "who", "then"))

    def _or(self, word: str) -> None:
        negation = self.negation
        if negation is None or not negation.slots or self.pending:
            self.refuse(word, "it is not understood yet: ask once for each. “and” and “not” are")
        self.cursor.take()
        # Only a repeated preposition is left: names were taken with the list.
        slot = negation.slots[-1]
        again = self.cursor.peek() in (Word("on"), Word("over")) and len(negation.slots) == 1
        if slot is not g.ON or not again:
            self.refuse(word, "say `and not ...`, or ask once for each")
        self.cursor.take()
        self.fill(slot, "on", again=True)

    def _nor(self, word: str) -> None:
        if not self.negation or self.negating:
            self.refuse(word, "say `and not ...`")
        self.negate(word)

    def _relative(self, word: str) -> None:
        if self.pending:
            self.dangling()
        self.cursor.take()
        self.end_negation(word)
        self.ended = None
        self.gathered.part()
        self.verb, self.pending = "", word

    def _without(self, word: str) -> None:
        self.negate(word)
        self.cursor.skip(("use", "being", "training", "any"))
        if self.cursor.peek() in (Word("trained"), Word("pretrained"), Word("on"), Word("over")):
            self.cursor.skip(("trained", "pretrained"))
            return
        self.fill(g.USE, word)

    def _except(self, word: str) -> None:
        """ "except ITM", "except those that use ITM"."""
        if self.pending in ("and", "but"):
            self.pending = ""
        if self.pending:
            self.dangling()
        self.negate(word)
        self.cursor.skip(("the", "any", "all"))
        if self.negation and self.cursor.skip(("those", "ones", "model", "models")):
            self.negation.those, self.negation.verb = True, "verb"
            self.cursor.skip(("that", "which"))

    def _whose(self, word: str) -> None:
        if self.pending in ("and", "but"):
            self.pending = ""
        self._relative(word)
        self.cursor.skip(("training", "pretraining"))
        slot = _SLOTS.get(g.NOUNS.get(self.cursor.text(), ""))
        self.cursor.take()
        verbs = ("is", "are", "include", "includes", "contain", "contains")
        if slot is None or not self.cursor.skip(verbs):
            self.refuse(word, "say `whose architecture is <architecture>`, or `that use <name>`")
        if self.cursor.peek() == Word("not"):
            self.negate("not")
            self.pending = word
        self.fill(slot, "is")

    # -- names

    def _is_list(self) -> bool:
        """Whether nothing but names is left, and several: "ITM, Conceptual Captions"."""
        rest = self.cursor.items[self.cursor.place :]
        names = [item for item in rest if isinstance(item, Name)]
        return len(names) > 1 and all(
            isinstance(item, Name | Year) or item == Word("and") for item in rest
        )

    def _list(self) -> None:
        before = len(self.gathered.groups)
        self.fill(g.LISTED, "")
        if len(self.gathered.groups) > before + 1:
            self.refuse(self.names.said[-1], "a list in turns is not clear: say `ITM on COCO`")
        group = self.gathered.group
        stage = ", in one stage" if group and group.full else ""
        self.assume(f"a list of names is read as: models that have all of them{stage}")

    def _bare(self) -> None:
        """A name without a verb or preposition of its own: that of the names before *not*."""
        if self.released():
            return
        slot = self.bare
        if self.verb == "be" and self.pending in g.COPULAS | g.NEGATIONS:
            slot = g.IS
        elif self.negating:
            slot = self.slot if self.slot and self.fits(self.slot) else g.LEFT_OUT
        elif self.pending in g.FINITE_VERBS | {"do", "does", "did"}:
            self.unsaid()
        self.fill(slot, "" if slot is self.bare else self.pending)


# What may stand behind a noun: "whose architecture is ...", "data set CC3M".
_SLOTS = {
    "hasArchitecture": g.IS,
    "withObjective": g.WITH,
    "hasComponent": g.BASED,
    "onDataset": g.ON,
}
_READERS: tuple[tuple[frozenset[str], Callable[[Clauses, str], None]], ...] = (
    (frozenset({"and", "but"}), Clauses._and),
    (frozenset({"or"}), Clauses._or),
    (frozenset({"nor"}), Clauses._nor),
    (frozenset({"without"}), Clauses._without),
    (frozenset({"except"}), Clauses._except),
    (g.NEGATIONS, Clauses.negate),
    (frozenset({"whose"}), Clauses._whose),
    (g.RELATIVES, Clauses._relative),
    (g.AUXILIARIES, Clauses._auxiliary),
    (g.TRAIN_VERBS, Clauses._train),
    (g.USE_VERBS, Clauses._use),
    (g.TEST_VERBS, Clauses._test),
    (g.RELEASE_VERBS, Clauses._release),
    (g.BASE_VERBS, Clauses._base),
    (g.ACCEPT_VERBS, Clauses._accept),
    (g.GENERATE_VERBS, Clauses._generate),
    (g.ON_WORDS, Clauses._on),
    (g.WITH_WORDS, Clauses._with),
    (frozenset({"to"}), Clauses._to),
    (frozenset({"by"}), Clauses._by),
    (frozenset({"as"}), Clauses._as),
    (frozenset({"between"}), Clauses._between),
    (frozenset({"onestage"}), Clauses._one_stage),
    (frozenset({"for", "while"}), Clauses._for),
    (frozenset({*g.YEAR_WORDS, "at"}), Clauses._place),
)
