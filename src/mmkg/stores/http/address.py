"""Where a SPARQL server answers: its endpoints, and the names of its graphs."""

import re
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from mmkg.errors import StoreUnavailable, shorten
from mmkg.stores.access import Access

MARKS = "https://w3id.org/mmkg/loaded"
"""The named graph that says what the default graph was loaded with; with a name behind it, what
that graph was loaded with."""

# Where Fuseki, Oxigraph, RDF4J and GraphDB have their endpoints below a data set.
_FOR_QUERIES = ("query", "sparql")
_FOR_DATA = ("data", "store", "rdf-graphs/service")

_NO_IRI = re.compile(r"[\x00-\x20\x7f-\x9f\ud800-\udfff<>\"{}|\\^`]")
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:.+")
_SHAPE = "It looks like http://HOST:PORT/PATH."


class Address(NamedTuple):
    """A graph on a server; ``graph`` is its name, nothing where it is the default graph.

    ``url`` is how the server is named to people: without what may be secret. ``queries`` and
    ``data`` are where its endpoints may be, the likelier first.
    """

    url: str
    queries: tuple[str, ...]
    data: tuple[str, ...]
    graph: str = ""

    @property
    def mark(self) -> str:
        """The named graph that says what this graph was loaded with."""
        return f"{MARKS}/{quote(self.graph, safe='')}" if self.graph else MARKS


def address(url: str, access: Access) -> Address:
    """The graph that a user means by a URL and by what is said beside it.

    The URL is an endpoint of the server's, or what its endpoints are below or beside, such as
    ``http://host:3030/ds`` of Fuseki or ``http://host:7200/repositories/x`` of GraphDB. Elsewhere
    they are named by ``access.query_url`` and ``access.data_url``. Raises ``StoreUnavailable`` for
    a URL that names no server, or holds a password.

    >>> address("http://host:3030/ds", Access()).queries[:2]
    ('http://host:3030/ds', 'http://host:3030/ds/query')
    """
    parts = _parts(url)
    shown = urlunsplit(parts._replace(query=""))
    queries = _places(parts, _FOR_QUERIES, access.query_url)
    data = _places(parts, _FOR_DATA, access.data_url)
    return Address(shown, queries, data, _checked(shown, access.graph or ""))


def stored_at(data: str, graph: str) -> str:
    """The URL of a graph by the Graph Store Protocol; without a name it is the default graph.

    >>> stored_at("http://host:3030/ds/data", "https://example.org/mmkg")
    'http://host:3030/ds/data?graph=https%3A%2F%2Fexample.org%2Fmmkg'
    """
    joint = "&" if "?" in data else "?"
    return f"{data}{joint}{'graph=' + quote(graph, safe='') if graph else 'default'}"


def _places(parts: SplitResult, names: tuple[str, ...], given: str | None) -> tuple[str, ...]:
    if given:
        return (urlunsplit(_parts(given)),)
    path = parts.path.rstrip("/")
    above, _, last = path.rpartition("/")
    base = above if last in _FOR_QUERIES else path
    paths = dict.fromkeys((parts.path, *(f"{base}/{name}" for name in names)))
    return tuple(urlunsplit(parts._replace(path=path)) for path in paths)


def _parts(url: str) -> SplitResult:
    """The URL's parts, without a fragment."""
    try:
        parts = urlsplit(url.strip())
        host, _ = parts.hostname, parts.port
    except ValueError:
        # What is wrong with it may be a password that stands in it.
        raise StoreUnavailable("http(s)://…", f"its URL cannot be read. {_SHAPE}") from None
    plain = parts._replace(netloc=parts.netloc.rpartition("@")[2], fragment="")
    shown = urlunsplit(plain._replace(query=""))
    if "@" in parts.netloc:
        raise StoreUnavailable(
            shown, "its URL holds a user or a password, which is seen by others. Give them apart."
        )
    if parts.scheme not in ("http", "https") or not host:
        raise StoreUnavailable(shown, f"its URL names no server. {_SHAPE}")
    return plain


def _checked(url: str, graph: str) -> str:
    if graph and (_NO_IRI.search(graph) or not _IRI.fullmatch(graph)):
        reason = f"{shorten(graph)!r} is not an IRI such as https://example.org/mmkg."
        raise StoreUnavailable(url, f"a graph is named by an IRI; {reason}")
    if graph.startswith(MARKS):
        raise StoreUnavailable(url, f"graphs below {MARKS} are mmkg's own notes: name another.")
    return graph
