"""A load that is killed, tried again or not alone ends in its graph, or is not taken for done."""

import random
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import neo4j
import pytest

from mmkg.errors import StoreUnavailable
from mmkg.model.property_graph import nodes_of
from mmkg.model.values import Bundle
from mmkg.stores.compiled import read_bundle
from mmkg.stores.content import Held
from mmkg.stores.neo4j.diff import UNIT, difference, wanted
from mmkg.stores.neo4j.layout import VOCABULARY, read_nodes, read_state
from mmkg.stores.neo4j.target import neo4j_target
from mmkg.stores.neo4j.write import Load
from mmkg.stores.target import Changes, silent
from stores.neo4j_database import Database, alike, database_fixture  # noqa: F401  # a fixture
from stores.small_graph import SMALL, write_compiled
from stores.test_neo4j_target import CHANGED

# In many small transactions, each told as it ends, and without a word of its own at the end.
LOADER = """
import sys
from pathlib import Path
from mmkg.stores.neo4j import statements as neo4j_statements
from mmkg.stores.access import Access
from mmkg.stores.compiled import read_bundle
from mmkg.stores.content import Held
from mmkg.stores.neo4j.target import neo4j_target
neo4j_statements.NODES, neo4j_statements.LINKS = 60, 150
url, user, folder, version = sys.argv[1:]
target = neo4j_target(url, Access(user=user))
bundle = read_bundle(Path(folder))
print("ready", flush=True)
target.load(Held(bundle, version), progress=lambda *done: print(*done, flush=True))
"""


def loader(database: Database, folder: Path, version: str) -> subprocess.Popen[str]:
    server = database.server
    return subprocess.Popen(
        [sys.executable, "-c", LOADER, server.url, server.user, str(folder), version],
        env={"NEO4J_PASSWORD": server.password, "PYTHONPATH": ":".join(sys.path)},
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def kill_after(process: subprocess.Popen[str], transactions: int, seconds: float) -> None:
    assert process.stdout is not None
    while transactions:
        line = process.stdout.readline()
        assert line, "it ended before it was killed"
        transactions -= not line.startswith(("ready", "nodes compared"))
    time.sleep(seconds)
    process.kill()
    process.wait(timeout=30)
    process.stdout.close()


def test_killed_at_any_moment_and_run_again(
    database: Database, known_graph: Path, tmp_path: Path
) -> None:
    moments = random.Random(4)
    real = read_bundle(known_graph)
    database.load(SMALL)
    # From the small graph to a larger one, and from that to one with half of the claims.
    for part, kills in ((4, (1, 40)), (8, (8,))):
        bundle = real._replace(claims=real.claims[::part])
        folder = write_compiled(bundle, tmp_path / str(part))
        for transactions in kills:
            kill_after(loader(database, folder, "x"), transactions, moments.uniform(0, 0.03))
            with pytest.raises(StoreUnavailable, match="by half"):
                database.open()
        assert database.load(bundle, "x").any
        assert alike(database.dump(), bundle)
        assert database.load(bundle, "x") == Changes(UNIT)


class _AnswersLost:
    """A session whose answers are lost once for each transaction, which is then tried again.

    So does the driver where a connection breaks while it waits for the answer to a commit.
    """

    def __init__(self, session: neo4j.Session) -> None:
        self._session = session

    def execute_write(self, work: Any) -> Any:
        self._session.execute_write(work)
        return self._session.execute_write(work)


def driver_of(database: Database) -> neo4j.Driver:
    login = (database.server.user, database.server.password)
    return neo4j.GraphDatabase.driver(database.url, auth=login)


def test_a_transaction_that_is_tried_again_is_carried_out_once(database: Database) -> None:
    database.load(Bundle({}, (), ()))
    with driver_of(database) as driver, driver.session() as session:
        for bundle in (SMALL, CHANGED):
            state = session.execute_read(read_state)
            there = session.execute_read(lambda tx: list(read_nodes(tx, VOCABULARY)))
            todo = difference(wanted(nodes_of(bundle)), there)
            load = Load(_AnswersLost(session), database.url, state)  # type: ignore[arg-type]
            assert load.begin()
            load.write(todo, "twice", silent)
            assert alike(database.dump(), bundle)
            assert database.load(bundle, "twice") == Changes(UNIT)


class _Unsteady:
    """Passes bytes on to a server, and breaks each connection after some of the answers."""

    def __init__(self, url: str, steps: Iterator[int]) -> None:
        self._server = urlsplit(url)
        self._steps = steps
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"bolt://127.0.0.1:{self._listener.getsockname()[1]}"
        self.broken = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection((self._server.hostname, self._server.port))
                threading.Thread(target=self._ask, args=(client, server), daemon=True).start()
                answering = (server, client, next(self._steps))
                threading.Thread(target=self._answer, args=answering, daemon=True).start()

    def _ask(self, client: socket.socket, server: socket.socket) -> None:
        with suppress(OSError):
            while data := client.recv(1 << 16):
                server.sendall(data)
        server.close()

    def _answer(self, server: socket.socket, client: socket.socket, answers: int) -> None:
        with suppress(OSError):
            while answers and (data := server.recv(1 << 16)):
                answers -= 1
                if answers:  # the last one is lost
                    client.sendall(data)
        self.broken += not answers
        for one in (client, server):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def close(self) -> None:
        self._listener.close()


def test_connections_that_break_are_made_again(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mmkg.stores.neo4j.statements.NODES", 3)
    monkeypatch.setattr("mmkg.stores.neo4j.statements.LINKS", 3)
    moments = random.Random(7)
    unsteady = _Unsteady(database.url, iter(lambda: moments.randrange(20, 50), 0))
    target = neo4j_target(unsteady.url, database.access)
    try:
        for bundle in (SMALL, CHANGED):
            target.load(Held(bundle, "unsteady"))
            assert alike(database.dump(), bundle)
            assert database.load(bundle, "unsteady") == Changes(UNIT)
    finally:
        target.close()
        unsteady.close()
    assert unsteady.broken > 2


def test_a_load_that_was_overtaken_writes_nothing_more(database: Database) -> None:
    database.load(SMALL)
    with driver_of(database) as driver, driver.session() as session:
        state = session.execute_read(read_state)
        assert state
        for other in (state._replace(load="another"), state._replace(step=state.step + 1), None):
            assert not Load(session, database.url, other).begin()
        database.open().close()  # nothing was written
        late, early = (Load(session, database.url, state) for _ in range(2))
        assert early.begin()
        assert not late.begin()  # the graph is not as it was when it was looked at
        later = Load(session, database.url, session.execute_read(read_state))
        assert later.begin()
        nothing = difference({}, ())
        before = database.run("MATCH (n:Mmkg) RETURN count(n)")
        todo = difference(wanted(nodes_of(CHANGED)), ())
        for late_todo in (todo, nothing):
            with pytest.raises(StoreUnavailable, match="another load into it has begun"):
                early.write(late_todo, "early", silent)
        assert database.run("MATCH (n:Mmkg) RETURN count(n)") == before
        later.write(nothing, "later", silent)
    store = database.open()
    assert store.version == "later"
    store.close()


def test_a_load_that_looked_before_another_looks_again(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another load ends between the comparison and the first transaction."""
    begin, others = Load.begin, [CHANGED]

    def overtaken(load: Load) -> bool:
        if others:
            database.load(others.pop(), "other")
        return begin(load)

    monkeypatch.setattr(Load, "begin", overtaken)
    assert database.load(SMALL, "own").any
    assert others == []
    assert alike(database.dump(), SMALL)
    monkeypatch.setattr(Load, "begin", lambda _: False)
    with pytest.raises(StoreUnavailable, match="another load into it is under way"):
        database.load(CHANGED, "never")
    assert alike(database.dump(), SMALL)


def test_loads_at_once_end_in_one_of_their_graphs(database: Database) -> None:
    ended: dict[str, str] = {}

    def load(bundle: Bundle, version: str) -> None:
        try:
            database.load(bundle, version)
            ended[version] = "loaded"
        except StoreUnavailable as error:
            ended[version] = str(error)

    bundles = {"a": SMALL, "b": CHANGED, "c": SMALL, "d": CHANGED}
    threads = [
        threading.Thread(target=load, args=(bundle, name)) for name, bundle in bundles.items()
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert ended.keys() == bundles.keys()
    assert all("another load into it" in text for text in ended.values() if text != "loaded")
    assert "loaded" in ended.values()
    store = database.open()
    assert alike(database.dump(), bundles[store.version])
    store.close()
    database.load(SMALL, "last")
    assert alike(database.dump(), SMALL)


def test_a_graph_that_is_loaded_while_it_is_brought_back(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.load(SMALL)

    def read(tx: Any, *terms: Any) -> Any:
        yield from read_nodes(tx, *terms)
        monkeypatch.undo()
        database.load(CHANGED)

    monkeypatch.setattr("mmkg.stores.neo4j.target.read_nodes", read)
    with pytest.raises(StoreUnavailable, match="loaded anew meanwhile"):
        database.dump()
