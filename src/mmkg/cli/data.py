"""The data itself: ``check`` and ``info``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from mmkg.cli.options import Command, PageFormatOption, TextFormatOption
from mmkg.cli.output import end, write, write_grid, write_json
from mmkg.cli.where import Where

if TYPE_CHECKING:
    from mmkg.api.graph import KnowledgeGraph

_DATA_ERROR = 4


def check(
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[DIR]", help="A seed. Default: MMKG_SEED, else the package's."),
    ] = None,
    shacl: Annotated[
        bool, typer.Option("--shacl", help="Validate the compiled graph by its shapes too.")
    ] = False,
    form: TextFormatOption = "text",
) -> None:
    """Check a seed: all findings at once, each with its file and line, and what to do.

    Ends with 4 where there are findings.
    """
    from mmkg.cli.checking import checked
    from mmkg.cli.progress import working
    from mmkg.resources import folder as package_folder

    root = folder or Path(os.environ.get("MMKG_SEED") or package_folder("seed"))
    with working("Checking"):
        findings, summary = checked(root, shacl=shacl)
    if form == "json":
        found = [finding.to_dict() for finding in findings]
        write_json({"seed": str(root), "shacl": shacl, "findings": found, "summary": summary})
    else:
        write("".join(f"{finding}\n" for finding in findings) + f"{summary}\n")
    end(_DATA_ERROR if findings else 0)


def info(
    form: PageFormatOption = "table",
    *,
    where: Where,
) -> None:
    """Tell what the graph holds, its version, and where the cache is."""
    from mmkg.formats.grid import Grid, Row

    about = about_graph(where.open())
    if form == "json":
        write_json(about)
        return
    counts = about.pop("counts")
    shown = {**about, **counts}
    rows = (Row(((name.replace("_", " "),), (_told(value),))) for name, value in shown.items())
    write_grid(Grid(tuple(rows)))


def about_graph(graph: KnowledgeGraph) -> dict[str, Any]:
    """Versions, places, and how many entities of each class the store holds."""
    from mmkg.__about__ import __version__
    from mmkg.stores.cache import cache_folder

    return {
        "mmkg": __version__,
        "graph_version": graph.version,
        "store": graph.store.url or "cache",
        "cache": str(cache_folder()),
        "counts": {str(name): count for name, count in graph.query("classes")},
    }


def _told(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)


COMMANDS = (
    Command(
        "check",
        check,
        ("mmkg check", "mmkg check my-seed", "mmkg check --shacl --format json"),
    ),
    Command("info", info, ("mmkg info", "mmkg info --format json")),
)
