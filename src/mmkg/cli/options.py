"""Arguments and options that commands share, and what a shell completes them with."""

from collections.abc import Callable
from typing import Annotated, Any, Literal, NamedTuple

import typer

from mmkg.cli.output import Format

_MOST = 50


class Command(NamedTuple):
    """A command with its name and examples, which its help shows and the tests run.

    ``group`` is the word that comes before the name.
    """

    name: str
    function: Callable[..., Any]
    examples: tuple[str, ...]
    group: str = ""


PageFormatOption = Annotated[
    Literal["table", "json"], typer.Option("--format", "-f", help="The shape of the output.")
]
TextFormatOption = Annotated[
    Literal["text", "json"], typer.Option("--format", "-f", help="The shape of the output.")
]
FormatOption = Annotated[Format, typer.Option("--format", "-f", help="The shape of the output.")]


def complete_query(incomplete: str) -> list[tuple[str, str]]:
    """Named queries with their summaries."""
    from mmkg.query.named import named_query, names

    return [(name, named_query(name).summary) for name in names() if name.startswith(incomplete)]


def complete_param(context: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The parameters of the query that was named before, by an option where there is one for it."""
    from mmkg.query.named import named_query, names

    # Before an option that still lacks its value, words are not yet told apart.
    given = context.params
    words = (given["query"],) if "query" in given else (given.get("name"), *context.args)
    named = [name for name in names() if name in words]
    parameters = [one for name in named for one in named_query(name).parameters]
    found = [(f"{parameter.name}=", parameter.meaning) for parameter in parameters]
    return [(text, meaning) for text, meaning in found if text.startswith(incomplete)]


ParamOption = Annotated[
    list[str] | None,
    typer.Option(
        "--param",
        "-p",
        metavar="NAME=VALUE",
        help="A parameter; give one for each.",
        autocompletion=complete_param,
    ),
]


def complete_form(incomplete: str) -> list[tuple[str, str]]:
    """The formats of an export, with what each is for."""
    from mmkg.formats.export.registry import FORMS

    found = ((name, form.purpose) for name, form in FORMS.items())
    return [(name, purpose) for name, purpose in found if name.startswith(incomplete)]


def complete_import(incomplete: str) -> list[tuple[str, str]]:
    """The formats that are imported, with what each is."""
    from mmkg.proposals.registry import FORMATS

    found = ((name, form.purpose) for name, form in FORMATS.items())
    return [(name, purpose) for name, purpose in found if name.startswith(incomplete)]


def complete_name(incomplete: str) -> list[str]:
    """The labels of entities that start so; all of them would be too many."""
    from mmkg.api.load import load

    names = load().lexicon.labels() if incomplete else []
    return [name for name in names if name.startswith(incomplete)][:_MOST]


def complete_class(incomplete: str) -> list[tuple[str, str]]:
    """The classes of the graph."""
    from mmkg.model.vocabulary import CLASSES

    names = (
        (term.prefix if incomplete.islower() else term.name, term) for term in CLASSES.values()
    )
    return [(name, term.definition) for name, term in names if name.startswith(incomplete)]
