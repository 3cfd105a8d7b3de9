"""The values that Neo4j answers with, as cells."""

from typing import Any

from mmkg.errors import QuerySyntaxError, shorten
from mmkg.ids import is_curie
from mmkg.model.values import Cell, Ref
from mmkg.stores.neo4j.layout import MARK

_MENDS = {
    "a list": "such as size(x), or UNWIND it",
    "a relationship": "such as type(r)",
    "a path": "such as length(p), or UNWIND nodes(p)",
}


def to_cell(column: str, value: Any) -> Cell:
    """The cell of a value: a node is its id, a date or time its ISO form.

    A node that is not mmkg's is ``_:`` and a name of the database's own, as blank nodes are in RDF.
    Raises ``QuerySyntaxError`` for what no cell can hold.
    """
    if value is None or isinstance(value, str | int | float):
        return value
    from neo4j.graph import Node

    if isinstance(value, Node):
        name = value.get("id")
        if MARK in value.labels and isinstance(name, str) and is_curie(name):
            return Ref(name)
        return f"_:{value.element_id}"
    if hasattr(value, "iso_format"):
        return str(value.iso_format())
    kind = _kind(value)
    raise QuerySyntaxError(
        f"Column {shorten(column, 30)!r} holds {kind}: return nodes or values, "
        f"{_MENDS.get(kind, 'such as n or n.label')}."
    )


def _kind(value: Any) -> str:
    from neo4j.graph import Path, Relationship
    from neo4j.spatial import Point

    if isinstance(value, Point):  # which is a tuple too
        return "a point"
    kinds = {list: "a list", Relationship: "a relationship", Path: "a path", dict: "a map"}
    return next((name for kind, name in kinds.items() if isinstance(value, kind)), "bytes")
