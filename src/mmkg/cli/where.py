"""Which graph a command asks: its store, its seed, whose eyes; the options are the same for all."""

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import TYPE_CHECKING, Annotated, Any, Literal, NamedTuple, get_type_hints

import typer

from mmkg.stores.access import Access

if TYPE_CHECKING:
    from mmkg.api.graph import KnowledgeGraph

OPTIONS = tuple(name.replace("_", "-") for name in Access._fields if name != "timeout")
"""What ``--option`` may name."""


def complete_option(incomplete: str) -> list[str]:
    """The names that ``--option`` takes."""
    return [f"{name}=" for name in OPTIONS if name.startswith(incomplete)]


def _server_option(*flags: str) -> Any:
    return typer.Option(
        *flags,
        metavar="NAME=VALUE",
        help=f"For a server, one for each of {', '.join(OPTIONS)}.",
        autocompletion=complete_option,
    )


_SHORT = "-o"
ServerOption = Annotated[list[str] | None, _server_option("--option", _SHORT)]
_LONG_SERVER_OPTION = Annotated[list[str] | None, _server_option("--option")]


class Where(NamedTuple):
    """The graph that a command asks, as its options name it."""

    store: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="Where the graph is held: `memory:`, a Turtle or N-Quads file, bolt://… or "
            "neo4j://…, http(s)://… of a SPARQL server. Default: MMKG_STORE, else the cache.",
        ),
    ] = None
    option: ServerOption = None
    seed: Annotated[
        str | None,
        typer.Option(
            metavar="DIR",
            help="A seed of your own to compile and use. Default: MMKG_SEED, else the package's.",
        ),
    ] = None
    lang: Annotated[
        Literal["sparql", "cypher"] | None,
        typer.Option(help="The language to ask in: cypher needs no server on Python 3.12."),
    ] = None
    according_to: Annotated[
        str | None,
        typer.Option(
            "--according-to", metavar="SOURCE", help="With the eyes of one paper or repository."
        ),
    ] = None
    timeout: Annotated[
        float | None,
        typer.Option(metavar="SECONDS", help="How long one query may take. Default: no limit."),
    ] = None

    def open(self) -> "KnowledgeGraph":
        """Open the graph, with a word to whoever waits for its first compilation."""
        from mmkg.api.load import load
        from mmkg.cli.progress import working

        access = access_of(self.option or (), self.store)
        with working("Preparing the graph, this once"):
            return load(
                seed=self.seed,
                store=self.store,
                language=self.lang,
                perspective=self.according_to,
                timeout=self.timeout,
                options=access,
            )


def access_of(pairs: Iterable[str], url: str | None) -> Access:
    """How a server is reached, from options; a password that is missing is asked for.

    It is asked for on a terminal only, and where a user is named. Raises ``BadParameter``.
    """
    given: dict[str, Any] = dict(map(_option, pairs))
    access = Access(**given)
    if access.user and access.password is None and _may_prompt():
        try:
            asked = f"Password of {access.user} at {url}"
            password = typer.prompt(asked, hide_input=True, err=True)
        except typer.Abort:
            raise KeyboardInterrupt from None  # ends as it does elsewhere
        access = access._replace(password=password)
    return access


def _option(pair: str) -> tuple[str, str]:
    from mmkg.errors import BadParameter

    name, equals, value = pair.partition("=")
    if not equals or name not in OPTIONS:
        known = ", ".join(OPTIONS)
        raise BadParameter("option", f"{name!r} is not NAME=VALUE with one of {known}.")
    return name.replace("-", "_"), value


def _may_prompt() -> bool:
    import os
    import sys

    return not os.environ.get("NEO4J_PASSWORD") and sys.stdin.isatty()


def with_graph_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command with the fields of ``Where`` as options, where it has a parameter ``where``.

    A command that writes a file has ``-o`` for it, and ``--option`` in full.
    """
    parameters = inspect.signature(command).parameters
    if "where" not in parameters:
        return command
    own, options = (
        get_type_hints(command, include_extras=True),
        get_type_hints(Where, include_extras=True),
    )
    if any(_SHORT in flags for flags in map(_flags, own.values())):
        options["option"] = _LONG_SERVER_OPTION

    @wraps(command)
    def run(**given: Any) -> Any:
        where = Where(**{name: given.pop(name) for name in Where._fields})
        return command(**given, where=where)

    keyword = inspect.Parameter.KEYWORD_ONLY
    shown = [p.replace(kind=keyword) for name, p in parameters.items() if name != "where"]
    shown += [
        inspect.Parameter(name, keyword, default=Where._field_defaults[name])
        for name in Where._fields
    ]
    annotations = {**own, **options}
    run.__annotations__ = {
        name: hint for name, hint in annotations.items() if name not in ("where", "open")
    }
    run.__signature__ = inspect.Signature(  # type: ignore[attr-defined]  # typer reads it
        [p.replace(annotation=annotations[p.name]) for p in shown]
    )
    return run


def _flags(hint: Any) -> tuple[str, ...]:
    told = getattr(hint, "__metadata__", ())
    return tuple(flag for one in told for flag in getattr(one, "param_decls", None) or ())
