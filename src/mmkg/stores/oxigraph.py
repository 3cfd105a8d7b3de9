"""pyoxigraph: the default engine, on disk and opened read-only, or in memory from a file."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pyoxigraph as ox

from mmkg.errors import QuerySyntaxError, StoreUnavailable, shorten
from mmkg.model.values import Bundle, Cell, Fact, Ref, Table
from mmkg.query.guard import check_read_only
from mmkg.stores.access import Access
from mmkg.stores.protocol import Language
from mmkg.stores.rdf import Literal, from_iri, from_literal, patterns, triples_table

FORMATS = {
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
}
_FAILURES = (OSError, RuntimeError, ValueError)
_PLACE = r"(?s)error at (\d+):(\d+): expected (.*)"
# Among the tokens that the parser lists there is now and then a sentence.
_SENTENCE = r"\b[A-Z][A-Za-z]*(?: [A-Za-z]+){2,}"


class OxigraphStore:
    """A graph in pyoxigraph that is only read.

    ``version`` is that of the compiled graph it is, if it is one.
    """

    language: Language = "sparql"
    shared = True

    def __init__(self, engine: ox.Store, url: str, *, version: str = "") -> None:
        self.url = url
        self.version = version
        self._engine: ox.Store | None = engine

    @classmethod
    def on_disk(cls, folder: Path, *, version: str = "") -> "OxigraphStore":
        """Open a folder that pyoxigraph has written; raises ``StoreUnavailable``."""
        url = str(folder)
        with _translated(url):
            return cls(ox.Store.read_only(url), url, version=version)

    @classmethod
    def from_file(cls, path: Path, url: str | None = None, *, version: str = "") -> "OxigraphStore":
        """Read a file of N-Triples, N-Quads, Turtle or TriG into memory."""
        url = url or str(path)
        engine = ox.Store()
        with _translated(url):
            bulk_load(engine, path)
        return cls(engine, url, version=version)

    @classmethod
    def from_bundle(cls, bundle: Bundle, url: str, version: str = "") -> "OxigraphStore":
        """Hold a bundle in memory."""
        from mmkg.stores.rdf import ntriples  # an answer from the cache writes none

        engine = ox.Store()
        lines = "".join(ntriples(bundle)).encode()
        engine.bulk_load(lines, format=ox.RdfFormat.N_TRIPLES)
        return cls(engine, url, version=version)

    def select(self, query: str, parameters: Mapping[str, Cell] | None = None) -> Table:
        """See ``Store.select``; ASK has one row and column, CONSTRUCT and DESCRIBE are triples."""
        engine = self._open()
        check_read_only(query)
        text = _bound(query, parameters) if parameters else query
        with _translated(self.url):
            try:
                found = engine.query(text)
            except (SyntaxError, UnicodeError) as error:
                raise _syntax_error(text, error) from None
            if isinstance(found, ox.QueryBoolean):
                return Table(("ask",), ((bool(found),),))
            if isinstance(found, ox.QueryTriples):
                return triples_table(
                    (to_cell(triple.subject), to_cell(triple.predicate), to_cell(triple.object))
                    for triple in found
                )
            columns = tuple(variable.value for variable in found.variables)
            return Table(columns, tuple(tuple(map(to_cell, solution)) for solution in found))

    def match(self, s: Ref | None = None, p: str | None = None, o: Cell = None) -> Iterator[Fact]:
        """See ``Store.match``; rdf:type is given by its IRI, and has a class's name as object."""
        return self._match(self._open(), s, p, o)

    def _match(self, engine: ox.Store, s: Ref | None, p: str | None, o: Cell) -> Iterator[Fact]:
        with _translated(self.url):
            for subject, predicate, value in patterns(s, p, o):
                for quad in engine.quads_for_pattern(
                    None if subject is None else ox.NamedNode(subject),
                    None if predicate is None else ox.NamedNode(predicate),
                    _term(value),
                    None,
                ):
                    fact = _fact(quad)
                    if fact is not None:
                        yield fact

    def close(self) -> None:
        """See ``Store.close``; may be called twice."""
        self._engine = None

    def _open(self) -> ox.Store:
        if self._engine is None:
            raise StoreUnavailable(self.url, "it is closed. Open it again.")
        return self._engine


def open_file(url: str, path: Path, _access: Access) -> OxigraphStore:
    """The registry's opener of a file, which must hold entities in mmkg's shape."""
    if path.suffix.lower() not in FORMATS:
        raise StoreUnavailable(url, f"its ending is none of {', '.join(FORMATS)}.")
    store = OxigraphStore.from_file(path, url)
    if next(store.match(p="label"), None) is None:
        raise StoreUnavailable(
            url,
            "it has no entity of mmkg with a label. `kg.to_rdflib().serialize(file)` writes files "
            "that have; docs/architecture.md shows the shape.",
        )
    return store


def bulk_load(engine: ox.Store, path: Path) -> None:
    """Load a file by its ending, all its graphs as one; raises what pyoxigraph raises."""
    engine.bulk_load(path=str(path), format=FORMATS[path.suffix.lower()])
    names = list(engine.named_graphs())
    if names:
        # oxigraph's own union of graphs counts a triple once for each graph that has it.
        quads = list(engine.quads_for_pattern(None, None, None, None))
        engine.bulk_extend(ox.Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
        for name in names:
            engine.remove_graph(name)


@contextmanager
def _translated(url: str) -> Iterator[None]:
    try:
        yield
    except SyntaxError as error:
        raise StoreUnavailable(url, f"it is not valid: {shorten(str(error), 160)}") from None
    except _FAILURES as error:
        raise StoreUnavailable(url, shorten(str(error), 200)) from None


def _syntax_error(query: str, error: SyntaxError | UnicodeError) -> QuerySyntaxError:
    from mmkg.stores.syntax import not_parsed  # only where something is wrong

    match = re.search(_PLACE, str(error))
    if not match:
        return QuerySyntaxError(f"The query cannot be parsed: {shorten(str(error), 160)}")
    sentence = re.search(_SENTENCE, match[3])
    return not_parsed(query, int(match[1]), int(match[2]), sentence[0] if sentence else "")


def _bound(query: str, parameters: Mapping[str, Cell]) -> str:
    from mmkg.stores.binding import write_in  # a question in words has no parameters

    return write_in(query, parameters)


Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple


def to_cell(term: Term | None) -> Cell:
    """The cell of a term; blank nodes are marked with ``_:``."""
    if isinstance(term, ox.NamedNode):
        return from_iri(term.value)
    if isinstance(term, ox.Literal):
        return from_literal(term.value, term.datatype.value)
    return None if term is None else str(term)


def _term(value: str | Literal | None) -> ox.NamedNode | ox.Literal | None:
    if value is None:
        return None
    if isinstance(value, str):
        return ox.NamedNode(value)
    return ox.Literal(value.lexical, datatype=ox.NamedNode(value.datatype))


def _fact(quad: ox.Quad) -> Fact | None:
    """The fact that a quad states, unless its subject is no entity."""
    subject, value = to_cell(quad.subject), to_cell(quad.object)
    if not isinstance(subject, Ref) or value is None:
        return None
    return Fact(subject, from_iri(quad.predicate.value), value)
