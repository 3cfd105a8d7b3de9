"""A part of the graph that stands on its own."""

from collections.abc import Collection, Iterator, Sequence

from mmkg.graph.names import Lexicon
from mmkg.model.names import names_of, squeeze
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.model.vocabulary import ATTRIBUTES, CLASSES

_PARTS = ("Stage", "Result")
# What an entity has in full is not true of the little that comes of one that is only named.
_ABOUT_LISTS = ("complete", "undisclosed")
_CLASSES = {
    squeeze(word): term.name
    for term in CLASSES.values()
    for word in (term.name, term.plural, term.prefix)
}


def select(bundle: Bundle, names: Sequence[str]) -> Bundle:
    """The graph narrowed to entities, by name or id, and to whole classes (``models``).

    What is selected comes with every fact about it and every claim on these, and so do the stages
    and results that it has a part in. Other entities that are named come with their class and
    attributes, though not with the claims on these: no link leads to nothing. With no names it is
    the whole graph. Raises ``UnknownName`` and ``AmbiguousName``.

    >>> albef, bert = Ref("model:albef"), Ref("model:bert")
    >>> facts = (Fact(albef, "hasComponent", bert), Fact(albef, "label", "ALBEF"))
    >>> whole = Bundle(dict.fromkeys((albef, bert, Ref("model:x")), "Model"), facts, ())
    >>> sorted(select(whole, ["albef"]).types)
    [Ref('model:albef'), Ref('model:bert')]
    """
    if not names:
        return bundle
    return _around(bundle, _selected(bundle, names))


def _selected(bundle: Bundle, names: Sequence[str]) -> set[Ref]:
    labels = ((fact.s, fact.p, str(fact.o)) for fact in bundle.facts)
    found = names_of(labels)
    lexicon = Lexicon(found["names"], found["labels"])
    claims = {claim.id for claim in bundle.claims}
    selected: set[Ref] = set()
    for name in names:
        ref = Ref(name)
        if ref in bundle.types or ref in claims:
            selected.add(ref)
        elif squeeze(name) in _CLASSES:
            selected.update(_of_class(bundle, _CLASSES[squeeze(name)]))
        else:
            selected.add(lexicon.resolve(name))
    return selected


def _of_class(bundle: Bundle, name: str) -> Iterator[Ref]:
    if name == "Claim":
        yield from (claim.id for claim in bundle.claims)
    yield from (ref for ref, label in bundle.types.items() if label == name)


def _around(bundle: Bundle, selected: Collection[Ref]) -> Bundle:
    core = {*selected, *_parts_of(bundle, selected)}
    facts = [fact for fact in bundle.facts if _is_on(fact, core)]
    claims = tuple(claim for claim in bundle.claims if claim.id in core or _is_on(claim.fact, core))
    named = {end for fact in facts for end in _ends(fact)}
    named |= {end for claim in claims for end in (*_ends(claim.fact), claim.source)}
    more = (
        fact
        for fact in bundle.facts
        if fact.s in named
        and fact.s not in core
        and fact.p in ATTRIBUTES
        and fact.p not in _ABOUT_LISTS
    )
    kept = {*facts, *more}
    return Bundle(
        types={ref: name for ref, name in bundle.types.items() if ref in named or ref in core},
        facts=tuple(fact for fact in bundle.facts if fact in kept),
        claims=claims,
    )


def _parts_of(bundle: Bundle, selected: Collection[Ref]) -> Iterator[Ref]:
    """The stages and results at the other end of a fact or of a claim."""
    for fact in (*bundle.facts, *(claim.fact for claim in bundle.claims)):
        if _is_on(fact, selected):
            yield from (end for end in _ends(fact) if bundle.types.get(end) in _PARTS)


def _is_on(fact: Fact, refs: Collection[Ref]) -> bool:
    return any(end in refs for end in _ends(fact))


def _ends(fact: Fact) -> Iterator[Ref]:
    yield fact.s
    if isinstance(fact.o, Ref):
        yield fact.o
