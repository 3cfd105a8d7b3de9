"""How good a graph is: for a terminal, as JSON values, and as a page of the documentation."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from mmkg.formats.delimited import to_markdown
from mmkg.formats.grid import Grid, Row
from mmkg.formats.text import clean, words_of
from mmkg.graph.quality import LISTS, Coverage, Family, Figure, Quality
from mmkg.model.values import Table

_MOST_NAMES = 8

_LABELS = {
    "what is described": {
        "fully_described": "model families described fully",
        "fully_described_first_hand": "their facts that are first-hand",
        "fully_described_second_read": "of these families read a second time",
        "others": "other families, and backbones",
        "others_released": "of the others with a date",
        "others_organizations": "of the others with an organization",
        "others_parameters": "of the others with parameters",
        "others_papers": "of the others with a paper",
        "others_all_four": "of the others with all four",
        "models_parameters": "models of any kind with parameters",
        "datasets_size": "data sets with a size",
        "objectives": "objectives",
        "benchmarks": "benchmarks",
        "results": "results",
    },
    "what facts stand on": {
        "facts_first_hand": "facts that are first-hand",
        "facts_single_source": "facts with a single source",
    },
    "what is said to be complete": {
        "complete_stages": "families with all stages of training",
        "complete_objectives": "families with all objectives of their stages",
        "complete_datasets": "families with all data sets of their stages",
        "complete_all": "families with all three: nothing is unknown",
    },
}
_MEANING = (
    "Described fully: a paper, a fusion class, input modalities, components, and a stage with its "
    "objectives and data sets, or said to be withheld, of the family or a variant. First-hand: "
    "stated by the paper that introduces it or its authors' repository. Facts of a family: those "
    "about its stages, their objectives and data sets, and its components."
)


class _Line(NamedTuple):
    """A figure in words."""

    label: str
    number: str
    share: str


def quality_grids(quality: Quality) -> Iterator[Grid]:
    """Figures, coverage, and what is left to mend, each in a grid of its own."""
    rows = []
    for title, labels in _LABELS.items():
        lines = [_line(label, quality.figure(name)) for name, label in labels.items()]
        rows += _rows(title, lines)
    rows += _rows("claims by kind of source", [_line(one.name, one) for one in quality.sources])
    yield Grid(tuple(rows), right=frozenset({1, 2}), indent="  ")
    shown = [
        Row(((name,), (f"{of:,}",), (fields,)))
        for name, of, fields in _coverage_rows(quality.coverage)
    ]
    if shown:
        shown[0] = shown[0]._replace(title="how many of each class have a field, if any has")
        yield Grid(tuple(shown), right=frozenset({1}), indent="  ")
    left = [Row(((what,), (_names(held),))) for what, held in to_mend(quality).items()]
    if left:
        left[0] = left[0]._replace(title="families with something left to do")
        yield Grid(tuple(left), indent="  ")


def meaning() -> str:
    """What the words of the figures mean."""
    return _MEANING


def _rows(title: str, lines: Iterable[_Line]) -> list[Row]:
    return [
        Row(tuple((cell,) for cell in line), "" if number else title)
        for number, line in enumerate(lines)
    ]


def _line(label: str, figure: Figure) -> _Line:
    number = f"{figure.have:,}" if figure.of is None else f"{figure.have:,} of {figure.of:,}"
    return _Line(label, number, "" if figure.share is None else percent(figure.share))


def percent(share: float) -> str:
    """A share in whole percent, neither 0 nor 100 where it is only nearly so.

    >>> percent(0.999), percent(0.001), percent(1.0)
    ('99%', '<1%', '100%')
    """
    whole = round(share * 100)
    return "<1%" if 0 < share < 0.01 else f"{whole if share == 1 else min(whole, 99)}%"


def _coverage_rows(coverage: Iterable[Coverage]) -> Iterator[tuple[str, int, str]]:
    groups: dict[tuple[str, int], list[Coverage]] = {}
    for one in coverage:
        name = f"{one.type}, {one.kind}" if one.kind else one.type
        if one.have:
            groups.setdefault((name, one.of), []).append(one)
    for (name, of), held in groups.items():
        ordered = sorted(held, key=lambda one: -one.have)
        fields = (f"{_field(one.field)} {percent(one.have / one.of)}" for one in ordered)
        yield name, of, ", ".join(fields)


def _field(name: str) -> str:
    return words_of(name.removeprefix("components."))


def to_mend(quality: Quality) -> dict[str, list[str]]:
    """What is left to do, and the families that it is left to do for."""
    found: dict[str, list[str]] = {}
    for family in quality.families:
        for what in family.missing:
            found.setdefault(f"lacks {words_of(what)}", []).append(family.label)
        for name in LISTS:
            if name not in family.complete:
                found.setdefault(f"{name} not complete", []).append(family.label)
        if not family.reviews:
            found.setdefault("not read twice", []).append(family.label)
    return dict(sorted(found.items(), key=lambda one: len(one[1])))


def _names(labels: list[str]) -> str:
    more = len(labels) - _MOST_NAMES
    named = ", ".join(clean(label) for label in labels[:_MOST_NAMES])
    return f"{named} and {more} more" if more > 0 else named


def quality_to_dict(quality: Quality) -> dict[str, Any]:
    """The form of ``mmkg quality --format json``."""
    return {
        "figures": {one.name: _counts(one) for one in quality.figures},
        "sources": {one.name: _counts(one) for one in quality.sources},
        "coverage": [one._asdict() for one in quality.coverage],
        "families": [family._asdict() for family in quality.families],
    }


def _counts(figure: Figure) -> dict[str, int]:
    return {"count": figure.have, **({} if figure.of is None else {"of": figure.of})}


def quality_page(quality: Quality) -> str:
    """The page of the documentation, in Markdown."""
    parts = [f"{_MEANING}\n"]
    for title, labels in _LABELS.items():
        lines = tuple(_line(label, quality.figure(name)) for name, label in labels.items())
        parts.append(to_markdown(Table((title, "number", "share"), lines)))
    sources = tuple(_line(one.name, one) for one in quality.sources)
    parts.append(to_markdown(Table(("claims by kind of source", "number", "share"), sources)))
    parts.append("## Coverage\n\nHow many of each class have a field, if any has.\n")
    rows = tuple((name, f"{of:,}", fields) for name, of, fields in _coverage_rows(quality.coverage))
    parts.append(to_markdown(Table(("class", "entities", "fields"), rows)))
    parts.append(
        "## Model families\n\nWhat each lacks to be described fully, its facts and how many of "
        "them are first-hand, the lists that a source states completely, and when it was read a "
        "second time: from the sources, not from the first reader's file.\n"
    )
    families = tuple(map(_family_row, quality.families))
    columns = ("family", "lacks", "facts", "first-hand", "complete", "second read")
    parts.append(to_markdown(Table(columns, families)))
    return "\n".join(parts)


def _family_row(family: Family) -> tuple[str | int, ...]:
    share = percent(family.first_hand / family.facts) if family.facts else "–"
    return (
        clean(family.label),
        ", ".join(map(words_of, family.missing)) or "–",
        family.facts,
        share,
        ", ".join(family.complete) or "–",
        ", ".join(family.reviews) or "not yet",
    )
