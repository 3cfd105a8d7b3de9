"""How answers look in a notebook: a page to walk about in, and beneath it the plain table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from mmkg.__about__ import __version__
from mmkg.errors import MmkgError
from mmkg.model.values import Ref, Table

if TYPE_CHECKING:
    from mmkg.graph.reader import Reader

Block = Callable[[], Mapping[str, Any]]


def meta_of(graph: Reader) -> dict[str, object]:
    """What a page tells of the graph that is in it."""
    return {"mmkg": __version__, "graph_version": graph.version, "seen_by": graph.perspective}


def html_of(head: str, table: Table) -> str:
    """The table as a notebook shows it."""
    from mmkg.formats.html import html_table  # a terminal does not need it

    return html_table(table, head)


def shown(
    graph: Reader | None,
    refs: Iterable[Ref],
    state: Mapping[str, str],
    static: str,
    block: Block | None = None,
) -> str:
    """The page of the part around some entities, and the table for where no page can be.

    ``block`` makes what the page shows as its answer. Viewers that run nothing, such as GitHub's,
    leave the frame out and keep the table.
    """
    first = list(refs)
    if graph is None or not first:
        return static
    from mmkg.views.notebook import frame

    try:
        page = frame(graph.store, first, meta_of(graph), state, block() if block else None)
    except MmkgError:
        return static  # a store that has gone away, say
    if not page:
        return static
    return f"{page}<details><summary>The same as a table</summary>{static}</details>"
