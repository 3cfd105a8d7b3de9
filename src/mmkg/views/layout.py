"""Where each entity stands on the map: communities as discs, the best-connected in the middle.

The same graph gives the same places, to the last digit. Nothing here needs numpy.
"""

import cmath
import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import networkx

from mmkg.model.values import Bundle, Ref

# What the map is of. Stages, results and papers would bury it; the panel beside it has them.
MAPPED = ("Model", "Dataset", "Objective", "Architecture", "Task", "Benchmark", "Organization")

# Two neighbours are about this far apart at least.
GAP = 20
_SEED = 1
# Screens are wider than high.
_WIDER = 1.8
# In the graph twice: once as a fact, once as what follows from it.
DERIVED = frozenset({"inFamily", "hasComponent", "trainedIn"})

Graph = networkx.Graph  # of numbers: sets of strings have no order of their own


def positions(bundle: Bundle, classes: Collection[str] = MAPPED) -> dict[str, Any]:
    """The places of the entities of some classes, as columns; a node is its number in the bundle.

    ``node``, ``x`` and ``y`` stand community by community, the best-connected of each first; how
    many each has is in ``members``, where it is in ``discs``. Those that nothing ties to another
    come last, in a grid beside the rest.

    >>> from mmkg.model.values import Fact
    >>> albef, itm, alone = Ref("model:albef"), Ref("objective:itm"), Ref("task:alone")
    >>> types = {albef: "Model", itm: "Objective", alone: "Task"}
    >>> made = positions(Bundle(types, (Fact(albef, "usesObjective", itm),), ()))
    >>> made["node"], made["members"], made["isolated"]
    ([0, 1, 2], [2], 1)
    """
    graph = _graph(bundle, classes)
    tied = graph.subgraph([node for node in graph if graph.degree[node]])
    groups = [_by_degree(tied, group) for group in _communities(tied)]
    discs = [_Disc(group, tied) for group in groups]
    centres = _packed(discs, _ties(tied, groups))
    places: dict[int, complex] = {}
    for disc, centre in zip(discs, centres, strict=True):
        places.update((node, centre + place) for node, place in disc.places.items())
    isolated = [node for node in graph if not graph.degree[node]]
    places.update(zip(isolated, _beside(list(places.values()), len(isolated)), strict=True))
    return {
        "node": list(places),
        "x": [round(place.real) for place in places.values()],
        "y": [round(place.imag) for place in places.values()],
        "members": [len(group) for group in groups],
        "isolated": len(isolated),
        "discs": {
            "x": [round(centre.real) for centre in centres],
            "y": [round(centre.imag) for centre in centres],
            "r": [round(disc.radius) for disc in discs],
        },
    }


def _graph(bundle: Bundle, classes: Collection[str]) -> "Graph[int]":
    numbers = {ref: at for at, ref in enumerate(bundle.types) if bundle.types[ref] in classes}
    graph: Graph[int] = networkx.Graph()
    graph.add_nodes_from(numbers.values())
    for fact in bundle.facts:
        if fact.p in DERIVED or fact.s not in numbers or not isinstance(fact.o, Ref):
            continue
        if fact.o in numbers and fact.s != fact.o:
            graph.add_edge(numbers[fact.s], numbers[fact.o])
    return graph


def _communities(graph: "Graph[int]") -> list[set[int]]:
    if not graph:
        return []
    found = networkx.community.louvain_communities(graph, seed=_SEED)
    return sorted(found, key=lambda group: (-len(group), min(group)))


def _by_degree(graph: "Graph[int]", group: Collection[int]) -> list[int]:
    return sorted(group, key=lambda node: (-graph.degree[node], node))


class _Disc:
    """A community in rings around its best-connected member, each near what it is tied to."""

    def __init__(self, members: Sequence[int], graph: "Graph[int]") -> None:
        self._graph = graph
        self.places: dict[int, complex] = {}
        rest, radius, gap = list(members), 0.0, 0.0
        while rest:
            inner, gap = gap, self._gap(rest[0])
            radius += (inner + gap) / 2 if inner else 0
            size = max(1, math.floor(2 * math.pi * radius / gap))
            self._fill(radius, rest[:size])
            rest = rest[size:]
        self.radius = radius + gap

    def _gap(self, node: int) -> float:
        """The room for a mark, which is the larger, the more its entity is tied to."""
        return GAP * (1 + min(1.2, math.sqrt(self._graph.degree[node]) / 16))

    def _fill(self, radius: float, members: Sequence[int]) -> None:
        turn = 2 * math.pi / len(members)
        inwards = {node: self._inwards(node) for node in members}
        ordered = sorted(members, key=lambda node: (inwards[node], node))
        for at, node in enumerate(ordered):
            self.places[node] = cmath.rect(radius, at * turn)

    def _inwards(self, node: int) -> float:
        """The direction in which those stand that it is tied to, from 0 to a whole turn."""
        known = (self.places[one] for one in self._graph[node] if one in self.places)
        # Rounded, since the sum of many may differ in its last digit from machine to machine.
        return round(cmath.phase(sum(known, 0j)) % (2 * math.pi), 6)


def _ties(graph: "Graph[int]", groups: Sequence[Sequence[int]]) -> list[dict[int, int]]:
    """How many edges tie each community to each other one."""
    group_of = {node: at for at, group in enumerate(groups) for node in group}
    ties: list[dict[int, int]] = [{} for _ in groups]
    for one, other in graph.edges:
        a, b = group_of[one], group_of[other]
        if a != b:
            ties[a][b] = ties[a].get(b, 0) + 1
            ties[b][a] = ties[b].get(a, 0) + 1
    return ties


def _packed(discs: Sequence[_Disc], ties: Sequence[Mapping[int, int]]) -> list[complex]:
    """The centres: each disc where there is room, nearest to those that it is tied to most."""
    centres: list[complex] = []
    for at, disc in enumerate(discs):
        known = {other: count for other, count in ties[at].items() if other < at}
        total = sum(known.values()) or 1
        wanted = sum((centres[other] * count for other, count in known.items()), 0j) / total
        centres.append(_free(wanted, disc.radius, centres, discs))
    return centres


def _free(
    wanted: complex, radius: float, centres: Sequence[complex], discs: Sequence[_Disc]
) -> complex:
    for place in _spiral(wanted, max(radius, GAP) / 2):
        if all(
            abs(place - centre) >= radius + other.radius + GAP
            for centre, other in zip(centres, discs, strict=False)
        ):
            return place
    raise AssertionError("a spiral has no end")


def _spiral(centre: complex, step: float) -> Iterator[complex]:
    yield centre
    distance = step
    while True:
        count = max(8, round(2 * math.pi * distance / step))
        for at in range(count):
            turned = cmath.rect(distance, 2 * math.pi * at / count)
            yield centre + complex(turned.real * _WIDER, turned.imag)
        distance += step


def _beside(taken: Sequence[complex], count: int) -> Iterator[complex]:
    """Places for those that are tied to nothing: a grid at the right of the rest."""
    rows = max(1, math.isqrt(count))
    top = max((place.imag for place in taken), default=0.0)
    left = max((place.real for place in taken), default=-3.0 * GAP) + 3 * GAP
    for at in range(count):
        yield complex(left + at // rows * GAP, top - at % rows * GAP)
