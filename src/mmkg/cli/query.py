"""``mmkg query``: a named query, a file, or SPARQL from standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mmkg.cli.options import (
    Command,
    FormatOption,
    SeedOption,
    StoreOption,
    complete_param,
    complete_query,
    open_graph,
)
from mmkg.cli.output import end, write, write_table

if TYPE_CHECKING:
    from mmkg.model.values import Cell, Table
    from mmkg.query.named import NamedQuery

_LONGEST_QUERY = 1_000_000
_MOST_DIGITS = 18
_ENDINGS = (".rq", ".sparql")


def query(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME|FILE|-]",
            help="A named query, a file with SPARQL, or - for standard input.",
            autocompletion=complete_query,
        ),
    ] = None,
    param: Annotated[
        list[str] | None,
        typer.Option(
            "--param",
            "-p",
            metavar="NAME=VALUE",
            help="A parameter; give one for each.",
            autocompletion=complete_param,
        ),
    ] = None,
    form: FormatOption = "table",
    show: Annotated[bool, typer.Option("--show", help="Show the query, do not run it.")] = False,
    store: StoreOption = None,
    seed: SeedOption = None,
) -> None:
    """Run a named query or your own SPARQL; alone, list the named ones.

    In your own SPARQL a value that is an id (model:albef) or a whole number is bound as such,
    any other as text. Lines that start with #+ may declare parameters, as the named ones do.

    Ends with 1 where there are no rows.
    """
    if name is None:
        write_table(_listed(), form)
        return
    asked = read_query(name)
    if show:
        write(asked if isinstance(asked, str) else asked.text)
        return
    graph = open_graph(store, seed)
    values = parameters(param or ())
    if isinstance(asked, str):
        table = graph.sparql(asked, **{key: typed(text) for key, text in values.items()}).table
    else:
        table = graph.run(asked, values).table
    write_table(table, form)
    end(0 if table.rows else 1)


def _listed() -> Table:
    from mmkg.model.values import Table
    from mmkg.query.named import named_query, names

    queries = [named_query(name) for name in names()]
    rows = (
        (
            query.name,
            " ".join(f"[{one.name}]" if one.optional else one.name for one in query.parameters),
            query.summary,
        )
        for query in queries
    )
    return Table(("name", "parameters", "summary"), tuple(rows))


def read_query(name: str) -> NamedQuery | str:
    """A query with a header, or the text of one without; raises ``UnknownQuery``."""
    from mmkg.errors import UnknownQuery
    from mmkg.query.named import named_query, parse

    if name != "-" and not name.endswith(_ENDINGS) and "/" not in name:
        try:
            return named_query(name)
        except UnknownQuery:
            if not _is_file(name):
                raise
    elif name != "-" and not _is_file(name):
        raise UnknownQuery(name)
    text = _text("standard input" if name == "-" else name, name)
    has_header = any(line.startswith("#+") for line in text.splitlines())
    return parse(name, text) if has_header else text


def _is_file(name: str) -> bool:
    try:
        return Path(name).exists() and not Path(name).is_dir()
    except (OSError, ValueError):
        return False


def _text(what: str, name: str) -> str:
    from mmkg.errors import UnreadableData

    try:
        if name == "-":
            raw = sys.stdin.buffer.read(_LONGEST_QUERY + 1)
        else:
            with Path(name).open("rb") as file:
                raw = file.read(_LONGEST_QUERY + 1)
    except OSError as error:
        raise UnreadableData(what, str(error.strerror)) from error
    if len(raw) > _LONGEST_QUERY:
        raise UnreadableData(what, f"longer than {_LONGEST_QUERY:,} bytes, which no query is.")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableData(what, f"not UTF-8 at byte {error.start:,}.") from None


def parameters(pairs: tuple[str, ...] | list[str]) -> dict[str, Cell]:
    """Parameters written as ``name=value``; raises ``BadParameter``.

    >>> parameters(["objective=ITM", "dataset=Conceptual Captions"])
    {'objective': 'ITM', 'dataset': 'Conceptual Captions'}
    """
    from mmkg.errors import BadParameter

    values: dict[str, Cell] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or not name.isidentifier():
            raise BadParameter(pair, "write it as name=value, such as model=ALBEF.")
        if name in values:
            raise BadParameter(name, "it is given twice.")
        values[name] = value
    return values


def typed(text: Cell) -> Cell:
    """The value of a parameter whose type nothing declares.

    >>> typed("model:albef"), typed("2021"), typed("fine-tuned")
    (Ref('model:albef'), 2021, 'fine-tuned')
    """
    from mmkg.ids import is_curie
    from mmkg.model.values import Ref

    if not isinstance(text, str):
        return text
    if is_curie(text):
        return Ref(text)
    number = text.removeprefix("-")
    whole = number.isascii() and number.isdigit() and len(number) <= _MOST_DIGITS
    return int(text) if whole else text


COMMANDS = (
    Command(
        "query",
        query,
        (
            "mmkg query",
            "mmkg query models-by-objective-and-dataset -p objective=ITM -p dataset=CC3M",
            "mmkg query datasets-of-model --param model=ALBEF --format csv",
            "mmkg query lineage --show",
            "echo 'SELECT ?p ?o WHERE { $m ?p ?o }' | mmkg query - -p m=model:albef",
        ),
    ),
)
