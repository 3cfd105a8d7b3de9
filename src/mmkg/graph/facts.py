"""Facts in an order that does not depend on the engine."""

from mmkg.model.values import Cell, Fact, Ref
from mmkg.stores.protocol import Store


def facts_of(
    store: Store, s: Ref | None = None, p: str | None = None, o: Cell = None
) -> list[Fact]:
    """The facts that fit a pattern, sorted by their parts as text."""
    return sorted(store.match(s, p, o), key=lambda fact: (fact.s, fact.p, str(fact.o)))
