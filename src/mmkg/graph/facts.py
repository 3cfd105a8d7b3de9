"""Facts in an order that does not depend on the engine."""

from mmkg.model.values import Cell, Fact, Ref
from mmkg.model.vocabulary import RELATIONS
from mmkg.stores.protocol import Store


def facts_of(
    store: Store, s: Ref | None = None, p: str | None = None, o: Cell = None
) -> list[Fact]:
    """The facts that fit a pattern, sorted by their parts as text."""
    return sorted(store.match(s, p, o), key=lambda fact: (fact.s, fact.p, str(fact.o)))


def claimed(store: Store, fact: Fact) -> Fact:
    """The fact that claims are about, where this one is derived from it."""
    if fact.p in _WIDER:
        found = facts_of(store, s=fact.s, o=fact.o)
        return next((one for one in found if RELATIONS[one.p].under == fact.p), fact)
    if fact.p == "trainedIn":
        return next(iter(facts_of(store, p="hasStage", o=fact.o)), fact)
    return fact


_WIDER = frozenset(term.under for term in RELATIONS.values() if term.under)
