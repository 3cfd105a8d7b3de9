"""Opening a graph."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from mmkg.build.current import current_graph, last_graph
from mmkg.later import Later
from mmkg.stores.access import Access
from mmkg.stores.cache import cache_folder
from mmkg.stores.registry import open_store

if TYPE_CHECKING:
    from mmkg.api.graph import KnowledgeGraph
    from mmkg.model.values import Language


def load(
    *,
    seed: str | Path | None = None,
    store: str | None = None,
    language: Language | None = None,
    perspective: str | None = None,
    timeout: float | None = None,
    options: Access | None = None,
) -> KnowledgeGraph:
    """Open the graph that comes with the package, or one of your own.

    Args:
        seed: A folder of YAML to compile and use instead (also ``MMKG_SEED``).
        store: Where the graph is held: nothing for the cache on disk, ``memory:`` for rdflib, a
            path of a Turtle or N-Quads file, the URL of a Neo4j or of a SPARQL server (also
            ``MMKG_STORE``).
        language: ``cypher`` asks Cypher without a server, where no store is named.
        perspective: The name of a paper or repository, to see the graph with its eyes.
        timeout: How many seconds a query may take.
        options: Credentials and endpoints of a server, where the environment does not have them.

    Raises:
        SeedError: The seed has findings; ``mmkg check`` lists them.
        StoreError: The store cannot be opened.
        UnknownName: No source has the name of the perspective.

    >>> load()["ALBEF"].label
    'ALBEF'
    """
    chosen = seed or os.environ.get("MMKG_SEED") or None
    own = Path(chosen) if chosen else None
    cache = cache_folder()
    access = options or Access()
    if timeout is not None:
        access = access._replace(timeout=timeout)
    url = store or os.environ.get("MMKG_STORE") or None
    # While the store opens, which takes ten milliseconds, what is needed beside it is read. Which
    # it is has to be found out, but it may begin with what it was the last time.
    likely = None if url else last_graph(own, cache)
    opening = Later(open_store, url, likely, access, language) if likely else None
    folder = current_graph(own, cache)
    if not opening or folder != likely:
        opening = Later(open_store, url, folder, access, language)
    from mmkg.api.graph import KnowledgeGraph
    from mmkg.graph.names import Lexicon
    from mmkg.model.names import NAMES_FILE

    # The default store is the compiled graph; of another the version is known once it is open.
    lexicon = None if url else Lexicon.from_file(folder / NAMES_FILE)
    graph = KnowledgeGraph(opening.result(), folder, lexicon=lexicon, timeout=access.timeout)
    return graph.according_to(perspective) if perspective else graph
