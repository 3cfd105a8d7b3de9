from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from known_part import known_part
from mmkg.api.graph import KnowledgeGraph
from mmkg.api.load import load
from mmkg.build.current import current_graph
from mmkg.stores.registry import open_store
from stores.engines import EVERY, Servers

# Machines that run tests are shared: how long an example takes says nothing of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

pytest_plugins = ["servers.plugin", "stores.grid"]

_KNOWN: dict[str, KnowledgeGraph] = {}


@pytest.fixture(scope="session")
def small_seed() -> Path:
    """The folder of a small valid seed; what is in it and why is in its README.md."""
    return Path(__file__).parent / "seed_small"


@pytest.fixture(scope="session")
def small(small_seed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeGraph]:
    """The graph of the small seed, in a cache of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MMKG_CACHE", str(tmp_path_factory.mktemp("cache")))
        graph = load(seed=small_seed)
    yield graph
    graph.close()


@pytest.fixture(scope="session")
def real_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache of the test session's own."""
    return tmp_path_factory.mktemp("real-cache")


@pytest.fixture(scope="session")
def real_graph(real_cache: Path) -> Path:
    """The folder of the project's own seed, compiled."""
    return current_graph(None, real_cache)


@pytest.fixture(scope="session")
def known_graph(real_graph: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A part of it, compiled, that every engine answers in no time."""
    return known_part(real_graph, tmp_path_factory.mktemp("known"))


@pytest.fixture(scope="session")
def servers(request: pytest.FixtureRequest) -> Iterator[Servers]:
    """The servers of the run, and what is loaded into them."""
    yield Servers(request)
    while _KNOWN:
        _KNOWN.popitem()[1].close()


@pytest.fixture(params=EVERY)
def kg(
    request: pytest.FixtureRequest,
    known_graph: Path,
    servers: Servers,
    real_cache: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> KnowledgeGraph:
    """A part of the project's own graph in each engine."""
    monkeypatch.setenv("MMKG_CACHE", str(real_cache))
    place = servers.place(request.param, known_graph)  # it is loaded again where it has gone
    if request.param not in _KNOWN:
        _KNOWN[request.param] = KnowledgeGraph(open_store(*place), known_graph)
    return _KNOWN[request.param]
