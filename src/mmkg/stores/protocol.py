"""What every engine offers, and nothing of what only one of them has."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from mmkg.model.values import Cell, Fact, Ref, Table
from mmkg.model.values import Language as Language


class Store(Protocol):
    """A graph that can be read. Only ids, literals and tables cross this boundary."""

    url: str
    language: Language
    version: str
    """The version of the compiled graph that it holds as mmkg wrote it; nothing of any other."""
    shared: bool
    """Whether several threads may ask it at the same time, and gain by it."""

    def select(self, query: str, parameters: Mapping[str, Cell] | None = None) -> Table:
        """The rows of a read-only query in the store's language.

        Ids in cells are ``Ref``, whole numbers ``int``, decimals ``float``. Parameters are bound
        as values; one that is ``None`` is left unbound. Raises ``QueryRefused`` for what is not a
        query, ``QuerySyntaxError`` for what cannot be parsed, ``StoreUnavailable`` when the engine
        fails.
        """
        ...

    def match(self, s: Ref | None = None, p: str | None = None, o: Cell = None) -> Iterator[Fact]:
        """The facts that fit the pattern; an end that is ``None`` fits anything."""
        ...

    def close(self) -> None:
        """Let go of files and connections; the store cannot be read afterwards."""
        ...
