"""A graph in Neo4j, which is only read."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mmkg.model.values import Cell, Fact, Ref, Table
from mmkg.query.cypher_guard import check_read_only
from mmkg.stores.access import URL_ALONE, Access
from mmkg.stores.cypher_parameters import bound_to
from mmkg.stores.neo4j.cells import to_cell
from mmkg.stores.neo4j.connection import Connection, connect
from mmkg.stores.neo4j.layout import check_complete, read_state
from mmkg.stores.neo4j.match import matching
from mmkg.stores.protocol import Language

if TYPE_CHECKING:
    import neo4j


class Neo4jStore:
    """A database of a Neo4j server in which mmkg has loaded a graph; threads may share it."""

    language: Language = "cypher"
    shared = False

    def __init__(self, connection: Connection, *, version: str = "") -> None:
        self.url = connection.url
        self.version = version
        self._connection = connection

    def select(self, query: str, parameters: Mapping[str, Cell] | None = None) -> Table:
        """See ``Store.select``; a parameter that is ``None`` is null.

        The query sees the whole database: a node that is not mmkg's is a cell such as ``_:4:7``.
        Raises ``QueryTimeout`` as well. A column that holds what no cell can, such as a list, is a
        ``QuerySyntaxError``.
        """
        check_read_only(query)
        given = bound_to(query, parameters or {})

        def work(tx: "neo4j.ManagedTransaction") -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
            result = tx.run(query, given)
            return tuple(result.keys()), [tuple(record.values()) for record in result]

        with self._connection.session(read=True, query=query) as session:
            columns, rows = session.execute_read(self._connection.limited(work))
        return Table(columns, tuple(tuple(map(to_cell, columns, row)) for row in rows))

    def match(self, s: Ref | None = None, p: str | None = None, o: Cell = None) -> Iterator[Fact]:
        """See ``Store.match``; rdf:type is given by its IRI, and has a class's name as object.

        Only what is mmkg's in the database is found. The time limit holds from the first fact to
        the last, with the time that the caller takes between them.
        """
        self._connection.check_open()
        return self._match(s, p, o)

    def _match(self, s: Ref | None, p: str | None, o: Cell) -> Iterator[Fact]:
        with (
            self._connection.session(read=True) as session,
            session.begin_transaction(timeout=self._connection.timeout) as transaction,
        ):
            yield from matching(transaction, s, p, o)

    def close(self) -> None:
        """See ``Store.close``; may be called twice."""
        self._connection.close()


def open_neo4j(url: str, _compiled: Path | None = None, access: Access = URL_ALONE) -> Neo4jStore:
    """The registry's opener of a graph in Neo4j.

    Raises ``MissingDependency`` without the driver, and ``StoreUnavailable`` where no server is
    reached, or has no graph of mmkg, or has one that is being loaded or was loaded by half.
    """
    connection = connect(url, access)
    try:
        with connection.session(read=True) as session:
            state = check_complete(url, session.execute_read(connection.limited(read_state)))
    except BaseException:
        connection.close()
        raise
    return Neo4jStore(connection, version=state.version)
