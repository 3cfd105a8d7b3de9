"""Cells of grafeo's answers, and its nodes that look like numbers.

grafeo 0.6 tells a node by an internal number, and where a node goes through ``coalesce``, CASE, a
list comprehension or a UNION of nodes and values, that number is what comes out. Text in which this
may be (``hiding.may_hide``) is asked of two more files, with numbers that the two do not share:
what is a number of a node in one answer and of the other numbering in the other is a node.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from mmkg.errors import QuerySyntaxError, shorten
from mmkg.model.values import Cell, Ref
from mmkg.stores.grafeo.build import first_number

if TYPE_CHECKING:
    import grafeo

MARKED = (1, 2)
"""The numberings by which hidden nodes are found."""

Row = tuple[Any, ...]
_SCALARS = (str, int, float, bool, type(None))
_TYPES = frozenset(_SCALARS)


class Cells:
    """Turns the rows of one engine, whose nodes are numbered so, into cells."""

    def __init__(self, engine: "grafeo.GrafeoDB", numbering: int) -> None:
        self._engine = engine
        self._is_marked = numbering in MARKED
        self._nodes = engine.node_count
        self._first = first_number(self._nodes, numbering)
        self._refs: dict[int, Ref | None] = {}

    def rows(
        self, columns: Sequence[str], found: Sequence[Row], again: Callable[[], Sequence[Row]]
    ) -> tuple[tuple[Cell, ...], ...]:
        """The rows with nodes as their ids; ``again`` asks the engine of the other numbering.

        Raises ``QuerySyntaxError`` for a column that holds neither nodes nor values.
        """
        hidden = self._hidden(columns, found, again)
        # Most columns hold values alone, which stay what they are.
        return tuple(
            zip(
                *(
                    values
                    if at not in hidden and _TYPES.issuperset(map(type, values))
                    else [self._cell(columns[at], one, hidden=at in hidden) for one in values]
                    for at, values in enumerate(zip(*found, strict=True))
                ),
                strict=True,
            )
        )

    def ref(self, number: int) -> Ref | None:
        """The id of the node of this number."""
        if number not in self._refs:
            [known] = self._engine.get_property_batch([number], "id")
            self._refs[number] = Ref(known) if known else None
        return self._refs[number]

    def _cell(self, column: str, value: Any, *, hidden: bool) -> Cell:
        if hidden and self._is_number_of_node(value):
            return self.ref(value)
        if isinstance(value, _SCALARS):
            return value
        if type(value) is date:
            return value.isoformat()
        ref = self.ref(value["_id"]) if _looks_like_a_node(value) else None
        if ref is None or ref != value.get("id"):
            raise QuerySyntaxError(
                f"Column {shorten(column, 30)!r} holds {_kind(value)}: return nodes or values, "
                f"{_MENDS.get(_kind(value), 'such as n or n.label')}."
            )
        return ref

    def _hidden(
        self, columns: Sequence[str], found: Sequence[Row], again: Callable[[], Sequence[Row]]
    ) -> frozenset[int]:
        """The columns whose numbers are those of nodes."""
        if not self._is_marked:
            return frozenset()
        suspects = {
            at for row in found for at, value in enumerate(row) if self._is_number_of_node(value)
        }
        if not suspects:
            return frozenset()
        others = again()
        first = first_number(self._nodes, MARKED[1])
        for at in tuple(suspects):
            numbers = [row[at] for row in others if _is_number(row[at])]
            same = any(map(self._is_number_of_node, numbers))
            other = any(first <= number < first + self._nodes for number in numbers)
            if same == other:
                raise QuerySyntaxError(
                    f"Column {shorten(columns[at], 30)!r} mixes nodes and numbers: return the "
                    "nodes' ids, such as n.id."
                )
            if same:
                suspects.discard(at)
        return frozenset(suspects)

    def _is_number_of_node(self, value: Any) -> bool:
        return _is_number(value) and self._first <= value < self._first + self._nodes


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _looks_like_a_node(value: Any) -> bool:
    return isinstance(value, dict) and "_labels" in value and _is_number(value.get("_id"))


_MENDS = {
    "a list": "such as size(x), or UNWIND it",
    "a relationship": "such as type(r)",
    "a path": "such as length(p), or UNWIND nodes(p)",
}


def _kind(value: Any) -> str:
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        if "_type" in value and "_source" in value:
            return "a relationship"
        return "a path" if set(value) == {"nodes", "edges"} else "a map"
    return f"a {type(value).__name__}"
