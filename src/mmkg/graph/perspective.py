"""The graph with one source's eyes: what it states, and nothing else.

docs/decisions/0009-perspectives.md says why this is a small graph of its own.
"""

from mmkg.build.derive import RULES
from mmkg.graph.evidence import claims_with
from mmkg.graph.facts import statements
from mmkg.model.property_graph import LABELS
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.model.vocabulary import ATTRIBUTES, RELATIONS
from mmkg.stores.protocol import Store

_IDENTITY = frozenset(
    {name for name, term in ATTRIBUTES.items() if term.identity}
    | {name for name, term in RELATIONS.items() if term.identity}
)


def perspective_of(store: Store, source: Ref) -> Bundle:
    """What a source states, deprecated claims too, with its own lists' completeness alone.

    The entities that it names have their identity (label, kind, what they are narrower than); what
    is derived is derived from the source's facts by the rules of ``build``.
    """
    claims = sorted(claims_with(store, "statedIn", source), key=lambda claim: claim.id)
    facts = {claim.fact for claim in claims}
    named = {fact.s for fact in facts} | {fact.o for fact in facts if isinstance(fact.o, Ref)}
    facts |= _identity(store, {*named, source})
    facts |= {fact for rule in RULES for fact in rule(facts)}
    refs = sorted({fact.s for fact in facts})
    return Bundle({ref: LABELS[ref.partition(":")[0]] for ref in refs}, tuple(facts), tuple(claims))


def _identity(store: Store, named: set[Ref]) -> set[Fact]:
    """Identity of the entities, and of those that it leads to, such as broader ones."""
    facts: set[Fact] = set()
    known: set[Ref] = set()
    while named:
        known |= named
        found = {fact for fact in statements(store, sorted(named)) if fact.p in _IDENTITY}
        facts |= found
        named = {fact.o for fact in found if isinstance(fact.o, Ref)} - known
    return facts
