"""What tells one version of a graph from another: entities, facts, and the claims behind them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from mmkg.build.derive import DERIVED
from mmkg.graph.evidence import by_rank
from mmkg.ids import prefix_of
from mmkg.model.property_graph import LABELS, order
from mmkg.model.values import Bundle, Claim, Fact, Literal_, Ref
from mmkg.model.vocabulary import ATTRIBUTES, CLASSES, RELATIONS

Value = Ref | Literal_
C = TypeVar("C")

_ARROW = {(False, True): "added", (True, False): "removed", (True, True): "changed"}
_PLACES = {prefix: place for place, prefix in enumerate(term.prefix for term in CLASSES.values())}
_TERMS = {name: place for place, name in enumerate((*ATTRIBUTES, *RELATIONS))}


class FieldChange(NamedTuple):
    """A field of an entity with other values than before, each value with its claims.

    Of a field with one true value both sides may be filled; of any other one of them is empty.
    """

    predicate: str
    before: tuple[Value, ...]
    after: tuple[Value, ...]
    claims: tuple[Claim, ...]

    @property
    def field(self) -> str:
        """Its name in the seed."""
        return field_of(self.predicate)

    @property
    def change(self) -> str:
        """``added``, ``removed`` or ``changed``."""
        return _ARROW[bool(self.before), bool(self.after)]


class EvidenceChange(NamedTuple):
    """Claims of a fact that stands, or does not, in both versions: what was said of it, and is."""

    fact: Fact
    before: tuple[Claim, ...]
    after: tuple[Claim, ...]


class EntityChange(NamedTuple):
    """All that is different about an entity; ``evidence`` is that of its unchanged facts."""

    id: Ref
    label: str
    change: str
    fields: tuple[FieldChange, ...]
    evidence: tuple[EvidenceChange, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What is to be taken from one graph, and what added to it, to have the other.

    It is true where there is something. Iterating gives the entities by class and label, a model's
    stages and results behind it; facts that only follow from others are left to ``apply``.
    ``owners`` has the model of each stage and result, ``support`` the claims of each changed fact
    on the side where it stands.

    >>> albef = Ref("model:albef")
    >>> old = Bundle({albef: "Model"}, (Fact(albef, "label", "ALBEF"),), ())
    >>> new = Bundle({albef: "Model"}, (Fact(albef, "label", "Albef"),), ())
    >>> [(one.id, one.fields[0].before, one.fields[0].after) for one in difference(old, new)]
    [(Ref('model:albef'), ('ALBEF',), ('Albef',))]
    >>> difference(old, new).apply(old) == new
    True
    """

    types_before: Mapping[Ref, str]
    types_after: Mapping[Ref, str]
    removed: frozenset[Fact]
    added: frozenset[Fact]
    claims_removed: frozenset[Claim]
    claims_added: frozenset[Claim]
    labels: Mapping[Ref, str] = field(repr=False)
    owners: Mapping[Ref, Ref] = field(repr=False)
    support: Mapping[Fact, tuple[Claim, ...]] = field(repr=False)

    def __bool__(self) -> bool:
        return bool(
            self.types_before
            or self.types_after
            or self.removed
            or self.added
            or self.claims_removed
            or self.claims_added
        )

    def apply(self, bundle: Bundle) -> Bundle:
        """The other graph, made of the one that the difference is from."""
        types = {ref: kind for ref, kind in bundle.types.items() if ref not in self.types_before}
        types |= self.types_after
        facts = (frozenset(bundle.facts) - self.removed) | self.added
        claims = (frozenset(bundle.claims) - self.claims_removed) | self.claims_added
        return Bundle(
            {ref: types[ref] for ref in sorted(types)},
            tuple(sorted(facts, key=order)),
            tuple(sorted(claims, key=lambda claim: claim.id)),
        )

    def __iter__(self) -> Iterator[EntityChange]:
        fields = _by_subject(self._fields())
        evidence = _by_subject((change.fact.s, change) for change in self._evidence())
        refs = {*self.types_before, *self.types_after, *fields, *evidence}
        for ref in sorted(refs, key=self._place):
            change = _ARROW[ref not in self.types_after, ref not in self.types_before]
            told = tuple(fields.get(ref, ())), tuple(evidence.get(ref, ()))
            if any(told) or change != "changed":
                yield EntityChange(ref, self.labels.get(ref, ref), change, *told)

    def _place(self, ref: Ref) -> tuple[int, str, Ref, int, Ref]:
        owner = self.owners.get(ref, ref)
        label = self.labels.get(owner, owner).casefold()
        return _PLACES.get(prefix_of(owner), 0), label, owner, _PLACES.get(prefix_of(ref), 0), ref

    def _fields(self) -> Iterator[tuple[Ref, FieldChange]]:
        """The changed fields that a seed states."""
        sides: defaultdict[tuple[Ref, str], tuple[list[Fact], list[Fact]]]
        sides = defaultdict(lambda: ([], []))
        for number, facts in enumerate((self.removed, self.added)):
            for fact in facts:
                if not is_derived(fact):
                    sides[fact.s, fact.p][number].append(fact)
        for subject, predicate in sorted(sides, key=lambda key: (key[0], _TERMS[key[1]])):
            old, new = (sorted(side, key=order) for side in sides[subject, predicate])
            together = predicate in ATTRIBUTES and ATTRIBUTES[predicate].single
            for before, after in [(old, new)] if together else _apart(old, new):
                claims = (claim for fact in (*before, *after) for claim in self._claims(fact))
                yield (
                    subject,
                    FieldChange(
                        predicate,
                        tuple(fact.o for fact in before),
                        tuple(fact.o for fact in after),
                        tuple(dict.fromkeys(claims)),
                    ),
                )

    def _claims(self, fact: Fact) -> tuple[Claim, ...]:
        return self.support.get(fact, ())

    def _evidence(self) -> Iterator[EvidenceChange]:
        """The changed claims of facts that are no change themselves."""
        changed = self.removed | self.added
        sides: defaultdict[Fact, tuple[list[Claim], list[Claim]]]
        sides = defaultdict(lambda: ([], []))
        for number, claims in enumerate((self.claims_removed, self.claims_added)):
            for claim in claims:
                if claim.fact not in changed:
                    sides[claim.fact][number].append(claim)
        for fact in sorted(sides, key=lambda fact: (fact.s, _TERMS[fact.p], str(fact.o))):
            before, after = (tuple(sorted(side, key=by_rank)) for side in sides[fact])
            yield EvidenceChange(fact, before, after)


def difference(before: Bundle, after: Bundle) -> Difference:
    """What tells the second graph from the first.

    >>> bool(difference(Bundle({}, (), ()), Bundle({}, (), ())))
    False
    """
    old, new = frozenset(before.facts), frozenset(after.facts)
    claims_old, claims_new = frozenset(before.claims), frozenset(after.claims)
    support: defaultdict[Fact, list[Claim]] = defaultdict(list)
    for claims, facts in ((before.claims, old - new), (after.claims, new - old)):
        for claim in claims:
            if claim.fact in facts:
                support[claim.fact].append(claim)
    everything = (*before.facts, *after.facts)
    return Difference(
        types_before=dict(before.types.items() - after.types.items()),
        types_after=dict(after.types.items() - before.types.items()),
        removed=old - new,
        added=new - old,
        claims_removed=claims_old - claims_new,
        claims_added=claims_new - claims_old,
        labels={fact.s: str(fact.o) for fact in everything if fact.p == "label"},
        owners=_owners(everything, (*before.claims, *after.claims)),
        support={fact: tuple(sorted(set(held), key=by_rank)) for fact, held in support.items()},
    )


def _by_subject(changes: Iterable[tuple[Ref, C]]) -> dict[Ref, list[C]]:
    found: defaultdict[Ref, list[C]] = defaultdict(list)
    for subject, change in changes:
        found[subject].append(change)
    return found


def _apart(before: list[Fact], after: list[Fact]) -> Iterator[tuple[list[Fact], list[Fact]]]:
    """Members of a list: each came or went by itself."""
    yield from (([fact], []) for fact in before)
    yield from (([], [fact]) for fact in after)


def _owners(facts: Iterable[Fact], claims: Iterable[Claim]) -> dict[Ref, Ref]:
    """The model of each result and stage, a survey's stage too."""
    owners = {s: o for s, p, o in facts if p == "of" and isinstance(o, Ref)}
    staged = (claim.fact for claim in claims if claim.fact.p == "hasStage")
    return owners | {o: s for s, _, o in staged if isinstance(o, Ref)}


def is_derived(fact: Fact) -> bool:
    """Whether the fact is not stated but follows from others.

    >>> is_derived(Fact(Ref("model:x"), "year", 2021)), is_derived(Fact(Ref("paper:x"), "year", 1))
    (True, False)
    """
    return fact.p in DERIVED.get(LABELS.get(prefix_of(fact.s), ""), ())


def field_of(predicate: str) -> str:
    """The name of a term in the seed.

    >>> field_of("withObjective"), field_of("hasTextEncoder")
    ('objectives', 'components.text_encoder')
    """
    if predicate in ATTRIBUTES:
        return ATTRIBUTES[predicate].field
    term = RELATIONS[predicate]
    return f"components.{term.field}" if term.under == "hasComponent" else term.field
