"""Stores by name: a table of strings, whose modules are imported at the first use."""

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from mmkg.errors import StoreUnavailable, UnknownStore
from mmkg.stores.protocol import Store


class _Row(NamedTuple):
    """How a store is named to people, and ``module:function`` that opens it, if any does yet."""

    shown: str
    opener: str | None


_TABLE = {
    "": _Row("none, for the cache on disk", "mmkg.stores.cache:open_default"),
    "memory": _Row("memory:", "mmkg.stores.rdflib_memory:open_memory"),
    "file": _Row("a .ttl, .nt, .nq or .trig file", "mmkg.stores.oxigraph:open_file"),
    "bolt neo4j neo4j+s neo4j+ssc bolt+s bolt+ssc http https": _Row(
        "bolt://, neo4j:// and http(s):// (not yet in this version)", None
    ),
}
_ROWS = {scheme: row for schemes, row in _TABLE.items() for scheme in schemes.split(" ")}
# A scheme has two letters or more, so that C:\\graph.ttl is a path.
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")


def open_store(url: str | None, compiled: Path) -> Store:
    """Open the store of this name; ``compiled`` is the folder of the compiled graph.

    Raises ``UnknownStore`` where no engine has the name, ``StoreUnavailable`` where it cannot be
    opened.
    """
    name = (url or "").strip()
    match = _SCHEME.match(name)
    scheme = match[1].lower() if match else ("file" if name else "")
    row = _ROWS.get(scheme)
    if row is None or row.opener is None or (scheme == "memory" and name.lower() != "memory:"):
        raise UnknownStore(name, [known.shown for known in _TABLE.values()])
    module, _, function = row.opener.partition(":")
    opener: Callable[[str, Path], Store] = getattr(import_module(module), function)
    return opener(name, _path(name) if scheme == "file" else compiled)


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
