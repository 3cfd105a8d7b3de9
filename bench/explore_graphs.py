"""The graphs that the bench of the explorer shows, each for every tool."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from mmkg.build.synth import synthesize
from mmkg.model.values import Bundle, Fact, Ref

EVIDENCED = 66_000
"""Edges to ask for, such that more than 3,000 nodes and 20,000 relation facts come of it."""
LARGE = 1_715_000
"""And more than 100,000 nodes and 500,000 relation facts."""
PARTS = ((300, 1_500), (2_000, 15_000))

VIEWS = (
    "overview", "table", "neighbourhood", "lineage", "matrix", "upset", "paths", "compare",
    "results",
)  # fmt: skip
"""Those that every page of a graph has."""

MAP = "map"
"""The view that only a page made with a map has."""

_FOCUSED = ("Model", "Dataset", "Objective", "Benchmark", "Paper")


class Shown(NamedTuple):
    """One graph, by what it is for."""

    name: str
    bundle: Bundle

    @property
    def edges(self) -> list[Fact]:
        """The facts between two nodes."""
        return list(_relations(self.bundle))

    @property
    def size(self) -> str:
        """What it is called in a table."""
        text = f"{len(self.bundle.types):,} nodes, {len(self.edges):,} edges"
        return text if self.bundle.claims else f"{text}, no evidence"


def graphs() -> Iterator[Shown]:
    """From the least to the largest; each is made when it is asked for."""
    whole = synthesize(EVIDENCED)
    for nodes, edges in PARTS:
        yield Shown("part", _part(whole, nodes, edges))
    yield Shown("evidenced", whole)
    yield Shown("large", synthesize(LARGE)._replace(claims=()))


def focuses(bundle: Bundle) -> list[Ref]:
    """Entities to look at: of some classes the most connected one, and one in the middle."""
    degrees = _degrees(bundle)
    found = []
    for name in _FOCUSED:
        of_class = [ref for ref, kind in bundle.types.items() if kind == name]
        of_class.sort(key=lambda ref: (-degrees[ref], ref))
        if of_class:
            found += [of_class[0], of_class[len(of_class) // 2]]
    return found


def states(bundle: Bundle) -> dict[str, str]:
    """Each view as it stands in an address, on what the graph has most of."""
    degrees = _degrees(bundle)

    def most(name: str, count: int) -> list[Ref]:
        of_class = (ref for ref, kind in bundle.types.items() if kind == name)
        return sorted(of_class, key=lambda ref: (-degrees[ref], ref))[:count]

    models = most("Model", 3)
    (benchmark,) = most("Benchmark", 1)
    more = {
        "paths": f"&from={models[0]}&to={models[1]}",
        "compare": f"&ids={','.join(models)}",
        "results": f"&b={benchmark}",
    }
    return {view: f"v={view}{more.get(view, '')}" for view in VIEWS}


def _part(whole: Bundle, nodes: int, edges: int) -> Bundle:
    """The best connected nodes, and so many of the edges between them, without evidence."""
    degrees = _degrees(whole)
    kept = set(sorted(whole.types, key=lambda ref: (-degrees[ref], ref))[:nodes])
    between = [fact for fact in _relations(whole) if fact.s in kept and fact.o in kept]
    if len(between) < edges:
        raise ValueError(f"{len(between)} edges between {nodes} nodes, {edges} are asked for")
    # Evenly over all of them, so that no class is left out.
    step = len(between) / edges
    facts = {between[int(at * step)] for at in range(edges)}
    facts |= {fact for fact in whole.facts if fact.s in kept and not isinstance(fact.o, Ref)}
    return Bundle(
        types={ref: kind for ref, kind in whole.types.items() if ref in kept},
        facts=tuple(fact for fact in whole.facts if fact in facts),
        claims=(),
    )


def _relations(bundle: Bundle) -> Iterator[Fact]:
    return (fact for fact in bundle.facts if isinstance(fact.o, Ref))


def _degrees(bundle: Bundle) -> Counter[Ref]:
    found: Counter[Ref] = Counter()
    for fact in _relations(bundle):
        found[fact.s] += 1
        if isinstance(fact.o, Ref):
            found[fact.o] += 1
    return found
