"""The compiled graph as a file of grafeo's in the user's cache.

::

    <cache>/grafeo/<graph version>-<grafeo version>-<format>-<numbering>.grafeo
    <cache>/grafeo/.new-…                                   being written, or left by a crash

The files may be removed at any time, and several processes may start at once: each writes beside
and renames into place. There are up to three for each graph, whose nodes have other numbers: see
``grafeo.cells``.
"""

import os
import sys
from collections import defaultdict
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mmkg.errors import MissingDependency, StoreUnavailable, shorten
from mmkg.stores.cache import cache_folder
from mmkg.stores.compiled import read_bundle, version_of
from mmkg.stores.pruning import prune, remove

if TYPE_CHECKING:
    import grafeo

    from mmkg.model.property_graph import Node

FILE_FORMAT = 2
"""To be raised when what is written into a file changes."""

PLAIN = 0
"""The numbering that begins with 0."""

LEAST_NUMBER = 1 << 16
"""A bound for the smallest number of a node in the others: numbers in answers are mostly smaller,
or rounder."""

_URL = "cypher:"
_NEO4J = "or name a Neo4j: --store bolt://…"

_told = False


def engine_of(compiled: Path, numbering: int) -> "grafeo.GrafeoDB":
    """The compiled graph, read-only from the cache, and written there where it is not.

    Where the cache cannot be written the graph is built in memory, which stderr tells once. Raises
    ``StoreUnavailable`` and ``MissingDependency``.
    """
    grafeo = _grafeo()
    name = f"{version_of(compiled)}-{grafeo.__version__}-{FILE_FORMAT}-{numbering}.grafeo"
    path = cache_folder() / "grafeo" / name
    with suppress(grafeo.GrafeoError, OSError):
        return grafeo.GrafeoDB.open_read_only(str(path))
    built = _built(grafeo, compiled, numbering)
    try:
        _save(built, path)
        return grafeo.GrafeoDB.open_read_only(str(path))
    except (grafeo.GrafeoError, OSError) as error:
        _tell(f"mmkg: no cache in {path.parent} ({_reason(error)}); the graph is built each time.")
        return built


def first_number(nodes: int, numbering: int) -> int:
    """The number of the first node; the numbers of two numberings have none in common."""
    span = LEAST_NUMBER
    while span < nodes:
        span *= 2
    return span * numbering


def _grafeo() -> Any:
    if sys.version_info < (3, 12):
        version = ".".join(map(str, sys.version_info[:2]))
        raise StoreUnavailable(
            _URL,
            f"Cypher without a server needs Python 3.12 or later, and this is {version}. Take a "
            f"later Python, {_NEO4J}",
        )
    try:
        import grafeo
    except ImportError:
        raise MissingDependency("grafeo", "Cypher without a Neo4j (--store bolt://…)") from None
    if not grafeo.__version__.startswith("0.6."):
        raise StoreUnavailable(
            _URL,
            f"it needs grafeo 0.6, and {grafeo.__version__} is installed. "
            f"pip install 'grafeo>=0.6,<0.7', {_NEO4J}",
        )
    return grafeo


def _built(grafeo: Any, compiled: Path, numbering: int) -> "grafeo.GrafeoDB":
    nodes = read_nodes(compiled)
    try:
        engine = grafeo.GrafeoDB()
        _skip(engine, first_number(len(nodes), numbering))
        load(engine, nodes)
        engine.compact()
    except grafeo.GrafeoError as error:
        raise StoreUnavailable(_URL, f"it cannot be built: {shorten(str(error), 160)}") from None
    return engine


def read_nodes(compiled: Path) -> list["Node"]:
    """The nodes of the compiled graph."""
    from mmkg.model.property_graph import nodes_of

    return list(nodes_of(read_bundle(compiled)))


def _skip(engine: "grafeo.GrafeoDB", numbers: int) -> None:
    """Use up the first numbers: those of nodes that were never committed are not given again."""
    if numbers:
        transaction = engine.begin_transaction()
        transaction.execute_cypher(f"UNWIND range(1, {numbers}) AS i CREATE ()")
        transaction.rollback()


def load(engine: "grafeo.GrafeoDB", nodes: Sequence["Node"]) -> None:
    """Load nodes and their relationships into an empty engine."""
    by_label = defaultdict(list)
    for node in nodes:
        by_label[node.label].append(node)
    numbers: dict[str, int] = {}
    for label, group in by_label.items():
        rows = [{"id": node.id, **node.properties} for node in group]
        made = engine.batch_create_nodes_with_props([label, "Mmkg"], rows)
        numbers.update(zip((node.id for node in group), made, strict=True))
    engine.create_property_index("id")
    engine.batch_create_edges(
        [(numbers[node.id], numbers[end], kind) for node in nodes for kind, end in node.links]
    )
    _correct_floats(engine, nodes)


def _correct_floats(engine: "grafeo.GrafeoDB", nodes: Sequence["Node"]) -> None:
    """Set lists of floats anew, of which a batch makes vectors of half the precision."""
    rows = defaultdict(list)
    for node in nodes:
        for name, value in node.properties.items():
            if isinstance(value, list) and all(isinstance(one, float) for one in value):
                # What is no list of floats alone stays a list.
                rows[name].append({"id": str(node.id), "values": ["", *value]})
    for name, listed in rows.items():
        engine.execute_cypher(
            f"UNWIND $rows AS row MATCH (n:Mmkg {{id: row.id}}) SET n.`{name}` = tail(row.values)",
            {"rows": listed},
        )


def _save(engine: "grafeo.GrafeoDB", path: Path) -> None:
    """Write a sibling of the file and rename it into place."""
    path.parent.mkdir(parents=True, exist_ok=True)
    work = path.parent / f".new-{os.getpid()}-{os.urandom(4).hex()}"
    try:
        engine.save(str(work))
        work.replace(path)
    finally:
        remove(work)
    prune(path)


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or shorten(str(error))


def _tell(line: str) -> None:
    global _told
    if not _told and sys.stderr:
        sys.stderr.write(f"{line}\n")
    _told = True
