"""Disagreements of sources: side by side for people, row by row for programs."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from mmkg.formats.citation import Label, source_name
from mmkg.formats.entity import amount_text
from mmkg.formats.grid import Grid, Row
from mmkg.formats.text import clean, words_of
from mmkg.graph.conflicts import COMPLETE, PRIMARY, Conflict, Side, Stand
from mmkg.graph.difference import field_of
from mmkg.graph.names import class_of
from mmkg.model.values import Ref, Table

_COLUMNS = (
    "subject", "label", "field", "value", "source", "locator", "via", "rank", "reason",
    "settled_by",
)  # fmt: skip


def conflicts_grids(found: Sequence[Conflict], label: Label) -> Iterator[Grid]:
    """Each disagreement under what it is about: the values, and every place that states them."""
    for conflict in found:
        rows = [
            Row(((_value(conflict, side, label),), _places(side, label))) for side in conflict.sides
        ]
        rows[0] = rows[0]._replace(title=f"{_about(conflict)} — {verdict(conflict, label)}")
        yield Grid(tuple(rows), indent="  ", faint=frozenset({1}))


def _about(conflict: Conflict) -> str:
    """The subject and field; a result is named by all but its value."""
    subject = clean(conflict.label)
    named = class_of(conflict.subject) == "Result"
    return subject if named else f"{subject}, {words_of(field_of(conflict.predicate))}"


def verdict(conflict: Conflict, label: Label) -> str:
    """Whether it is settled, by what, and what it comes to.

    >>> verdict(Conflict(Ref("model:x"), "X", "parameters", (), None, None), str)
    'open'
    >>> verdict(Conflict(Ref("model:x"), "X", "parameters", (), "primary source", 10**9), str)
    'the primary source settles it: 1,000,000,000'
    """
    if conflict.settled_by is None:
        return "open"
    if conflict.settled_by == COMPLETE:
        return "left out, as it is not in the complete list"
    if conflict.value is None:
        return f"left out, by a {conflict.settled_by}"
    value = _text(conflict.predicate, conflict.value, label)
    which = "the" if conflict.settled_by == PRIMARY else "a"
    return f"{which} {conflict.settled_by} settles it: {value}"


def _value(conflict: Conflict, side: Side, label: Label) -> str:
    return COMPLETE if side.value is None else _text(conflict.predicate, side.value, label)


def _text(predicate: str, value: object, label: Label) -> str:
    if isinstance(value, Ref):
        return clean(label(value))
    assert isinstance(value, str | int | float)
    return amount_text(field_of(predicate), value)


def _places(side: Side, label: Label) -> tuple[str, ...]:
    return tuple(_place(stand, label) for stand in side.stands)


def _place(stand: Stand, label: Label) -> str:
    place = f"{source_name(stand.source, label)}, {clean(stand.locator)}"
    reason = f": {clean(stand.reason)}" if stand.reason else ""
    return f"{place} [{stand.via}, {stand.rank}{reason}]"


def conflicts_summary(found: Sequence[Conflict]) -> str:
    """How many there are, and how many of them each thing settles.

    >>> conflicts_summary([Conflict(Ref("model:x"), "X", "parameters", (), None, None)])
    '1 disagreement: 1 open.'
    """
    told = Counter(one.settled_by for one in found)
    parts = [f"{told[None]:,} open"]
    parts += [
        f"{count:,} {'left out' if name == COMPLETE else 'settled'} by a {name}"
        for name, count in told.most_common()
        if name
    ]
    noun = "disagreement" if len(found) == 1 else "disagreements"
    return f"{len(found):,} {noun}: {', '.join(parts)}."


def conflicts_table(found: Sequence[Conflict]) -> Table:
    """One row for each place; what settles it is the same in all rows of a disagreement."""
    return Table(_COLUMNS, tuple(_rows(found)))


def _rows(found: Sequence[Conflict]) -> Iterator[tuple[Any, ...]]:
    for conflict in found:
        about = conflict.subject, conflict.label, field_of(conflict.predicate)
        for side in conflict.sides:
            for stand in side.stands:
                yield (*about, side.value, *stand, conflict.settled_by)


def conflicts_to_list(found: Sequence[Conflict]) -> list[dict[str, Any]]:
    """The form of ``mmkg conflicts --format json``."""
    return [
        {
            "subject": conflict.subject,
            "label": conflict.label,
            "field": field_of(conflict.predicate),
            "settled_by": conflict.settled_by,
            "value": conflict.value,
            "sides": [
                {"value": side.value, "claims": [stand._asdict() for stand in side.stands]}
                for side in conflict.sides
            ],
        }
        for conflict in found
    ]
