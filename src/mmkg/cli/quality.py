"""``mmkg quality``: how good the graph is."""

from __future__ import annotations

from mmkg.cli.options import Command, TextFormatOption
from mmkg.cli.output import write, write_grid, write_json, write_text
from mmkg.cli.where import Where


def quality(
    form: TextFormatOption = "text",
    *,
    where: Where,
) -> None:
    """Tell how good the graph is: what is described, on what it stands, what is left to do.

    Figures, how many entities of each class have each field, and the model families that lack
    something; --format json names all of them. Second reads are known of the package's graph and
    of seeds.
    """
    from mmkg.cli.progress import working
    from mmkg.formats.quality import meaning, quality_grids, quality_to_dict

    graph = where.open()
    with working("Counting"):
        found = graph.quality()
    if form == "json":
        write_json(quality_to_dict(found))
        return
    for grid in quality_grids(found):
        write_grid(grid)
    write("\n")
    write_text(meaning())


COMMANDS = (
    Command(
        "quality",
        quality,
        ("mmkg quality", "mmkg quality --format json", "mmkg quality --seed my-seed"),
    ),
)
