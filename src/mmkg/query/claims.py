"""Queries for the claims behind facts."""

from collections.abc import Iterable

from mmkg.ids import prefix_of
from mmkg.model.property_graph import fact_key
from mmkg.model.values import Fact, Language, Ref

CLAIM_COLUMNS = ("s", "p", "o", "claim", "source", "locator", "via", "rank", "as_printed")
# Ids instead of nodes, which a server would send with all that they have.
_CYPHER = """RETURN s.id AS s, claim.predicate AS p, {o} AS o, claim.id AS claim,
  source.id AS source, claim.locator AS locator, claim.via AS via, claim.rank AS rank,
  claim.asPrinted AS as_printed, {end} AS end
"""


def claims_of(facts: Iterable[Fact], language: Language) -> str:
    """The query for every claim of these facts, of which there is one at least.

    Its columns are ``CLAIM_COLUMNS``; in Cypher entities are told by their ids, and there is one
    more, ``end``, for the entity that a claim names where it states no value. Claims of other
    facts may be among the rows.
    """
    wanted = list(facts)
    return _sparql(wanted) if language == "sparql" else _cypher(wanted)


def _sparql(wanted: list[Fact]) -> str:
    from mmkg.query.sparql import PREFIXES

    values = [fact for fact in wanted if not isinstance(fact.o, Ref)]
    ends = [fact for fact in wanted if isinstance(fact.o, Ref)]
    # Each part is whole: what follows a UNION engines join with every claim there is.
    parts = filter(None, (_claims(values, "value"), _claims(ends, "object")))
    columns = " ".join(f"?{column}" for column in CLAIM_COLUMNS)
    return f"{PREFIXES}SELECT {columns} WHERE {{\n{' UNION '.join(parts)}\n}}\n"


def _claims(facts: list[Fact], end: str) -> str:
    if not facts:
        return ""
    keys = " ".join(dict.fromkeys(f'"{fact_key(fact)}"' for fact in facts))
    return f"""{{
    VALUES ?key {{ {keys} }}
    ?claim mmkg:factKey ?key ; mmkg:subject ?s ; mmkg:predicate ?p ; mmkg:{end} ?o ;
      mmkg:statedIn ?source ; mmkg:locator ?locator ; mmkg:via ?via ; mmkg:rank ?rank .
    OPTIONAL {{ ?claim mmkg:asPrinted ?as_printed }}
  }}"""


def _cypher(wanted: list[Fact]) -> str:
    """By subject and predicate, class by class, for an index is on the ids of one class."""
    from mmkg.model.property_graph import LABELS

    groups: dict[tuple[str, bool], list[Fact]] = {}
    for fact in wanted:
        group = LABELS[prefix_of(fact.s)], isinstance(fact.o, Ref)
        groups.setdefault(group, []).append(fact)
    return "UNION ALL\n".join(_claims_on(*group, facts) for group, facts in groups.items())


def _claims_on(label: str, names_end: bool, facts: list[Fact]) -> str:
    """The part for facts whose subjects have this label, all with values or all with ends."""
    from mmkg.query.cypher_terms import cypher_literal

    subjects = ", ".join(cypher_literal(ref) for ref in dict.fromkeys(f.s for f in facts))
    predicates = ", ".join(cypher_literal(p) for p in dict.fromkeys(f.p for f in facts))
    # grafeo goes as this is written: from the subjects, for their claims are few of all there are;
    # of OPTIONAL MATCH it would read every relationship.
    found = f"""MATCH (s:{label}) WHERE s.id IN [{subjects}]
MATCH (s)<-[:SUBJECT]-(claim:Claim)
WHERE claim.predicate IN [{predicates}]
MATCH (claim)-[:STATED_IN]->(source)
"""
    if names_end:
        shown = _CYPHER.format(o="null", end="end.id")
        return f"{found}MATCH (claim)-[:OBJECT]->(end)\n{shown}"
    return found + _CYPHER.format(o="claim.value", end="null")
