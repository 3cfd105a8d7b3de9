"""The whole of a run: the graphs, a page of each for each tool, turns, and the tables."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.explore_browser import NotShown, Opened, browser_version, opened
from bench.explore_cells import MMKG, TOOLS, Key, Measured, Subject, beside, missed, page
from bench.explore_graphs import MAP, Shown, focuses, graphs, states
from bench.explore_rivals import CannotBeHad, rival
from bench.report import machine, pages, write
from playwright.sync_api import Error

from mmkg.views.explorer import Explorer
from mmkg.views.layout import positions

MARK = "explore"
_SEARCHED = ("a", "altair", "altair-1", "cinder 2", "dynamo-", "garnet-3", "edro", "kestrel-4")
_CONTEXT = (
    "{machine}; Chromium {browser} without a window, WebGL in software{versions}. Medians of "
    "{turns} turns, each in a new browser, from the start of the navigation; a dash is a limit "
    "that was passed, and larger graphs are then not tried."
)


class Kept(NamedTuple):
    """What is measured of a graph, without the graph, which may be large."""

    subject: Subject
    focuses: list[str]
    states: dict[str, str]


class Pages:
    """The page of each graph for each tool, in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.graphs: list[Kept] = []
        self.layouts: dict[str, float] = {}
        """Seconds for the places of all entities of a graph."""

    def path(self, tool: str, size: str) -> Path:
        """Where a page is, if it is."""
        place = [one.subject.size for one in self.graphs].index(size)
        return self._folder / f"{tool}-{place}.html"

    def make(self, writers: dict[str, Callable[[Shown, Path], None]]) -> None:
        """All of them; graphs are made one after the other, since the last is large."""
        for shown in graphs():
            subject = Subject(shown.name, shown.size)
            print(f"pages of {subject.size} ...", file=sys.stderr, flush=True)
            focused = [str(ref) for ref in focuses(shown.bundle)]
            looked = {} if shown.name == "part" else states(shown.bundle)
            self.graphs.append(Kept(subject, focused, looked))
            if shown.name == "evidenced" and MMKG in writers:
                self._map(shown)
            for tool, writer in writers.items():
                # pyvis takes minutes to write what no browser opens.
                if shown.name != "large" or tool != "pyvis":
                    writer(shown, self.path(tool, subject.size))

    def _map(self, shown: Shown) -> None:
        """A page of its own for the map, which makes it larger."""
        Explorer(shown.bundle, {"graph_version": "made up"}, map=True).save(
            self.path(MAP, shown.size)
        )
        start = time.perf_counter()
        positions(shown.bundle, set(shown.bundle.types.values()))
        self.layouts[shown.size] = time.perf_counter() - start


def main() -> int:
    """Measure, write the tables, and name what is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--limit", type=float, default=60, help="seconds to show a graph")
    parser.add_argument("--tools", type=lambda text: text.split(","), default=list(TOOLS))
    parser.add_argument("--into", type=Path, help="a folder for the two pages, to leave ours alone")
    parser.add_argument("--pictures", type=Path, help="a folder for what each tool shows")
    asked = parser.parse_args()
    if unknown := set(asked.tools) - set(TOOLS):
        parser.error(f"no tool {', '.join(unknown)}; there are: {', '.join(TOOLS)}")
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="mmkg-bench-") as name:
        writers, versions, lost = _writers(asked.tools, Path(name))
        pages = Pages(Path(name))
        pages.make(writers)
        measured = Measured([one.subject for one in pages.graphs])
        for size, took in pages.layouts.items():
            measured.samples[Key(MMKG, size, "layout")].append(took)
        for tool, reason in lost.items():
            measured.missing |= {(tool, one.size): reason for one in measured.subjects}
        for turn in range(asked.turns):
            print(f"turn {turn + 1} of {asked.turns} ...", file=sys.stderr, flush=True)
            _turn(measured, pages, asked.tools, asked.limit, asked.pictures)
    context = _CONTEXT.format(
        machine=machine(load), browser=browser_version(), turns=asked.turns,
        versions="".join(f"; {one}" for one in versions),
    )  # fmt: skip
    _write(measured, asked.tools, context, asked.into)
    problems = missed(measured) if MMKG in asked.tools else []
    for line in problems:
        print(f"missed: {line}")
    return 1 if problems else 0


def _writers(
    tools: Sequence[str], folder: Path
) -> tuple[dict[str, Callable[[Shown, Path], None]], list[str], dict[str, str]]:
    """What writes each tool's page, the tools' versions, and why one cannot be had."""
    writers: dict[str, Callable[[Shown, Path], None]] = {}
    versions: list[str] = []
    lost: dict[str, str] = {}
    for tool in tools:
        if tool == MMKG:
            writers[tool] = _of_mmkg
            continue
        try:
            found = rival(tool, folder)
        except CannotBeHad as reason:
            lost[tool] = str(reason)
            continue
        writers[tool] = found.write
        versions.append(found.version)
    return writers, versions, lost


def _of_mmkg(shown: Shown, path: Path) -> None:
    Explorer(shown.bundle, {"graph_version": "made up"}).save(path)


def _turn(
    measured: Measured, pages: Pages, tools: Sequence[str], limit: float, pictures: Path | None
) -> None:
    """Each tool once on each graph, as far as it gets."""
    for graph in pages.graphs:
        size = graph.subject.size
        for tool in tools:
            path = pages.path(tool, size)
            if not path.exists():
                measured.missing.setdefault((tool, size), "not tried")
            if measured.left_out(tool, size):
                continue
            measured.bytes[tool, size] = path.stat().st_size
            try:
                with opened(path, limit) as found:
                    if pictures:
                        pictures.mkdir(parents=True, exist_ok=True)
                        found.picture(pictures / f"{path.stem}.png")
                    _take(measured, tool, graph, found)
                mapped = pages.path(MAP, size)
                if tool == MMKG and mapped.exists():
                    with opened(mapped, limit) as found:
                        times = _focused(found, f"v={MAP}", graph.focuses)
                        measured.samples[Key(MMKG, size, MAP)] += times
            except (NotShown, Error) as reason:
                print(f"{tool}, {size}: {reason}", file=sys.stderr)
                measured.missing[tool, size] = str(reason).splitlines()[0][:80]


def _take(measured: Measured, tool: str, graph: Kept, found: Opened) -> None:
    """Keep the samples of one page."""
    subject = graph.subject

    def keep(what: str, values: Sequence[float]) -> None:
        measured.samples[Key(tool, subject.size, what)] += values

    keep("shown", [found.times["shown"]])
    if tool != MMKG or subject.name == "part":
        return
    keep("first paint", [found.times["firstPaint"]])
    for view, state in graph.states.items():
        keep(view, _focused(found, state, graph.focuses))
    first, *times = found.search(_SEARCHED)
    keep("first letter", [first])
    keep("search", times)


def _focused(found: Opened, state: str, ids: Sequence[str]) -> list[float]:
    """Seconds for each new focus; the first is another view as well, and does not count."""
    hashes = [f"#{state}&id={one}" for one in ids]
    _, *times = found.focus([hashes[-1], *hashes])
    return times


def _write(measured: Measured, tools: Sequence[str], context: str, into: Path | None) -> None:
    results, docs = pages(into, "explorer.md")
    shown = beside(measured, tools)
    parts = ["## Explorer", context, shown]
    if MMKG in tools:
        parts += ["mmkg's page beside its budgets, in bold where one is missed:", page(measured)]
    text = "\n\n".join(parts)
    print(text)
    write(results, MARK, text)
    write(docs, MARK, f"{shown}\n\n{context}")
