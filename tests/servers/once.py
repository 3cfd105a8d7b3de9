"""One server for all processes of a test run, for as long as the run lives."""

import json
import os
import random
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, NamedTuple, TypedDict

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

    It is given a folder for its data. Raises ``Unavailable`` in every process where it
    did in the first.
    """
    folder = run.folder / name
    kept = run.folder / f"{name}.json"
    with locked(run.folder / f"{name}.start"):
        if not kept.exists():
            folder.mkdir(exist_ok=True)
            try:
                outcome: _Outcome = {"address": start(folder)}
            except Unavailable as reason:
                outcome = {"reason": str(reason)}
            kept.write_text(json.dumps(outcome), "utf-8")
    outcome = json.loads(kept.read_text("utf-8"))
    if "address" not in outcome:
        raise Unavailable(outcome["reason"])
    return outcome["address"]


@contextmanager
def alone(run: Run, name: str) -> Iterator[None]:
    """Only one process of the run is in here at a time; ``RuntimeError`` in another."""
    try:
        lock = locked(run.folder / f"{name}.use", wait=False)
    except BlockingIOError:
        raise RuntimeError(
            f"Another process of this run uses {name}: mark the test pytest.mark.{name}, and run "
            "pytest-xdist with --dist loadgroup."
        ) from None
    with lock:
        yield


def locked(path: Path, *, wait: bool = True) -> IO[str]:
    """The file, locked until it is closed or its process ends, however that ends."""
    import fcntl  # real servers are for Unix: elsewhere, the tests that need them fail here

    file = path.open("w")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except OSError:
        file.close()
        raise
    return file


# A process of its own watches, so that no way to end the run leaves a server behind. The data is
# thrown away, so nothing is gained by shutting down in order.
_WATCH = """
"$@" &
server=$!
while test -e running && kill -0 {run} && kill -0 $server; do sleep 0.5; done 2>/dev/null
rm -f running
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
    console, running = folder / "console.log", folder / "running"
    running.touch()
    with console.open("wb") as output:
        subprocess.run(
            ["sh", "-c", f"({_WATCH.format(run=run.pid, stop=stop)}) &", "sh", *command],
            cwd=folder, check=True, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=output, stderr=output,
        )  # fmt: skip
    until = time.monotonic() + limit
    while ready not in (said := console.read_text("utf-8", "replace")):
        if not running.exists():
            last = " / ".join(said.split("\n")[-10:])
            raise Unavailable(f"the server ended ({console}): {last}")
        if time.monotonic() > until:
            running.unlink()
            raise Unavailable(f"the server was not ready in {limit:g} s ({console})")
        time.sleep(0.05)


def free_ports(count: int, among: Sequence[int] = range(20_000, 32_000)) -> list[int]:
    """Ports of this machine that nothing listens on.

    They are below those that systems give to connections, so that none is taken before a server
    has it.
    """
    free: list[int] = []
    # Not by the shared generator: hypothesis seeds it alike in each process of a run.
    for port in random.SystemRandom().sample(among, len(among)):
        with socket.socket() as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            free.append(port)
        if len(free) == count:
            return free
    raise Unavailable("no port is free")
