"""``mmkg explore``: the graph as a page to look at."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from mmkg.cli.options import Command, ParamOption, complete_name, complete_query
from mmkg.cli.output import say, write
from mmkg.cli.where import Where

_PAGE = Path("mmkg.html")
_STDOUT = Path("-")


def explore(
    name: Annotated[
        str | None,
        typer.Argument(
            help="A label, alias or id to open on; else an overview.", autocompletion=complete_name
        ),
    ] = None,
    ask: Annotated[
        str | None, typer.Option(metavar="QUESTION", help="Open on the answer to a question.")
    ] = None,
    query: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Open on the rows of a named query.", autocompletion=complete_query
        ),
    ] = None,
    param: ParamOption = None,
    output: Annotated[
        Path,
        typer.Option("--output", "-o", "-O", metavar="FILE", help="Where; - is standard output."),
    ] = _PAGE,
    map: Annotated[
        bool, typer.Option("--map", help="Add a map of the whole graph, drawn with WebGL.")
    ] = False,
    show: Annotated[bool, typer.Option("--open", help="Open it in a browser.")] = False,
    *,
    where: Where,
) -> None:
    """Write the graph as one HTML page that works without a network.

    It shows entities, tables, lineage, comparisons and results, each value with its source.
    """
    import webbrowser

    from mmkg.cli.progress import working
    from mmkg.cli.query import parameters

    graph = where.open()
    with working("Writing the page"):
        made = graph.explore(name, ask=ask, query=query, map=map, **parameters(param or ()))
        if output == _STDOUT:
            write(made.html)
            return
        path = made.save(output)
    write(
        f"{path}, {path.stat().st_size / 1e6:.1f} MB. Open it in a browser; it needs no network.\n"
    )
    if show and not webbrowser.open(path.resolve().as_uri()):
        say("mmkg: no browser was found; open the file yourself.")


COMMANDS = (
    Command(
        "explore",
        explore,
        (
            "mmkg explore --open",
            "mmkg explore ALBEF -o albef.html",
            "mmkg explore --map -o map.html",
            "mmkg explore --ask 'which models use ITM on Conceptual Captions'",
            "mmkg explore --query results-by-benchmark -p benchmark='VQAv2 test-std'",
        ),
    ),
)
