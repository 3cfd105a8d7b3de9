from collections.abc import Iterator
from pathlib import Path

import pytest

import mmkg


@pytest.fixture(scope="session")
def graph(
    small_seed: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[mmkg.KnowledgeGraph]:
    """The graph of the small seed, in a cache of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MMKG_CACHE", str(tmp_path_factory.mktemp("cache")))
        graph = mmkg.load(seed=small_seed)
    yield graph
    graph.close()
