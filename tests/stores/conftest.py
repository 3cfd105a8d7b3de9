from collections.abc import Iterator
from pathlib import Path

import pytest

from mmkg.stores.protocol import Store
from stores.engines import CYPHER, EMBEDDED, EVERY, SPARQL, Opener, Servers
from stores.small_graph import SMALL, write_compiled


@pytest.fixture(autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache of the session's own, which the tests of the cache replace."""
    base = tmp_path_factory.getbasetemp() / "cache"
    monkeypatch.setenv("MMKG_CACHE", str(base))


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small graph, compiled."""
    return write_compiled(SMALL, tmp_path_factory.mktemp("compiled"))


@pytest.fixture(params=EVERY)
def engine(request: pytest.FixtureRequest) -> str:
    """The name of an engine."""
    return str(request.param)


@pytest.fixture
def store(engine: str, compiled: Path, servers: Servers) -> Iterator[Store]:
    """The small graph in each engine."""
    yield from _opened(engine, compiled, servers)


@pytest.fixture(params=SPARQL)
def sparql(request: pytest.FixtureRequest, compiled: Path, servers: Servers) -> Iterator[Store]:
    """The small graph in each engine that speaks SPARQL."""
    yield from _opened(request.param, compiled, servers)


@pytest.fixture(params=CYPHER)
def cypher(request: pytest.FixtureRequest, compiled: Path, servers: Servers) -> Iterator[Store]:
    """The small graph in each engine that speaks Cypher."""
    yield from _opened(request.param, compiled, servers)


def _opened(engine: str, compiled: Path, servers: Servers) -> Iterator[Store]:
    opened = servers.open(engine, compiled)
    yield opened
    opened.close()


@pytest.fixture
def opener(engine: str, servers: Servers) -> Opener:
    """What opens a compiled graph in each engine."""
    return lambda compiled: servers.open(engine, compiled)


@pytest.fixture(params=EMBEDDED)
def embedded(request: pytest.FixtureRequest, servers: Servers) -> Opener:
    """What opens a compiled graph in each engine that runs in this process."""
    return lambda compiled: servers.open(request.param, compiled)


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, and a process that has not complained yet."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("MMKG_CACHE", str(folder))
    monkeypatch.setattr("mmkg.stores.cache._told", False)
    return folder
