"""Following facts of one kind from entity to entity."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

from mmkg.model.training import FINETUNE
from mmkg.model.values import Fact, Ref

Links = Mapping[Ref, Set[Ref]]


def links(facts: Iterable[Fact], *predicates: str) -> dict[Ref, set[Ref]]:
    """From each subject to the entities that it has one of these relations to."""
    found: defaultdict[Ref, set[Ref]] = defaultdict(set)
    for s, p, o in facts:
        if p in predicates and isinstance(o, Ref):
            found[s].add(o)
    return dict(found)


def reverse(forward: Links) -> dict[Ref, set[Ref]]:
    """The same links from their other end."""
    found: defaultdict[Ref, set[Ref]] = defaultdict(set)
    for start, ends in forward.items():
        for end in ends:
            found[end].add(start)
    return dict(found)


def reach(forward: Links, start: Ref) -> set[Ref]:
    """What can be reached in one step or more; a cycle does no harm.

    >>> chain = {Ref("task:a"): {Ref("task:b")}, Ref("task:b"): {Ref("task:a")}}
    >>> sorted(reach(chain, Ref("task:a")))
    [Ref('task:a'), Ref('task:b')]
    """
    found: set[Ref] = set()
    waiting = [start]
    while waiting:
        new = set(forward.get(waiting.pop(), ())) - found
        found |= new
        waiting.extend(new)
    return found


def counting_stages(facts: Iterable[Fact], stages: Links) -> dict[Ref, set[Ref]]:
    """Of each model's stages, those of a kind that counts as its training."""
    counting = {s for s, p, o in facts if p == "kind" and o != FINETUNE}
    return {model: kept for model, held in stages.items() if (kept := set(held) & counting)}


def training(own: Links, families: Links) -> dict[Ref, set[Ref]]:
    """The stages that stand for a model's training, ``own`` being each model's own.

    A family has its variants' too; a variant without any has those of the nearest family above
    that has some (DESIGN: "Facts hang on a variant only where the source distinguishes it").
    """
    found: defaultdict[Ref, set[Ref]] = defaultdict(set)
    for model, stages in own_or_inherited(own, families).items():
        found[model] |= stages
    for model, held in own.items():
        for family in reach(families, model):
            found[family] |= held
    return dict(found)


def own_or_inherited(own: Links, families: Links) -> dict[Ref, set[Ref]]:
    """Each model's own stages; for a variant without any, those of the nearest family with some."""
    found: dict[Ref, set[Ref]] = {model: set(held) for model, held in own.items()}
    for variant in families:
        if variant not in own and (inherited := _inherited(own, families, variant)):
            found[variant] = inherited
    return found


def _inherited(own: Links, families: Links, variant: Ref) -> set[Ref]:
    level, seen = {variant}, {variant}
    while level and not any(ref in own for ref in level):
        level = {up for ref in level for up in families.get(ref, ())} - seen
        seen |= level
    return {stage for ref in level for stage in own.get(ref, ())}
