"""Queries for what the graph states of entities and claims, whatever the engine."""

from collections.abc import Iterable

from mmkg.ids import prefix_of, to_iri
from mmkg.model.values import Language, Ref


def statements_of(refs: Iterable[Ref], language: Language) -> str:
    """The query for everything stated of these entities, of which there is one at least.

    The columns are ``s``, ``p`` and ``o``; in Cypher ``p`` may be a type of relationship, entities
    are told by their ids, and there is one more column, ``end``, for an entity in place of ``o``.
    """
    if language == "sparql":
        return f"SELECT ?s ?p ?o WHERE {{ {_listed(refs)} ?s ?p ?o }}\n"
    return _stated(_by_class(refs))


def values_of(refs: Iterable[Ref], attribute: str, language: Language) -> str:
    """The query for the values of one attribute, in the columns ``s`` and ``o``."""
    if language == "sparql":
        return f"SELECT ?s ?o WHERE {{ {_listed(refs)} ?s <{to_iri(attribute)}> ?o }}\n"
    from mmkg.model.vocabulary import ATTRIBUTES

    term = ATTRIBUTES[attribute]
    value = f"s.{attribute}"
    # Of an identity there is one value, about which no sources differ.
    if term.single and term.identity:
        ending = f"AND {value} IS NOT NULL\nRETURN s.id AS s, {value} AS o\n"
    else:
        ending = f"{_values(value)}\nRETURN s.id AS s, o\n"
    return "UNION ALL\n".join(f"{found}\n{ending}" for found in _by_class(refs))


def claims_with(relation: str, end: Ref, language: Language) -> str:
    """The query for everything stated of the claims that have this relation to an entity.

    The columns are those of ``statements_of``.
    """
    if language == "sparql":
        claims = f"?s <{to_iri(relation)}> <{to_iri(end)}>"
        return f"SELECT ?s ?p ?o WHERE {{ {claims} . ?s ?p ?o }}\n"
    from mmkg.model.property_graph import LABELS
    from mmkg.model.vocabulary import RELATIONS
    from mmkg.query.cypher_terms import cypher_literal

    # In this order, which grafeo keeps: the other way round it goes through all claims.
    named = f"(:{LABELS[prefix_of(end)]} {{id: {cypher_literal(end)}}})"
    return _stated([f"MATCH {named}<-[:{RELATIONS[relation].label}]-(s:Claim)"])


def _listed(refs: Iterable[Ref]) -> str:
    return f"VALUES ?s {{ {' '.join(f'<{to_iri(ref)}>' for ref in refs)} }}"


def _by_class(refs: Iterable[Ref]) -> list[str]:
    """Clauses that find the nodes ``s``, for an index is on the ids of one class."""
    from mmkg.model.property_graph import LABELS
    from mmkg.query.cypher_terms import cypher_literal

    by_class: dict[str, list[str]] = {}
    for ref in refs:
        by_class.setdefault(LABELS[prefix_of(ref)], []).append(cypher_literal(ref))
    return [
        f"MATCH (s:{label}) WHERE s.id IN [{', '.join(ids)}]" for label, ids in by_class.items()
    ]


def _stated(nodes: Iterable[str]) -> str:
    """The query for what is stated of the nodes ``s`` that each of these clauses finds."""
    parts = []
    for found in nodes:
        parts += [
            f"{found} UNWIND keys(s) AS p\n{_values('s[p]')}\n"
            "RETURN s.id AS s, p, o, null AS end\n",
            f"{found} MATCH (s)-[r]->(end:Mmkg)\n"
            "RETURN s.id AS s, type(r) AS p, null AS o, end.id AS end\n",
        ]
    return "UNION ALL\n".join(parts)


def _values(held: str) -> str:
    # A property may be a list, or not: see ``model.property_graph``.
    return f"UNWIND [x IN coalesce([] + {held}, [{held}]) WHERE x IS NOT NULL] AS o"
