"""What a process that measures one engine is told, and what an engine there has to do."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from bench.engines_questions import Match, Select

from mmkg.stores.protocol import Store

ENGINES = {
    "oxigraph": "bench.engines_rdf:Oxigraph",
    "rdflib": "bench.engines_rdf:Rdflib",
    "Neo4j": "bench.engines_cypher:Neo4j",
    "SPARQL server": "bench.engines_rdf:Sparql",
    "grafeo": "bench.engines_cypher:Grafeo",
}
"""The engines and the classes that drive them, which are imported where one is measured."""

IN_MEMORY = ("rdflib",)
"""Those whose graph is in a process alone, and gone with it."""


class Job(NamedTuple):
    """One engine to measure on a compiled graph; ``work`` is a folder of its own.

    ``loads`` are those by mmkg, and those by hand; after ``loading`` seconds no other begins.
    ``asking`` are the seconds for all turns of one query, of which there are ``least`` or more,
    ``limit`` those for one turn. ``server`` is where a server answers; ``loaded`` says that a
    process before this one has loaded the graph.
    """

    engine: str
    compiled: str
    work: str
    measures: list[str]
    loads: int
    loading: float
    asking: float
    least: int
    limit: float
    server: dict[str, str]
    loaded: bool = False

    @property
    def graph(self) -> Path:
        """The triples of the compiled graph."""
        return Path(self.compiled, "graph.nq")

    @classmethod
    def read(cls, raw: dict[str, Any]) -> "Job":
        """The job of its JSON."""
        return cls(**raw)


class Engine(Protocol):
    """An engine that is driven by mmkg, and by hand: through its own API, with no code of mmkg's.

    What is in ``prepare``, ``clear`` and ``by_hand`` itself is not timed.
    """

    version: str

    def prepare(self) -> float | None:
        """Have at hand what both loads take; the seconds that reading the graph took, if it did."""
        ...

    def clear(self) -> None:
        """Have nothing loaded."""
        ...

    def load(self) -> None:
        """Load the graph by mmkg, up to where it can be asked."""
        ...

    def load_by_hand(self) -> None:
        """Load the same graph."""
        ...

    def size(self) -> int | None:
        """The bytes that mmkg's load takes on disk, where they can be told."""
        ...

    def store(self) -> Store:
        """The loaded graph, for what mmkg itself asks."""
        ...

    def free_store(self) -> Store:
        """The loaded graph, for what users have written."""
        ...

    def by_hand(self, call: Select | Match) -> Callable[[], int]:
        """The same asked of the engine: all that it gives as plain values, which are counted."""
        ...


def bytes_in(folder: Path) -> int | None:
    """What a folder takes on disk; nothing of one that is not there."""
    if not folder.is_dir():
        return None
    # Engines reserve files that they have not filled: what counts are blocks.
    return sum(path.stat().st_blocks * 512 for path in folder.rglob("*") if path.is_file())


def set_cache(folder: Path) -> None:
    """Have mmkg's cache in a folder."""
    os.environ["MMKG_CACHE"] = str(folder)
