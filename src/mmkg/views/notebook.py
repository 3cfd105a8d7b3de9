"""What a notebook shows: the explorer's page of a part of the graph, in a frame of its own."""

from collections.abc import Iterable, Mapping
from typing import Any

from mmkg.model.values import Ref
from mmkg.stores.protocol import Store
from mmkg.views.explorer import Explorer
from mmkg.views.subgraph import around

# A notebook keeps each output in its file. The page alone, without facts, takes 270,000 of them.
MOST_BYTES = 340_000
# So many facts, of so many entities or rows: as much as there is room for.
_ROOM = ((2_400, 500), (1_200, 200), (600, 80), (200, 30))
# The page runs, its links to papers open and its tables can be saved; it has nothing of the
# notebook's.
_ALLOWED = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"


def frame(
    store: Store,
    refs: Iterable[Ref],
    meta: Mapping[str, object],
    state: Mapping[str, str],
    answer: Mapping[str, Any] | None = None,
) -> str:
    """A frame with the page of the part around some entities; "" where it would be too large."""
    asked = list(dict.fromkeys(refs))
    for facts, rows in _ROOM:
        part = around(store, asked[:rows], facts)
        page = Explorer(part, {**meta, "part": True}, state, _cut(answer, rows)).html
        made = _framed(page)
        if len(made.encode()) <= MOST_BYTES:
            return made
    return ""


def _cut(answer: Mapping[str, Any] | None, most: int) -> Mapping[str, Any] | None:
    """An answer with no more rows than that, which it says."""
    if answer is None or len(answer["rows"]) <= most:
        return answer
    said = f"Here are the first {most} of {len(answer['rows'])} rows."
    assumed = [*(answer.get("assumptions") or ()), said]
    return {**answer, "rows": answer["rows"][:most], "assumptions": assumed}


def _framed(page: str) -> str:
    # Of a value in single quotes only these two mean something else, and a page has few of them.
    inside = page.replace("&", "&amp;").replace("'", "&#39;")
    return (
        f'<iframe title="mmkg explorer" sandbox="{_ALLOWED}" width="100%" height="520" '
        f"style=\"border: 1px solid #8884; border-radius: 6px\" srcdoc='{inside}'></iframe>"
    )
