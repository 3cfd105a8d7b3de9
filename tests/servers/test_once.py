"""One server per run, whoever asks first, and none that stays.

The servers here are shell commands, which are as good as any to start and to end.
"""

import os
import random
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from servers.once import Run, Unavailable, alone, free_ports, start
from servers.waiting import comes_true

SERVER = ["sh", "-c", "echo $$ >pid; echo ready; exec sleep 600"]


@pytest.fixture
def life() -> Iterator["subprocess.Popen[bytes]"]:
    """A process that a run may have begun in."""
    with subprocess.Popen(["sleep", "600"]) as process:
        yield process
        process.kill()


@pytest.fixture
def run(tmp_path: Path, life: "subprocess.Popen[bytes]") -> Run:
    return Run(tmp_path, life.pid)


ASK = """
import sys, time
from pathlib import Path
from servers.once import Run, Unavailable, once

def begin(folder):
    with open(folder.parent / "begun", "a") as file:
        print("begun", file=file)
    time.sleep(0.5)
    if "fails" in sys.argv:
        raise Unavailable("there is none")
    return {"url": "here"}

try:
    print(once(Run(Path(sys.argv[1]), 0), "server", begin))
except Unavailable as reason:
    print(reason)
"""


@pytest.mark.parametrize(
    ("outcome", "said"), [("starts", "{'url': 'here'}\n"), ("fails", "there is none\n")]
)
def test_processes_that_ask_at_once_start_one(tmp_path: Path, outcome: str, said: str) -> None:
    command = [sys.executable, "-c", ASK, str(tmp_path), outcome]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    asking = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    assert [process.communicate()[0] for process in asking] == [said] * 3
    assert (tmp_path / "begun").read_text() == "begun\n"


def test_one_process_uses_it_at_a_time(run: Run) -> None:
    with alone(run, "neo4j"), pytest.raises(RuntimeError, match=r"pytest\.mark\.neo4j"):
        alone(run, "neo4j").__enter__()
    with alone(run, "neo4j"):
        pass


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_server_ends_with_a_run_that_is_killed(run: Run, life: "subprocess.Popen[bytes]") -> None:
    start(SERVER, run=run, folder=run.folder, ready="ready")
    server = int((run.folder / "pid").read_text())
    assert _alive(server)
    life.kill()
    life.wait()
    assert comes_true(lambda: not _alive(server))


def test_a_server_is_ended_as_it_has_to_be(run: Run, life: "subprocess.Popen[bytes]") -> None:
    """A container does not end with the command that started it."""
    start(SERVER, run=run, folder=run.folder, ready="ready", stop="echo stopped >by; kill $server")
    life.kill()
    life.wait()
    assert comes_true((run.folder / "by").exists)
    assert (run.folder / "by").read_text() == "stopped\n"


def test_a_server_that_ends_says_why(run: Run) -> None:
    command = ["sh", "-c", "echo no room >&2; exit 1"]
    with pytest.raises(Unavailable, match="no room"):
        start(command, run=run, folder=run.folder, ready="ready")


def test_a_server_that_is_never_ready_is_ended(run: Run) -> None:
    command = ["sh", "-c", "echo $$ >pid; exec sleep 600"]
    with pytest.raises(Unavailable, match=r"not ready in 0\.5 s"):
        start(command, run=run, folder=run.folder, ready="ready", limit=0.5)
    server = int((run.folder / "pid").read_text())
    assert comes_true(lambda: not _alive(server))


def test_ports_are_free_and_differ() -> None:
    ports = free_ports(20)
    assert len(set(ports)) == 20
    for port in ports:
        with socket.create_server(("127.0.0.1", port)):
            pass


def test_processes_with_one_seed_take_different_ports() -> None:
    taken = set()
    for _ in range(2):
        random.seed(0)
        taken.update(free_ports(5))
    assert len(taken) > 5


def test_a_port_in_use_is_not_given() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        pytest.raises(Unavailable, match="no port is free"),
    ):
        free_ports(1, among=[server.getsockname()[1]])
