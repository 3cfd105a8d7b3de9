"""The transactions of a load, each of which is carried out once, whatever happens.

A transaction may have been committed though its answer was lost, and is then tried again; a load
that was killed may still have one on its way; two loads may run at once. So each takes the lock on
the graph's own node first, and looks whether its load is still the latest and it is the next.
"""

import uuid
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeVar

from mmkg.errors import StoreUnavailable
from mmkg.model.property_graph import Node
from mmkg.stores.neo4j_diff import Change, Difference
from mmkg.stores.neo4j_layout import GRAPH, MARK, VOCABULARY, State, Terms
from mmkg.stores.target import Progress, silent

if TYPE_CHECKING:
    import neo4j

# Measured: smaller ones are slower, larger ones gain little and need more of the server's memory.
NODES = 10_000
LINKS = 20_000

# Setting a property takes the lock; what is read behind it is the latest.
_BEGIN = """\
MERGE (g:MmkgGraph {id: 'mmkg'})
SET g.complete = false
WITH g, coalesce(g.load, '') AS load, coalesce(g.step, 0) AS step
WITH g, load = $seen AND step = $step AS same, load = $load AS mine
FOREACH (_ IN CASE WHEN same THEN [1] ELSE [] END | SET g += $terms, g.load = $load, g.step = 0)
RETURN same OR mine
"""
_NEXT = f"""\
{GRAPH}
SET g.complete = false
WITH g, g.load = $load AS mine, g.step AS step
FOREACH (_ IN CASE WHEN mine AND step < $step THEN [1] ELSE [] END | SET g.step = $step)
RETURN mine, step
"""
_FINISH = f"{GRAPH} SET g.version = $version, g.complete = true, g += $terms"

_DELETE = f"UNWIND $rows AS id MATCH (n:{MARK} {{id: id}}) DELETE n"

_Row = TypeVar("_Row")
_Weighed = Iterable[tuple[_Row, int]]


class _Overtaken(Exception):
    """The graph is not as it was when it was looked at."""


class Load:
    """One load into a database in which ``seen`` was the state before it was compared."""

    def __init__(self, session: "neo4j.Session", url: str, seen: State | None) -> None:
        self._session = session
        self._url = url
        self._seen = seen
        self._terms = VOCABULARY | seen.terms if seen else VOCABULARY
        self._id = uuid.uuid4().hex
        self._step = 0

    def begin(self) -> bool:
        """Note that the graph is being loaded; False where it has changed since it was seen."""
        parameters = {
            "load": self._id,
            "seen": self._seen.load if self._seen else "",
            "step": self._seen.step if self._seen else 0,
            "terms": _lists(self._terms),
        }

        def work(tx: "neo4j.ManagedTransaction") -> None:
            if not tx.run(_BEGIN, parameters).single(strict=True).value():
                raise _Overtaken  # so that nothing is written

        try:
            self._session.execute_write(work)
        except _Overtaken:
            return False
        return True

    def write(self, todo: Difference, progress: Progress) -> None:
        """Carry out all of it; raises ``StoreUnavailable`` where another load has begun."""
        self._create(todo.nodes, progress)
        for label, changes in _grouped(todo.changed):
            self._run(self._changing(label), _batches(((one, 1) for one in changes), NODES))
        for kind, surplus in todo.unlinked.items():
            self._run(_unlinking(kind), _batches(((list(one), 1) for one in surplus), LINKS))
        self._run(_DELETE, _batches(((found.id, 1) for found in todo.gone), NODES))
        stripped = ((found.id, 1) for found in todo.stripped)
        nothing = dict.fromkeys(self._terms.properties)
        self._run(self._stripping(), _batches(stripped, NODES), nothing=nothing)
        self._link(todo, progress)

    def finish(self, version: str) -> None:
        """Note that the graph is whole."""
        self._step_by(_FINISH, {"version": version, "terms": _lists(VOCABULARY)})

    def _create(self, nodes: list[Node], progress: Progress) -> None:
        by_label: dict[str, list[Node]] = {}
        for node in nodes:
            by_label.setdefault(node.label, []).append(node)
        done = 0
        for label, group in by_label.items():
            query = f"UNWIND $rows AS row CREATE (n:{_labels(MARK, label)}) SET n = row"
            rows = (({"id": node.id, **node.properties}, 1) for node in group)
            done = self._run(query, _batches(rows, NODES), progress, "nodes", done, len(nodes))

    def _link(self, todo: Difference, progress: Progress) -> None:
        done = 0
        for kind, groups in todo.links.items():
            rows = ((group, len(group[1])) for group in groups)
            done = self._run(
                _linking(kind), _batches(rows, LINKS), progress, "relationships", done,
                todo.count_links,
            )  # fmt: skip

    def _changing(self, label: str | None) -> str:
        relabel = ""
        if label is not None:
            relabel = (
                f"REMOVE n:{_labels(*sorted(self._terms.labels))} SET n:{_labels(MARK, label)}"
            )
        return f"UNWIND $rows AS row MATCH (n:{MARK} {{id: row[0]}}) {relabel} SET n += row[2]"

    def _stripping(self) -> str:
        labels = _labels(*sorted(self._terms.labels))
        return f"UNWIND $rows AS id MATCH (n:{MARK} {{id: id}}) REMOVE n:{labels} SET n += $nothing"

    def _run(
        self,
        query: str,
        batches: Iterable[tuple[list[Any], int]],
        progress: Progress = silent,
        what: str = "",
        done: int = 0,
        of: int = 0,
        **parameters: object,
    ) -> int:
        """Run the query with each batch, and return how much is done then."""
        for rows, weight in batches:
            self._step_by(query, {"rows": rows, **parameters})
            done += weight
            progress(what, done, of)
        return done

    def _step_by(self, query: str, parameters: dict[str, Any]) -> None:
        self._step += 1
        number = self._step

        def work(tx: "neo4j.ManagedTransaction") -> None:
            at = {"load": self._id, "step": number}
            record = tx.run(_NEXT, at).single()
            if record is None or not record["mine"]:
                raise _Overtaken
            if record["step"] < number:
                tx.run(query, parameters).consume()

        try:
            self._session.execute_write(work)
        except _Overtaken:
            raise StoreUnavailable(
                self._url, "another load into it has begun. Wait for its end, then load again."
            ) from None


def _unlinking(kind: str) -> str:
    return (
        "UNWIND $rows AS row "
        f"MATCH (a:{MARK} {{id: row[0]}})-[r:{_quoted(kind)}]->(b:{MARK} {{id: row[1]}}) "
        "WITH row, collect(r) AS found UNWIND found[row[2]..] AS r DELETE r"
    )


def _linking(kind: str) -> str:
    return (
        f"UNWIND $rows AS row MATCH (a:{MARK} {{id: row[0]}}) "
        f"UNWIND row[1] AS end MATCH (b:{MARK} {{id: end}}) CREATE (a)-[:{_quoted(kind)}]->(b)"
    )


def _labels(*names: str) -> str:
    return ":".join(_quoted(name) for name in names if name)


def _quoted(name: str) -> str:
    # Those that an earlier version has used are read from the database.
    return f"`{name.replace('`', '``')}`"


def _lists(terms: Terms) -> dict[str, list[str]]:
    return {name: sorted(values) for name, values in terms._asdict().items()}


def _grouped(changes: list[Change]) -> Iterator[tuple[str | None, list[Change]]]:
    def label(change: Change) -> tuple[bool, str]:
        return change.label is None, change.label or ""

    for _, group in groupby(sorted(changes, key=label), key=label):
        listed = list(group)
        yield listed[0].label, listed


def _batches(rows: _Weighed[_Row], size: int) -> Iterator[tuple[list[_Row], int]]:
    """The rows in lists that weigh about as much as the size, each with its weight."""
    batch: list[_Row] = []
    total = 0
    for row, weight in rows:
        batch.append(row)
        total += weight
        if total >= size:
            yield batch, total
            batch, total = [], 0
    if batch:
        yield batch, total
