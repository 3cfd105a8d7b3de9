"""``mmkg conflicts``: where sources disagree."""

from __future__ import annotations

from typing import Annotated

import typer

from mmkg.cli.options import Command, FormatOption, complete_name
from mmkg.cli.output import end, say, write, write_grid, write_json, write_table, write_text
from mmkg.cli.where import Where


def conflicts(
    entity: Annotated[
        str | None,
        typer.Argument(
            metavar="[ENTITY]",
            help="Only about this entity, its stages and results: a label, alias or id.",
            autocompletion=complete_name,
        ),
    ] = None,
    form: FormatOption = "table",
    *,
    where: Where,
) -> None:
    """Show where sources disagree: each value with every place that states it, and what settles it.

    Open ones come first: of these an answer gives all values. Where the paper that introduces an
    entity states the value, that settles it; a survey's member is left out where another source
    states the list completely. Ends with 1 where sources agree.
    """
    from mmkg.formats import conflicts as shown

    graph = where.open()
    found = graph.conflicts(entity)
    if form == "json":
        write_json(shown.conflicts_to_list(found))
    elif form != "table":
        write_table(shown.conflicts_table(found), form)
    elif found:
        for grid in shown.conflicts_grids(found, graph.lexicon.label):
            write_grid(grid)
        write("\n")
        write_text(shown.conflicts_summary(found))
    if not found:
        say(f"No sources disagree{f' about {entity}' if entity else ''}.")
    end(0 if found else 1)


COMMANDS = (
    Command(
        "conflicts",
        conflicts,
        (
            "mmkg conflicts",
            'mmkg conflicts "Conceptual Captions"',
            "mmkg conflicts ALBEF --format json",
            "mmkg conflicts --format csv",
        ),
    ),
)
