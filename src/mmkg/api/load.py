"""Opening a graph."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from mmkg.build.current import current_graph
from mmkg.stores.cache import cache_folder
from mmkg.stores.registry import open_store

if TYPE_CHECKING:
    from mmkg.api.graph import KnowledgeGraph
    from mmkg.stores.protocol import Store


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
    opening = _Opening(store or os.environ.get("MMKG_STORE") or None, folder)
    # Imported while the store opens: each takes some ten milliseconds, and they need not wait.
    from mmkg.api.graph import KnowledgeGraph

    return KnowledgeGraph(opening.result(), folder)


class _Opening(Thread):
    """A store being opened; ``result`` waits for it, and raises what the opening raised."""

    def __init__(self, url: str | None, folder: Path) -> None:
        super().__init__(daemon=True)
        self._url, self._folder = url, folder
        self._found: Store | Exception | None = None
        self.start()

    def run(self) -> None:
        try:
            self._found = open_store(self._url, self._folder)
        except Exception as error:  # handed to whoever waits
            self._found = error

    def result(self) -> Store:
        self.join()
        if isinstance(self._found, Exception):
            raise self._found
        assert self._found is not None
        return self._found
