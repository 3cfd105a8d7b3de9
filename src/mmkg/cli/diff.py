"""``mmkg diff``: two versions of the graph, fact by fact."""

from __future__ import annotations

from typing import Annotated

import typer

from mmkg.cli.options import Command, TextFormatOption
from mmkg.cli.output import end, write_json, write_lines


def diff(
    before: Annotated[
        str,
        typer.Argument(
            metavar="A",
            help="A seed, a compiled graph, an export that carries the whole graph, or a folder "
            "in git such as HEAD~3:seed.",
        ),
    ],
    after: Annotated[str, typer.Argument(metavar="B", help="The same.")],
    claims: Annotated[
        bool, typer.Option("--claims", help="Show changed evidence of unchanged facts too.")
    ] = False,
    form: TextFormatOption = "text",
) -> None:
    """Show what tells version B of the graph from version A, entity by entity.

    Facts that came (+) or went (-) stand above the places that state them; a field with another
    value (~) has both values, and the places of each. Facts that only follow from others are not
    listed.

    Ends with 0 where the two are equal, 1 where they differ.
    """
    from mmkg.api.diff import diff as compare
    from mmkg.cli.progress import working
    from mmkg.formats.difference import difference_lines, difference_to_dict

    with working("Comparing"):
        found = compare(before, after)
    if form == "json":
        shown = difference_to_dict(found, claims=claims)
        write_json({"before": before, "after": after, **shown})
    else:
        write_lines(difference_lines(found, claims=claims))
    end(1 if found else 0)


COMMANDS = (
    Command(
        "diff",
        diff,
        (
            "mmkg diff HEAD:my-seed my-seed",
            "mmkg diff released.nq my-seed --claims",
            "mmkg diff released.nq my-seed --format json",
        ),
    ),
)
