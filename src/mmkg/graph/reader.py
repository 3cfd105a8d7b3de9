"""What the layers above need of a graph that they read."""

from typing import Protocol

from mmkg.graph.names import Lexicon
from mmkg.model.values import Ref
from mmkg.stores.protocol import Store


class Reader(Protocol):
    """A store, the names in it, and which graph it is."""

    @property
    def store(self) -> Store:
        """Where facts are read."""
        ...

    @property
    def lexicon(self) -> Lexicon:
        """The names of the graph."""
        ...

    @property
    def version(self) -> str:
        """The version of the graph; nothing of one that has none."""
        ...

    @property
    def perspective(self) -> Ref | None:
        """The source with whose eyes the graph is seen, if it is one's."""
        ...
