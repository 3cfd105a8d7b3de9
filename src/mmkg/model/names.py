"""When two names are the same name, and which names a graph has."""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import TypedDict

from mmkg.ids import prefix_of
from mmkg.model.values import Ref
from mmkg.model.vocabulary import CLASSES

UNNAMED = ("Stage", "Result", "Claim")
"""Classes whose entities have ids and made labels, and are asked for by no name."""

IDENTIFYING = ("arxiv", "doi")
NAMING = ("label", "alias", "ambiguousAlias", *IDENTIFYING)
"""The attributes whose values are names; identifiers are so where nothing else is called so."""

NAMES_FILE = "names.json"
"""Where a compiled graph has its names, as ``Names``."""

_UNNAMED_PREFIXES = frozenset(CLASSES[name].prefix for name in UNNAMED)


class Names(TypedDict):
    """``names``: squeezed name to ids, sorted and parted by spaces; ``labels``: id to label."""

    # One string for a name, not a list: each answer reads them all, in half the time.
    names: dict[str, str]
    labels: dict[str, str]


def squeeze(name: str) -> str:
    """The name without case, spaces and punctuation, which people write as they please.

    A plus sign stays, for it tells names apart.

    >>> squeeze("VL-BERT") == squeeze("vl bert") == squeeze("VLBert")
    True
    >>> squeeze("RefCOCO+") == squeeze("RefCOCO")
    False
    """
    folded = unicodedata.normalize("NFKC", name).casefold()
    return "".join(char for char in folded if char.isalnum() or char == "+")


def names_of(stated: Iterable[tuple[Ref, str, str]]) -> Names:
    """Every label and alias of the entities that people ask for by name, from id, term and text.

    Not those of stages and results, whose labels are made. An id's slug, an arXiv number and a DOI
    are names where nothing else has them: ``COCO`` is the captions that papers mean, though the
    images are ``dataset:coco``.

    >>> names_of([(Ref("model:vl-bert"), "label", "VL-BERT")])
    {'names': {'vlbert': 'model:vl-bert'}, 'labels': {Ref('model:vl-bert'): 'VL-BERT'}}
    """
    labels: dict[Ref, str] = {}
    names: defaultdict[str, set[Ref]] = defaultdict(set)
    slugs: defaultdict[str, set[Ref]] = defaultdict(set)
    for ref, term, text in stated:
        if term in NAMING and prefix_of(ref) not in _UNNAMED_PREFIXES:
            (slugs if term in IDENTIFYING else names)[squeeze(text)].add(ref)
            if term == "label":
                labels[ref] = text
    for ref in labels:
        slugs[squeeze(ref.partition(":")[2])].add(ref)
    names |= {slug: refs for slug, refs in slugs.items() if slug not in names}
    # Punctuation alone leaves nothing that could be looked up.
    names.pop("", None)
    return Names(
        names={name: " ".join(sorted(names[name])) for name in sorted(names)},
        labels={ref: labels[ref] for ref in sorted(labels)},
    )
