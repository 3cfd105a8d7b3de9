"""All commands, wired; of a single call only the one that is asked for."""

from importlib import import_module
from typing import Annotated, Any

import typer

from mmkg.cli.ending import Commands
from mmkg.cli.where import with_graph_options

COMMANDS = {
    "ask": "ask",
    "query": "query",
    "show": "look",
    "list": "look",
    "search": "look",
    "why": "look",
    "conflicts": "conflicts",
    "explore": "explore",
    "load": "transfer",
    "dump": "transfer",
    "export": "transfer",
    "synth": "transfer",
    "import": "importing",
    "check": "data",
    "info": "data",
    "quality": "quality",
    "diff": "diff",
    "add": "add",
    "schema": "schema",
}
"""Each command or group of commands, and the module that has it."""

_GROUPS = {
    "add": "Something new in a seed, ready to be filled in.",
    "schema": "The vocabulary, and the files generated from it.",
}
_EXAMPLES = (
    "mmkg ask which models use ITM on Conceptual Captions",
    "mmkg show ALBEF",
    "mmkg why ALBEF ITM",
    "mmkg query",
    "mmkg explore --open",
)
_SETTINGS: dict[str, Any] = {
    "no_args_is_help": True,
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"]},
}


def app(asked: str | None = None) -> typer.Typer:
    """The command line; with the name of a command only its module is imported, to save time."""
    whole = typer.Typer(cls=Commands, epilog=_epilog(_EXAMPLES), **_SETTINGS)
    whole.callback()(_root)
    names = [asked] if asked in COMMANDS else list(COMMANDS)
    groups = {"": whole}
    for module in dict.fromkeys(COMMANDS[name] for name in names):
        for command in import_module(f"mmkg.cli.{module}").COMMANDS:
            if command.group not in groups:
                groups[command.group] = typer.Typer(help=_GROUPS[command.group], **_SETTINGS)
                whole.add_typer(groups[command.group], name=command.group)
            add = groups[command.group].command(command.name, epilog=_epilog(command.examples))
            add(with_graph_options(command.function))
    return whole


def _epilog(examples: tuple[str, ...]) -> str:
    # typer keeps the lines of a paragraph that starts with \b.
    return "\n".join(("\b", "Examples:", *(f"  {example}" for example in examples)))


def _root(
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=lambda asked: _tell_version() if asked else None,
            is_eager=True,
            help="Tell the version.",
        ),
    ] = False,
) -> None:
    """A knowledge graph of multi-modal pre-trained models, every fact with its source."""


def _tell_version() -> None:
    from mmkg.__about__ import __version__
    from mmkg.cli.output import write

    write(f"mmkg {__version__}\n")
    raise typer.Exit
