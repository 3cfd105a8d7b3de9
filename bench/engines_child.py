"""Measures one engine in a process of its own, which can be ended at a limit.

The job comes as JSON on stdin. What happens goes to stdout, a line of JSON for each thing that was
timed, so that whoever reads it knows how long the next one is taking.
"""

import gc
import json
import os
import sys
import traceback
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import Any, TextIO

from bench.engines_cells import QUERIES, Side
from bench.engines_job import ENGINES, IN_MEMORY, Engine, Job
from bench.engines_questions import Question, Tape, questions, size_of

from mmkg.errors import MmkgError, QueryTimeout, shorten
from mmkg.stores.protocol import Store

MOST_TURNS = 30


class Telling:
    """Lines of JSON to whoever started this process."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __call__(self, **said: Any) -> None:
        """Tell it at once."""
        self._stream.write(f"{json.dumps(said)}\n")
        self._stream.flush()


def main() -> None:
    """Carry out the job."""
    job = Job.read(json.load(sys.stdin))
    # What an engine prints is not for who reads the lines.
    tell = Telling(os.fdopen(os.dup(1), "w", encoding="utf-8"))
    os.dup2(2, 1)
    module, _, name = ENGINES[job.engine].partition(":")
    engine: Engine = getattr(import_module(module), name)(job)
    Path(job.work).mkdir(parents=True, exist_ok=True)
    tell(version=engine.version)
    if not job.loaded:
        _loads(engine, job, tell)
    tell(at="open")
    wanted = [name for name in job.measures if name in QUERIES]
    if job.engine in IN_MEMORY and hasattr(os, "fork"):
        engine.store()
        gc.freeze()  # a search for garbage would copy all of the graph into the fork
        for name in wanted:
            _apart(name, partial(_queries, engine, [name], job, tell), tell)
    else:
        _queries(engine, wanted, job, tell)


def _apart(name: str, ask: Callable[[], None], tell: Telling) -> None:
    """Ask in a fork of this process, to be ended in its place: this one keeps the loaded graph."""
    asker = os.fork()
    if not asker:
        try:
            tell(asker=os.getpid())
            ask()
        except BaseException:
            traceback.print_exc()
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(asker, 0)
    tell(ended=name, status=os.waitstatus_to_exitcode(status))


def _loads(engine: Engine, job: Job, tell: Telling) -> None:
    tell(at="read")
    seconds = engine.prepare()
    if seconds is not None:
        tell(took="read", side="mmkg", value=seconds)
    # Of what the bench itself holds no search for garbage, in whichever's load.
    gc.collect()
    gc.freeze()
    loads: dict[Side, Callable[[], None]] = {"mmkg": engine.load, "hand": engine.load_by_hand}
    sized = False
    used = 0.0
    for turn in range(job.loads):
        # Who begins changes where there are many; the last is mmkg's, and is what is asked.
        mmkg_first = job.loads > 2 and (job.loads - turn) % 2 == 0
        sides: list[Side] = ["mmkg", "hand"] if mmkg_first else ["hand", "mmkg"]
        for side in sides:
            tell(at="clear")
            engine.clear()
            gc.collect()  # of the graph before, that the next load does not pay for its end
            used += _timed("load", side, loads[side], tell)
            if side == "mmkg" and not sized:
                sized = True
                size = engine.size()
                if size is not None:
                    tell(took="disk", side="mmkg", value=size)
        if used > job.loading and not mmkg_first:
            break


def _queries(engine: Engine, names: list[str], job: Job, tell: Telling) -> None:
    store, free = engine.store(), engine.free_store()
    asked = questions(store)
    for name in names:
        target = free if name == "free" else store
        try:
            _turns(name, asked[name], target, engine, job, tell)
        except (MmkgError, OSError, AssertionError) as error:
            reason = "" if isinstance(error, QueryTimeout) else shorten(str(error), 60)
            tell(failed=name, reason=reason)
        except Exception as error:  # of a driver that is driven by hand
            tell(failed=name, reason=f"{type(error).__name__}: {shorten(str(error), 60)}")


def _turns(
    name: str, question: Question, store: Store, engine: Engine, job: Job, tell: Telling
) -> None:
    """Ask by mmkg and by hand in turns, of which the first warms up, for so many seconds."""
    tape = Tape(store)
    answers: list[object] = []
    _timed(name, "mmkg", lambda: answers.append(question(tape)), tell)
    by_hand = [engine.by_hand(call) for call in tape.calls]
    counts: list[int] = []
    _timed(name, "hand", lambda: counts.append(sum(ask() for ask in by_hand)), tell)
    tell(answers=name, size=size_of(answers[0]), mmkg=tape.count, hand=counts[0])

    def hand() -> None:
        for ask in by_hand:
            ask()

    def mmkg() -> None:
        question(store)

    both: list[tuple[Side, Callable[[], None]]] = [("hand", hand), ("mmkg", mmkg)]
    used = 0.0
    for turn in range(1, MOST_TURNS + 1):
        for side, ask in both:
            used += _timed(name, side, ask, tell)
        both.reverse()
        if used > job.asking and turn >= job.least:
            break


def _timed(name: str, side: Side, action: Callable[[], object], tell: Telling) -> float:
    tell(at=name, side=side)
    start = perf_counter()
    action()
    took = perf_counter() - start
    tell(took=name, side=side, value=took)
    return took


if __name__ == "__main__":
    main()
