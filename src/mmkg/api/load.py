"""Opening a graph."""

import os
from pathlib import Path

from mmkg.api.graph import KnowledgeGraph
from mmkg.build.current import current_graph
from mmkg.stores.cache import cache_folder
from mmkg.stores.registry import open_store


def load(*, seed: str | Path | None = None, store: str | None = None) -> KnowledgeGraph:
    """Open the graph that comes with the package, or one of your own.

    Args:
        seed: A folder of YAML to compile and use instead (also ``MMKG_SEED``).
        store: Where the graph is held: nothing for the cache on disk, ``memory:`` for rdflib, a
            path of a Turtle or N-Quads file (also ``MMKG_STORE``).

    Raises:
        SeedError: The seed has findings; ``mmkg check`` lists them.
        StoreError: The store cannot be opened.

    >>> load()["ALBEF"].label
    'ALBEF'
    """
    chosen = seed or os.environ.get("MMKG_SEED") or None
    folder = current_graph(Path(chosen) if chosen else None, cache_folder())
    return KnowledgeGraph(open_store(store or os.environ.get("MMKG_STORE") or None, folder), folder)
