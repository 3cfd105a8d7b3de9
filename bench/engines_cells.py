"""What the bench of the engines measures, how it is judged, and how it is shown."""

import statistics
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from bench.report import grid

Side = Literal["mmkg", "hand"]

LOAD_TARGET = 0.15
QUERY_TARGET = 0.10
QUERY_FREE = 0.002
"""mmkg's own cost: of a load a part, of a query a part and so many seconds beside it."""

QUERIES = {
    "canonical": "an objective on a data set in one stage",
    "unknowns": "its unknowns",
    "not": "an objective, *not* a data set",
    "pairs": "objectives used together (grouped)",
    "lineage": "lineage of a model",
    "results": "results on a benchmark",
    "evidence": "evidence of at most 200 facts",
    "match": "facts of one subject",
    "show": "one entity whole",
    "free": "sources by their claims (free text, grouped)",
}
NAMES = {"read": "reading the graph, s", "load": "load, s", "disk": "on disk, MB"} | {
    name: f"{shown}, ms" for name, shown in QUERIES.items()
}
"""What is measured, by the name that its row has; the unit is the last word."""

_UNITS = {"s": 1.0, "ms": 1e3, "MB": 1e-6}


class Measured:
    """The samples of one engine: seconds, or bytes; in turns, mmkg's and the bare engine's."""

    def __init__(self, engine: str) -> None:
        self.engine = engine
        self.version = ""
        self.samples: defaultdict[tuple[str, Side], list[float]] = defaultdict(list)
        self.answers: dict[str, int] = {}
        """How large each answer is."""
        self.given: dict[str, tuple[int, int]] = {}
        """Rows and facts that the engine gave for it, to mmkg and by hand."""
        self.missing: dict[tuple[str, Side], str] = {}
        """Why there is no sample: a time limit, or what failed."""

    def value(self, name: str, side: Side) -> float | None:
        """The median; of several turns the first warms up."""
        found = self.samples.get((name, side))
        return statistics.median(found[1:] or found) if found else None

    def turns(self, name: str) -> list[tuple[float, float]]:
        """What mmkg and the bare engine took in each turn that counts."""
        both = list(zip(self.samples[name, "mmkg"], self.samples[name, "hand"], strict=False))
        return both[1:] or both

    def cost(self, name: str) -> float | None:
        """mmkg's own seconds beside the bare engine's: the median of the turns' differences."""
        both = self.turns(name)
        return statistics.median(mmkg - hand for mmkg, hand in both) if both else None

    def excess(self, name: str) -> float:
        """The seconds by which the target is missed; at most 0 where it is met.

        It is missed where it is so in the median of the turns and in the least disturbed ones.
        """
        if name not in QUERIES and name != "load":
            return 0.0
        both = self.turns(name)
        if not both:
            return 0.0
        part, free = (QUERY_TARGET, QUERY_FREE) if name in QUERIES else (LOAD_TARGET, 0.0)
        typical = statistics.median(mmkg - hand * (1 + part) for mmkg, hand in both)
        least = min(mmkg for mmkg, _ in both) - min(hand for _, hand in both) * (1 + part)
        return min(typical, least) - free


def missed(all_measured: Iterable[Measured]) -> list[str]:
    """A line for each target that is missed, and for each answer that is not that of the others."""
    lines = []
    known: dict[str, Measured] = {}
    for one in all_measured:
        for name in NAMES:
            if one.excess(name) > 0:
                wanted = f"{LOAD_TARGET:.0%}" if name == "load" else f"{QUERY_TARGET:.0%} + 2 ms"
                took = f"{_seconds(one, name, 'mmkg')} beside {_seconds(one, name, 'hand')}"
                lines.append(
                    f"{one.engine}, {name}: {took} by hand, own cost {own(one, name)}; "
                    f"at most {wanted}"
                )
        for name, (mmkg, hand) in one.given.items():
            if mmkg != hand:
                lines.append(f"{one.engine}, {name}: {mmkg:,} rows, {hand:,} by hand")
            other = known.setdefault(name, one)
            if other.answers[name] != one.answers[name]:
                lines.append(
                    f"{name}: {one.answers[name]:,} by {one.engine}, "
                    f"{other.answers[name]:,} by {other.engine}"
                )
    return lines


def table(all_measured: Sequence[Measured], cell: Callable[[Measured, str], str]) -> str:
    """A row for each thing that is measured, a column for each engine."""
    head = ["", *(one.engine for one in all_measured)]
    rows = [[NAMES[name], *(cell(one, name) for one in all_measured)] for name in NAMES]
    return grid([head, *rows])


def both(one: Measured, name: str) -> str:
    """A cell: what mmkg takes, and the bare engine; a dash with what was in the way."""
    mmkg, hand = _shown(one, name, "mmkg"), _shown(one, name, "hand")
    if mmkg == "–" and hand.startswith("–"):
        return hand  # which was tried first
    if name in ("read", "disk") or mmkg.startswith("–"):
        return mmkg
    return f"{mmkg} / {hand}"


def own(one: Measured, name: str) -> str:
    """A cell: mmkg's own cost, as a part and in milliseconds; bold where it is too much."""
    cost, hand = one.cost(name), one.value(name, "hand")
    if cost is None or not hand:
        return "–"
    text = f"{cost * 1e3:+,.1f} ms, {cost / hand:+.0%}"
    return f"**{text}**" if one.excess(name) > 0 else text


def _shown(one: Measured, name: str, side: Side) -> str:
    value = one.value(name, side)
    if value is None:
        reason = one.missing.get((name, side), "")
        return f"– ({reason})" if reason else "–"
    number = value * _UNITS[NAMES[name].rpartition(" ")[2]]
    return f"{number:,.0f}" if number >= 99.5 else f"{number:.2g}"


def _seconds(one: Measured, name: str, side: Side) -> str:
    value = one.value(name, side)
    if value is None:
        return "nothing"
    return f"{value:.2f} s" if value >= 1 else f"{value * 1e3:.1f} ms"
