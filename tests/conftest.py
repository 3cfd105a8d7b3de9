from collections.abc import Callable
from pathlib import Path

import pytest

from mmkg.api.graph import KnowledgeGraph
from mmkg.build.current import current_graph
from mmkg.stores.compiled import version_of
from mmkg.stores.oxigraph import OxigraphStore
from mmkg.stores.protocol import Store
from mmkg.stores.rdflib_memory import RdflibStore

ENGINES: dict[str, Callable[[Path], Store]] = {
    "oxigraph": lambda path: OxigraphStore.from_file(path, version=version_of(path.parent)),
    "rdflib": lambda path: RdflibStore.from_file(path, version=version_of(path.parent)),
}


@pytest.fixture(scope="session")
def small_seed() -> Path:
    """The folder of a small valid seed; what is in it and why is in its README.md."""
    return Path(__file__).parent / "seed_small"


@pytest.fixture(scope="session")
def real_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache of the test session's own."""
    return tmp_path_factory.mktemp("real-cache")


@pytest.fixture(scope="session")
def real_graph(real_cache: Path) -> Path:
    """The folder of the project's own seed, compiled."""
    return current_graph(None, real_cache)


@pytest.fixture(scope="session", params=ENGINES)
def kg(request: pytest.FixtureRequest, real_graph: Path) -> KnowledgeGraph:
    """The project's own graph in each engine."""
    return KnowledgeGraph(ENGINES[request.param](real_graph / "graph.nq"), real_graph)
