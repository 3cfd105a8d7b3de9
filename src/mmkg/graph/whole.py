"""A store's whole content, without the store."""

from collections.abc import Iterator

from mmkg.model.property_graph import TYPE
from mmkg.model.values import Bundle, Fact
from mmkg.model.vocabulary import ATTRIBUTES, RELATIONS
from mmkg.stores.compiled import bundle_from
from mmkg.stores.protocol import Store
from mmkg.stores.rdf import RDF_TYPE


def bundle_in(store: Store) -> Bundle:
    """All that a store holds in mmkg's vocabulary, claims included."""
    return bundle_from(_statements(store))


def _statements(store: Store) -> Iterator[Fact]:
    for fact in store.match():
        if fact.p == RDF_TYPE:
            yield Fact(fact.s, TYPE, fact.o)
        elif fact.p in ATTRIBUTES or fact.p in RELATIONS:
            yield fact
