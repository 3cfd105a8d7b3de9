"""What the bench of the explorer measures, how it is judged, and how it is shown."""

import statistics
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from bench.explore_graphs import MAP, VIEWS
from bench.report import grid

MMKG = "mmkg"
TOOLS = (MMKG, "pyvis", "cytoscape.js", "sigma")

WHAT = {
    "first paint": "first paint",
    "shown": "graph shown",
    **{view: f"new focus, {view}" for view in VIEWS},
    MAP: "new focus, map",
    "first letter": "first letter of a search",
    "search": "search",
    "layout": "places for a map of everything, when the page is made",
}
"""What is measured of mmkg's page, by the name that its row has; of the others only ``shown``."""

BUDGETS = {
    ("evidenced", "first paint"): 0.5,
    ("evidenced", "shown"): 0.5,
    **{("evidenced", view): 0.05 for view in (*VIEWS, MAP)},
    ("evidenced", "first letter"): 0.1,
    ("evidenced", "search"): 0.1,
    ("evidenced", "layout"): 60.0,
    ("large", "shown"): 2.0,
}
"""The seconds that the median may take, by the graph's name. That the page says that it opens is
a first paint; so that this is not all, the graph has to be shown within the same time."""


class Key(NamedTuple):
    """What a sample is of."""

    tool: str
    size: str
    what: str


class Subject(NamedTuple):
    """A graph as the tables name it."""

    name: str
    size: str


class Measured:
    """The samples of a run in seconds, and why some are missing."""

    def __init__(self, subjects: Sequence[Subject]) -> None:
        self.subjects = subjects
        self.samples: defaultdict[Key, list[float]] = defaultdict(list)
        self.missing: dict[tuple[str, str], str] = {}
        """By tool and size."""
        self.bytes: dict[tuple[str, str], int] = {}

    def median(self, key: Key) -> float | None:
        """The median of what was measured."""
        found = self.samples.get(key)
        return statistics.median(found) if found else None

    def left_out(self, tool: str, size: str) -> bool:
        """Whether a tool has failed on this graph or a smaller one; remembers that it has."""
        for subject in self.subjects:
            if (tool, subject.size) in self.missing:
                self.missing.setdefault((tool, size), "not tried")
                return True
            if subject.size == size:
                break
        return False


def missed(measured: Measured) -> list[str]:
    """A line for each budget that is missed."""
    lines = []
    for subject in measured.subjects:
        for what, name in WHAT.items():
            budget = BUDGETS.get((subject.name, what))
            if budget is None:
                continue
            value = measured.median(Key(MMKG, subject.size, what))
            if value is None or value > budget:
                took = "nothing" if value is None else f"{value * 1e3:,.1f} ms"
                lines.append(f"{name}, {subject.size}: {took}; at most {budget * 1e3:,.0f} ms")
    return lines


def beside(measured: Measured, tools: Sequence[str]) -> str:
    """How long each tool takes to show each graph."""
    return grid(
        [["seconds until the graph is shown", *tools]]
        + [[one.size, *(_shown(measured, tool, one.size) for tool in tools)]
           for one in measured.subjects]
    )  # fmt: skip


def page(measured: Measured) -> str:
    """What mmkg's page takes, beside the budgets; a row for each thing that is measured."""
    subjects = [one for one in measured.subjects if one.name != "part"]
    head = ["milliseconds, median (slowest)"]
    rows = [[name] for name in WHAT.values()] + [["file, MB"]]
    for subject in subjects:
        head += [subject.size, "budget"]
        for row, what in zip(rows, WHAT, strict=False):
            budget = BUDGETS.get((subject.name, what))
            row += [
                _spread(measured, Key(MMKG, subject.size, what), budget),
                "–" if budget is None else f"{budget * 1e3:,.0f}",
            ]
        size = measured.bytes.get((MMKG, subject.size))
        rows[-1] += ["–" if size is None else f"{size / 1e6:.2f}", "–"]
    return grid([head, *rows])


def _shown(measured: Measured, tool: str, size: str) -> str:
    value = measured.median(Key(tool, size, "shown"))
    reason = measured.missing.get((tool, size), "")
    if value is None or reason:
        return f"– ({reason})" if reason else "–"
    return f"{value:.1f}" if value >= 9.95 else f"{value:.2f}"


def _spread(measured: Measured, key: Key, budget: float | None) -> str:
    value = measured.median(key)
    if value is None:
        return "–"
    text = f"{value * 1e3:,.0f}"
    if budget is not None and value > budget:
        text = f"**{text}**"
    return f"{text} ({max(measured.samples[key]) * 1e3:,.0f})"
