"""The whole of a run: a graph, each engine in processes of its own, and the pages."""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from threading import Timer
from typing import Any, NamedTuple

from bench.engines_cells import QUERIES, Measured, Side, both, missed, own, table
from bench.engines_job import ENGINES, Job
from bench.engines_servers import Unavailable, server, size_of
from bench.report import machine, pages, write

ROOT = Path(__file__).parent.parent
NEWER = ROOT / ".venv-newer" / ("Scripts" if os.name == "nt" else "bin") / "python"
# What a server ends by itself at the limit is ended here a little later.
_GRACE = 5.0
_START = 60.0


class Effort(NamedTuple):
    """What a graph of some size is given, in seconds but for the loads that each side has.

    ``loading`` is for all loads of an engine, of which each side has one or more; ``asking`` is
    for all turns of one query, of which there are ``least`` or more; ``load`` and ``query`` are the
    limits of one turn.
    """

    loads: int
    loading: float
    asking: float
    least: int
    load: float
    query: float


def effort(edges: int) -> Effort:
    """Such that 10^4 edges take less than 3 minutes, and 10^6 less than 20."""
    if edges < 5_000:  # to see that all of it runs
        return Effort(2, 60, 0.05, 1, 60, 10)
    if edges < 100_000:
        return Effort(4, 60, 0.8, 3, 60, 10)
    if edges < 5_000_000:
        return Effort(2, 60, 3, 1, 240, 20)
    return Effort(2, 3600, 60, 2, 3600, 120)


def main() -> int:
    """Measure, write the tables, and name what is missed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--edges", type=int, default=10_000)
    parser.add_argument("--engines", type=lambda text: text.split(","), default=list(ENGINES))
    parser.add_argument("--limit", type=float, help="seconds for each load and each query")
    parser.add_argument("--into", type=Path, help="a folder for the two pages, to leave ours alone")
    asked = parser.parse_args()
    if unknown := set(asked.engines) - set(ENGINES):
        parser.error(f"no engine {', '.join(unknown)}; there are: {', '.join(ENGINES)}")
    given = effort(asked.edges)
    if asked.limit:
        given = given._replace(load=asked.limit, query=asked.limit)
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="mmkg-bench-") as name:
        graph = Path(name, "graph")
        command = [sys.executable, "-m", "mmkg", "synth", str(graph), "--edges", str(asked.edges)]
        subprocess.run(command, check=True, stdout=sys.stderr, env=_environment())
        triples = json.loads((graph / "meta.json").read_text("utf-8"))["triples"]
        found: list[Measured] = []
        for one in asked.engines:
            found.append(_measured(one, graph, Path(name, one), given))
            # Columns stand in one order, whichever engine was measured first.
            found.sort(key=lambda one: list(ENGINES).index(one.engine))
            # What is measured is kept, should the next take too long for whoever waits.
            text = _write(found, asked.edges, triples, load, asked.into)
    print(text)
    problems = missed(found)
    for line in problems:
        print(f"missed: {line}")
    return 1 if problems else 0


def _environment() -> dict[str, str]:
    """Processes find this mmkg, the bench and the servers of the tests."""
    path = os.pathsep.join(str(ROOT / name) for name in ("src", "", "tests"))
    return {**os.environ, "PYTHONPATH": path}


def _measured(engine: str, graph: Path, folder: Path, given: Effort) -> Measured:
    """All that is measured of an engine, in processes that are ended at the limits."""
    print(f"{time.strftime('%H:%M:%S')} {engine} ...", file=sys.stderr, flush=True)
    measured = Measured(engine)
    python = sys.executable
    if engine == "grafeo" and sys.version_info < (3, 12):
        python = str(NEWER)
        if not NEWER.exists():
            measured.missing["load", "mmkg"] = "no Python 3.12"
            return measured
    folder.mkdir()
    loads = 2 * given.loads
    with ExitStack() as stack:
        try:
            address = stack.enter_context(
                server(engine, folder / "server", loads=loads, limit=given.query)
            )
        except Unavailable as reason:
            print(f"{engine}: {reason}", file=sys.stderr)
            measured.missing["load", "mmkg"] = "no server"
            return measured
        job = Job(
            engine, str(graph), str(folder / "work"), list(QUERIES),
            given.loads, given.loading, given.asking, given.least, given.query, address,
        )  # fmt: skip
        while job.measures:
            stopped = _watched(python, job, measured, given)
            if stopped not in job.measures:
                break  # all is done, or nothing can be asked
            rest = job.measures[job.measures.index(stopped) + 1 :]
            job = job._replace(measures=rest, loaded=True)
    size = size_of(engine, folder / "server")
    if size is not None:
        measured.samples["disk", "mmkg"].append(size)
    return measured


def _watched(python: str, job: Job, measured: Measured, given: Effort) -> str:
    """Run one process to its end; at what it was, if it was ended or failed."""
    limits = {"start": _START, "read": _START + 2 * given.load}
    limits |= dict.fromkeys(QUERIES, given.query)
    grace = _GRACE if job.server else 0.0
    at: str = "start"
    side: Side = "mmkg"
    asker = 0
    with subprocess.Popen(
        [python, "-m", "bench.engines_child"],
        cwd=ROOT, env=_environment(),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        json.dump(job._asdict(), process.stdin)
        process.stdin.close()
        while line := _line(process, asker, limits.get(at, given.load) + grace):
            said = json.loads(line)
            at, side = said.get("at", at), said.get("side", side)
            asker = 0 if "ended" in said else said.get("asker", asker)
            if said.get("status"):
                _note_end(measured, said["ended"], side, said["status"], given.query)
            _take(measured, said, side, given.query)
    if process.returncode == 0:
        return ""
    name = at if at in QUERIES else "load"
    _note_end(measured, name, side, process.returncode, limits.get(at, given.load))
    return at


def _note_end(measured: Measured, name: str, side: Side, status: int, limit: float) -> None:
    """Keep why there is no more of a measure: its process was ended, or failed."""
    measured.missing[name, side] = f"not in {limit:g} s" if status < 0 else "fails"


def _line(process: "subprocess.Popen[str]", asker: int, limit: float) -> str:
    """The next line that the process tells; nothing where it is at its end, or ended at a limit.

    Where it has a fork that asks, that one is ended in its place.
    """
    assert process.stdout
    timer = Timer(limit, _end, [asker or process.pid])
    timer.start()
    try:
        return process.stdout.readline()
    finally:
        timer.cancel()


def _end(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))


def _take(measured: Measured, said: dict[str, Any], side: Side, limit: float) -> None:
    """Keep what a process tells."""
    if "version" in said:
        measured.version = said["version"]
    elif "took" in said:
        measured.samples[said["took"], said["side"]].append(said["value"])
    elif "answers" in said:
        measured.answers[said["answers"]] = said["size"]
        measured.given[said["answers"]] = (said["mmkg"], said["hand"])
    elif "failed" in said:
        reason = said["reason"]
        print(f"{measured.engine}, {said['failed']}, {side}: {reason}", file=sys.stderr)
        measured.missing[said["failed"], side] = "fails" if reason else f"not in {limit:g} s"


def _write(found: list[Measured], edges: int, triples: int, load: float, into: Path | None) -> str:
    """Write both pages; the text of the longer one."""
    versions = ", ".join(one.version for one in found if one.version)
    size = f"{edges:,} edges, {triples:,} triples"
    times, mark = table(found, both), f"engines {edges}"
    results, page = pages(into, "stores.md")
    turns = "Medians of the turns but the first, mmkg / by hand."
    costs = f"mmkg's own cost, and in bold where it is too much:\n\n{table(found, own)}"
    text = f"## Engines, {size}\n\n{machine(load)}; {versions}. {turns}\n\n{times}\n\n{costs}"
    write(results, mark, text)
    write(page, mark, f"### {size}\n\n{times}", within="engines")
    return text
