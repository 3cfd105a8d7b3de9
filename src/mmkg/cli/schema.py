"""``mmkg schema``: the vocabulary, and the files that are generated from it."""

from __future__ import annotations

from typing import Annotated

import typer

from mmkg.cli.options import Command, complete_class
from mmkg.cli.output import end, say, write, write_table

_DATA_ERROR = 4


def build(
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; tell which files are stale.")
    ] = False,
) -> None:
    """Generate the vocabulary's files from the schema, in a checkout.

    With --check, ends with 4 where a file is not as it would be generated.
    """
    from mmkg import resources
    from mmkg.cli.progress import working
    from mmkg.errors import UnreadableData
    from mmkg.schema.build import build_ontology, stale_files

    root = resources.folder("seed").parent
    if not resources.in_checkout():
        raise UnreadableData(str(root), "generated files belong to a checkout, and this is none.")
    with working("Generating"):
        changed = stale_files(root) if check else build_ontology(root)
    write("".join(f"{path.relative_to(root)}\n" for path in changed))
    say(f"{len(changed)} files {'are stale' if check else 'written'}.")
    end(_DATA_ERROR if check and changed else 0)


def show(
    name: Annotated[
        str | None,
        typer.Argument(metavar="[CLASS]", help="A class.", autocompletion=complete_class),
    ] = None,
) -> None:
    """Show a class with its definition, fields and an example; alone, list the classes."""
    from mmkg.api.classes import class_named
    from mmkg.model.values import Table
    from mmkg.model.vocabulary import CLASSES

    if name is None:
        rows = tuple((term.name, term.prefix, term.definition) for term in CLASSES.values())
        write_table(Table(("class", "ids start with", "definition"), rows), "table")
        return
    from mmkg.schema.describe import describe_class

    write(f"{describe_class(class_named(name)).rstrip()}\n")


COMMANDS = (
    Command("build", build, ("mmkg schema build", "mmkg schema build --check"), "schema"),
    Command("show", show, ("mmkg schema show", "mmkg schema show Objective"), "schema"),
)
