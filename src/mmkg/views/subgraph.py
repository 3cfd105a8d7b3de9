"""The part of a graph around what somebody looks at, the nearest first."""

from collections.abc import Container, Iterable, Iterator
from itertools import chain

from mmkg.graph.evidence import claims_of
from mmkg.graph.facts import facts_of, statements
from mmkg.graph.names import class_of
from mmkg.model.property_graph import order
from mmkg.model.values import Bundle, Claim, Fact, Ref
from mmkg.model.vocabulary import ATTRIBUTES, RELATIONS
from mmkg.stores.protocol import Store

# What is asked first of an entity that is only named.
_SHORTLY = ("label", "kind", "year", "scheme", "order", "url", "arxiv", "doi")
_STAGES = ("hasStage", "trainedIn")
_ASIDE = ("Result", "Claim")
# Of a list the rows are enough; of one entity its neighbours on both sides are asked for.
_FEW = 5


def around(store: Store, refs: Iterable[Ref], most: int) -> Bundle:
    """Entities with every fact about them and about their stages, and the claims behind each.

    An entity comes whole or not at all, since what it has in full would not be true of a part; once
    there are ``most`` facts the others are only named. Around a few stands what leads to them, too.
    """
    wanted = [ref for ref in dict.fromkeys(refs) if class_of(ref) != "Claim"]
    facts = _whole(store, wanted, most)
    facts += _whole(store, _stages(facts), most - len(facts))
    whole = {fact.s for fact in facts}
    if len(wanted) <= _FEW:
        facts += _leading_to(store, wanted, whole)[: most - len(facts)]
    claims = tuple(chain.from_iterable(claims_of(store, facts).values()))
    named = {*wanted, *(end for fact in facts for end in _ends(fact))}
    named |= {claim.source for claim in claims}
    facts += _named(store, sorted(named - whole))
    types = {ref: class_of(ref) for ref in sorted(named | whole) if class_of(ref) != "Claim"}
    return Bundle(types, tuple(sorted(dict.fromkeys(facts), key=order)), _by_id(claims))


def _whole(store: Store, refs: Iterable[Ref], most: int) -> list[Fact]:
    """Every fact about the first of these entities, as long as there are no more than that."""
    facts: list[Fact] = []
    for found in _by_subject(store, refs).values():
        if len(facts) + len(found) > most:
            break
        facts += found
    return facts


def _leading_to(store: Store, refs: Iterable[Ref], whole: Container[Ref]) -> list[Fact]:
    """What others say of these entities; results, of which there are hundreds, are left out."""
    found = chain.from_iterable(facts_of(store, o=ref) for ref in refs)
    return [
        fact for fact in found
        if fact.p in RELATIONS and fact.s not in whole and class_of(fact.s) not in _ASIDE
    ]  # fmt: skip


def _stages(facts: Iterable[Fact]) -> Iterator[Ref]:
    yield from dict.fromkeys(
        fact.o for fact in facts if fact.p in _STAGES and isinstance(fact.o, Ref)
    )


def _by_subject(store: Store, refs: Iterable[Ref]) -> dict[Ref, list[Fact]]:
    found: dict[Ref, list[Fact]] = {ref: [] for ref in refs}
    for fact in sorted(statements(store, found), key=order):
        found[fact.s].append(fact)
    return found


def _named(store: Store, refs: list[Ref]) -> Iterator[Fact]:
    for fact in statements(store, refs):
        if fact.p in _SHORTLY and fact.p in ATTRIBUTES:
            yield fact


def _ends(fact: Fact) -> Iterator[Ref]:
    yield fact.s
    if isinstance(fact.o, Ref):
        yield fact.o


def _by_id(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    return tuple(sorted(claims, key=lambda claim: claim.id))
