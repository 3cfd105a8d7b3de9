"""Every engine there is, and how each is opened on a compiled graph."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from mmkg.model.values import Language
from mmkg.stores.access import URL_ALONE, Access
from mmkg.stores.compiled import read_bundle, version_of
from mmkg.stores.content import Held
from mmkg.stores.protocol import Store
from mmkg.stores.registry import open_store, open_target
from servers.addresses import Neo4jServer, SparqlServer

Place = tuple[str | None, Path, Access, Language | None]
Opener = Callable[[Path], Store]


class Engine(NamedTuple):
    """An engine by the name that the documents have for it; ``server`` names its fixture."""

    name: str
    language: Language
    url: Callable[[Path], str | None] | None = None
    server: str | None = None

    def param(self) -> Any:
        """The engine as a parameter of a fixture."""
        marks = [pytest.mark.neo4j] if self.server == "neo4j_server" else []
        return pytest.param(self.name, marks=marks)


_ALL = (
    Engine("oxigraph on disk", "sparql", lambda _: None),
    Engine("oxigraph from a file", "sparql", lambda compiled: str(compiled / "graph.nq")),
    Engine("rdflib in memory", "sparql", lambda _: "memory:"),
    Engine("SPARQL server", "sparql", server="sparql_server"),
    Engine("Neo4j", "cypher", server="neo4j_server"),
    Engine("grafeo", "cypher", lambda _: None),
)
# grafeo is made for Python 3.12 and later.
ENGINES = {one.name: one for one in _ALL if one.name != "grafeo" or sys.version_info >= (3, 12)}

SPARQL = [one.param() for one in ENGINES.values() if one.language == "sparql"]
CYPHER = [one.param() for one in ENGINES.values() if one.language == "cypher"]
EMBEDDED = [one.param() for one in ENGINES.values() if one.server is None]
EVERY = [one.param() for one in ENGINES.values()]


class Servers:
    """The run's servers, with the graph in them that a test asks for."""

    def __init__(self, request: pytest.FixtureRequest) -> None:
        self._request = request
        self._loaded: dict[str, str] = {}

    def place(self, name: str, compiled: Path) -> Place:
        """The arguments that open the graph in the engine, which is loaded where it is not yet."""
        engine = ENGINES[name]
        if engine.url is not None:
            return engine.url(compiled), compiled, URL_ALONE, engine.language
        assert engine.server
        server = self._request.getfixturevalue(engine.server)
        version = version_of(compiled)
        url, access = _reached(server, version)
        if self._loaded.get(url) != version:
            target = open_target(url, access)
            target.load(Held(read_bundle(compiled), version))
            target.close()
            # A SPARQL server has each graph under a name of its own, Neo4j one at a time.
            self._loaded[url] = version
        return url, compiled, access, engine.language

    def open(self, name: str, compiled: Path) -> Store:
        """The graph in the engine."""
        return open_store(*self.place(name, compiled))

    def forget(self) -> None:
        """What tests have loaded by themselves is in the servers now."""
        self._loaded.clear()


def _reached(server: Neo4jServer | SparqlServer, version: str) -> tuple[str, Access]:
    if isinstance(server, Neo4jServer):
        return server.url, Access(user=server.user, password=server.password)
    # Several processes of a run share the server, and load the same graph at once.
    graph = f"https://example.org/{_process()}/{version}"
    return server.base, Access(graph=graph)


def _process() -> str:
    import os

    return os.environ.get("PYTEST_XDIST_WORKER", "main")
