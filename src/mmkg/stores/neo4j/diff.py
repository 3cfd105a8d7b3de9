"""What differs between a graph and what is in the database, with no database in it."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from mmkg.errors import DataError, shorten
from mmkg.ids import is_curie
from mmkg.model.property_graph import Node, Property
from mmkg.model.values import Literal_, Ref
from mmkg.model.vocabulary import CLASSES
from mmkg.stores.neo4j.layout import Found
from mmkg.stores.target import Changes

UNIT = "nodes and relationships"

_LARGEST = 2**63


class Change(NamedTuple):
    """What a node has to be given; a property that is ``None`` goes.

    ``label`` is None where the classes are right, and empty where it is to have none.
    """

    id: Ref
    label: str | None
    properties: dict[str, Property | None]


class Surplus(NamedTuple):
    """Relationships of one type between two nodes, of which ``keep`` may stay."""

    start: Ref
    end: Ref
    keep: int


@dataclass(slots=True)
class Difference:
    """What has to be done, in the order of the fields; links are in groups by type and start.

    ``stripped`` are nodes that are gone, of which the id stays because of what hangs on them.
    """

    nodes: list[Node] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    unlinked: defaultdict[str, list[Surplus]] = field(default_factory=lambda: defaultdict(list))
    gone: list[Found] = field(default_factory=list)
    stripped: list[Found] = field(default_factory=list)
    links: defaultdict[str, list[tuple[Ref, list[Ref]]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    count_unlinked: int = 0
    count_links: int = 0

    def link(self, start: Ref, links: Iterable[tuple[str, Ref]]) -> None:
        """Links of a node, sorted, that are missing."""
        for kind, group in groupby(links, key=itemgetter(0)):
            ends = [end for _, end in group]
            self.links[kind].append((start, ends))
            self.count_links += len(ends)

    def unlink(self, kind: str, start: Ref, end: Ref, *, there: int, keep: int) -> None:
        """A link that is there more often than it should be."""
        self.unlinked[kind].append(Surplus(start, end, keep))
        self.count_unlinked += there - keep

    def keep(self, refs: set[Ref]) -> None:
        """Let the nodes that are gone with these ids stay, as something hangs on them."""
        hanging = [found for found in self.gone if found.id in refs]
        self.gone = [found for found in self.gone if found.id not in refs]
        # What a load before this one has stripped is as it should be.
        self.stripped = [found for found in hanging if found.labels or found.properties]

    def changes(self) -> Changes:
        """All of it, counted; what is stripped is gone from the graph, and kept."""
        return Changes(
            UNIT,
            added=len(self.nodes) + self.count_links,
            updated=len(self.changed),
            removed=len(self.gone) + len(self.stripped) + self.count_unlinked,
            kept=len(self.stripped),
        )


def wanted(stated: Iterable[Node]) -> dict[Ref, Node]:
    """The nodes that a database has to have for those of a graph, by id.

    An end of which nothing is stated is a node without a label. Raises ``DataError`` for what
    Neo4j cannot hold, or mmkg has no name for.
    """
    nodes: dict[Ref, Node] = {}
    ends: set[Ref] = set()
    try:
        for node in stated:
            _check(node)
            nodes[node.id] = node
            ends.update(end for _, end in node.links)
    except KeyError as error:
        raise DataError(f"{error} is not a term of the vocabulary such as hasStage.") from None
    for end in sorted(ends - nodes.keys()):
        nodes[end] = Node(end, "", {})
    for ref in nodes:
        if not is_curie(ref):
            raise DataError(f"{shorten(ref)!r} is not an id such as model:albef.")
    return nodes


def difference(nodes: Mapping[Ref, Node], there: Iterable[Found]) -> Difference:
    """What makes equal what is there; nodes that are gone are all in ``gone``."""
    result = Difference()
    seen: set[Ref] = set()
    for found in there:
        seen.add(found.id)
        node = nodes.get(found.id)
        if node is None:
            result.gone.append(found._replace(links=[]))
        elif change := _change(node, found):
            result.changed.append(change)
        _compare_links(result, found, node.links if node else ())
    for node in nodes.values():
        if node.id not in seen:
            result.nodes.append(node)
            result.link(node.id, dict.fromkeys(node.links))
    return result


def _change(node: Node, found: Found) -> Change | None:
    properties: dict[str, Property | None] = {
        name: value
        for name, value in node.properties.items()
        if not _same(value, found.properties.get(name))
    }
    properties |= dict.fromkeys(found.properties.keys() - node.properties.keys())
    right = found.labels == ({node.label} if node.label else set())
    if right and not properties:
        return None
    return Change(node.id, None if right else node.label, properties)


def _same(one: Property, other: Property | None) -> bool:
    # 1, 1.0 and true are equal to Python.
    if type(one) is not type(other) or one != other:
        return False
    if isinstance(one, list) and isinstance(other, list):
        return [type(value) for value in one] == [type(value) for value in other]
    return True


def _compare_links(result: Difference, found: Found, links: tuple[tuple[str, Ref], ...]) -> None:
    if len(links) == len(found.links) and set(links) == set(found.links):
        return  # nearly always: no link is there twice, for then it would be fewer ends
    there = Counter(found.links)
    right = dict.fromkeys(links)
    for (kind, end), count in there.items():
        keep = int((kind, end) in right)
        if count > keep:
            result.unlink(kind, found.id, end, there=count, keep=keep)
    result.link(found.id, (link for link in right if link not in there))


def _check(node: Node) -> None:
    if node.label not in CLASSES:
        raise DataError(f"{node.id}: {shorten(node.label)!r} is not a class of the vocabulary.")
    for name, value in node.properties.items():
        values = value if isinstance(value, list) else [value]
        for one in values:
            if reason := _cannot_hold(one):
                raise DataError(f"{node.id}: {name} is {reason}.")
        if len({type(one) for one in values}) > 1:
            raise DataError(
                f"{node.id}: {name} has values of several types, which Neo4j cannot hold at once."
            )


def _cannot_hold(value: Literal_) -> str | None:
    """What a value is that Neo4j cannot hold, if so."""
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError:
            return f"{shorten(value)!r}, with half a surrogate pair that is not in UTF-8"
    elif isinstance(value, float):
        if not math.isfinite(value):
            return f"{value}, which is not a number"
    elif not -_LARGEST <= value < _LARGEST:
        return "a whole number of more than the 64 bits that Neo4j has for one"
    return None
