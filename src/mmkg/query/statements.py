"""Queries for what the graph states of entities and claims, whatever the engine."""

from collections.abc import Iterable

from mmkg.ids import prefix_of, to_iri
from mmkg.model.values import Language, Ref


def statements_of(refs: Iterable[Ref], language: Language) -> str:
    """The query for everything stated of these entities, of which there is one at least.

    The columns are ``s``, ``p`` and ``o``; in Cypher ``p`` may be a type of relationship, entities
    are told by their ids, and there is one more column, ``end``, for an entity in place of ``o``.
    """
    return _sparql(refs) if language == "sparql" else _cypher(refs)


def claims_in(source: Ref, language: Language) -> str:
    """The query for the claims that a source states, in the column ``claim``."""
    if language == "sparql":
        from mmkg.query.sparql import PREFIXES

        return f"{PREFIXES}SELECT ?claim WHERE {{ ?claim mmkg:statedIn <{to_iri(source)}> }}\n"
    from mmkg.model.property_graph import LABELS
    from mmkg.query.cypher_terms import cypher_literal

    stated_in = f"(:{LABELS[prefix_of(source)]} {{id: {cypher_literal(source)}}})"
    return f"MATCH (claim:Claim)-[:STATED_IN]->{stated_in}\nRETURN claim\n"


def _sparql(refs: Iterable[Ref]) -> str:
    listed = " ".join(f"<{to_iri(ref)}>" for ref in refs)
    return f"SELECT ?s ?p ?o WHERE {{ VALUES ?s {{ {listed} }} ?s ?p ?o }}\n"


def _cypher(refs: Iterable[Ref]) -> str:
    from mmkg.model.property_graph import LABELS
    from mmkg.query.cypher_terms import cypher_literal

    by_class: dict[str, list[str]] = {}
    for ref in refs:
        by_class.setdefault(LABELS[prefix_of(ref)], []).append(cypher_literal(ref))
    parts = []
    for label, ids in by_class.items():
        found = f"MATCH (s:{label}) WHERE s.id IN [{', '.join(ids)}]"
        parts += [
            # A property may be a list, or not: see ``model.property_graph``.
            f"{found} UNWIND keys(s) AS p\n"
            "UNWIND [x IN coalesce([] + s[p], [s[p]]) WHERE x IS NOT NULL] AS o\n"
            "RETURN s.id AS s, p, o, null AS end\n",
            f"{found} MATCH (s)-[r]->(end:Mmkg)\n"
            "RETURN s.id AS s, type(r) AS p, null AS o, end.id AS end\n",
        ]
    return "UNION ALL\n".join(parts)
