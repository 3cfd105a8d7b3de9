"""The engines that speak Cypher, by mmkg and by hand."""

import importlib.metadata
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from bench.engines_job import Job, bytes_in, set_cache
from bench.engines_questions import Match, Select

from mmkg.model.property_graph import Node
from mmkg.model.vocabulary import ATTRIBUTES, RELATIONS
from mmkg.resources import folder
from mmkg.stores.access import Access
from mmkg.stores.content import Compiled
from mmkg.stores.protocol import Store
from mmkg.stores.registry import open_free_cypher, open_store, open_target

if TYPE_CHECKING:
    import neo4j

# The sizes of mmkg's own batches.
NODES = 10_000
LINKS = 20_000

Rows = dict[str, list[dict[str, Any]]]
"""What nodes have, by their label."""
Links = dict[str, list[tuple[str, list[str]]]]
"""The ends of relationships by their start, by type."""


def as_rows(nodes: list[Node]) -> tuple[Rows, Links]:
    """The graph as a program of one's own would have it at hand."""
    rows: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    links: defaultdict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for node in nodes:
        rows[node.label].append({"id": str(node.id), **node.properties})
        ends = defaultdict(list)
        for kind, end in node.links:
            ends[kind].append(str(end))
        for kind, found in ends.items():
            links[kind].append((str(node.id), found))
    return rows, links


def cypher_of(call: Select | Match) -> tuple[str, Mapping[str, Any]]:
    """A call of a store as Cypher with its parameters."""
    if isinstance(call, Select):
        return call.text, call.parameters
    given = {"s": call.s, "o": call.o}
    one = "(n:Mmkg)" if call.s is None else "(n:Mmkg {id: $s})"
    if call.p in ATTRIBUTES:
        return f"MATCH {one} RETURN n.`{call.p}`", given
    if call.p is None and call.o is None:
        return (
            f"MATCH {one} RETURN [l IN labels(n) WHERE l <> 'Mmkg'] AS labels, "
            "[k IN keys(n) WHERE k <> 'id' | n[k]] AS properties, "
            "[(n)-[r]->(m) | [type(r), m.id]] AS links",
            given,
        )
    kind = f":{RELATIONS[call.p].label}" if call.p else ""
    end = "(m:Mmkg)" if call.o is None else "(m:Mmkg {id: $o})"
    return f"MATCH {one}-[r{kind}]->{end} RETURN n.id, type(r), m.id", given


def facts_in(rows: list[tuple[Any, ...]], call: Select | Match) -> int:
    """How many facts the rows of a pattern's query state; of a query's own how many they are."""
    if isinstance(call, Select) or not (call.p in ATTRIBUTES or (call.p, call.o) == (None, None)):
        return len(rows)
    if call.p in ATTRIBUTES:
        return sum(_length(value) for [value] in rows)
    return sum(
        len(labels) + sum(map(_length, properties)) + len(links)
        for labels, properties, links in rows
    )


def _length(value: Any) -> int:
    if value is None:
        return 0
    return len(value) if isinstance(value, list) else 1


class AtHand(Compiled):
    """A compiled graph whose nodes have been read."""

    def __init__(self, compiled: Path, nodes: list[Node]) -> None:
        super().__init__(compiled)
        self._nodes = nodes

    def nodes(self) -> Iterator[Node]:
        """See ``Content.nodes``."""
        return iter(self._nodes)


class Neo4j:
    """A Neo4j server, whose one database is loaded again and again."""

    def __init__(self, job: Job) -> None:
        import neo4j

        self._neo4j, self._job, self._server = neo4j, job, job.server
        self._nodes: list[Node] = []
        self._rows: Rows = {}
        self._links: Links = {}
        login = (job.server["user"], job.server["password"])
        self._driver = neo4j.GraphDatabase.driver(job.server["url"], auth=login)
        self._access = Access(user=login[0], password=login[1], timeout=job.limit)
        agent = self._driver.get_server_info().agent
        self.version = f"{agent}, driver {neo4j.__version__}"

    def prepare(self) -> float | None:
        start = perf_counter()
        self._nodes = list(Compiled(Path(self._job.compiled)).nodes())
        seconds = perf_counter() - start
        self._rows, self._links = as_rows(self._nodes)
        return seconds

    def clear(self) -> None:
        """Remove what is mmkg's, with its constraints and indexes, of a server for tests."""
        owned = "MATCH (n) WHERE n:Mmkg OR n:MmkgGraph"
        with self._driver.session() as session:
            session.run(
                f"{owned} CALL (n) {{ DETACH DELETE n }} IN TRANSACTIONS OF 10000 ROWS"
            ).consume()
            for kind, shown in (("CONSTRAINT", "CONSTRAINTS"), ("INDEX", "INDEXES")):
                names = session.run(f"SHOW {shown} YIELD name").value()
                for name in names:
                    if name.startswith("mmkg"):
                        session.run(f"DROP {kind} `{name}` IF EXISTS").consume()

    def load(self) -> None:
        target = open_target(self._server["url"], self._access)
        target.load(AtHand(Path(self._job.compiled), self._nodes))
        target.close()

    def load_by_hand(self) -> None:
        with self._driver.session() as session:
            for statement in _schema():
                session.run(statement).consume()
            session.run("CALL db.awaitIndexes(600)").consume()
            for group in self._transactions():
                session.execute_write(_run_all, group)

    def _transactions(self) -> Iterator[list[tuple[str, list[Any]]]]:
        """The batches in as many transactions as mmkg has."""
        group: list[tuple[str, list[Any]]] = []
        size = 0
        for query, batch in self._batches():
            links = sum(len(row[1]) for row in batch if isinstance(row, tuple))
            if group and size + (links or len(batch)) > LINKS:
                yield group
                group, size = [], 0
            group.append((query, batch))
            size += links or len(batch)
        yield group

    def _batches(self) -> Iterator[tuple[str, list[Any]]]:
        """The queries and batches that mmkg has as well."""
        for label, rows in self._rows.items():
            query = f"UNWIND $rows AS row CREATE (n:Mmkg:{label}) SET n = row"
            for start in range(0, len(rows), NODES):
                yield query, rows[start : start + NODES]
        for kind, links in self._links.items():
            query = (
                "UNWIND $rows AS row MATCH (a:Mmkg {id: row[0]}) UNWIND row[1] AS end "
                f"MATCH (b:Mmkg {{id: end}}) CREATE (a)-[:{kind}]->(b)"
            )
            batch: list[Any] = []
            weight = 0
            for link in links:
                batch.append(link)
                weight += len(link[1])
                if weight >= LINKS:
                    yield query, batch
                    batch, weight = [], 0
            if batch:
                yield query, batch

    def size(self) -> int | None:
        return None  # it can be told when the server has ended

    def store(self) -> Store:
        return open_store(self._server["url"], Path(self._job.compiled), self._access)

    def free_store(self) -> Store:
        return self.store()

    def by_hand(self, call: Select | Match) -> Callable[[], int]:
        text, given = cypher_of(call)
        query = self._neo4j.Query(text, timeout=self._job.limit)
        driver, reading = self._driver, self._neo4j.RoutingControl.READ

        def ask() -> int:
            found = driver.execute_query(query, dict(given), routing_=reading)
            return facts_in([tuple(record.values()) for record in found.records], call)

        return ask


def _run_all(tx: "neo4j.ManagedTransaction", group: list[tuple[str, list[Any]]]) -> None:
    for query, batch in group:
        tx.run(query, rows=batch).consume()


def _schema() -> list[str]:
    text = (folder("ontology") / "neo4j.cypher").read_text("utf-8")
    lines = [line.strip() for line in text.splitlines()]
    return [line.rstrip(";") for line in lines if line and not line.startswith("//")]


class Grafeo:
    """grafeo in process, on a file."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._cache, self._bare = Path(job.work, "mmkg"), Path(job.work, "bare")
        self._rows: Rows = {}
        self._links: Links = {}
        self._engine: Any = None
        self.version = f"grafeo {importlib.metadata.version('grafeo')}"
        set_cache(self._cache)

    def prepare(self) -> float | None:
        from mmkg.stores.grafeo import build as grafeo_build

        start = perf_counter()
        nodes = grafeo_build.read_nodes(Path(self._job.compiled))
        seconds = perf_counter() - start
        self._rows, self._links = as_rows(nodes)
        # As for Neo4j: reading the graph is a row of its own, and not in the load.
        vars(grafeo_build)["read_nodes"] = lambda _: nodes
        return seconds

    def clear(self) -> None:
        self._engine = None
        shutil.rmtree(self._cache, ignore_errors=True)
        self._bare.unlink(missing_ok=True)

    def load(self) -> None:
        self.store().close()

    def load_by_hand(self) -> None:
        import grafeo

        engine = grafeo.GrafeoDB()
        numbers: dict[str, int] = {}
        for label, rows in self._rows.items():
            made = engine.batch_create_nodes_with_props([label, "Mmkg"], rows)
            numbers.update(zip((row["id"] for row in rows), made, strict=True))
        engine.create_property_index("id")
        engine.batch_create_edges(
            [
                (numbers[start], numbers[end], kind)
                for kind, links in self._links.items()
                for start, ends in links
                for end in ends
            ]
        )
        engine.compact()
        engine.save(str(self._bare))
        grafeo.GrafeoDB.open_read_only(str(self._bare))

    def size(self) -> int | None:
        return bytes_in(self._cache / "grafeo")

    def store(self) -> Store:
        return open_store("cypher:", Path(self._job.compiled))

    def free_store(self) -> Store:
        return open_free_cypher(Path(self._job.compiled))

    def by_hand(self, call: Select | Match) -> Callable[[], int]:
        import grafeo

        from mmkg.stores.grafeo.text import to_grafeo

        if self._engine is None:
            file = sorted((self._cache / "grafeo").glob("*.grafeo"))[0]
            self._engine = grafeo.GrafeoDB.open_read_only(str(file))
        engine = self._engine
        text, given = cypher_of(call)
        text, bound = to_grafeo(text), dict(given)

        def ask() -> int:
            found = engine.execute_cypher(text, bound)
            return facts_in([tuple(row.values()) for row in found], call)

        return ask
