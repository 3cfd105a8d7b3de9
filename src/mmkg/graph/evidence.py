"""The claims behind facts."""

from collections.abc import Iterable, Mapping
from typing import Any, cast

from mmkg.graph.facts import batches, stated_by
from mmkg.graph.names import class_of
from mmkg.model.values import Cell, Claim, Fact, Ref, Table
from mmkg.model.vocabulary import ATTRIBUTES
from mmkg.query.claims import claims_of as claims_of_query
from mmkg.query.statements import claims_with as claims_with_query
from mmkg.stores.protocol import Store

_OWN = ("predicate", "locator", "via", "rank", "asPrinted", "reason", "value", "factKey")
_QUALIFIERS = frozenset(
    term.name for term in ATTRIBUTES.values() if "Claim" in term.domain and term.name not in _OWN
)


def claims_of(store: Store, facts: Iterable[Fact]) -> dict[Fact, list[Claim]]:
    """Every claim of each fact, best rank first, without reasons; a derived fact has none."""
    wanted = list(dict.fromkeys(facts))
    found: dict[Fact, tuple[Fact, list[Claim]]] = {fact: (fact, []) for fact in wanted}
    for batch in batches(wanted):
        _sort_out(store.select(claims_of_query(batch, store.language)), found)
    for _, claims in found.values():
        claims.sort(key=by_rank)
    return dict(found.values())


def _sort_out(table: Table, found: Mapping[Any, tuple[Fact, list[Claim]]]) -> None:
    """Add the claims that the rows tell to those of their facts; other facts may be among them."""
    # There are thousands of them: no cell is cast, and to make a tuple by place is half as long.
    rows: Iterable[Any] = table.rows
    for s, p, o, ref, source, locator, via, rank, as_printed, *ends in rows:
        # Cypher tells an entity apart from a value by the column. A float read back from a store
        # may print differently: facts are told by equality of their parts, as tuples are.
        said = ends[0] if ends and ends[0] is not None else o
        known = found.get((s, p, said))
        if known:
            fact, claims = known
            claims.append(Claim(Ref(ref), fact, Ref(source), locator, via, rank, as_printed))


def claims_about(store: Store, subject: Ref) -> list[Claim]:
    """Every claim whose subject is this entity, with its qualifiers."""
    claims = claims_with(store, "subject", subject)
    return sorted(claims, key=lambda claim: (claim.fact.p, str(claim.fact.o), by_rank(claim)))


def claims_between(store: Store, subject: Ref, end: Ref) -> list[Claim]:
    """The claims that tie a subject to an end; those of a model's stages count as its own.

    A variant without stages of its own has its family's. Stages that answer come before those that
    a survey alone describes.
    """
    subjects = [subject]
    if class_of(subject) == "Model":
        holders = [subject, *(fact.s for fact in store.match(p="variantOf", o=subject))]
        stages = {fact.o for one in holders for fact in store.match(s=one, p="trainedIn")}
        owners = {fact.s for stage in stages for fact in store.match(p="hasStage", o=stage)}
        links = [
            claim
            for holder in dict.fromkeys([*holders, *sorted(owners)])
            for claim in claims_about(store, holder)
            if claim.fact.p == "hasStage"
        ]
        links.sort(key=lambda claim: claim.rank == "deprecated")
        subjects += [claim.fact.o for claim in links if isinstance(claim.fact.o, Ref)]
    return [
        claim
        for one in dict.fromkeys(subjects)
        for claim in claims_about(store, one)
        if claim.fact.o == end
    ]


def claims_with(store: Store, relation: str, end: Ref) -> list[Claim]:
    """The claims that have this relation to an entity, with reasons and qualifiers, in no order."""
    parts: dict[Ref, dict[str, Cell]] = {}
    for fact in stated_by(store, claims_with_query(relation, end, store.language)):
        parts.setdefault(fact.s, {})[fact.p] = fact.o
    return [_claim(ref, said) for ref, said in parts.items()]


def _claim(ref: Ref, parts: Mapping[str, Cell]) -> Claim:
    said = parts["object"] if "object" in parts else parts["value"]
    qualifiers = tuple(
        (name, cast(int | str, parts[name])) for name in sorted(parts) if name in _QUALIFIERS
    )
    return Claim(
        id=ref,
        fact=Fact(cast(Ref, parts["subject"]), str(parts["predicate"]), cast(Ref, said)),
        source=cast(Ref, parts["statedIn"]),
        locator=str(parts["locator"]),
        via=str(parts["via"]),
        rank=str(parts["rank"]),
        as_printed=cast(str | None, parts.get("asPrinted")),
        reason=cast(str | None, parts.get("reason")),
        qualifiers=qualifiers,
    )


_RANKS = {"preferred": 0, "normal": 1, "deprecated": 2}


def place_of_rank(rank: str) -> int:
    """Where claims of a rank come among others, the best first.

    >>> sorted(("deprecated", "preferred"), key=place_of_rank)
    ['preferred', 'deprecated']
    """
    return _RANKS.get(rank, len(_RANKS))


def by_rank(claim: Claim) -> tuple[int, str, str, str]:
    """The key that sorts claims: best rank first, then by source and place."""
    return place_of_rank(claim.rank), claim.source, claim.locator, claim.id
