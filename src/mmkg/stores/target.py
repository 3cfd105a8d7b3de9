"""Where a graph can be loaded to and brought back from."""

from collections.abc import Callable
from typing import NamedTuple, Protocol

from mmkg.model.values import Bundle
from mmkg.stores.content import Content

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is done, and of how much."""


def silent(_what: str, _done: int, _of: int) -> None:
    """Progress that nobody looks at."""


class Changes(NamedTuple):
    """What a load changed, or would change, counted in the target's own ``unit``.

    ``kept`` is what is gone from the graph and had to stay, since something else hangs on it.

    >>> Changes("triples", added=2).any
    True
    """

    unit: str
    added: int = 0
    updated: int = 0
    removed: int = 0
    kept: int = 0

    @property
    def any(self) -> bool:
        """Whether anything differs."""
        return bool(self.added or self.updated or self.removed)


class Target(Protocol):
    """A server that a graph is loaded into; what is not mmkg's there is never touched."""

    url: str

    def load(
        self,
        content: Content,
        *,
        dry_run: bool = False,
        progress: Progress = silent,
    ) -> Changes:
        """Make the graph there equal to the content, and say what changed.

        A second load changes nothing. One that was killed leaves a graph that is refused as half
        loaded until it is loaded again. Raises ``StoreUnavailable``.
        """
        ...

    def dump(self) -> Bundle:
        """The graph that is there, equal to what was loaded; raises ``StoreUnavailable``."""
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...
