"""What a server answers, read as it comes: tables, and triples."""

import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager

import pyoxigraph as ox

from mmkg.errors import QuerySyntaxError, StoreUnavailable, shorten
from mmkg.model.values import Cell, Table
from mmkg.stores.http.connection import Answer
from mmkg.stores.oxigraph import to_cell
from mmkg.stores.rdf import triples_table

TABLE = "application/sparql-results+json, application/sparql-results+xml;q=0.5"
GRAPH = "application/n-triples, text/turtle;q=0.5, application/rdf+xml;q=0.1"
"""The media types that are asked for."""

_TABLES = (ox.QueryResultsFormat.JSON, ox.QueryResultsFormat.XML)
_GRAPHS = (ox.RdfFormat.N_TRIPLES, ox.RdfFormat.TURTLE, ox.RdfFormat.RDF_XML)

# With a literal as its subject, or something else than an IRI as its predicate.
_NO_TRIPLE = re.compile(rb'\s*(?:"|(?:<[^>]*>|_:\S+)\s*(?:"|_:))')
_PIECE = 1 << 16


def read_table(answer: Answer, *, is_graph: bool, sort: bool) -> Table:
    """The table that an answer is; with ``sort`` its columns stand in the order of their names."""
    if is_graph:
        return triples_table(
            (to_cell(t.subject), to_cell(t.predicate), to_cell(t.object))
            for t in _constructed(answer)
        )
    columns, found = read_rows(answer)
    rows = tuple(found)
    if not sort or list(columns) == sorted(columns):
        return Table(columns, rows)
    order = sorted(range(len(columns)), key=columns.__getitem__)
    return Table(
        tuple(columns[at] for at in order), tuple(tuple(row[at] for at in order) for row in rows)
    )


def read_rows(answer: Answer) -> tuple[tuple[str, ...], Iterator[tuple[Cell, ...]]]:
    """The columns of a table and its rows as they come; of ASK one column with one row."""
    lines = _lines(answer)
    return tuple(map(str, next(lines))), lines


def _lines(answer: Answer) -> Iterator[tuple[Cell, ...]]:
    form = ox.QueryResultsFormat.from_media_type(answer.media_type)
    if form not in _TABLES:
        raise _no_sparql(answer)
    with _read(answer.url):
        found = ox.parse_query_results(input=answer.body, format=form)
        try:
            if isinstance(found, ox.QueryBoolean):
                yield ("ask",)
                yield (bool(found),)
            elif isinstance(found, ox.QuerySolutions):
                yield tuple(variable.value for variable in found.variables)
                for solution in found:
                    yield tuple(map(to_cell, solution))
        finally:
            # It may be let go in this thread alone, and the frame may outlive it in a traceback.
            del found


def _constructed(answer: Answer) -> Iterator[ox.Quad]:
    """The triples that CONSTRUCT makes; what is none is left out, which Jena does not do."""
    if ox.RdfFormat.from_media_type(answer.media_type) != ox.RdfFormat.N_TRIPLES:
        yield from read_triples(answer)
        return
    with _read(answer.url):
        while lines := answer.body.readlines(_PIECE):
            whole = b"".join(line for line in lines if not _NO_TRIPLE.match(line))
            yield from ox.parse(whole, format=ox.RdfFormat.N_TRIPLES)


def read_triples(answer: Answer) -> Generator[ox.Quad, None, None]:
    """The triples of a graph as they come."""
    form = ox.RdfFormat.from_media_type(answer.media_type)
    if form not in _GRAPHS:
        raise _no_sparql(answer)
    with _read(answer.url):
        yield from ox.parse(input=answer.body, format=form)


def _no_sparql(answer: Answer) -> StoreUnavailable:
    kind = shorten(answer.media_type.partition(";")[0].strip()) or "something unnamed"
    return StoreUnavailable(
        answer.url,
        f"it answers with {kind}, which is no result of SPARQL. Check the path of the URL; "
        f"--option {answer.asked}-url=URL names another.",
    )


@contextmanager
def _read(url: str) -> Iterator[None]:
    try:
        yield
    except (SyntaxError, ValueError) as error:
        if "variable name" in str(error):
            # Jena takes COUNT(?x) for a column.
            raise QuerySyntaxError("A column has no name: write (COUNT(?x) AS ?n).") from None
        raise StoreUnavailable(
            url, f"its answer cannot be read: {shorten(str(error), 120)}. See the server's log."
        ) from None
