"""rdflib's in-memory graph, for whoever works with rdflib's own interface."""

import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path

import rdflib
from rdflib.term import BNode, Identifier, Node, URIRef

from mmkg.errors import StoreUnavailable, shorten
from mmkg.model.values import Cell, Fact, Ref, Table
from mmkg.query.guard import check_read_only
from mmkg.stores.access import Access
from mmkg.stores.binding import write_in
from mmkg.stores.compiled import version_of
from mmkg.stores.protocol import Language
from mmkg.stores.rdf import XSD_STRING, Literal, from_iri, from_literal, patterns, triples_table
from mmkg.stores.rdflib_algebra import canonical, evaluate, parse

FORMATS = {".nt": "nt", ".nq": "nquads", ".ttl": "turtle", ".trig": "trig"}


class RdflibStore:
    """A graph in rdflib; of a data set with named graphs all graphs are read as one."""

    language: Language = "sparql"
    shared = False

    def __init__(self, graph: rdflib.Graph, url: str = "memory:", *, version: str = "") -> None:
        self.url = url
        self.version = version
        self._graph: rdflib.Graph | None = graph

    @classmethod
    def from_file(cls, path: Path, url: str = "memory:", *, version: str = "") -> "RdflibStore":
        """Read a file of N-Triples, N-Quads, Turtle or TriG; raises ``StoreUnavailable``."""
        # The compiled quads are triples, which rdflib reads with less ado.
        syntax = "nt" if version else FORMATS.get(path.suffix.lower(), "turtle")
        try:
            graph = _read(path, syntax)
        except Exception as error:  # rdflib's parsers raise whatever they meet
            raise StoreUnavailable(url, f"{path}: {shorten(str(error), 160)}") from None
        if not version:
            _make_canonical(graph)
        return cls(graph, url, version=version)

    @property
    def graph(self) -> rdflib.Graph:
        """The graph itself, not a copy."""
        if self._graph is None:
            raise StoreUnavailable(self.url, "it is closed. Open it again.")
        return self._graph

    def select(self, query: str, parameters: Mapping[str, Cell] | None = None) -> Table:
        """See ``Store.select``; ASK has one row and column, CONSTRUCT and DESCRIBE are triples."""
        graph = self.graph
        check_read_only(query)
        prepared = parse(write_in(query, parameters))
        try:
            found = evaluate(graph, prepared)
            if found["type_"] == "ASK":
                return Table(("ask",), ((bool(found["askAnswer"]),),))
            if found["type_"] != "SELECT":
                # CONSTRUCT leaves out what is no triple, rdflib does not.
                triples = (t for t in found["graph"] if not isinstance(t[0], rdflib.Literal))
                return triples_table(tuple(map(_cell, triple)) for triple in triples)
            variables = found["vars_"]
            rows = tuple(
                tuple(_cell(row.get(variable)) for variable in variables)
                for row in found["bindings"]
            )
        except Exception as error:  # the evaluator has no error class of its own
            raise StoreUnavailable(self.url, f"rdflib fails: {shorten(str(error), 160)}") from None
        return Table(tuple(map(str, variables)), rows)

    def match(self, s: Ref | None = None, p: str | None = None, o: Cell = None) -> Iterator[Fact]:
        """See ``Store.match``; rdf:type is given by its IRI, and has a class's name as object."""
        return self._match(self.graph, s, p, o)

    def _match(self, graph: rdflib.Graph, s: Ref | None, p: str | None, o: Cell) -> Iterator[Fact]:
        for subject, predicate, value in patterns(s, p, o):
            for triple in graph.triples(
                (
                    None if subject is None else URIRef(subject),
                    None if predicate is None else URIRef(predicate),
                    _term(value),
                )
            ):
                found, name, end = map(_cell, triple)
                if isinstance(found, Ref) and end is not None:
                    yield Fact(found, str(name), end)

    def close(self) -> None:
        """See ``Store.close``; may be called twice."""
        self._graph = None


def open_memory(url: str, compiled: Path, _access: Access) -> RdflibStore:
    """The registry's opener: the compiled graph in rdflib."""
    return RdflibStore.from_file(compiled / "graph.nq", url, version=version_of(compiled))


def _read(path: Path, syntax: str) -> rdflib.Graph:
    graph = rdflib.Graph()
    # A file object, for rdflib fetches what it takes for a URL.
    with path.open("rb") as file:
        if syntax in ("nt", "turtle"):
            return graph.parse(file=file, format=syntax)
        with warnings.catch_warnings():
            # rdflib's parsers of quads use what rdflib has deprecated.
            warnings.simplefilter("ignore", DeprecationWarning)
            dataset = rdflib.Dataset().parse(file=file, format=syntax)
    for s, p, o, _ in dataset.quads():
        graph.add((s, p, o))
    return graph


def _make_canonical(graph: rdflib.Graph) -> None:
    # rdflib tells "x" from "x"^^xsd:string and 1.0 from 1.00, other engines do not.
    for s, p, o in list(graph):
        if isinstance(o, rdflib.Literal) and (plain := canonical(o)) is not o:
            graph.remove((s, p, o))
            graph.add((s, p, plain))


def _cell(term: Node | None) -> Cell:
    if isinstance(term, URIRef):
        return from_iri(str(term))
    if isinstance(term, rdflib.Literal):
        return from_literal(str(term), str(term.datatype or XSD_STRING))
    if isinstance(term, BNode):
        return f"_:{term}"
    return None if term is None else str(term)


def _term(value: str | Literal | None) -> Identifier | None:
    if value is None or isinstance(value, str):
        return None if value is None else URIRef(value)
    if value.datatype == XSD_STRING:
        return rdflib.Literal(value.lexical)
    return rdflib.Literal(value.lexical, datatype=URIRef(value.datatype))
