"""Loading a graph into a Neo4j, and bringing it back."""

import gc
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from mmkg.errors import StoreUnavailable
from mmkg.model.property_graph import Node, bundle_of
from mmkg.model.values import Bundle, Ref
from mmkg.stores.access import Access
from mmkg.stores.neo4j_connection import Connection, connect
from mmkg.stores.neo4j_diff import Difference, difference, wanted
from mmkg.stores.neo4j_layout import (
    MARK,
    VOCABULARY,
    Found,
    State,
    check_complete,
    read_nodes,
    read_state,
)
from mmkg.stores.neo4j_schema import missing_statements, run_statements
from mmkg.stores.neo4j_write import NODES, Load
from mmkg.stores.target import Changes, Progress, silent

if TYPE_CHECKING:
    import neo4j

_ATTEMPTS = 5
_STEP = 1000

_FOREIGN = f"MATCH (n:{MARK}) RETURN count(n)"
# What would be lost if the node went: another's label, property or relationship.
_HANGING = f"""\
UNWIND $ids AS id
MATCH (n:{MARK} {{id: id}})
WHERE any(l IN labels(n) WHERE l <> '{MARK}' AND NOT l IN $labels)
  OR any(k IN keys(n) WHERE k <> 'id' AND NOT k IN $properties)
  OR EXISTS {{
    MATCH (n)-[r]-(m)
    WHERE NOT (type(r) IN $types AND m:{MARK} AND coalesce(m.id =~ $form, false))
  }}
RETURN id
"""


class Neo4jTarget:
    """A database of a Neo4j server, in which the graph may stand beside other data."""

    def __init__(self, connection: Connection) -> None:
        self.url = connection.url
        self._connection = connection

    def load(
        self,
        bundle: Bundle,
        version: str,
        *,
        dry_run: bool = False,
        progress: Progress = silent,
    ) -> Changes:
        """See ``Target.load``; counted are nodes and relationships.

        Raises ``DataError`` for what Neo4j cannot hold.
        """
        with _no_pauses():
            nodes = wanted(bundle)
            for _ in range(_ATTEMPTS):
                # A session for writing reads on a cluster's leader.
                with self._connection.session(read=False) as session:
                    changes = self._attempt(session, nodes, version, dry_run, progress)
                if changes is not None:
                    return changes
        raise StoreUnavailable(self.url, "another load into it is under way. Wait for its end.")

    def _attempt(
        self,
        session: "neo4j.Session",
        nodes: Mapping[Ref, Node],
        version: str,
        dry_run: bool,
        progress: Progress,
    ) -> Changes | None:
        """What changed, or None where another load has changed the graph meanwhile."""
        state = read_state(session)
        if state is None:
            self._check_unmarked(session)
        todo = _compared(session, state, nodes, progress)
        changes = todo.changes()
        statements = [] if dry_run else missing_statements(session)
        is_done = (
            state is not None
            and (state.version, state.complete, state.terms) == (version, True, VOCABULARY)
            and not changes.any
        )
        if dry_run or (is_done and not statements):
            return changes
        run_statements(session, self.url, statements)
        if is_done:
            return changes
        load = Load(session, self.url, state)
        if not load.begin():
            return None
        load.write(todo, progress)
        load.finish(version)
        return changes

    def _check_unmarked(self, session: "neo4j.Session") -> None:
        count = session.run(_FOREIGN).single(strict=True).value()
        if count:
            raise StoreUnavailable(
                self.url,
                f"it has {count} nodes with the label {MARK} that mmkg has not made. Take another "
                "database, or another label for them.",
            )

    def dump(self) -> Bundle:
        """See ``Target.dump``."""
        with _no_pauses(), self._connection.session(read=True) as session:
            check_complete(self.url, read_state(session))
            found = read_nodes(session, VOCABULARY)
            return bundle_of(node for node in (one.node() for one in found) if node.label)

    def close(self) -> None:
        """See ``Target.close``; may be called twice."""
        self._connection.close()


def neo4j_target(url: str, access: Access) -> Neo4jTarget:
    """The database of the Neo4j at this URL, to be loaded or brought back.

    Raises ``MissingDependency`` and ``StoreUnavailable``.
    """
    return Neo4jTarget(connect(url, access))


def _compared(
    session: "neo4j.Session", state: State | None, nodes: Mapping[Ref, Node], progress: Progress
) -> Difference:
    if state is None:
        return difference(nodes, ())
    terms = VOCABULARY | state.terms
    there = read_nodes(session, terms)
    todo = difference(nodes, _told(there, progress, len(nodes)))
    ids = [found.id for found in todo.gone]
    hanging: set[Ref] = set()
    for start in range(0, len(ids), NODES):
        some = {"ids": ids[start : start + NODES]}
        hanging.update(
            record.value() for record in session.run(_HANGING, terms.parameters() | some)
        )
    todo.keep(hanging)
    return todo


def _told(there: Iterable[Found], progress: Progress, count: int) -> Iterator[Found]:
    for number, found in enumerate(there):
        if number % _STEP == 0:
            progress("nodes compared", min(number, count), count)
        yield found
    progress("nodes compared", count, count)


@contextmanager
def _no_pauses() -> Iterator[None]:
    """No search for garbage, of which a load makes little and among millions of values.

    A graph with a million relationships took 8 s to become nodes with it, and 1 s without.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
