from collections.abc import Iterator
from pathlib import Path

import pytest

from mmkg.api.graph import KnowledgeGraph
from mmkg.stores.cache import open_cached


@pytest.fixture(scope="session")
def other(real_cache: Path, known_graph: Path) -> Iterator[KnowledgeGraph]:
    """The default, on disk, which the engines of ``kg`` are held against."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MMKG_CACHE", str(real_cache))
        yield KnowledgeGraph(open_cached(known_graph), known_graph)
