"""What is said of the models that are asked for, read from left to right.

Every word has to find its place: a verb or preposition opens a slot, names fill it, and *and*,
*that* or a new verb end what went before. *not* holds for the one slot behind it, and for an
objective and a data set that stand there together. Anything else is refused.
"""

from collections.abc import Callable

from mmkg.ask import grammar as g
from mmkg.ask.words import Name, Word, Year
from mmkg.ask.years import Years
from mmkg.graph.names import class_of


class Clauses(Years):
    """One pass over the items behind the models noun."""

    def read(self) -> None:
        """Read to the end."""
        while (item := self.cursor.peek()) is not None:
            if isinstance(item, Year):
                self.refuse(str(item.value), f"say `in {item.value}` or `before {item.value}`")
            if isinstance(item, Word):
                self._word(item.text)
            else:
                self._bare()
        if self.pending:
            self.dangling()

    def _word(self, word: str) -> None:
        for words, read in _READERS:
            if word in words:
                read(self, word)
                return
        if word in g.NOUNS:
            self.refuse(word, "only models are asked for here: name what they use, such as ITM")
        self.dangling(word)

    # -- what joins and parts

    def _and(self, word: str) -> None:
        if self.pending or not (self.gathered.groups or self.gathered.others):
            self.dangling(self.pending or word)
        self.cursor.take()
        self.end_negation()
        self.gathered.part()
        self.pending = word
        if word == "but":
            self.ended = ("", [], "")
        self.cursor.skip(("also", "that", "which", "who", "then"))

    def _or(self, word: str) -> None:
        if not self.filled or self.pending:
            self.refuse(word, "it is not understood yet: ask once for each. “and” and “not” are")
        self.cursor.take()
        item = self.cursor.peek()
        slot = self.filled[-1]
        # Only a repeated preposition is left: names were taken with the list.
        if slot is g.ON and item in (Word("on"), Word("over")) and len(self.filled) == 1:
            self.cursor.take()
            self.fill(slot, "on", again=True)
        else:
            self.refuse(word, "say `and not ...`, or ask once for each")

    def _nor(self, word: str) -> None:
        if not self.negation or not self.filled:
            self.refuse(word, "say `and not ...`")
        self.cursor.take()
        self.end_negation()
        self.gathered.part()
        self.ended = ("", [], "")
        self.negation = self.pending = word

    def _relative(self, word: str) -> None:
        if self.pending:
            self.dangling()
        self.cursor.take()
        self.end_negation()
        self.ended = ("", [], "")
        self.gathered.part()
        self.verb, self.pending = "", word

    def _without(self, word: str) -> None:
        self.negate(word)
        self.cursor.skip(("using", "use", "being", "training", "any"))
        if self.cursor.peek() in (Word("trained"), Word("pretrained"), Word("on"), Word("over")):
            self.cursor.skip(("trained", "pretrained"))
            return
        self.fill(g.WITH, word)

    def _auxiliary(self, word: str) -> None:
        self.cursor.take()
        if word in g.COPULAS:
            self.verb = "be"
        if word in ("has", "have", "had") and isinstance(self.cursor.peek(), Name):
            self._open_verb()
            self.fill(g.WITH, word)
            return
        if not (self.negation and not self.filled):
            self.pending = word

    # -- verbs

    def _open_verb(self) -> None:
        """A finite verb ends a negation that has been filled, and the stage spoken of."""
        if self.filled:
            self.end_negation()
        self.ended = ("", [], "")
        if self.negation:
            self.negated_verb = "verb"

    def _train(self, word: str) -> None:
        self.cursor.take()
        self._open_verb()
        self.gathered.part()
        self.verb, self.pending = "train", word

    def _use(self, word: str) -> None:
        self.cursor.take()
        self._open_verb()
        self.verb = "use"
        self.gathered.part()
        self.fill(g.USE, word)

    def _test(self, word: str) -> None:
        self.cursor.take()
        self._open_verb()
        self.verb, self.pending = "test", word

    def _release(self, word: str) -> None:
        self.cursor.take()
        self._open_verb()
        self.verb, self.pending = "release", word
        if self.negation:
            self.negated_verb = "release"

    def _base(self, word: str) -> None:
        self.cursor.take()
        self._open_verb()
        self.verb = "base"
        if self.cursor.skip_phrase(("on", "top", "of")) or self.cursor.skip(("on", "upon")):
            self.fill(g.BASED, f"{word} on")
        elif word == "built" and self.cursor.peek() == Word("by"):
            self.verb, self.pending = "release", word
            self.negated_verb = "release" if self.negation else ""
        else:
            self.dangling(word)

    def _accept(self, word: str) -> None:
        self.cursor.take()
        self._open_verb()
        self.verb = "accept"
        self.fill(g.ACCEPT, word)
        self.cursor.skip_phrase(("as", "input")) or self.cursor.skip_phrase(("as", "inputs"))

    def _generate(self, word: str) -> None:
        self.cursor.take()
        self._open_verb()
        self.verb = "generate"
        self.fill(g.GENERATE, word)

    # -- prepositions

    def _on(self, word: str) -> None:
        if self.cursor.skip_phrase(("on", "top", "of")):
            self.fill(g.BASED, "on top of")
            return
        self.cursor.take()
        self.fill(g.TEST if self.verb == "test" else g.ON, word)

    def _with(self, word: str) -> None:
        self.cursor.take()
        slot = g.USE if word == "using" else g.WITH
        self.fill(slot, f"trained {word}" if self.verb == "train" else word)

    def _to(self, word: str) -> None:
        self.cursor.take()
        after = self.cursor.peek()
        if not (isinstance(after, Word) and after.text in g.GENERATE_VERBS | g.USE_VERBS):
            self.dangling(word)

    def _by(self, word: str) -> None:
        self.cursor.take()
        after = self.cursor.peek()
        if isinstance(after, Year):
            self.refuse(f"by {after.value}", f"say `before {after.value}` or `in {after.value}`")
        if isinstance(after, Word) and after.text[:7] in ("minimis", "minimiz", "optimis", "using"):
            self.cursor.take()
            self.fill(g.WITH, word)
            return
        if self.pending in g.TRAIN_VERBS | g.TEST_VERBS | g.USE_VERBS:
            self.refuse(f"{self.pending} by", "say `released by <organization>`")
        self.by_organization(word)

    def _as(self, word: str) -> None:
        """ "with CLIP as a component": the role has to be the one that is read."""
        self.cursor.take()
        self.cursor.skip(("a", "an", "the", "its", "their", "pretraining", "training"))
        roles = {"component", "components", "backbone", "backbones"}
        role = self.cursor.peek()
        fits = self.slot is not None and self.slot.key == "with" and self.names.last == "Model"
        if fits and isinstance(role, Word) and role.text in roles:
            self.cursor.take()
            return
        kinds = g.CLASS_NOUNS.get(self.names.last, ())
        if isinstance(role, Word) and g.NOUNS.get(role.text) in kinds and self.names.last not in (
            "Model", "Modality",
        ):  # fmt: skip
            self.cursor.take()
            return
        self.refuse(word, "roles of components are not read yet: ask `with BERT as a component`")

    def _whose(self, word: str) -> None:
        if self.pending in ("and", "but"):
            self.pending = ""
        self._relative(word)
        noun = self.cursor.take()
        kind = g.NOUNS.get(noun.text) if isinstance(noun, Word) else None
        slots = {"hasArchitecture": g.IS, "withObjective": g.WITH, "hasComponent": g.BASED}
        if kind not in slots or not self.cursor.skip(("is", "are", "include", "includes")):
            self.refuse(word, "say `whose architecture is <architecture>`, or `that use <name>`")
        if self.cursor.skip(("not",)):
            self.negation = "not"
        self.fill(slots[kind], "is")

    # -- names

    def _bare(self) -> None:
        """A name without a verb or preposition of its own: that of the names before *not*."""
        slot = g.BARE
        if self.verb == "be" and self.pending in g.COPULAS | g.NEGATIONS:
            slot = g.IS
        elif self.pending in ("not", "nor", "never", "neither", "no") and self.slot:
            slot = self.slot if self.slot.key != "year" else g.BARE
            # "ITC on CC12M but not ITM": what is left out may be of the other side.
            if slot.key in ("on", "with") and not self._fits(slot):
                slot = g.USE
                name = self.cursor.peek()
                said = name.text if isinstance(name, Name) else ""
                self.names.assumptions.append(f"“{self.pending} {said}” read as: not in any stage")
        elif self.pending in g.TRAIN_VERBS | g.TEST_VERBS | g.RELEASE_VERBS | {"do", "does"}:
            self.dangling()
        self.fill(slot, "" if slot is g.BARE else self.pending)

    def _fits(self, slot: g.Slot) -> bool:
        item = self.cursor.peek()
        readings = item.readings if isinstance(item, Name) else ()
        return any(class_of(ref) in slot.classes for ref in readings)


_READERS: tuple[tuple[frozenset[str], Callable[[Clauses, str], None]], ...] = (
    (frozenset({"and", "but"}), Clauses._and),
    (frozenset({"or"}), Clauses._or),
    (frozenset({"nor"}), Clauses._nor),
    (frozenset({"without"}), Clauses._without),
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
    (frozenset({"up"}), Clauses._up),
    (frozenset(g.YEAR_WORDS), Clauses._place),
)
