"""Facts in an order that does not depend on the engine, one by one and of many entities at once."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from mmkg.model.property_graph import RELATIONSHIPS
from mmkg.model.values import Cell, Fact, Ref
from mmkg.model.vocabulary import ATTRIBUTES, RELATIONS
from mmkg.query.statements import statements_of, values_of
from mmkg.stores.protocol import Store

T = TypeVar("T")

# Ids stand in the text of a query, which may not be of any length; and one with thousands of
# VALUES rows is slower than a few with hundreds.
_BATCH = 500


def batches(wanted: Iterable[T]) -> Iterator[list[T]]:
    """What is wanted, each once, in as many parts as there are to be queries."""
    distinct = list(dict.fromkeys(wanted))
    for start in range(0, len(distinct), _BATCH):
        yield distinct[start : start + _BATCH]


def facts_of(
    store: Store, s: Ref | None = None, p: str | None = None, o: Cell = None
) -> list[Fact]:
    """The facts that fit a pattern, sorted by their parts as text."""
    return sorted(store.match(s, p, o), key=_order)


def statements(store: Store, refs: Iterable[Ref]) -> Iterator[Fact]:
    """All that is stated of these entities in mmkg's vocabulary, in no order."""
    for batch in batches(refs):
        yield from stated_by(store, statements_of(batch, store.language))


def stated_by(store: Store, query: str) -> Iterator[Fact]:
    """The facts in the rows of a query whose columns are those of ``statements_of``."""
    for s, p, o, *end in store.select(query).rows:
        name = RELATIONSHIPS.get(str(p), str(p))
        said = Ref(str(end[0])) if end and end[0] is not None else o
        if (name in ATTRIBUTES or name in RELATIONS) and said is not None:
            yield Fact(Ref(str(s)), name, said)


def labels_of(store: Store, refs: Iterable[Ref]) -> dict[Ref, str]:
    """The label of each of these entities that has one."""
    return {ref: label for ref, label in sorted(stated_of(store, refs, "label"))}


def stated_of(store: Store, refs: Iterable[Ref], attribute: str) -> Iterator[tuple[Ref, str]]:
    """Each value that any of these entities has of one attribute, as text, in no order."""
    for batch in batches(refs):
        table = store.select(values_of(batch, attribute, store.language))
        yield from ((Ref(str(ref)), str(value)) for ref, value in table.rows)


def claimed(store: Store, fact: Fact) -> tuple[Fact, ...]:
    """The facts that claims are about, where this one is derived from them; else itself."""
    if fact.p not in STATED_AS:
        return (fact,)
    holder = None if fact.p == _TRAINED else fact.s
    known = facts_of(store, s=holder, p="hasStage" if holder is None else None, o=fact.o)
    return claimed_among([fact], known)[fact]


def claimed_among(facts: Iterable[Fact], known: Iterable[Fact]) -> dict[Fact, tuple[Fact, ...]]:
    """For each fact those that claims are about: of the known ones, or the fact itself.

    There are several where a model is two parts of another, such as its encoder and its decoder.
    """
    stated: dict[tuple[str, Ref | None, Cell], dict[Fact, None]] = {}
    for fact in sorted(known, key=_order):
        if fact.p in _DERIVED:
            stated.setdefault(_key(_DERIVED[fact.p], fact), {})[fact] = None
    return {fact: tuple(stated.get(_key(fact.p, fact), (fact,))) for fact in facts}


_TRAINED = "trainedIn"
_DERIVED = {term.name: term.under for term in RELATIONS.values() if term.under}
_DERIVED["hasStage"] = _TRAINED

STATED_AS = {
    derived: tuple(name for name, end in _DERIVED.items() if end == derived)
    for derived in _DERIVED.values()
}
"""The relations that are derived, each with those that it is derived from."""


def _key(relation: str, fact: Fact) -> tuple[str, Ref | None, Cell]:
    # A stage that a model is trained in may be another one's, such as its family's.
    return relation, None if relation == _TRAINED else fact.s, fact.o


def _order(fact: Fact) -> tuple[str, str, str]:
    return fact.s, fact.p, str(fact.o)
