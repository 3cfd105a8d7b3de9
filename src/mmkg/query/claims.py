"""Queries for the claims behind facts, as SPARQL."""

from collections.abc import Iterable

from mmkg.ids import to_iri
from mmkg.model.values import Fact, Ref
from mmkg.query.sparql import PREFIXES
from mmkg.query.terms import literal

CLAIM_COLUMNS = ("s", "p", "o", "claim", "source", "locator", "via", "rank", "as_printed")


def claims_of(facts: Iterable[Fact]) -> str:
    """The query for every claim of these facts, of which there is one at least.

    Its columns are ``CLAIM_COLUMNS``.
    """
    wanted = list(facts)
    entities = [fact for fact in wanted if isinstance(fact.o, Ref)]
    literals = [fact for fact in wanted if not isinstance(fact.o, Ref)]
    found = " UNION ".join(
        _claims(ends, relation)
        for ends, relation in ((entities, "object"), (literals, "value"))
        if ends
    )
    # The inner query finds the claims first: joined in one go, engines read every claim there is.
    return f"""{PREFIXES}SELECT {" ".join(f"?{column}" for column in CLAIM_COLUMNS)} WHERE {{
  {{ SELECT ?s ?p ?o ?claim WHERE {{ {found} }} }}
  ?claim mmkg:statedIn ?source ; mmkg:locator ?locator ; mmkg:via ?via ; mmkg:rank ?rank .
  OPTIONAL {{ ?claim mmkg:asPrinted ?as_printed }}
}}
"""


def _claims(facts: Iterable[Fact], relation: str) -> str:
    rows = "\n".join(f"      ({_end(s)} <{to_iri(p)}> {_end(o)})" for s, p, o in facts)
    return f"""{{
    VALUES (?s ?p ?o) {{
{rows}
    }}
    ?claim mmkg:subject ?s ; mmkg:predicate ?p ; mmkg:{relation} ?o .
  }}"""


def _end(value: object) -> str:
    if isinstance(value, Ref):
        return f"<{to_iri(value)}>"
    if isinstance(value, str | int | float):
        return literal(value)
    raise TypeError(f"{value!r} cannot stand in a fact")
