"""Statements from a file, checked on the way to a bundle: the file may be anybody's."""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from mmkg.errors import UnreadableData, shorten
from mmkg.ids import is_curie, prefix_of
from mmkg.model.property_graph import LABELS, TYPE
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.model.vocabulary import ATTRIBUTES, RELATIONS
from mmkg.stores.compiled import bundle_from

_PARTS_OF_CLAIM = ("subject", "predicate", "statedIn", "locator", "via", "rank")
_LINKS_OF_CLAIM = frozenset(("subject", "object", "statedIn"))


def checked_bundle(path: str, stated: Iterable[Fact]) -> Bundle:
    """The bundle of statements in any order; raises ``UnreadableData`` where they make no graph.

    >>> albef = Ref("model:albef")
    >>> checked_bundle("x.ttl", [Fact(albef, TYPE, "Model")]).types
    {Ref('model:albef'): 'Model'}
    >>> checked_bundle("x.ttl", [Fact(albef, TYPE, "Modle")])
    Traceback (most recent call last):
    mmkg.errors.UnreadableData: x.ttl: model:albef is of class 'Modle', which is not its id's
    """
    # By type too: 1, 1.0 and true are equal to Python.
    statements = {(fact, type(fact.o)): fact for fact in stated}.values()
    if not statements:
        raise UnreadableData(path, "there is no statement in it")
    typed: set[Ref] = set()
    claims: defaultdict[Ref, list[str]] = defaultdict(list)
    for fact in statements:
        problem = _problem(fact)
        if problem:
            raise UnreadableData(path, problem)
        if fact.p == TYPE:
            typed.add(fact.s)
        elif _class_of(fact.s) == "Claim":
            claims[fact.s].append(fact.p)
    untyped = min({fact.s for fact in statements} - typed, default=None)
    if untyped:
        raise UnreadableData(path, f"{shorten(untyped)} has no class")
    for claim in sorted(ref for ref in typed if _class_of(ref) == "Claim"):
        problem = _problem_of_claim(claims[claim])
        if problem:
            raise UnreadableData(path, f"{claim} {problem}")
    return bundle_from(statements)


def _problem(fact: Fact) -> str | None:
    """What keeps a statement out of a graph."""
    subject, name, value = fact
    label = _class_of(subject)
    if label is None:
        return f"{shorten(subject)!r} is not an id of mmkg's"
    if name == TYPE:
        shown = shorten(str(value))
        return None if value == label else f"{subject} is of class {shown!r}, which is not its id's"
    if name in RELATIONS:
        if not isinstance(value, Ref) or _class_of(value) is None:
            return (
                f"{subject}: {name} leads to {shorten(str(value))!r}, which is not an id of mmkg's"
            )
        if label == "Claim" and name not in _LINKS_OF_CLAIM:
            return f"{subject} is a claim and has no {name}"
    elif name not in ATTRIBUTES:
        return f"{subject}: {shorten(name)!r} is not a term of the vocabulary"
    elif isinstance(value, Ref):
        return f"{subject}: {name} is {shorten(value)!r}, an entity where a value belongs"
    elif name == "predicate" and value not in RELATIONS and value not in ATTRIBUTES:
        return f"{subject} claims {shorten(str(value))!r}, which is not a term of the vocabulary"
    return None


@lru_cache(maxsize=1 << 16)
def _class_of(ref: str) -> str | None:
    return LABELS.get(prefix_of(ref)) if is_curie(ref) else None


def _problem_of_claim(names: list[str]) -> str | None:
    """What a claim lacks, or has more than once."""
    missing = [name for name in _PARTS_OF_CLAIM if name not in names]
    if missing:
        return f"has no {missing[0]}"
    if ("object" in names) is ("value" in names):
        return "has neither object nor value" if "object" not in names else "has object and value"
    twice = sorted({name for name in names if names.count(name) > 1})
    return f"has more than one {twice[0]}" if twice else None
