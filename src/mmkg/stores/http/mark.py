"""What mmkg notes on a server about a graph: which version it loaded there, and whether wholly.

The note is a triple in a named graph of its own, written before a load and again after it::

    <https://w3id.org/mmkg/loaded> <https://w3id.org/mmkg/loaded#complete> "32fce4cc7ef9526b"

It cannot stand in the graph itself, which is replaced in a piece. Each graph has its own note, so
that loads into two graphs do not meet.
"""

from collections.abc import Iterable
from typing import NamedTuple

from mmkg.errors import StoreUnavailable
from mmkg.query.tokens import quote
from mmkg.stores.http.address import MARKS, Address

_LOADING = f"{MARKS}#loading"
_COMPLETE = f"{MARKS}#complete"


class Mark(NamedTuple):
    """The note on a graph; one that mmkg did not load has none."""

    is_loading: bool = False
    version: str = ""

    @classmethod
    def read(cls, notes: Iterable[tuple[object, object]]) -> "Mark":
        """The note of which these are the predicates and objects."""
        found = dict(notes)
        if _LOADING in found:
            return cls(is_loading=True)
        return cls(version=str(found.get(_COMPLETE, "")))

    def written(self, place: Address) -> bytes:
        """The note as N-Triples."""
        state = _LOADING if self.is_loading else _COMPLETE
        return f"<{place.mark}> <{state}> {quote(self.version)} .\n".encode()


def half_loaded(place: Address) -> StoreUnavailable:
    """The error for a graph that is noted as being loaded."""
    reason = "its graph is being loaded, or was loaded by half. Load it again"
    return StoreUnavailable(place.url, f"{reason}: {_loading(place)}.")


def nothing_loaded(place: Address) -> StoreUnavailable:
    """The error for a graph without entities of mmkg."""
    return StoreUnavailable(place.url, f"it has no graph of mmkg. Load one: {_loading(place)}.")


def _loading(place: Address) -> str:
    named = f" --option graph={place.graph}" if place.graph else ""
    return f"`mmkg load --to {place.url}{named}`"
