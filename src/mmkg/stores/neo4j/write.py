"""The transactions of a load, each of which is carried out once, whatever happens.

A transaction may have been committed though its answer was lost, and is then tried again; a load
that was killed may still have one on its way; two loads may run at once. So each takes the lock on
the graph's own node first, and looks whether its load is still the latest and it is the next.
"""

import uuid
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from mmkg.errors import StoreUnavailable
from mmkg.stores.neo4j.connection import repeatable
from mmkg.stores.neo4j.diff import Difference
from mmkg.stores.neo4j.layout import GRAPH, VOCABULARY, State, Terms
from mmkg.stores.neo4j.statements import Batch, batches, totals, transactions
from mmkg.stores.target import Progress

if TYPE_CHECKING:
    import neo4j

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


class _Overtaken(Exception):
    """The graph is not as it was when it was looked at; nothing is written then."""


class _Done(Exception):
    """The transaction was committed before; nothing is written then."""


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
                raise _Overtaken

        try:
            repeatable(self._session, work)
        except _Overtaken:
            return False
        return True

    def write(self, todo: Difference, version: str, progress: Progress) -> None:
        """Carry out all of it, and note that the graph is whole and of this version.

        Raises ``StoreUnavailable`` where another load has begun.
        """
        of, done = totals(todo), Counter[str]()
        groups = transactions(batches(todo, self._terms))
        group: list[Batch] | None = next(groups, [])
        while group is not None:
            after = next(groups, None)
            statements: list[tuple[str, dict[str, Any]]] = [
                (one.statement, {"rows": one.rows}) for one in group
            ]
            if after is None:
                statements.append((_FINISH, {"version": version, "terms": _lists(VOCABULARY)}))
            for one in group[:1]:
                progress(one.what, done[one.what], of[one.what])
            self._once(statements)
            for one in group:
                done[one.what] += one.size
                progress(one.what, done[one.what], of[one.what])
            group = after

    def _once(self, statements: Sequence[tuple[str, dict[str, Any]]]) -> None:
        self._step += 1
        at = {"load": self._id, "step": self._step}

        def work(tx: "neo4j.ManagedTransaction") -> None:
            record = tx.run(_NEXT, at).single()
            if record is None or not record["mine"]:
                raise _Overtaken
            if record["step"] >= at["step"]:
                raise _Done
            for statement, parameters in statements:
                tx.run(statement, parameters).consume()

        try:
            repeatable(self._session, work)
        except _Done:
            pass
        except _Overtaken:
            raise StoreUnavailable(
                self._url, "another load into it has begun. Wait for its end, then load again."
            ) from None


def _lists(terms: Terms) -> dict[str, list[str]]:
    return {name: sorted(values) for name, values in terms._asdict().items()}
