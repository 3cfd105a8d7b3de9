"""Sources as people cite them: a short title, the place, and what kind of source it is."""

import re
from collections.abc import Callable, Iterable

from mmkg.formats.text import clean
from mmkg.ids import prefix_of
from mmkg.model.values import Claim, Fact, Ref

Label = Callable[[str], str]

_LONGEST_TITLE = 40
# What stands in parentheses belongs to the place before it.
_PLACES = re.compile(r"; (?![^()]*\))")
_ARXIV = "paper:arxiv-"


def source_name(source: Ref, label: Label) -> str:
    """The source in a few words: the head of a paper's title and its arXiv id, or a repository.

    >>> source_name(Ref("paper:arxiv-2107.07651"), lambda ref: "Align before Fuse: Vision and ...")
    'Align before Fuse (arXiv 2107.07651)'
    """
    title = clean(label(source))
    if title == source:
        return source
    if prefix_of(source) == "implementation":
        return f"{title} (code)"
    short = _short(title)
    arxiv = source.removeprefix(_ARXIV)
    return short if arxiv == source else f"{short} (arXiv {arxiv})"


def _short(title: str) -> str:
    head = title.partition(":")[0]
    if len(head) <= _LONGEST_TITLE:
        return head
    return head[:_LONGEST_TITLE].rpartition(" ")[0] + "…"


def citations(claims: Iterable[Claim], label: Label) -> tuple[str, ...]:
    """One line for each source, with the places in it, each once, and how it is related.

    The best-ranked come first where the claims do.
    """
    places: dict[tuple[Ref, str], dict[str, None]] = {}
    for claim in claims:
        places.setdefault((claim.source, claim.via), {})[clean(claim.locator)] = None
    return tuple(
        f"{source_name(source, label)}, {_joined(found)} [{via}]"
        for (source, via), found in places.items()
    )


def _joined(locators: Iterable[str]) -> str:
    """Places in one source. A commit at the end of a locator holds for the whole of it."""
    found = list(locators)
    if any("@" in locator for locator in found):
        return " and ".join(found)
    parts = (part for locator in found for part in _PLACES.split(locator))
    return "; ".join(dict.fromkeys(parts))


def best_claims(evidence: Iterable[Claim]) -> list[Claim]:
    """The best claim of each fact; that a model has a stage goes without saying where more is said.

    The evidence lists a fact's claims together, the best first.
    """
    best: dict[Fact, Claim] = {}
    for claim in evidence:
        best.setdefault(claim.fact, claim)
    telling = [claim for fact, claim in best.items() if fact.p != "hasStage"]
    return telling or list(best.values())
