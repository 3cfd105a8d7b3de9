"""``mmkg query``: a named query, a file, or text from standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mmkg.cli.options import (
    Command,
    FormatOption,
    ParamOption,
    complete_query,
)
from mmkg.cli.output import end, write, write_table
from mmkg.cli.where import Where
from mmkg.query.named import has_header, named_query, names, parse

if TYPE_CHECKING:
    from mmkg.api.graph import KnowledgeGraph
    from mmkg.api.result import Result
    from mmkg.model.values import Cell, Language, Table

_LONGEST_QUERY = 1_000_000
_MOST_DIGITS = 18
_CYPHER = (".cypher", ".cyp")
_ENDINGS = (".rq", ".sparql", *_CYPHER)


def query(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME|FILE|-]",
            help="A named query, a file, or - for standard input.",
            autocompletion=complete_query,
        ),
    ] = None,
    param: ParamOption = None,
    form: FormatOption = "table",
    show: Annotated[bool, typer.Option("--show", help="Show the query, do not run it.")] = False,
    *,
    where: Where,
) -> None:
    """Run a named query or your own SPARQL or Cypher; alone, list the named ones.

    In your own query a value that is an id (model:albef) or a whole number is bound as such, any
    other as text. Lines that start with #+ (//+ in Cypher) may declare parameters, as the named
    ones do.

    Ends with 1 where there are no rows.
    """
    if name is None:
        write_table(_listed(), form)
        return
    text = None if is_named(name) else read_text(name)
    if where.lang is None and name.endswith(_CYPHER):
        where = where._replace(lang="cypher")
    if show:
        write(text or named_query(name, where.lang or "sparql").text)
        return
    values = parameters(param or ())
    table = _run(where.open(), name, text, values, where.lang).table
    write_table(table, form)
    end(0 if table.rows else 1)


def _run(
    graph: KnowledgeGraph,
    name: str,
    text: str | None,
    values: dict[str, Cell],
    language: Language | None,
) -> Result:
    if text is None:
        return graph.query(name, **values)
    is_cypher = "cypher" in (language, graph.store.language)
    if has_header(text) and not (is_cypher and graph.perspective):
        return graph.run(parse(name, text), values)
    run = graph.cypher if is_cypher else graph.sparql
    return run(text, **{key: typed(value) for key, value in values.items()})


def _listed() -> Table:
    from mmkg.model.values import Table

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


def is_named(name: str) -> bool:
    """Whether a named query is meant, and no file or standard input.

    Raises ``UnknownQuery`` where it is neither.
    """
    from mmkg.errors import UnknownQuery

    if name == "-":
        return False
    if not name.endswith(_ENDINGS) and "/" not in name:
        try:
            named_query(name)
        except UnknownQuery:
            if not _is_file(name):
                raise
            return False
        return True
    if not _is_file(name):
        raise UnknownQuery(name)
    return False


def _is_file(name: str) -> bool:
    try:
        return Path(name).exists() and not Path(name).is_dir()
    except (OSError, ValueError):
        return False


def read_text(name: str) -> str:
    """The text of a file, or of standard input; raises ``UnreadableData``."""
    from mmkg.errors import UnreadableData

    what = "standard input" if name == "-" else name
    if name == "-" and sys.stdin is None:
        raise UnreadableData(what, "it is closed.")
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
