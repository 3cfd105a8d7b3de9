"""One server for all processes of a test run, for as long as the run lives."""

import json
import os
import random
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypedDict

import pytest

Address = dict[str, str]


class _Outcome(TypedDict, total=False):
    """What came of the one attempt to start a server: one of the two."""

    address: Address
    reason: str


class Unavailable(Exception):
    """A server cannot be had on this machine; the message says why."""


class Run(NamedTuple):
    """The folder that all processes of a test run share, and the process it began in."""

    folder: Path
    pid: int

    @classmethod
    def of(cls, config: pytest.Config, temporary: pytest.TempPathFactory) -> "Run":
        """The run that this process belongs to, as a worker of pytest-xdist or alone."""
        base = temporary.getbasetemp()
        if hasattr(config, "workerinput"):
            return cls(base.parent, os.getppid())
        return cls(base, os.getpid())


def once(run: Run, name: str, start: Callable[[Path], Address]) -> Address:
    """What ``start`` returns, called in the first process of the run that asks, and only there.

    It is given an empty folder for its data. Raises ``Unavailable`` in every process where it
    did in the first.
    """
    import fcntl  # not on Windows, where servers are named by the environment

    folder = run.folder / name
    kept = run.folder / f"{name}.json"
    # The lock goes with the process that holds it, however that ends.
    with (run.folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not kept.exists():
            folder.mkdir()
            try:
                outcome: _Outcome = {"address": start(folder)}
            except Unavailable as reason:
                outcome = {"reason": str(reason)}
            kept.write_text(json.dumps(outcome), "utf-8")
    outcome = json.loads(kept.read_text("utf-8"))
    if "address" not in outcome:
        raise Unavailable(outcome["reason"])
    return outcome["address"]


# A process of its own watches, so that no way to end the run leaves a server behind. The data is
# thrown away, so nothing is gained by shutting down in order.
_WATCH = """
"$@" &
server=$!
while kill -0 $RUN && kill -0 $server; do sleep 0.5; done 2>/dev/null
touch ended
{stop}
"""


def start(
    command: Sequence[str],
    *,
    run: Run,
    folder: Path,
    ready: str,
    stop: str = "kill -9 $server",
    limit: float = 180,
) -> None:
    """Start a server that ends with the run; return when it has printed ``ready``.

    ``stop`` is the shell's command that ends it. Raises ``Unavailable`` where it ends by itself
    or is not ready within ``limit`` seconds.
    """
    console = folder / "console.log"
    with console.open("wb") as output:
        subprocess.run(
            ["sh", "-c", f"({_WATCH.format(stop=stop)}) &", "sh", *command],
            cwd=folder, env={**os.environ, "RUN": str(run.pid)}, check=True,
            stdin=subprocess.DEVNULL, stdout=output, stderr=output, start_new_session=True,
        )  # fmt: skip
    until = time.monotonic() + limit
    while ready not in (said := console.read_text("utf-8", "replace")):
        if (folder / "ended").exists():
            last = " / ".join(said.split("\n")[-10:])
            raise Unavailable(f"the server ended ({console}): {last}")
        if time.monotonic() > until:
            raise Unavailable(f"the server was not ready in {limit:g} s ({console})")
        time.sleep(0.05)


def free_port() -> int:
    """A port of this machine that nothing listens on.

    It is below those that systems give to connections, so that none takes it before the server.
    """
    while True:
        port = random.randint(20_000, 32_000)
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)):
                return port
