"""A Neo4j with other data in it, looked at past mmkg.

Whatever a test makes beside mmkg's graph has the label ``Foreign`` or a name that begins with
``foreign``, so that a server of somebody's own is left as it was.
"""

from collections.abc import Iterator
from typing import Any

import neo4j
import pytest

from mmkg.model.values import Bundle
from mmkg.stores.access import Access
from mmkg.stores.content import Held
from mmkg.stores.neo4j.store import Neo4jStore, open_neo4j
from mmkg.stores.neo4j.target import neo4j_target
from mmkg.stores.target import Changes
from servers.addresses import Neo4jServer
from stores.engines import Servers
from stores.small_graph import typed

# What is not mmkg's, each with the database's own name for it: nothing is made anew either.
_FOREIGN = (
    "MATCH (n) WHERE NOT n:Mmkg AND NOT n:MmkgGraph RETURN elementId(n), labels(n), properties(n)",
    "MATCH (n:Mmkg) WITH n, [l IN labels(n) WHERE l STARTS WITH 'Foreign'] AS labels, "
    "[k IN keys(n) WHERE k STARTS WITH 'foreign' | [k, n[k]]] AS properties "
    "WHERE size(labels) + size(properties) > 0 RETURN elementId(n), n.id, labels, properties",
    "MATCH (a)-[r]->(b) WHERE NOT (a:Mmkg AND b:Mmkg) OR type(r) STARTS WITH 'FOREIGN' "
    "RETURN elementId(r), type(r), properties(r), elementId(a), elementId(b)",
    "SHOW INDEXES YIELD name, labelsOrTypes, properties, type WHERE NOT name STARTS WITH 'mmkg_' "
    "RETURN name, labelsOrTypes, properties, type",
    "SHOW CONSTRAINTS YIELD name, labelsOrTypes, properties WHERE NOT name STARTS WITH 'mmkg_' "
    "RETURN name, labelsOrTypes, properties",
)


class Database:
    """The database of the tests; ``run`` is Cypher that nothing checks."""

    def __init__(self, server: Neo4jServer) -> None:
        self.url = server.url
        self.access = Access(user=server.user, password=server.password)
        self.server = server
        self._driver = neo4j.GraphDatabase.driver(server.url, auth=(server.user, server.password))

    def run(self, query: str, **parameters: object) -> list[tuple[Any, ...]]:
        with self._driver.session() as session:
            return [tuple(record.values()) for record in session.run(query, parameters)]

    def load(self, bundle: Bundle, version: str = "1", **options: Any) -> Changes:
        target = neo4j_target(self.url, self.access)
        try:
            return target.load(Held(bundle, version), **options)
        finally:
            target.close()

    def dump(self) -> Bundle:
        target = neo4j_target(self.url, self.access)
        try:
            return target.dump()
        finally:
            target.close()

    def open(self, **options: Any) -> Neo4jStore:
        return open_neo4j(self.url, access=self.access._replace(**options))

    def foreign(self) -> list[list[str]]:
        """Everything in the database that is not mmkg's."""
        return [sorted(map(repr, self.run(query))) for query in _FOREIGN]

    def last_write(self) -> frozenset[str]:
        """A name for the last transaction that has written anything."""
        with self._driver.session(default_access_mode="READ") as session:
            session.execute_read(lambda tx: tx.run("RETURN 1").consume())
            return frozenset(session.last_bookmarks().raw_values)

    def schema(self, start: str = "mmkg_") -> list[str]:
        """The names of constraints and indexes that begin so."""
        shown = self.run("SHOW INDEXES YIELD name") + self.run("SHOW CONSTRAINTS YIELD name")
        return sorted({name for (name,) in shown if name.startswith(start)})

    def drop_schema(self, start: str = "mmkg_") -> None:
        """Mostly it stays between tests, since making it takes seconds."""
        for name in self.schema(start):
            self.run(f"DROP CONSTRAINT {name} IF EXISTS")
            self.run(f"DROP INDEX {name} IF EXISTS")

    def clean(self) -> None:
        self.run("MATCH (n) WHERE n:Mmkg OR n:MmkgGraph OR n:Foreign DETACH DELETE n")
        self.drop_schema("foreign")

    def close(self) -> None:
        self._driver.close()


@pytest.fixture(name="database")
def database_fixture(neo4j_server: Neo4jServer, servers: Servers) -> Iterator[Database]:
    """A database with nothing of mmkg's in it."""
    database = Database(neo4j_server)
    try:
        database.clean()
        yield database
        database.clean()
    finally:
        database.close()
        servers.forget()


def alike(one: Bundle, other: Bundle) -> bool:
    """Whether two bundles hold the same, with whole numbers and others told apart."""
    return (
        one.types == other.types
        and sorted(map(typed, one.facts), key=repr) == sorted(map(typed, other.facts), key=repr)
        and repr(sorted(one.claims)) == repr(sorted(other.claims))
    )
