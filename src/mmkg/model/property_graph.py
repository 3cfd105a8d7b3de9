"""The graph as nodes and relationships, the shape it has in a property graph.

A node has its class as label, its attributes as properties and its relations as links. A property
is a list where the attribute may have several values, or has several because sources differ;
``[] + n.released`` is a list in either case. Claims are nodes too, and nothing has two links of
one type to one end.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, groupby
from typing import Any, NamedTuple, cast
from zlib import crc32

from mmkg.ids import prefix_of
from mmkg.model.values import Bundle, Claim, Fact, Literal_, Ref
from mmkg.model.vocabulary import ATTRIBUTES, CLASSES, RELATIONS

TYPE = "type"
"""The predicate of a statement that gives a node's class, in place of rdf:type."""

LABELS = {term.prefix: term.name for term in CLASSES.values()}
"""The label of a node by the prefix of its id."""

RELATIONSHIPS = {term.label: term.name for term in RELATIONS.values()}
"""The relation that a type of relationship stands for."""

Property = Literal_ | list[Literal_]

_OWN = frozenset(("predicate", "value", "factKey", "locator", "via", "rank", "asPrinted", "reason"))


class Node(NamedTuple):
    """An entity or a claim: ``label`` is its class, ``links`` are pairs of type and end, sorted.

    >>> Node(Ref("model:blip"), "Model", {"year": 2022}, (("EXTENDS", Ref("model:albef")),)).label
    'Model'
    """

    id: Ref
    label: str
    properties: dict[str, Property]
    links: tuple[tuple[str, Ref], ...] = ()


def nodes_of(bundle: Bundle) -> Iterator[Node]:
    """The nodes of a bundle, by id.

    >>> albef = Ref("model:albef")
    >>> list(nodes_of(Bundle({albef: "Model"}, (Fact(albef, "year", 2021),), ())))
    [Node(id=Ref('model:albef'), label='Model', properties={'year': 2021}, links=())]
    """
    for ref, facts in statements_by_subject(bundle, str):
        yield node_of(ref, facts)


def nodes_from(stated: Iterable[Fact]) -> Iterator[Node]:
    """The nodes of statements that stand together by subject, claims' among them."""
    for ref, facts in groupby(stated, key=lambda fact: fact.s):
        yield node_of(ref, facts)


def node_of(ref: Ref, facts: Iterable[Fact]) -> Node:
    """The node that the statements of one subject make."""
    properties: dict[str, Any] = {}
    links = []
    label = LABELS.get(prefix_of(ref), "Entity")
    for _, name, value in facts:
        if name == TYPE:
            label = str(value)
        elif isinstance(value, Ref):
            links.append((RELATIONS[name].label, value))
        elif ATTRIBUTES[name].single and name not in properties:
            properties[name] = value
        else:
            _append(properties, name, value)
    for name, value in properties.items():
        if isinstance(value, list):
            properties[name] = sorted(value, key=str)
    return Node(ref, label, dict(sorted(properties.items())), tuple(sorted(links)))


def _append(properties: dict[str, Any], name: str, value: Literal_) -> None:
    known = properties.setdefault(name, [])
    if not isinstance(known, list):
        known = properties[name] = [known]
    known.append(value)


def statements(bundle: Bundle) -> Iterator[Fact]:
    """Every statement that a bundle makes: classes, facts, and what each claim consists of."""
    for ref, label in bundle.types.items():
        yield Fact(ref, TYPE, label)
    yield from bundle.facts
    for claim in bundle.claims:
        yield from claim_statements(claim)


def statements_by_subject(
    bundle: Bundle, key: Callable[[Ref], str]
) -> Iterator[tuple[Ref, Iterator[Fact]]]:
    """The same subject by subject in the order of a key; a claim's are made in its turn."""
    stated: dict[Ref, list[Fact]] = {ref: [] for ref in bundle.types}
    for fact in bundle.facts:
        stated.setdefault(fact.s, []).append(fact)
    claims: dict[Ref, list[Claim]] = {}
    for claim in bundle.claims:
        claims.setdefault(claim.id, []).append(claim)
    for ref in sorted({*stated, *claims}, key=key):
        own = [Fact(ref, TYPE, bundle.types[ref])] if ref in bundle.types else []
        of_claims = map(claim_statements, claims.get(ref, ()))
        yield ref, chain(own, stated.get(ref, ()), *of_claims)


def claim_statements(claim: Claim) -> Iterator[Fact]:
    """What a claim consists of, without what it leaves out."""
    fact = claim.fact
    said: tuple[tuple[str, Ref | Literal_ | None], ...] = (
        (TYPE, "Claim"),
        ("subject", fact.s),
        ("predicate", fact.p),
        ("object" if isinstance(fact.o, Ref) else "value", fact.o),
        ("factKey", fact_key(fact)),
        ("statedIn", claim.source),
        ("locator", claim.locator),
        ("via", claim.via),
        ("rank", claim.rank),
        ("asPrinted", claim.as_printed),
        ("reason", claim.reason),
        *claim.qualifiers,
    )
    return (Fact(claim.id, name, value) for name, value in said if value is not None)


def fact_key(fact: Fact) -> str:
    """A checksum of a fact, by which its claims are found; others may have it too, if rarely.

    Found by subject, predicate and object, each claim about the subject would be looked at.

    >>> fact_key(Fact(Ref("model:albef"), "released", "2021-07"))
    '68617835'
    """
    return f"{crc32(f'{fact.s} {fact.p} {fact.o}'.encode('utf-8', 'surrogatepass')):08x}"


def bundle_of(nodes: Iterable[Node]) -> Bundle:
    """The bundle that nodes were made of; the way back from ``nodes_of``.

    Raises ``KeyError`` for a type of relationship that the vocabulary has not.
    """
    types: dict[Ref, str] = {}
    facts: list[Fact] = []
    claims: list[Claim] = []
    for node in nodes:
        if node.label == "Claim":
            claims.append(_claim(node))
        else:
            types[node.id] = node.label
            facts += facts_of(node)
    return Bundle(
        types={ref: types[ref] for ref in sorted(types)},
        facts=tuple(sorted(facts, key=order)),
        claims=tuple(sorted(claims, key=lambda claim: claim.id)),
    )


def facts_of(node: Node) -> Iterator[Fact]:
    """The facts that a node states, without its class."""
    for name, value in node.properties.items():
        for one in value if isinstance(value, list) else (value,):
            yield Fact(node.id, name, one)
    for label, end in node.links:
        yield Fact(node.id, RELATIONSHIPS[label], end)


def order(fact: Fact) -> tuple[str, str, str, str]:
    """The key that sorts facts: values of several types do not compare, their texts do."""
    return fact.s, fact.p, type(fact.o).__name__, str(fact.o)


def _claim(node: Node) -> Claim:
    properties = cast(dict[str, Literal_], node.properties)
    ends = {label: end for label, end in node.links}
    said = ends["OBJECT"] if "OBJECT" in ends else properties["value"]
    return Claim(
        id=node.id,
        fact=Fact(ends["SUBJECT"], str(properties["predicate"]), said),
        source=ends["STATED_IN"],
        locator=str(properties["locator"]),
        via=str(properties["via"]),
        rank=str(properties["rank"]),
        as_printed=cast(str | None, properties.get("asPrinted")),
        reason=cast(str | None, properties.get("reason")),
        qualifiers=tuple(
            (name, value) for name, value in sorted(properties.items()) if name not in _OWN
        ),
    )
