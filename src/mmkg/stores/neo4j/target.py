"""Loading a graph into a Neo4j, and bringing it back."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from mmkg.errors import StoreUnavailable
from mmkg.model.property_graph import Node, bundle_of
from mmkg.model.values import Bundle, Ref
from mmkg.stores.access import Access
from mmkg.stores.content import Content
from mmkg.stores.neo4j.connection import Connection, connect, repeatable
from mmkg.stores.neo4j.diff import Difference, difference, wanted
from mmkg.stores.neo4j.layout import (
    MARK,
    VOCABULARY,
    Found,
    State,
    Terms,
    check_complete,
    read_nodes,
    read_state,
)
from mmkg.stores.neo4j.schema import missing_statements, run_statements
from mmkg.stores.neo4j.statements import NODES
from mmkg.stores.neo4j.write import Load
from mmkg.stores.pauses import no_pauses
from mmkg.stores.target import Changes, Progress, silent

if TYPE_CHECKING:
    import neo4j

_ATTEMPTS = 5
_STEP = 1000

_MARKED = f"MATCH (n:{MARK}) RETURN count(n)"
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
        content: Content,
        *,
        dry_run: bool = False,
        progress: Progress = silent,
    ) -> Changes:
        """See ``Target.load``; counted are nodes and relationships.

        Raises ``DataError`` for what Neo4j cannot hold.
        """
        with no_pauses():
            nodes = wanted(content.nodes())
            for _ in range(_ATTEMPTS):
                # A session for writing reads on a cluster's leader.
                with self._connection.session(read=False) as session:
                    state, todo = repeatable(session, self._compare, nodes, progress)
                    if dry_run or self._carry_out(session, state, todo, content.version, progress):
                        return todo.changes()
        raise StoreUnavailable(self.url, "another load into it is under way. Wait for its end.")

    def _compare(
        self, tx: "neo4j.ManagedTransaction", nodes: Mapping[Ref, Node], progress: Progress
    ) -> tuple[State | None, Difference]:
        state = read_state(tx)
        if state is None:
            count = tx.run(_MARKED).single(strict=True).value()
            if count:
                raise StoreUnavailable(
                    self.url,
                    f"it has {count} nodes with the label {MARK} that mmkg has not made. Take "
                    "another database, or another label for them.",
                )
            return None, difference(nodes, ())
        terms = VOCABULARY | state.terms
        todo = difference(nodes, _told(read_nodes(tx, terms), progress, len(nodes)))
        todo.keep(_hanging(tx, [found.id for found in todo.gone], terms))
        return state, todo

    def _carry_out(
        self,
        session: "neo4j.Session",
        state: State | None,
        todo: Difference,
        version: str,
        progress: Progress,
    ) -> bool:
        """Whether it is done; it is not where another load has changed the graph meanwhile."""
        run_statements(session, self.url, repeatable(session, missing_statements))
        told = state and (state.version, state.complete, state.terms)
        if told == (version, True, VOCABULARY) and not todo.changes().any:
            return True
        load = Load(session, self.url, state)
        if not load.begin():
            return False
        load.write(todo, version, progress)
        return True

    def dump(self) -> Bundle:
        """See ``Target.dump``."""

        def work(tx: "neo4j.ManagedTransaction") -> Bundle:
            state = check_complete(self.url, read_state(tx))
            found = (one.node() for one in read_nodes(tx, VOCABULARY))
            bundle = bundle_of(node for node in found if node.label)
            if read_state(tx) != state:
                raise StoreUnavailable(self.url, "it was loaded anew meanwhile. Try again.")
            return bundle

        with no_pauses(), self._connection.session(read=True) as session:
            return session.execute_read(work)

    def close(self) -> None:
        """See ``Target.close``; may be called twice."""
        self._connection.close()


def neo4j_target(url: str, access: Access) -> Neo4jTarget:
    """The database of the Neo4j at this URL, to be loaded or brought back.

    Raises ``MissingDependency`` and ``StoreUnavailable``.
    """
    return Neo4jTarget(connect(url, access))


def _hanging(tx: "neo4j.ManagedTransaction", ids: list[Ref], terms: Terms) -> set[Ref]:
    """Those of the nodes that something of somebody else's hangs on."""
    found: set[Ref] = set()
    for start in range(0, len(ids), NODES):
        parameters = terms.parameters() | {"ids": ids[start : start + NODES]}
        found.update(Ref(record.value()) for record in tx.run(_HANGING, parameters))
    return found


def _told(there: Iterable[Found], progress: Progress, count: int) -> Iterator[Found]:
    for number, found in enumerate(there):
        if number % _STEP == 0:
            progress("nodes compared", min(number, count), count)
        yield found
    progress("nodes compared", count, count)
