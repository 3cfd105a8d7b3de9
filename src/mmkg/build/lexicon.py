"""The names of a compiled graph, as a file that is read without an engine."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypedDict

from mmkg.build.claims import slug_of
from mmkg.model.names import squeeze
from mmkg.model.values import Fact, Ref

_UNNAMED = frozenset({"Stage", "Result", "Claim"})
_NAMING = frozenset({"label", "alias", "ambiguousAlias"})


class Names(TypedDict):
    """``names``: squeezed name to ids, sorted; ``labels``: id to label."""

    names: dict[str, list[Ref]]
    labels: dict[Ref, str]


def names_of(types: Mapping[Ref, str], facts: Iterable[Fact]) -> Names:
    """Every label and alias of the entities that people ask for by name.

    Not those of stages and results, whose labels are made. An id's slug is a name where nothing
    else has it: ``COCO`` is the captions that papers mean, though the images are ``dataset:coco``.

    >>> model = Ref("model:vl-bert")
    >>> names_of({model: "Model"}, [Fact(model, "label", "VL-BERT")])
    {'names': {'vlbert': [Ref('model:vl-bert')]}, 'labels': {Ref('model:vl-bert'): 'VL-BERT'}}
    """
    naming = [fact for fact in facts if fact.p in _NAMING and types.get(fact.s) not in _UNNAMED]
    labels = {fact.s: str(fact.o) for fact in naming if fact.p == "label"}
    names: defaultdict[str, set[Ref]] = defaultdict(set)
    for fact in naming:
        names[squeeze(str(fact.o))].add(fact.s)
    slugs: defaultdict[str, set[Ref]] = defaultdict(set)
    for ref in labels:
        slugs[squeeze(slug_of(ref))].add(ref)
    names |= {slug: refs for slug, refs in slugs.items() if slug not in names}
    # Punctuation alone leaves nothing that could be looked up.
    names.pop("", None)
    return Names(
        names={name: sorted(names[name]) for name in sorted(names)},
        labels={ref: labels[ref] for ref in sorted(labels)},
    )
