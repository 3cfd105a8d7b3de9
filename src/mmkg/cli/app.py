"""All commands, wired."""

from typing import Annotated, Any

import typer

from mmkg.cli import ask, data, look, query, schema
from mmkg.cli.ending import Commands
from mmkg.cli.options import Command, epilog
from mmkg.cli.output import write

_EXAMPLES = (
    "mmkg ask which models use ITM on Conceptual Captions",
    "mmkg show ALBEF",
    "mmkg why ALBEF ITM",
    "mmkg query",
)

_SETTINGS: dict[str, Any] = {
    "no_args_is_help": True,
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"]},
}


def _tell_version(asked: bool) -> None:
    if asked:
        from mmkg.__about__ import __version__

        write(f"mmkg {__version__}\n")
        raise typer.Exit


def _root(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_tell_version, is_eager=True, help="Tell the version."),
    ] = False,
) -> None:
    """A knowledge graph of multi-modal pre-trained models, every fact with its source."""


def _add(group: typer.Typer, commands: tuple[Command, ...]) -> None:
    for command in commands:
        group.command(command.name, epilog=epilog(command.examples))(command.function)


app = typer.Typer(cls=Commands, epilog=epilog(_EXAMPLES), **_SETTINGS)
app.callback()(_root)
for _module in (ask, query, look, data):
    _add(app, _module.COMMANDS)
_schema = typer.Typer(help="The vocabulary, and the files generated from it.", **_SETTINGS)
_add(_schema, schema.COMMANDS)
app.add_typer(_schema, name="schema")
