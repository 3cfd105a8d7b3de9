"""``mmkg add``: something new in a seed, ready to be filled in."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from mmkg.cli.options import Command
from mmkg.cli.output import write


def model(
    arxiv: Annotated[
        str,
        typer.Argument(metavar="ARXIV-ID", help="The paper's number, such as 2107.07651."),
    ],
    name: Annotated[
        str | None,
        typer.Option(help="The model's name, of which its id is made. Default: it is asked for."),
    ] = None,
    seed: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="A seed. Default: MMKG_SEED, else the checkout's."),
    ] = None,
) -> None:
    """Start a model: a file with every field and what it is, and an entry for its paper.

    What is left empty `mmkg check` asks for; what is a comment is optional. Nothing is looked up,
    and nothing that is there is written over.
    """
    from mmkg.build.start import arxiv_number, start_model

    arxiv_number(arxiv)  # before anything is asked
    root = _seed(seed)
    started = start_model(root, arxiv, name if name is not None else _asked())
    write(f"{started.model}: started.\n")
    if started.papers:
        write(f"{started.papers}: the paper is added at the end.\n")
    if started.entry:
        write(f"To be added to {root / 'papers.yaml'}, which is no plain list:\n{started.entry}")
    write(f"`mmkg check {root}` tells what is to be filled in.\n")


def _seed(given: Path | None) -> Path:
    """The seed to write into; the wheel's own is nobody's to edit."""
    from mmkg import resources
    from mmkg.errors import BadParameter

    chosen = given or os.environ.get("MMKG_SEED")
    if not chosen and not resources.in_checkout():
        raise BadParameter("seed", "name a seed of your own: --seed DIR.")
    return Path(chosen) if chosen else resources.folder("seed")


def _asked() -> str:
    """The name, from whoever sits at the terminal."""
    from mmkg.errors import BadParameter

    if not (sys.stdin and sys.stdin.isatty()):
        raise BadParameter("name", "give the model's name: --name ALBEF.")
    try:
        return str(typer.prompt("Name of the model", err=True))
    except typer.Abort:
        raise KeyboardInterrupt from None  # ends as it does elsewhere


COMMANDS = (
    Command(
        "model",
        model,
        ('mmkg add model 2501.00001 --name "Example 2" --seed my-seed',),
        "add",
    ),
)
