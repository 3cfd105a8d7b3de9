"""grafeo: Cypher in process, over a file in the cache that is only read."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mmkg.errors import BadParameter, QuerySyntaxError, StoreUnavailable, shorten
from mmkg.model.values import Cell, Fact, Ref, Table
from mmkg.query.cypher_guard import check_read_only
from mmkg.stores.access import URL_ALONE, Access
from mmkg.stores.compiled import version_of
from mmkg.stores.cypher_parameters import bound_to
from mmkg.stores.grafeo.build import PLAIN, engine_of
from mmkg.stores.grafeo.cells import MARKED, Cells, Row
from mmkg.stores.grafeo.hiding import may_hide
from mmkg.stores.grafeo.text import column_names, to_grafeo
from mmkg.stores.protocol import Language

_TOLD = re.compile(r"GRAFEO-(?P<code>Q\d+): (?:[a-z ]+: )?(?:\[Cypher\] )?(?P<text>[^\n]*)")
_PLACE = re.compile(r"--> query:(\d+):(\d+)")
_MISSING = re.compile(r"Missing parameter: \$(.+)")


class GrafeoStore:
    """A compiled graph in grafeo.

    With ``free`` true the text that it is asked is somebody's own, and what grafeo is known to
    answer otherwise than Neo4j is refused.
    """

    language: Language = "cypher"
    shared = False

    def __init__(self, compiled: Path, url: str = "cypher:", *, free: bool = False) -> None:
        self.url = url
        self.version = version_of(compiled)
        self._compiled = compiled
        self._free = free
        self._opened: dict[int, tuple[Any, Cells]] = {}
        self._closed = False
        self._engine(PLAIN)

    def select(self, query: str, parameters: Mapping[str, Cell] | None = None) -> Table:
        """See ``Store.select``; a parameter that is ``None`` is null."""
        self._check_open()
        check_read_only(query)
        bound = bound_to(query, parameters or {})
        if self._free:
            from mmkg.stores.grafeo.differences import check_same_as_neo4j

            check_same_as_neo4j(query, bound)
        text = to_grafeo(query)
        first = MARKED[0] if may_hide(query) else PLAIN
        columns, found = self._run(query, text, bound, first)
        columns = column_names(query, columns)
        _, cells = self._engine(first)
        rows = cells.rows(columns, found, lambda: self._run(query, text, bound, MARKED[1])[1])
        return Table(columns, rows)

    def match(self, s: Ref | None = None, p: str | None = None, o: Cell = None) -> Iterator[Fact]:
        """See ``Store.match``."""
        self._check_open()
        return self._match(s, p, o)

    def _match(self, s: Ref | None, p: str | None, o: Cell) -> Iterator[Fact]:
        from mmkg.stores.grafeo.facts import facts

        engine, _ = self._engine(PLAIN)
        with self._translated():
            yield from facts(engine, s, p, o)

    def close(self) -> None:
        """See ``Store.close``; may be called twice."""
        self._closed = True
        self._opened.clear()

    def _check_open(self) -> None:
        if self._closed:
            raise StoreUnavailable(self.url, "it is closed. Open it again.")

    def _engine(self, numbering: int) -> tuple[Any, Cells]:
        if numbering not in self._opened:
            engine = engine_of(self._compiled, numbering)
            self._opened[numbering] = engine, Cells(engine, numbering)
        return self._opened[numbering]

    def _run(
        self, query: str, text: str, bound: Mapping[str, Any], numbering: int
    ) -> tuple[tuple[str, ...], list[Row]]:
        engine, _ = self._engine(numbering)
        with self._translated(query, text):
            result = engine.execute_cypher(text, dict(bound))
            columns = tuple(result.columns)
            return columns, [tuple(row.values()) for row in result]

    @contextmanager
    def _translated(self, query: str = "", text: str = "") -> Iterator[None]:
        try:
            yield
        except Exception as error:
            raise self._error(str(error), in_place=len(query) == len(text)) from None
        except BaseException as error:
            if type(error).__name__ != "PanicException":  # of pyo3, and no Exception
                raise
            self._opened.clear()
            raise StoreUnavailable(self.url, _fails(str(error))) from None

    def _error(self, said: str, *, in_place: bool) -> Exception:
        missing = _MISSING.search(said)
        if missing:
            return BadParameter(missing[1], "the query has it, and no value was given.")
        told = _TOLD.match(said)
        if not told:
            self._opened.clear()  # a damaged file is written anew
            return StoreUnavailable(self.url, _fails(said))
        place = _PLACE.search(said)
        where = f" at line {place[1]}, column {place[2]}" if place and in_place else ""
        what = "cannot be parsed" if told["code"] == "Q001" else "fails"
        reason = shorten(told["text"], 200).rstrip(".")
        return QuerySyntaxError(f"The query {what}{where}: {reason}.")


def _fails(reason: str) -> str:
    return f"grafeo fails on this ({shorten(reason, 160)}). Ask a Neo4j: --store bolt://…"


def open_grafeo(url: str, compiled: Path, _access: Access = URL_ALONE) -> GrafeoStore:
    """The registry's opener, for plans and named queries."""
    return GrafeoStore(compiled, url)


def open_free(url: str, compiled: Path, _access: Access = URL_ALONE) -> GrafeoStore:
    """The registry's opener for text that somebody has written; to be run in a process apart."""
    return GrafeoStore(compiled, url, free=True)
