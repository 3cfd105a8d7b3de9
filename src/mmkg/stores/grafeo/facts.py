"""The facts of a graph in grafeo, by pattern: the same as an RDF store has."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from mmkg.model.property_graph import RELATIONSHIPS
from mmkg.model.values import Cell, Fact, Ref
from mmkg.model.vocabulary import ATTRIBUTES, RELATIONS
from mmkg.stores.rdf import RDF_TYPE

if TYPE_CHECKING:
    import grafeo

SHARED_LABEL = "Mmkg"
"""The label that every node has beside its class."""


def facts(engine: "grafeo.GrafeoDB", s: Ref | None, p: str | None, o: Cell) -> Iterator[Fact]:
    """The facts with these ends; ``None`` fits anything."""
    return (fact for fact in _candidates(engine, s, p, o) if _fits(fact, p, o))


def _fits(fact: Fact, p: str | None, o: Cell) -> bool:
    # 1, 1.0 and true are equal to Python, as are an id and a string that looks so.
    return (p is None or fact.p == p) and (o is None or (type(fact.o), fact.o) == (type(o), o))


def _candidates(engine: "grafeo.GrafeoDB", s: Ref | None, p: str | None, o: Cell) -> Iterator[Fact]:
    kinds = _types(p)
    if s is not None:
        for number in _numbers(engine, s):
            yield from _stated(engine, number, s, kinds)
    elif isinstance(o, Ref):
        for number in _numbers(engine, o):
            yield from _reaching(engine, number, o, kinds)
    elif p is None:
        for number, ref in _nodes(engine, "true"):
            yield from _stated(engine, number, ref, kinds)
    elif kinds:
        yield from _links(engine, p, kinds[0])
    elif p in ATTRIBUTES or p == RDF_TYPE:
        where = "true" if p == RDF_TYPE else f"n.`{p}` IS NOT NULL"
        for number, ref in _nodes(engine, where):
            yield from _stated(engine, number, ref, [])


def _types(p: str | None) -> list[str] | None:
    """The types of relationship that the predicate may be; None is any, nothing is none."""
    if p is None:
        return None
    return [RELATIONS[p].label] if p in RELATIONS else []


def _numbers(engine: "grafeo.GrafeoDB", ref: Ref) -> list[int]:
    return list(engine.find_nodes_by_property("id", str(ref)))


def _nodes(engine: "grafeo.GrafeoDB", where: str) -> Iterator[tuple[int, Ref]]:
    for row in engine.execute_cypher(f"MATCH (n) WHERE {where} RETURN id(n) AS number, n.id AS id"):
        yield row["number"], Ref(row["id"])


def _stated(
    engine: "grafeo.GrafeoDB", number: int, ref: Ref, kinds: list[str] | None
) -> Iterator[Fact]:
    node = engine.get_node(number)
    for label in node.labels:
        if label != SHARED_LABEL:
            yield Fact(ref, RDF_TYPE, label)
    for name, value in node.items():
        if name != "id":
            for one in value if isinstance(value, list) else (value,):
                yield Fact(ref, name, one)
    if kinds == []:
        return
    for end, edge in engine.get_node_edges(number, "out", kinds):
        kind = kinds[0] if kinds else engine.get_edge(edge).edge_type
        yield Fact(ref, RELATIONSHIPS[kind], _ref(engine, end))


def _reaching(
    engine: "grafeo.GrafeoDB", number: int, ref: Ref, kinds: list[str] | None
) -> Iterator[Fact]:
    if kinds == []:
        return
    for start, edge in engine.get_node_edges(number, "in", kinds):
        kind = kinds[0] if kinds else engine.get_edge(edge).edge_type
        yield Fact(_ref(engine, start), RELATIONSHIPS[kind], ref)


def _links(engine: "grafeo.GrafeoDB", p: str, kind: str) -> Iterator[Fact]:
    query = f"MATCH (a)-[:{kind}]->(b) RETURN a.id AS start, b.id AS end"
    for row in engine.execute_cypher(query):
        yield Fact(Ref(row["start"]), p, Ref(row["end"]))


def _ref(engine: "grafeo.GrafeoDB", number: int) -> Ref:
    return Ref(engine.get_property_batch([number], "id")[0])
