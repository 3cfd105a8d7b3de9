"""Stores by name: a table of strings, whose modules are imported at the first use."""

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from mmkg.errors import BadParameter, StoreUnavailable, UnknownStore, WrongLanguage
from mmkg.model.values import Language
from mmkg.stores.access import URL_ALONE, Access
from mmkg.stores.protocol import Store

if TYPE_CHECKING:
    from mmkg.stores.target import Target


class _Row(NamedTuple):
    """How a kind of store is named to people, and ``module:function`` for what it can do.

    ``opener`` takes the URL, the folder of the compiled graph (for a file its path) and an
    ``Access``. ``target`` takes the URL and an ``Access``. ``cancels`` tells that the engine ends
    a query at a time limit by itself, ``options`` what of an ``Access`` it knows beside that.
    """

    shown: str
    opener: str
    language: Language = "sparql"
    target: str | None = None
    cancels: bool = False
    options: tuple[str, ...] = ()


_NEO4J = _Row(
    "bolt://, neo4j:// or neo4j+s:// for a Neo4j",
    "mmkg.stores.neo4j.store:open_neo4j",
    "cypher",
    "mmkg.stores.neo4j.target:neo4j_target",
    cancels=True,
    options=("user", "password", "token", "database"),
)
_HTTP = _Row(
    "http(s):// for a SPARQL server",
    "mmkg.stores.http.store:open_http",
    target="mmkg.stores.http.target:http_target",
    cancels=True,
    options=("user", "password", "token", "graph", "query_url", "data_url"),
)
_EMBEDDED_CYPHER = _Row(
    "cypher: for Cypher without a server", "mmkg.stores.grafeo.store:open_grafeo", "cypher"
)
_TABLE = {
    "": _Row("none, for the cache on disk", "mmkg.stores.cache:open_default"),
    "memory": _Row("memory:", "mmkg.stores.rdflib_memory:open_memory"),
    "file": _Row("a .ttl, .nt, .nq or .trig file", "mmkg.stores.oxigraph:open_file"),
    "cypher": _EMBEDDED_CYPHER,
    "bolt bolt+s bolt+ssc neo4j neo4j+s neo4j+ssc": _NEO4J,
    "http https": _HTTP,
}
_ROWS = {scheme: row for schemes, row in _TABLE.items() for scheme in schemes.split(" ")}
_FREE_SECONDS = 60.0
_FREE_MEMORY = 4 << 30

_WITHOUT_HOST = ("memory", "cypher")
# A scheme has two letters or more, so that C:\\graph.ttl is a path.
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")


def open_store(
    url: str | None,
    compiled: Path,
    access: Access = URL_ALONE,
    language: Language | None = None,
) -> Store:
    """Open the store of this name; ``compiled`` is the folder of the compiled graph.

    No URL is the default engine, or with ``language="cypher"`` the one for Cypher without a
    server. With a time limit, an engine that cannot cancel a query runs in a process of its own.
    Raises ``UnknownStore`` where no engine has the name, ``StoreUnavailable`` where it cannot be
    opened, ``WrongLanguage`` where it does not speak the language.
    """
    name, scheme, row = _row(url)
    if not name and language == "cypher":
        name, scheme, row = "cypher:", "cypher", _EMBEDDED_CYPHER
    _check_options(row, access)
    if language and language != row.language:
        raise WrongLanguage(language, name)
    if access.timeout is not None and not row.cancels:
        from mmkg.stores.limited.store import LimitedStore

        unlimited = access._replace(timeout=None)
        return LimitedStore(
            "mmkg.stores.registry:open_store",
            (name, compiled, unlimited, language),
            url=name or "cache",
            seconds=access.timeout,
        )
    opener = cast(Callable[[str, Path, Access], Store], _imported(row.opener))
    return opener(name, _path(name) if scheme == "file" else compiled, access)


def open_free_cypher(compiled: Path, seconds: float | None = None) -> Store:
    """The engine for Cypher without a server, for text that somebody has written.

    It runs in a process of its own, with limits on memory and on time: a minute where none is
    given.
    """
    from mmkg.stores.limited.store import LimitedStore

    return LimitedStore(
        "mmkg.stores.grafeo.store:open_free",
        ("cypher:", compiled, URL_ALONE),
        url="cypher:",
        seconds=_FREE_SECONDS if seconds is None else seconds,
        memory=_FREE_MEMORY,
    )


def open_target(url: str, access: Access = URL_ALONE) -> "Target":
    """The server of this URL, to load a graph into or to bring one back from.

    Raises ``UnknownStore`` where it is none that takes a graph.
    """
    name, _, row = _row(url)
    if row.target is None:
        raise UnknownStore(name, [known.shown for known in _TABLE.values() if known.target])
    _check_options(row, access)
    return cast("Callable[[str, Access], Target]", _imported(row.target))(name, access)


def _check_options(row: _Row, access: Access) -> None:
    """Raise ``BadParameter`` for what would be of no effect: a named graph in a Neo4j, say."""
    for name, value in access._asdict().items():
        if value is not None and name not in (*row.options, "timeout"):
            known = ", ".join(row.options).replace("_", "-") or "no option"
            raise BadParameter("option", f"{name} is not for this store; it takes {known}.")


def _row(url: str | None) -> tuple[str, str, _Row]:
    name = (url or "").strip()
    match = _SCHEME.match(name)
    scheme = match[1].lower() if match else ("file" if name else "")
    row = _ROWS.get(scheme)
    if row is None or (scheme in _WITHOUT_HOST and name.lower() != f"{scheme}:"):
        raise UnknownStore(name, [known.shown for known in _TABLE.values()])
    return name, scheme, row


def _imported(place: str) -> object:
    module, _, function = place.partition(":")
    return getattr(import_module(module), function)


def _path(name: str) -> Path:
    if not name.lower().startswith("file:"):
        return Path(name)
    from urllib.parse import urlsplit
    from urllib.request import url2pathname  # it imports http and ssl

    parts = urlsplit(name)
    if parts.netloc not in ("", "localhost"):
        raise StoreUnavailable(
            name, "a file: URL names a file on this machine: file:///folder/x.ttl."
        )
    return Path(url2pathname(parts.path))
