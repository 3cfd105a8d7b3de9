"""CSV: a table for each class and one for each relation, for a spreadsheet or pandas.

A cell may hold several values, with ``|`` between them. A text that a spreadsheet would take for a
formula has a ``'`` before it. ``imports.tables`` undoes both, so that nothing is lost.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from mmkg.errors import DataError, shorten
from mmkg.formats.delimited import to_csv
from mmkg.formats.export.files import File
from mmkg.ids import is_curie
from mmkg.model.property_graph import RELATIONSHIPS, Node, nodes_of
from mmkg.model.values import Bundle, Cell, Literal_, Table
from mmkg.model.vocabulary import ATTRIBUTES, CLASSES, RELATIONS
from mmkg.stores.rdf import to_literal

RELATION_FOLDER = "relations"
"""The folder of the tables of relations, whose rows are a subject and an object."""

CLAIM_LINKS = ("subject", "object", "statedIn")
"""The relations of a claim, which has one of each: they are columns of its table."""

DATATYPE = "datatype"
"""The column that says what kind of literal a claim's value is."""

FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""How a text starts that a spreadsheet would run, or that was kept from being run."""

ESCAPES = {"\\": "\\\\", "|": "\\|", "\0": "\\0"}
"""What a text writes for characters that have a meaning here or that readers stumble on."""

EMPTY = "\\e"
"""What stands for an empty text, which is not the same as none."""

_ESCAPED = str.maketrans(ESCAPES)
_FIRST = ("subject", "predicate", "object", "value", DATATYPE, "statedIn")


def tables(bundle: Bundle) -> Iterator[File]:
    """The tables: ``models.csv``, …, ``claims.csv`` and ``relations/hasStage.csv``, …"""
    by_class: defaultdict[str, list[Node]] = defaultdict(list)
    links: defaultdict[str, list[tuple[Cell, ...]]] = defaultdict(list)
    for node in nodes_of(bundle):
        by_class[node.label].append(node)
        if node.label != "Claim":
            for label, end in node.links:
                links[RELATIONSHIPS[label]].append((node.id, _id(end)))
    for name in (name for name in CLASSES if name in by_class):
        yield f"{CLASSES[name].plural}.csv", [to_csv(_table(name, by_class.pop(name)))]
    if by_class:
        raise DataError(f"{min(by_class)!r} is not a class of the vocabulary.")
    for name in (name for name in RELATIONS if name in links):
        table = Table(("subject", "object"), tuple(links[name]))
        yield f"{RELATION_FOLDER}/{name}.csv", [to_csv(table)]


def _table(name: str, nodes: Iterable[Node]) -> Table:
    found = [_row(node) for node in nodes]
    usual = [term.name for term in ATTRIBUTES.values() if name in term.domain]
    if name == "Claim":
        usual = [*_FIRST, *(term for term in usual if term not in _FIRST)]
    more = {column for row in found for column in row} - {"id", *usual}
    columns = ("id", *usual, *sorted(more))
    return Table(columns, tuple(tuple(row.get(column) for column in columns) for row in found))


def _row(node: Node) -> dict[str, str]:
    row = {"id": _id(node.id)}
    for name, value in node.properties.items():
        values = value if isinstance(value, list) else [value]
        if node.label == "Claim" and name == "value":
            row[DATATYPE] = to_literal(values[0])[1].rpartition("#")[2]
            numeric = not isinstance(values[0], str)
        else:
            numeric = ATTRIBUTES[name].datatype != "string"
        text = "|".join(_text(one, node, name, numeric=numeric) for one in values)
        row[name] = f"'{text}" if not numeric and FORMULA.match(text) else text
    if node.label == "Claim":
        row |= {RELATIONSHIPS[label]: _id(end) for label, end in node.links}
    return row


def _id(ref: str) -> str:
    if not is_curie(ref):
        raise DataError(f"{shorten(ref)!r} is not an id such as model:albef.")
    return ref


def _text(value: Literal_, node: Node, name: str, *, numeric: bool) -> str:
    """A value as it is read back by the type of its attribute."""
    if numeric is isinstance(value, str):
        kind = "number" if numeric else "text"
        raise DataError(f"{node.id}: {name} is no {kind} but {shorten(str(value))!r}.")
    lexical, _ = to_literal(value)
    if isinstance(value, str):
        return lexical.translate(_ESCAPED) or EMPTY
    # Shortest, but with a point or an exponent where it is no whole number.
    return repr(value) if isinstance(value, float) else lexical
