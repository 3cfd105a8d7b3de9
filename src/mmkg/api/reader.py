"""What an entity needs of the graph that it belongs to."""

from typing import Protocol

from mmkg.graph.names import Lexicon
from mmkg.stores.protocol import Store


class Reader(Protocol):
    """A store and the names in it."""

    @property
    def store(self) -> Store:
        """Where facts are read."""
        ...

    @property
    def lexicon(self) -> Lexicon:
        """The names of the graph."""
        ...
