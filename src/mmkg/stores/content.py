"""A graph as it is to be loaded, in whichever form a target takes."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Protocol

from mmkg.errors import UnreadableData
from mmkg.model.property_graph import Node, nodes_of
from mmkg.model.values import Bundle
from mmkg.stores.compiled import read_bundle, version_of
from mmkg.stores.rdf import ntriples

_LINES = 2_000
_BYTES = 1 << 18


class Content(Protocol):
    """What a target is made equal to."""

    @property
    def version(self) -> str:
        """Which graph it is."""
        ...

    def nodes(self) -> Iterator[Node]:
        """All of it as nodes of a property graph."""
        ...

    def pieces(self) -> Iterator[bytes]:
        """All of it as N-Triples, sorted, in pieces of whole lines; the same each time."""
        ...


class Held:
    """A bundle in memory, under a version that tells it from others."""

    def __init__(self, bundle: Bundle, version: str) -> None:
        self.version = version
        self._bundle = bundle

    def nodes(self) -> Iterator[Node]:
        """See ``Content.nodes``."""
        return nodes_of(self._bundle)

    def pieces(self) -> Iterator[bytes]:
        """See ``Content.pieces``; raises ``DataError`` for what no triple can hold."""
        lines = ntriples(self._bundle)
        while piece := "".join(islice(lines, _LINES)):
            yield piece.encode()


class Compiled:
    """The graph of a compiled folder, whose triples are sent as they are in its file.

    Raises ``StoreUnavailable`` where there is none, ``UnreadableData`` where it is damaged.
    """

    def __init__(self, folder: Path) -> None:
        self.version = version_of(folder)
        self._folder = folder

    def nodes(self) -> Iterator[Node]:
        """See ``Content.nodes``."""
        return nodes_of(read_bundle(self._folder))

    def pieces(self) -> Iterator[bytes]:
        """See ``Content.pieces``."""
        path = self._folder / "graph.nq"
        try:
            with path.open("rb") as file:
                while block := file.read(_BYTES):
                    yield block + file.readline()
        except OSError as error:
            raise UnreadableData(str(path), error.strerror or "it cannot be read") from None
