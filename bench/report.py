"""What every bench says of its run, and how its tables get into the pages that keep them."""

import os
import platform
from collections.abc import Iterable, Sequence
from pathlib import Path

RESULTS = Path(__file__).parent / "RESULTS.md"
"""Where the tables of all benches are kept."""


def machine(load: float | None = None) -> str:
    """The machine in a few words; with the ``load`` before the run, how busy it was.

    >>> machine().startswith("Python 3")
    True
    """
    told = [
        f"Python {platform.python_version()}",
        f"{platform.system()} {platform.machine()}",
        f"{os.cpu_count()} cores",
    ]
    if load is not None:
        told.append(f"load {load:.1f} before the run, {os.getloadavg()[0]:.1f} at its end")
    return ", ".join(told)


def pages(into: Path | None, page: str) -> tuple[Path, Path]:
    """Where a run is kept: all of it, and what a page of the documentation shows of it.

    In the project, or in a folder that leaves ours alone, which is made.
    """
    if into is None:
        return RESULTS, RESULTS.parents[1] / "docs" / page
    into.mkdir(parents=True, exist_ok=True)
    return into / RESULTS.name, into / page


def grid(lines: Iterable[Sequence[str]]) -> str:
    """Rows of cells as a Markdown table, of which the first is the head.

    >>> print(grid([["what", "ms"], ["load", "3"]]))
    | what | ms |
    | --- | --- |
    | load | 3 |
    """
    head, *rows = lines
    return "\n".join(f"| {' | '.join(line)} |" for line in (head, ["---"] * len(head), *rows))


def write(path: Path, mark: str, text: str, *, within: str | None = None) -> None:
    """Replace what stands in a file between the two markers of this name.

    Where they are not there yet they are put before the end of ``within``, or of the file.
    """
    start, end = _markers(mark)
    page = path.read_text("utf-8") if path.is_file() else ""
    if start not in page:
        around = _markers(within)[1] if within else ""
        place = page.index(around) if around and around in page else len(page)
        before = page[:place].rstrip("\n")
        page = f"{before}\n\n{start}\n{end}\n{page[place:]}"
    before, _, rest = page.partition(start)
    _, _, after = rest.partition(end)
    path.write_text(f"{before}{start}\n{text}\n{end}{after}", encoding="utf-8")


def _markers(mark: str) -> tuple[str, str]:
    return f"<!-- {mark}: start -->", f"<!-- {mark}: end -->"
