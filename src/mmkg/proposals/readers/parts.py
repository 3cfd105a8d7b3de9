"""Parts of documents by name, whatever stands there instead."""

from collections.abc import Iterator

from mmkg.proposals.documents import Cell, Document


def get(node: Document | None, *path: str) -> Document | None:
    """What stands at a path of keys."""
    for step in path:
        if not isinstance(node, dict):
            return None
        node = next((value for key, value in node.items() if key == step), None)
    return node


def text(node: Document | None) -> Cell | None:
    """A text that is not empty; of a mapping with a ``value``, that."""
    if isinstance(node, dict):
        node = get(node, "value")
    told = isinstance(node, Cell) and node.strip().lower() not in ("", "null", "~", "none")
    return node if told and isinstance(node, Cell) else None


def texts(node: Document | None) -> Iterator[Cell]:
    """The texts of a list, or the one that stands where a list might."""
    for item in node if isinstance(node, list) else [node]:
        one = text(item)
        if one is not None:
            yield one


def blocks(node: Document | None) -> Iterator[dict[Cell, Document]]:
    """The mappings of a list, or the one that stands where a list might."""
    for item in node if isinstance(node, list) else [node]:
        if isinstance(item, dict):
            yield item


def line_of(node: Document | None) -> int:
    """The first line that a part stands in; 0 where nobody counts lines."""
    if isinstance(node, Cell):
        return node.line
    held = list(node) if isinstance(node, dict) else node or []
    return line_of(held[0]) if held else 0
