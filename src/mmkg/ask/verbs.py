"""The verbs and prepositions of a clause, each of which opens a slot."""

from mmkg.ask import grammar as g
from mmkg.ask.words import Name, Word, Year
from mmkg.ask.years import Years


class Verbs(Years):
    """Reads what a model does: trains on, uses, was released, accepts ..."""

    def _open_verb(self) -> None:
        """A finite verb ends a negation that has been filled, and the stage spoken of."""
        self.end_negation()
        self.ended = None
        if self.negation:
            self.negation.verb = "verb"

    def _auxiliary(self, word: str) -> None:
        self.cursor.take()
        if word in g.COPULAS:
            self.verb = "be"
        if self.released():
            return
        if word in ("has", "have", "had") and isinstance(self.cursor.peek(), Name):
            self._open_verb()
            self.fill(g.WITH, word)
        elif not self.negating:
            self.pending = word

    def released(self) -> bool:
        """ "models that Google has released", "did Google release": passes who and the verb."""
        verb = self.cursor.peek(1)
        if verb in (Word("has"), Word("have")):
            verb = self.cursor.peek(2)
        if not (isinstance(verb, Word) and verb.text in g.RELEASE_VERBS and self.fits(g.BY)):
            return False
        self.fill(g.BY, "")
        self.cursor.skip(("has", "have"))
        self.cursor.take()
        self.verb = "release"
        return True

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
            self.negation.verb = "release"

    def _base(self, word: str) -> None:
        self.cursor.take()
        self._open_verb()
        self.verb = "base"
        if self.cursor.skip(("on", "upon", "atop")):
            self.fill(g.BASED, f"{word} on")
        elif word == "built" and self.cursor.text() in ("by", "in", "at", "before", "after"):
            self.verb, self.pending = "release", word
            if self.negation:
                self.negation.verb = "release"
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
        if isinstance(self.cursor.peek(1), Year):
            self._place(word)  # "released on 2021"
            return
        self.cursor.take()
        if word == "atop":
            self.fill(g.BASED, "on top of")
        else:
            self.fill(g.TEST if self.verb == "test" else g.ON, word)

    def _with(self, word: str) -> None:
        self.cursor.take()
        if word == "using" and self.negating and self.negation:
            self.negation.verb = "verb"
        training = self.verb == "train"
        # "trained with COCO": what is no objective can be the data only.
        slot = g.USE if word == "using" else g.WITH
        if training and self.fits(g.ON) and not self.fits(g.WITH):
            slot = g.ON
        self.fill(slot, f"trained {word}" if training else word)

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
        role = self.cursor.text()
        if role in roles:
            fits = self.slot is not None and self.slot.key == "with" and self.names.last == "Model"
        else:
            kinds = g.CLASS_NOUNS.get(self.names.last, ())
            fits = g.NOUNS.get(role) in kinds and self.names.last not in ("Model", "Modality")
        if not fits:
            self.refuse(
                word, "roles of components are not read yet: ask `with BERT as a component`"
            )
        self.cursor.take()
