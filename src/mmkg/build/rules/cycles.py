"""Relations that lead upwards never lead back."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from mmkg.build.findings import FieldPath, Finding
from mmkg.build.rules.blocks import own_fields
from mmkg.build.seed import Located, Seed
from mmkg.errors import shorten
from mmkg.schema.entities import Entity

# Each line is followed as one relation: a mixture is as much in a circle through its parts.
_UPWARD = (
    ("variant_of",),
    ("includes", "includes_part_of"),
    ("broader",),
    ("extends",),
    ("initialised_from",),
    ("derived_from",),
    ("images_from",),
)

_Ways = Mapping[str, Mapping[str, FieldPath]]


def cycles(seed: Seed) -> Iterator[Finding]:
    """A finding for each circle, at the field of its first entity that takes part in it."""
    located = {entity.record.id: entity for entity in seed.entities if not entity.has_lost("id")}
    for fields in _UPWARD:
        ways = _ways(located.values(), fields)
        for circle in _circles(ways):
            problem = f"leads in a circle: {shorten(' → '.join(circle), 300)}"
            path = ways[circle[0]][circle[1]]
            yield located[circle[0]].finding(path, problem, "take one of these out")


def _ways(entities: Iterable[Located[Entity]], fields: tuple[str, ...]) -> _Ways:
    """From each entity to the ones that it names in these fields, and where it names them."""
    ways: defaultdict[str, dict[str, FieldPath]] = defaultdict(dict)
    for located in entities:
        for field in own_fields(located.record):
            if field.path[0] in fields:
                for path, member in field.paths():
                    ways[located.record.id].setdefault(member.id, path)
    return dict(ways)


def _circles(ways: _Ways) -> Iterator[list[str]]:
    """A shortest circle through each entity that is in one, save those of an earlier circle."""
    try:
        TopologicalSorter(ways).prepare()
    except CycleError:
        told: set[str] = set()
        for start in sorted(ways):
            circle = [] if start in told else _way_back(ways, start)
            told.update(circle)
            if circle:
                yield circle


def _way_back(ways: _Ways, start: str) -> list[str]:
    """The shortest way from an entity to itself, both ends named; empty where there is none."""
    before: dict[str, str] = {}
    waiting = deque([start])
    while waiting and start not in before:
        here = waiting.popleft()
        for there in sorted(ways.get(here, ())):
            if there not in before:
                before[there] = here
                waiting.append(there)
    if start not in before:
        return []
    circle = [start]
    while len(circle) == 1 or circle[-1] != start:
        circle.append(before[circle[-1]])
    return circle[::-1]
