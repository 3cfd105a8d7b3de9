"""Loading a graph onto a SPARQL server, and bringing it back, by the Graph Store Protocol."""

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from functools import cached_property, partial
from itertools import chain
from typing import NamedTuple

import pyoxigraph as ox

from mmkg.errors import StoreUnavailable, shorten
from mmkg.ids import ENTITY_BASE
from mmkg.model.property_graph import TYPE
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.stores.access import Access
from mmkg.stores.compiled import bundle_from
from mmkg.stores.content import Content
from mmkg.stores.http.address import address, stored_at
from mmkg.stores.http.connection import Body, Connection, Request
from mmkg.stores.http.deadline import Deadline
from mmkg.stores.http.failures import NOT_HERE, no_endpoint
from mmkg.stores.http.mark import Mark, half_loaded, nothing_loaded
from mmkg.stores.http.results import GRAPH, read_triples
from mmkg.stores.oxigraph import to_cell
from mmkg.stores.rdf import RDF_TYPE, XSD, canonical_decimal
from mmkg.stores.target import Changes, Progress, silent

_N_TRIPLES = ox.RdfFormat.N_TRIPLES
_DECIMAL = f"{XSD}decimal"


class HttpTarget:
    """A graph on a SPARQL server, the default one or a named one, which mmkg owns wholly.

    A load replaces it in one request, which servers with transactions carry out wholly or not at
    all; of the others a note tells that it was not finished. Time limits do not hold here.
    """

    def __init__(self, url: str, access: Access) -> None:
        self._place = address(url, access)
        self.url = self._place.url
        self._connection = Connection(self.url, access)

    def load(
        self,
        content: Content,
        *,
        dry_run: bool = False,
        progress: Progress = silent,
    ) -> Changes:
        """See ``Target.load``; counted are triples.

        Raises ``StoreUnavailable`` where the graph has triples that are not mmkg's.
        """
        size = _size(content)
        mark, noted = Mark(version=content.version), self._mark()
        changes = self._changes(content, size)
        if dry_run or not (changes.any or noted != mark):
            return changes
        self._put(self._place.mark, Mark(is_loading=True).written(self._place))
        # What a load that was killed has sent may still be on its way into the graph.
        if changes.any or noted.is_loading:
            self._put(self._place.graph, partial(_sent, content, size, progress), size.bytes)
        self._put(self._place.mark, mark.written(self._place))
        return changes

    def dump(self) -> Bundle:
        """See ``Target.dump``; what has no entity of mmkg as its subject is left out."""
        if self._mark().is_loading:
            raise half_loaded(self._place)
        with self._triples(self._place.graph) as triples:
            try:
                bundle = bundle_from(_facts(triples))
            except KeyError as error:
                reason = f"its graph has {shorten(str(error))}, which mmkg's vocabulary has not."
                raise StoreUnavailable(self.url, reason) from None
        if not bundle.types:
            raise nothing_loaded(self._place)
        return bundle

    def close(self) -> None:
        """See ``Target.close``; may be called twice."""
        self._connection.close()

    def _changes(self, content: Content, size: "_Size") -> Changes:
        with self._triples(self._place.graph) as triples:
            first = next(triples, None)
            if first is None:
                return Changes("triples", added=size.triples)
            # By content: what a note says would not tell of a triple that somebody else changed.
            ours = {_key(triple): False for triple in _parsed(content)}
            removed = 0
            for triple in chain((first,), triples):
                self._check_owned(triple)
                key = _key(triple)
                if key in ours:
                    ours[key] = True
                else:
                    removed += 1
        return Changes("triples", added=list(ours.values()).count(False), removed=removed)

    def _check_owned(self, triple: ox.Quad) -> None:
        subject = triple.subject
        if not (isinstance(subject, ox.NamedNode) and subject.value.startswith(ENTITY_BASE)):
            which = shorten(self._place.graph, 60) if self._place.graph else "its default graph"
            raise StoreUnavailable(
                self.url,
                f"{which} holds what is not mmkg's, such as {shorten(str(subject), 60)}, and stays "
                "as it is. Load into a graph of mmkg's own with --option graph=IRI.",
            )

    def _mark(self) -> Mark:
        with self._triples(self._place.mark) as triples:
            return Mark.read(
                (to_cell(triple.predicate), to_cell(triple.object)) for triple in triples
            )

    @contextmanager
    def _triples(self, graph: str) -> Iterator[Iterator[ox.Quad]]:
        """The triples of a graph as they come; none of a graph that is not there."""
        missing = (404,) if graph else ()
        request = self._request("GET", graph, {"Accept": GRAPH}, expected=missing)
        with self._connection.open(request, self._unlimited()) as answer:
            if answer.status == 404:
                yield iter(())
                return
            with closing(read_triples(answer)) as triples:
                yield triples

    def _put(self, graph: str, body: bytes | Body, length: int | None = None) -> None:
        headers = {"Content-Type": "application/n-triples"}
        if length is not None:
            # Not in chunks, which not every server takes.
            headers["Content-Length"] = str(length)
        with self._connection.open(self._request("PUT", graph, headers, body), self._unlimited()):
            pass

    def _request(
        self,
        method: str,
        graph: str,
        headers: dict[str, str],
        body: bytes | Body | None = None,
        expected: tuple[int, ...] = (),
    ) -> Request:
        return Request("data", method, stored_at(self._data, graph), headers, body, expected)

    @cached_property
    def _data(self) -> str:
        """The endpoint for graphs."""
        if len(self._place.data) == 1:
            return self._place.data[0]
        said = []
        for place in self._place.data:
            request = Request(
                "data", "HEAD", stored_at(place, ""), {"Accept": GRAPH}, None, NOT_HERE
            )
            with self._connection.open(request, self._unlimited()) as answer:
                if answer.is_here:
                    return place
                said.append(answer.said())
        raise no_endpoint(self.url, "data", self._place.data, said[0])

    def _unlimited(self) -> Deadline:
        return Deadline(self.url, None)


def http_target(url: str, access: Access) -> HttpTarget:
    """The graph on the SPARQL server of this URL, as ``address`` reads it, to be loaded.

    Nothing is asked of the server yet. Raises ``StoreUnavailable`` for a URL that names none.
    """
    return HttpTarget(url, access)


class _Size(NamedTuple):
    triples: int
    bytes: int


def _size(content: Content) -> _Size:
    triples = length = 0
    for piece in content.pieces():
        triples += piece.count(b"\n")
        length += len(piece)
    return _Size(triples, length)


def _sent(content: Content, size: _Size, progress: Progress) -> Iterator[bytes]:
    sent = 0
    for piece in content.pieces():
        progress("triples sent", sent, size.triples)
        yield piece
        sent += piece.count(b"\n")
    progress("triples sent", sent, size.triples)


def _parsed(content: Content) -> Iterator[ox.Quad]:
    for piece in content.pieces():
        yield from ox.parse(piece, format=_N_TRIPLES)


def _key(triple: ox.Quad) -> str:
    """The triple as text, equal for what means the same: servers write decimals as they like."""
    value = triple.object
    if isinstance(value, ox.Literal) and value.datatype.value == _DECIMAL:
        return f"{triple.subject} {triple.predicate} {canonical_decimal(value.value)}"
    return str(triple)


def _facts(triples: Iterable[ox.Quad]) -> Iterator[Fact]:
    for triple in triples:
        s, p, o = to_cell(triple.subject), to_cell(triple.predicate), to_cell(triple.object)
        if isinstance(s, Ref) and o is not None:
            yield Fact(s, TYPE if p == RDF_TYPE else str(p), o)
