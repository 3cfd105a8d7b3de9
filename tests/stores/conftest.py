from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mmkg.stores.protocol import Store
from mmkg.stores.registry import open_store
from stores.small_graph import SMALL, write_compiled

Opener = Callable[[Path], Store]

# Every engine is here, and every test of the contract runs on each.
ENGINES: dict[str, Opener] = {
    "oxigraph on disk": lambda compiled: open_store(None, compiled),
    "oxigraph from a file": lambda compiled: open_store(str(compiled / "graph.nq"), compiled),
    "rdflib in memory": lambda compiled: open_store("memory:", compiled),
}


@pytest.fixture(autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache of the session's own, which the tests of the cache replace."""
    base = tmp_path_factory.getbasetemp() / "cache"
    monkeypatch.setenv("MMKG_CACHE", str(base))


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small graph, compiled."""
    return write_compiled(SMALL, tmp_path_factory.mktemp("compiled"))


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """The name of an engine."""
    return str(request.param)


@pytest.fixture
def store(engine: str, compiled: Path) -> Iterator[Store]:
    """The small graph in each engine."""
    opened = ENGINES[engine](compiled)
    yield opened
    opened.close()


@pytest.fixture
def opener(engine: str) -> Opener:
    """What opens a compiled graph in each engine."""
    return ENGINES[engine]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, and a process that has not complained yet."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("MMKG_CACHE", str(folder))
    monkeypatch.setattr("mmkg.stores.cache._told", False)
    return folder
