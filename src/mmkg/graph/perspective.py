"""The graph with one source's eyes: what it states, and nothing else.

docs/decisions/0009-perspectives.md says why this is a small graph of its own.
"""

from collections.abc import Iterable, Iterator

from mmkg.build.derive import RULES
from mmkg.model.property_graph import LABELS, RELATIONSHIPS, bundle_of, nodes_from
from mmkg.model.values import Bundle, Claim, Fact, Ref
from mmkg.model.vocabulary import ATTRIBUTES, RELATIONS
from mmkg.query.statements import claims_in, statements_of
from mmkg.stores.protocol import Store

# Ids stand in the text of a query, which may not be of any length.
_BATCH = 500

_IDENTITY = frozenset(
    {name for name, term in ATTRIBUTES.items() if term.identity}
    | {name for name, term in RELATIONS.items() if term.identity}
)


def perspective_of(store: Store, source: Ref) -> Bundle:
    """What a source states, deprecated claims too, with its own lists' completeness alone.

    The entities that it names have their identity (label, kind, what they are narrower than); what
    is derived is derived from the source's facts by the rules of ``build``.
    """
    claims = _claims(store, source)
    facts = {claim.fact for claim in claims}
    named = {fact.s for fact in facts} | {fact.o for fact in facts if isinstance(fact.o, Ref)}
    facts |= _identity(store, {*named, source})
    facts |= {fact for rule in RULES for fact in rule(facts)}
    refs = sorted({fact.s for fact in facts})
    return Bundle({ref: LABELS[ref.partition(":")[0]] for ref in refs}, tuple(facts), claims)


def _claims(store: Store, source: Ref) -> tuple[Claim, ...]:
    found = store.select(claims_in(source, store.language))
    stated = _statements(store, (Ref(str(row[0])) for row in found.rows))
    return bundle_of(nodes_from(sorted(stated, key=lambda fact: fact.s))).claims


def _identity(store: Store, named: set[Ref]) -> set[Fact]:
    """Identity of the entities, and of those that it leads to, such as broader ones."""
    facts: set[Fact] = set()
    known: set[Ref] = set()
    while named:
        known |= named
        found = {fact for fact in _statements(store, sorted(named)) if fact.p in _IDENTITY}
        facts |= found
        named = {fact.o for fact in found if isinstance(fact.o, Ref)} - known
    return facts


def _statements(store: Store, refs: Iterable[Ref]) -> Iterator[Fact]:
    wanted = list(refs)
    for start in range(0, len(wanted), _BATCH):
        query = statements_of(wanted[start : start + _BATCH], store.language)
        for s, p, o, *end in store.select(query).rows:
            name = RELATIONSHIPS.get(str(p), str(p))
            said = Ref(str(end[0])) if end and end[0] is not None else o
            if (name in ATTRIBUTES or name in RELATIONS) and said is not None:
                yield Fact(Ref(str(s)), name, said)
