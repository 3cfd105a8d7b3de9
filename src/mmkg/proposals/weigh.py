"""Statements held against the seed: what is proposed, what is there already, what is left over."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from mmkg.build.text_source import unprintable
from mmkg.errors import shorten
from mmkg.model.values import Via
from mmkg.model.vocabulary import ATTRIBUTES
from mmkg.proposals.forms import LONGEST, problem_of
from mmkg.proposals.known import Held, Known, same
from mmkg.proposals.names import Names
from mmkg.proposals.values import (
    Draft,
    Evidence,
    Field,
    Item,
    Leftover,
    Name,
    Proposal,
    Resolution,
    Says,
    Scores,
    Spot,
    Statement,
    Status,
)

_IDENTITY = frozenset(("url", "doi", "arxiv"))
_SEVERAL = frozenset(
    term.field for term in ATTRIBUTES.values() if not term.single and not term.identity
)


@dataclass(frozen=True, slots=True)
class Origin:
    """The source that the file belongs to: how its places are written, and what it counts as."""

    source: str
    via: Via
    commit: str | None = None
    draft: Draft | None = None

    def locator(self, place: str) -> str:
        """A place as the seed writes it.

        >>> Origin("implementation:x/y", "harness", "89fb801").locator("docs/x.csv:2")
        'docs/x.csv:2 @ 89fb801'
        """
        return f"{place} @ {self.commit}" if self.commit else place

    def evidence(self, at: Spot, value: str | None = None) -> Evidence:
        """The evidence at a place, with what is printed there where that is not the value."""
        printed = at.printed if at.printed and at.printed != value else None
        if printed and (len(printed) > LONGEST or unprintable(printed) is not None):
            printed = None
        return Evidence(self.source, self.locator(at.place), self.via, printed)


class Weighing:
    """What came of the statements so far."""

    def __init__(self, names: Names, known: Known, origin: Origin, accept: float | None) -> None:
        self._names = names
        self._known = known
        self._origin = origin
        self._accept = accept
        self._seen: dict[tuple[str, ...], list[Held]] = {}
        self._drafted: dict[str, str] = {}
        self._left: dict[tuple[str, str], Leftover] = {}
        self.proposals: list[Proposal] = []
        self.there = 0
        self.repeated = 0

    @property
    def leftovers(self) -> tuple[Leftover, ...]:
        """What becomes no proposal, each reason once."""
        return tuple(self._left.values())

    def weigh(self, statements: Iterable[Statement]) -> None:
        """Take the statements in."""
        for said in statements:
            if isinstance(said, Leftover):
                self._leave(said)
            elif isinstance(said, Scores):
                self._score(said)
            else:
                self._say(said)

    def _score(self, said: Scores) -> None:
        found = self._resolve_all((said.model, said.benchmark, said.metric), said.at.place)
        if found is None:
            return
        try:
            finite = Decimal(said.value).is_finite()
        except InvalidOperation:
            finite = False
        if not finite:
            why = "the value is not a number"
            self._leave(Leftover(shorten(said.value, 60), why, said.at.place))
            return
        model, benchmark, metric = (str(one.ref) for one in found)
        key = (model, benchmark, metric, said.setting)
        sure = self._sure(found)
        rounded = self._rounded(key, said.value)
        if rounded:
            what = f"{model} on {benchmark}, {metric}: {said.value}"
            why = f"the seed has it rounded from the same source: {rounded}"
            self._leave(Leftover(what, why, said.at.place))
            return
        weighed = self._weigh(key, said.value, self._known.results(key), sure=sure)
        if weighed:
            evidence = (self._origin.evidence(said.at, said.value),)
            proposal = Proposal(
                "result", model, "result", said.value, evidence, found, *weighed,
                sure, key=(benchmark, metric, said.setting),
            )  # fmt: skip
            self._propose(proposal, (said.model, said.benchmark, said.metric), found)

    def _rounded(self, key: tuple[str, ...], value: str) -> str | None:
        """The seed's value from this source that is the value with fewer digits."""
        number = Decimal(value)
        for held in self._known.results(key):
            other = Decimal(held.value)
            # A result of 78 may have been printed as 78.0.
            digits = max(1, -int(other.as_tuple().exponent))
            fewer = digits < -int(number.as_tuple().exponent)
            near = abs(other - number) * 2 <= Decimal(1).scaleb(-digits)
            if self._origin.source in held.sources and fewer and near and other != number:
                return held.value
        return None

    def _say(self, said: Says) -> None:
        target = said.value if isinstance(said.value, Name) else None
        names = (said.subject, target) if target else (said.subject,)
        found = self._resolve_all(names, said.at.place)
        if found is None:
            return
        subject, value = str(found[0].ref), found[1].ref if target else str(said.value)
        if found[0].how == "new" and said.subject.draft:
            held = {name for name, _ in said.subject.draft.fields}
            if self._draft(said.subject.draft) and said.field in held:
                return
        problem = problem_of(said.field, str(value)) if target is None else None
        if target and value == subject:
            problem = "it is the entity itself"
        if problem:
            what = f"{said.field}: {shorten(str(value), 60)}"
            self._leave(Leftover(what, problem, said.at.place))
            return
        known = self._known.values(subject, said.field)
        if said.field in _IDENTITY and known:
            if not any(same(said.field, str(value), held.value) for held in known):
                why = f"{subject} has {known[0].value}: mend one by hand"
                self._leave(Leftover(f"{said.field}: {value}", why, said.at.place))
            else:
                self.there += 1
            return
        if target and any(held.value == value for held in known):
            # That a second source repeats a relation is no news; that it repeats a number is.
            self.there += 1
            return
        several = said.field in _SEVERAL or target is not None
        sure = self._sure(found)
        key = (subject, said.field)
        weighed = self._weigh(key, str(value), known, sure=sure, several=several)
        if weighed:
            at = said.at if target is None else Spot(said.at.place, said.at.printed or target.text)
            bare = said.field in _IDENTITY
            evidence = () if bare else (self._origin.evidence(at, str(value)),)
            proposal = Proposal(
                "relation" if target else "value",
                subject,
                said.field,
                str(value),
                evidence,
                found,
                *weighed,
                sure,
            )
            self._propose(proposal, names, found)

    def _weigh(
        self,
        key: tuple[str, ...],
        value: str,
        known: Iterable[Held],
        *,
        sure: bool,
        several: bool = False,
    ) -> tuple[Status, tuple[str, ...]] | None:
        """How the value stands to the known ones; ``None`` where this source has said it."""
        mine = self._seen.setdefault(key, [])
        if any(_equal(key, value, one.value) for one in mine):
            self.repeated += 1
            return None
        held = [*known, *mine]
        equal = [one for one in held if _equal(key, value, one.value)]
        if any(self._origin.source in one.sources or not one.sources for one in equal):
            self.there += 1
            return None
        if sure:
            mine.append(Held(value, frozenset((self._origin.source,))))
        other = [one for one in held if one not in equal]
        if other and not several:
            return "differs", tuple(dict.fromkeys(map(str, other)))
        return ("another source" if equal else "new"), ()

    def _propose(
        self, proposal: Proposal, names: Iterable[Name], found: tuple[Resolution, ...]
    ) -> None:
        if proposal.accepted:
            for name, one in zip(names, found, strict=True):
                if one.how == "new" and name.draft:
                    self._draft(name.draft)
        self.proposals.append(proposal)

    def _draft(self, draft: Draft) -> str:
        """Propose an entity with those it names, each once; its id, or that of its like."""
        if draft.id in self._drafted:
            return self._drafted[draft.id]
        label = next((str(value) for name, value in draft.fields if name == "label"), draft.id)
        like = self._names.resolve(Name(label, draft.id.partition(":")[0], table=draft.id))
        if like.ref and like.how in ("table", "name", "id"):
            self._drafted[draft.id] = like.ref
            return like.ref
        self._drafted[draft.id] = draft.id
        for need in draft.needs:
            self._draft(need)
        fields = tuple((name, self._renamed(value)) for name, value in draft.fields)
        whole = replace(draft, fields=fields)
        self.proposals.append(Proposal("entity", draft.id, "", label, draft.evidence, draft=whole))
        return draft.id

    def _renamed(self, value: Field) -> Field:
        if isinstance(value, Item):
            return replace(value, value=self._drafted.get(value.value, value.value))
        if isinstance(value, tuple):
            return tuple(self._drafted.get(one, one) for one in value)
        return value

    def _resolve_all(self, names: Iterable[Name], place: str) -> tuple[Resolution, ...] | None:
        found = []
        for name in names:
            one = self._names.resolve(name)
            if one.ref is None:
                self._leave(self._unresolved(name, one, place))
                return None
            found.append(one)
        return tuple(found)

    def _unresolved(self, name: Name, one: Resolution, place: str) -> Leftover:
        why = {
            "ambiguous": f"several {name.prefix}s may be meant",
            "none": f"no {name.prefix} of the seed has this name",
        }[one.how]
        cited = self._known.cited(self._origin.source, place) if name.prefix == "model" else ()
        hints = [f"{ref} (the seed reads it from this line)" for ref in cited]
        return Leftover(name.text, why, place, (*hints, *one.like), unnamed=True)

    def _sure(self, found: Iterable[Resolution]) -> bool:
        accept = float("inf") if self._accept is None else self._accept
        return all(one.how != "fuzzy" or one.score >= accept for one in found)

    def _leave(self, left: Leftover) -> None:
        key = (left.what, left.why)
        before = self._left.get(key)
        if before is None:
            self._left[key] = left
        else:
            like = tuple(dict.fromkeys((*before.like, *left.like)))
            self._left[key] = replace(before, count=before.count + left.count, like=like)


def _equal(key: tuple[str, ...], one: str, other: str) -> bool:
    return float(one) == float(other) if len(key) > 2 else same(key[1], one, other)
