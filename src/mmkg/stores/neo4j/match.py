"""Facts by pattern, as Neo4j finds them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mmkg.ids import is_curie
from mmkg.model.property_graph import RELATIONSHIPS, facts_of
from mmkg.model.values import Cell, Fact, Ref
from mmkg.model.vocabulary import ATTRIBUTES, CLASSES, RELATIONS
from mmkg.stores.neo4j.layout import MARK, VOCABULARY, read_nodes
from mmkg.stores.rdf import RDF_TYPE

if TYPE_CHECKING:
    from mmkg.stores.neo4j.layout import Reader


def matching(reader: "Reader", s: Ref | None, p: str | None, o: Cell) -> Iterator[Fact]:
    """The facts that fit the pattern, in a stream; see ``Store.match``."""
    if not (_may_be_id(s) and (_may_be_id(o) or not isinstance(o, Ref))):
        return
    for fact in _candidates(reader, s, p, o):
        if p in (None, fact.p) and (o is None or (type(fact.o) is type(o) and fact.o == o)):
            yield fact


def _may_be_id(ref: Cell) -> bool:
    return ref is None or (isinstance(ref, str) and is_curie(ref))


def _candidates(reader: "Reader", s: Ref | None, p: str | None, o: Cell) -> Iterator[Fact]:
    """The facts that fit, and few others."""
    is_end = isinstance(o, Ref)
    if p in RELATIONS or (p is None and s is None and is_end):
        if o is None or is_end:
            yield from _links(reader, s, p, o)
    elif p in ATTRIBUTES:
        if not is_end:
            yield from _values(reader, s, p, o)
    elif p == RDF_TYPE and o is not None:
        if o in CLASSES:
            yield from _members(reader, s, str(o))
    elif p is None or p == RDF_TYPE:
        for found in read_nodes(reader, VOCABULARY, s):
            node = found.node()
            if node.label:
                yield Fact(node.id, RDF_TYPE, node.label)
            yield from facts_of(node)


def _links(reader: "Reader", s: Ref | None, p: str | None, o: Cell) -> Iterator[Fact]:
    kind = "r" if p is None else f"r:{RELATIONS[p].label}"
    # DISTINCT, for somebody may have made a link a second time.
    query = (
        f"MATCH {_node('n', 's', s)}-[{kind}]->{_node('m', 'o', o)} WHERE type(r) IN $types "
        "RETURN DISTINCT n.id, type(r), m.id"
    )
    parameters = {"s": s, "o": o, "types": sorted(VOCABULARY.types)}
    for record in reader.run(query, parameters):
        start, label, end = record.values()
        if start is not None and end is not None and _may_be_id(start) and _may_be_id(end):
            yield Fact(Ref(start), RELATIONSHIPS[label], Ref(end))


def _values(reader: "Reader", s: Ref | None, p: str, o: Cell) -> Iterator[Fact]:
    test = f"n.{p} IS NOT NULL" if o is None else f"$o IN [] + n.{p}"
    query = f"MATCH {_node('n', 's', s)} WHERE {test} RETURN n.id, n.{p}"
    for record in reader.run(query, {"s": s, "o": o}):
        ref, value = record.values()
        if ref is not None and _may_be_id(ref):
            for one in value if isinstance(value, list) else (value,):
                yield Fact(Ref(ref), p, one)


def _members(reader: "Reader", s: Ref | None, label: str) -> Iterator[Fact]:
    query = f"MATCH {_node('n', 's', s)} WHERE n:{label} RETURN n.id"
    for record in reader.run(query, {"s": s}):
        ref = record.value()
        if ref is not None and _may_be_id(ref):
            yield Fact(Ref(ref), RDF_TYPE, label)


def _node(variable: str, parameter: str, ref: Cell) -> str:
    return f"({variable}:{MARK})" if ref is None else f"({variable}:{MARK} {{id: ${parameter}}})"
