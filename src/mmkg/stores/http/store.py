"""Any server that answers by the SPARQL 1.1 Protocol, as a store."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlencode

from mmkg.model.values import Cell, Fact, Ref, Table
from mmkg.query.guard import check_read_only
from mmkg.query.tokens import quote
from mmkg.stores.access import Access
from mmkg.stores.binding import write_in
from mmkg.stores.http.address import Address, address
from mmkg.stores.http.connection import Connection, Request
from mmkg.stores.http.deadline import Deadline
from mmkg.stores.http.failures import NOT_HERE, no_endpoint, not_parsed
from mmkg.stores.http.mark import Mark, half_loaded, nothing_loaded
from mmkg.stores.http.query import prepare
from mmkg.stores.http.results import GRAPH, TABLE, read_rows, read_table
from mmkg.stores.protocol import Language
from mmkg.stores.rdf import Literal, Pattern, from_iri, from_literal, patterns

_OPENING = """
SELECT ?state ?version ?entity {{
  OPTIONAL {{ GRAPH <{mark}> {{ <{mark}> ?state ?version }} }}
  OPTIONAL {{ SELECT ?entity {{ ?entity <https://w3id.org/mmkg/ontology/label> ?label }} LIMIT 1 }}
}}
"""


class HttpStore:
    """A graph on a SPARQL server, which is only read.

    ``version`` is that of the graph which mmkg has loaded there, if it has. ``seconds`` is what a
    query may take, from the first byte sent to the last one read.
    """

    language: Language = "sparql"
    shared = False

    def __init__(
        self,
        connection: Connection,
        endpoint: str,
        place: Address,
        *,
        seconds: float | None = None,
        version: str = "",
    ) -> None:
        self.url = place.url
        self.version = version
        self._connection = connection
        self._endpoint = endpoint
        self._place = place
        self._seconds = seconds

    def select(self, query: str, parameters: Mapping[str, Cell] | None = None) -> Table:
        """See ``Store.select``; ASK has one row and column, CONSTRUCT and DESCRIBE are triples.

        Raises ``QueryTimeout`` as well.
        """
        check_read_only(query)
        prepared = prepare(write_in(query, parameters))
        request = self._request(prepared.text, GRAPH if prepared.is_graph else TABLE, 400)
        with self._connection.open(request, self._deadline()) as answer:
            if answer.status == 400:
                raise not_parsed(prepared.text, answer.text())
            return read_table(answer, is_graph=prepared.is_graph, sort=prepared.all)

    def match(self, s: Ref | None = None, p: str | None = None, o: Cell = None) -> Iterator[Fact]:
        """See ``Store.match``; rdf:type is given by its IRI, and has a class's name as object.

        Facts are given as they come, in the thread that takes the first, and within the limit on
        time: of which the time that the caller takes between two facts is no part.
        """
        self._connection.check_open()
        return self._match(patterns(s, p, o))

    def _match(self, wanted: list[Pattern]) -> Iterator[Fact]:
        for pattern in wanted:
            known = [None if end is None else _known(end) for end in pattern]
            deadline = self._deadline()
            with self._connection.open(self._request(_asking(pattern), TABLE), deadline) as answer:
                _, rows = read_rows(answer)
                for row in deadline.waiting(rows):
                    found = iter(row)
                    s, p, o = (next(found) if end is None else end for end in known)
                    if isinstance(s, Ref) and p is not None and o is not None:
                        yield Fact(s, str(p), o)

    def close(self) -> None:
        """See ``Store.close``; may be called twice."""
        self._connection.close()

    def _deadline(self) -> Deadline:
        return Deadline(self.url, self._seconds)

    def _request(self, query: str, accept: str, *expected: int) -> Request:
        return _request(self._endpoint, self._place, query, accept, expected)


def open_http(url: str, _compiled: Path, access: Access) -> HttpStore:
    """The registry's opener of the graph on a SPARQL server, whose URL ``address`` reads.

    Raises ``StoreUnavailable`` where no server is reached, or has no graph of mmkg, or has one that
    is being loaded or was loaded by half.
    """
    place = address(url, access)
    connection = Connection(place.url, access)
    try:
        endpoint, rows = _opened(connection, place, Deadline(place.url, access.timeout))
        mark = Mark.read((state, version) for state, version, _ in rows)
        if mark.is_loading:
            raise half_loaded(place)
        if not any(entity for _, _, entity in rows):
            raise nothing_loaded(place)
    except BaseException:
        connection.close()
        raise
    return HttpStore(connection, endpoint, place, seconds=access.timeout, version=mark.version)


def _opened(
    connection: Connection, place: Address, deadline: Deadline
) -> tuple[str, tuple[tuple[Cell, ...], ...]]:
    """The endpoint that takes queries, and the note on the graph and one of its entities."""
    said = []
    for endpoint in place.queries:
        query = _OPENING.format(mark=place.mark)
        request = _request(endpoint, place, query, TABLE, NOT_HERE)
        with connection.open(request, deadline) as answer:
            if answer.is_here:
                return endpoint, read_table(answer, is_graph=False, sort=False).rows
            said.append(answer.said())
    raise no_endpoint(place.url, "query", place.queries, said[0])


def _request(
    endpoint: str, place: Address, query: str, accept: str, expected: tuple[int, ...]
) -> Request:
    fields = [("query", query)]
    if place.graph:
        fields += [("default-graph-uri", place.graph), ("named-graph-uri", place.mark)]
    headers = {"Accept": accept, "Content-Type": "application/x-www-form-urlencoded"}
    return Request("query", "POST", endpoint, headers, urlencode(fields).encode(), expected)


def _asking(pattern: Pattern) -> str:
    names = [f"?{name}" if end is None else "" for name, end in zip("spo", pattern, strict=True)]
    ends = [name or _written(end) for name, end in zip(names, pattern, strict=True)]
    return f"SELECT {' '.join(filter(None, names)) or '(1 AS ?one)'} {{ {' '.join(ends)} }}"


def _written(end: str | Literal | None) -> str:
    if isinstance(end, Literal):
        return f"{quote(end.lexical)}^^<{end.datatype}>"
    return f"<{end}>"


def _known(end: str | Literal) -> Cell:
    return from_literal(*end) if isinstance(end, Literal) else from_iri(end)
