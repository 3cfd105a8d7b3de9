"""The engines that speak SPARQL, by mmkg and by hand."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import cast
from urllib.parse import quote, urlencode

import pyoxigraph as ox
import rdflib
import urllib3
from bench.engines_job import Job, bytes_in, set_cache
from bench.engines_questions import Match, Select
from rdflib.query import ResultRow

from mmkg.stores.access import Access
from mmkg.stores.binding import write_in
from mmkg.stores.content import Compiled
from mmkg.stores.protocol import Store
from mmkg.stores.rdf import Literal, Pattern, patterns
from mmkg.stores.rdflib_memory import RdflibStore
from mmkg.stores.registry import open_store, open_target


class Oxigraph:
    """pyoxigraph on disk."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._cache, self._bare = Path(job.work, "mmkg"), Path(job.work, "bare")
        self._engine: ox.Store | None = None
        self.version = f"pyoxigraph {ox.__version__}"
        set_cache(self._cache)

    def prepare(self) -> float | None:
        return None

    def clear(self) -> None:
        self._engine = None
        shutil.rmtree(self._cache, ignore_errors=True)
        shutil.rmtree(self._bare, ignore_errors=True)

    def load(self) -> None:
        self.store().close()

    def load_by_hand(self) -> None:
        engine = ox.Store(str(self._bare))
        engine.bulk_load(path=str(self._job.graph), format=ox.RdfFormat.N_TRIPLES)
        engine.flush()
        del engine
        ox.Store.read_only(str(self._bare))

    def size(self) -> int | None:
        return bytes_in(self._cache / "stores")

    def store(self) -> Store:
        return open_store(None, Path(self._job.compiled))

    def free_store(self) -> Store:
        return self.store()

    def by_hand(self, call: Select | Match) -> Callable[[], int]:
        if self._engine is None:
            [folder] = (self._cache / "stores").iterdir()
            self._engine = ox.Store.read_only(str(folder))
        engine = self._engine
        if isinstance(call, Select):
            text = write_in(call.text, call.parameters)
            return lambda: len([tuple(map(_text, row)) for row in _rows(engine, text)])
        wanted = [
            (_oxigraph_iri(s), _oxigraph_iri(p), _oxigraph_term(o)) for s, p, o in patterns(*call)
        ]

        def ask() -> int:
            quads = [q for s, p, o in wanted for q in engine.quads_for_pattern(s, p, o, None)]
            return len([(_text(q.subject), _text(q.predicate), _text(q.object)) for q in quads])

        return ask


def _rows(engine: ox.Store, text: str) -> ox.QuerySolutions:
    found = engine.query(text)
    assert isinstance(found, ox.QuerySolutions)
    return found


def _text(term: object) -> str | None:
    return None if term is None else str(term.value)  # type: ignore[attr-defined]


def _oxigraph_iri(end: str | None) -> ox.NamedNode | None:
    return None if end is None else ox.NamedNode(end)


def _oxigraph_term(end: str | Literal | None) -> ox.NamedNode | ox.Literal | None:
    if isinstance(end, Literal):
        return ox.Literal(end.lexical, datatype=ox.NamedNode(end.datatype))
    return _oxigraph_iri(end)


class Rdflib:
    """rdflib's in-memory graph."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._store: Store | None = None
        self.version = f"rdflib {rdflib.__version__}"

    def prepare(self) -> float | None:
        return None

    def clear(self) -> None:
        self._store = None

    def load(self) -> None:
        self._store = open_store("memory:", Path(self._job.compiled))

    def load_by_hand(self) -> None:
        rdflib.Graph().parse(self._job.graph, format="nt")

    def size(self) -> int | None:
        return None

    def store(self) -> Store:
        if self._store is None:
            self.load()
        assert self._store
        return self._store

    def free_store(self) -> Store:
        return self.store()

    def by_hand(self, call: Select | Match) -> Callable[[], int]:
        graph = cast(RdflibStore, self.store()).graph
        if isinstance(call, Select):
            text = write_in(call.text, call.parameters)
            return lambda: len([tuple(cast(ResultRow, row)) for row in graph.query(text)])
        wanted = [(_rdflib_iri(s), _rdflib_iri(p), _rdflib_term(o)) for s, p, o in patterns(*call)]
        return lambda: sum(len(list(graph.triples(one))) for one in wanted)


def _rdflib_iri(end: str | None) -> rdflib.URIRef | None:
    return None if end is None else rdflib.URIRef(end)


def _rdflib_term(end: str | Literal | None) -> rdflib.URIRef | rdflib.Literal | None:
    if isinstance(end, Literal):
        return rdflib.Literal(end.lexical, datatype=rdflib.URIRef(end.datatype))
    return _rdflib_iri(end)


class Sparql:
    """A SPARQL server: a data set, or a named graph, for each load."""

    def __init__(self, job: Job) -> None:
        self._job, self._server = job, job.server
        self._number = 2 * job.loads - 1 if job.loaded else -1
        self._pool = urllib3.PoolManager()
        self.version = job.server["version"]

    def prepare(self) -> float | None:
        return None

    def clear(self) -> None:
        self._number += 1

    def load(self) -> None:
        base, access = self._place()
        target = open_target(base, access)
        target.load(Compiled(Path(self._job.compiled)))
        target.close()

    def load_by_hand(self) -> None:
        base, access = self._place()
        which = f"graph={quote(access.graph, safe='')}" if access.graph else "default"
        size = str(self._job.graph.stat().st_size)
        headers = {"Content-Type": "application/n-triples", "Content-Length": size}
        with self._job.graph.open("rb") as file:
            put = self._pool.request("PUT", f"{base}/data?{which}", body=file, headers=headers)
        assert put.status < 300, put.data[:300]

    def size(self) -> int | None:
        folder = self._server.get("folder")
        return bytes_in(Path(folder, f"ds{self._number}")) if folder else None

    def store(self) -> Store:
        # The last load is mmkg's.
        return open_store(self._place()[0], Path(self._job.compiled), self._place()[1])

    def free_store(self) -> Store:
        return self.store()

    def by_hand(self, call: Select | Match) -> Callable[[], int]:
        if isinstance(call, Select):
            texts = [write_in(call.text, call.parameters)]
        else:
            texts = [_asking(pattern) for pattern in patterns(*call)]
        base, access = self._place()
        headers = {
            "Accept": "application/sparql-results+json",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        named = {"default-graph-uri": access.graph} if access.graph else {}
        bodies = [urlencode({"query": text} | named).encode() for text in texts]

        def ask(body: bytes) -> int:
            answer = self._pool.request(
                "POST", f"{base}/query", body=body, headers=headers, timeout=self._job.limit
            )
            assert answer.status == 200, answer.data[:300]
            found = json.loads(answer.data)
            rows = found["results"]["bindings"]
            return len([tuple(row[name]["value"] for name in row) for row in rows])

        return lambda: sum(map(ask, bodies))

    def _place(self) -> tuple[str, Access]:
        access = Access(timeout=self._job.limit)
        if "named" in self._server:
            graph = f"https://example.org/mmkg-bench/{self._number}"
            return self._server["url"], access._replace(graph=graph)
        return f"{self._server['url']}/ds{self._number}", access


def _asking(pattern: Pattern) -> str:
    ends = [
        f"?{name}" if end is None else _written(end)
        for name, end in zip("spo", pattern, strict=True)
    ]
    shown = " ".join(end for end in ends if end.startswith("?"))
    return f"SELECT {shown or '(1 AS ?one)'} {{ {' '.join(ends)} }}"


def _written(end: str | Literal) -> str:
    if isinstance(end, str):
        return f"<{end}>"
    return f"{json.dumps(end.lexical)}^^<{end.datatype}>"
