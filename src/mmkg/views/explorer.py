"""The explorer of one graph: its page, to be written, opened or shown in a notebook."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from mmkg.model.values import Bundle
from mmkg.views.page import page
from mmkg.views.payload import payload


class Explorer:
    """A page of the whole graph, in the state that it opens in.

    ``state`` is what stands in its address, such as ``{"v": "table", "id": "model:albef"}``;
    ``answer`` the question or query that it begins with. With ``map`` it has one more view, which
    makes it larger.
    """

    def __init__(
        self,
        bundle: Bundle,
        meta: Mapping[str, object],
        state: Mapping[str, str] | None = None,
        answer: Mapping[str, Any] | None = None,
        *,
        map: bool = False,
    ) -> None:
        self._bundle, self._meta, self._answer = bundle, meta, answer
        self.state = dict(state or {})
        self._map = map

    @property
    def html(self) -> str:
        """The page as text."""
        columns = payload(self._bundle, self._meta)
        return page(columns, self._start, self._answer, self._positions())

    @property
    def _start(self) -> str:
        return urlencode(self.state, safe=":/,*@")

    def _positions(self) -> dict[str, Any] | None:
        if not self._map:
            return None
        from mmkg.views.layout import positions  # networkx comes with it

        return positions(self._bundle)

    def __repr__(self) -> str:
        return f"<mmkg explorer: {self._start or 'overview'}>"

    def save(self, target: str | Path) -> Path:
        """Write the page, the same bytes on every system."""
        path = Path(target)
        path.write_text(self.html, "utf-8", newline="\n")
        return path
