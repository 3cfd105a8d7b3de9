"""The constraints and indexes that a load makes first: ``ontology/neo4j.cypher``."""

import re
from typing import TYPE_CHECKING

from mmkg.errors import StoreUnavailable, shorten
from mmkg.resources import folder
from mmkg.stores.neo4j.connection import repeatable

if TYPE_CHECKING:
    import neo4j

_NAME = re.compile(r"CREATE (?:CONSTRAINT|\w* ?INDEX) (\w+) IF NOT EXISTS")
_SECONDS = 600


def missing_statements(tx: "neo4j.ManagedTransaction") -> list[str]:
    """The statements whose constraint or index is not there under its name."""
    found = {record.value() for record in tx.run("SHOW INDEXES YIELD name")}
    found |= {record.value() for record in tx.run("SHOW CONSTRAINTS YIELD name")}
    return [line for line in _statements() if _name(line) not in found]


def run_statements(session: "neo4j.Session", url: str, statements: list[str]) -> None:
    """Make constraints and indexes, and wait until they can be used.

    Raises ``StoreUnavailable`` where something of somebody else's is in the way.
    """
    from neo4j.exceptions import Neo4jError

    def work(tx: "neo4j.ManagedTransaction", /, text: str) -> None:
        tx.run(text).consume()

    for statement in statements:
        try:
            repeatable(session, work, statement)
        except Neo4jError as error:
            if ".Schema." not in (error.code or ""):
                raise
            reason = shorten((error.message or "").rstrip("."), 200)
            raise StoreUnavailable(
                url, f"{_name(statement)} cannot be made, and nothing was loaded: {reason}."
            ) from None
    if statements:
        repeatable(session, work, f"CALL db.awaitIndexes({_SECONDS})")


def _statements() -> list[str]:
    text = (folder("ontology") / "neo4j.cypher").read_text("utf-8")
    lines = [line.strip() for line in text.splitlines()]
    return [line.rstrip(";") for line in lines if line and not line.startswith("//")]


def _name(statement: str) -> str:
    match = _NAME.match(statement)
    return match[1] if match else ""
