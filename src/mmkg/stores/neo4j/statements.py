"""The statements that carry out a difference, with their rows in batches."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from mmkg.model.property_graph import Node
from mmkg.stores.neo4j.diff import Change, Difference
from mmkg.stores.neo4j.layout import MARK, Terms

# Measured: smaller ones are slower, larger ones gain little and need more of the server's memory.
NODES = 10_000
LINKS = 20_000

_EACH = "UNWIND $rows AS row"


class Batch(NamedTuple):
    """A statement and the value of its ``$rows``; ``size`` counts what it does."""

    what: str
    statement: str
    rows: list[Any]
    size: int


def batches(todo: Difference, terms: Terms) -> Iterator[Batch]:
    """All that there is to do, in order; of classes and properties, those in ``terms`` may go."""
    yield from _created(todo.nodes)
    yield from _changed(todo.changed, terms)
    for kind, surplus in todo.unlinked.items():
        rows = ((list(one), 1) for one in surplus)
        yield from _cut("relationships removed", _unlinking(kind), rows, LINKS)
    rest = ((found.id, 1) for found in todo.gone)
    yield from _cut("nodes removed", f"{_EACH} MATCH (n:{MARK} {{id: row}}) DELETE n", rest, NODES)
    rest = ((found.id, 1) for found in todo.stripped)
    yield from _cut("nodes removed", _stripping(terms), rest, NODES)
    for kind, groups in todo.links.items():
        yield from _cut("relationships", _linking(kind), ((g, len(g[1])) for g in groups), LINKS)


def transactions(found: Iterable[Batch]) -> Iterator[list[Batch]]:
    """The batches, several in a transaction as long as they are no more than the largest one."""
    group: list[Batch] = []
    for batch in found:
        if group and sum(one.size for one in group) + batch.size > LINKS:
            yield group
            group = []
        group.append(batch)
    if group:
        yield group


def totals(todo: Difference) -> dict[str, int]:
    """How much there is to do, by what the batches call it."""
    return {
        "nodes": len(todo.nodes),
        "nodes changed": len(todo.changed),
        "relationships removed": todo.count_unlinked,
        "nodes removed": len(todo.gone) + len(todo.stripped),
        "relationships": todo.count_links,
    }


def _created(nodes: Iterable[Node]) -> Iterator[Batch]:
    by_label: dict[str, list[Node]] = {}
    for node in nodes:
        by_label.setdefault(node.label, []).append(node)
    for label, group in by_label.items():
        statement = f"{_EACH} CREATE (n:{_labels((MARK, label))}) SET n = row"
        yield from _cut(
            "nodes", statement, (({"id": node.id, **node.properties}, 1) for node in group), NODES
        )


def _changed(changes: Iterable[Change], terms: Terms) -> Iterator[Batch]:
    def label(change: Change) -> tuple[bool, str]:
        return change.label is None, change.label or ""

    for (is_right, name), group in groupby(sorted(changes, key=label), key=label):
        relabel = f"REMOVE n:{_labels(sorted(terms.labels))} SET n:{_labels((MARK, name))}"
        statement = (
            f"{_EACH} MATCH (n:{MARK} {{id: row[0]}}) {'' if is_right else relabel} SET n += row[1]"
        )
        rows = (([change.id, change.properties], 1) for change in group)
        yield from _cut("nodes changed", statement, rows, NODES)


def _stripping(terms: Terms) -> str:
    properties = ", ".join(f"n.{_quoted(name)}" for name in sorted(terms.properties))
    labels = _labels(sorted(terms.labels))
    return f"{_EACH} MATCH (n:{MARK} {{id: row}}) REMOVE n:{labels}, {properties}"


def _unlinking(kind: str) -> str:
    return (
        f"{_EACH} MATCH (:{MARK} {{id: row[0]}})-[r:{_quoted(kind)}]->(:{MARK} {{id: row[1]}}) "
        "WITH row, collect(r) AS found UNWIND found[row[2]..] AS r DELETE r"
    )


def _linking(kind: str) -> str:
    return (
        f"{_EACH} MATCH (a:{MARK} {{id: row[0]}}) "
        f"UNWIND row[1] AS end MATCH (b:{MARK} {{id: end}}) CREATE (a)-[:{_quoted(kind)}]->(b)"
    )


def _labels(names: Sequence[str]) -> str:
    return ":".join(_quoted(name) for name in names if name)


def _quoted(name: str) -> str:
    # Those that an earlier version has used are read from the database.
    return f"`{name.replace('`', '``')}`"


def _cut(
    what: str, statement: str, rows: Iterable[tuple[Any, int]], largest: int
) -> Iterator[Batch]:
    """The rows, each with its size, in batches that reach the largest size and no more."""
    batch: list[Any] = []
    total = 0
    for row, size in rows:
        batch.append(row)
        total += size
        if total >= largest:
            yield Batch(what, statement, batch, total)
            batch, total = [], 0
    if batch:
        yield Batch(what, statement, batch, total)
