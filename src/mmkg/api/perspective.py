"""A graph as one source sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mmkg.graph.perspective import perspective_of
from mmkg.model.values import Ref
from mmkg.stores.oxigraph import OxigraphStore

if TYPE_CHECKING:
    from mmkg.graph.reader import Reader
    from mmkg.stores.protocol import Store


class Perspective(NamedTuple):
    """The whole graph, and the source with whose eyes it is seen."""

    whole: Reader
    source: Ref

    def store(self) -> Store:
        """What the source states, read from the whole graph's store and held in memory."""
        whole = self.whole
        return OxigraphStore.from_bundle(
            perspective_of(whole.store, self.source), whole.store.url, whole.version
        )
