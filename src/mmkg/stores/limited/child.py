"""What runs in the process of a ``LimitedStore``: a store that answers until its stdin ends.

A request is a pickled tuple: a method of ``_Served``, its arguments, and the cursors that nobody
reads any more. An answer is a row of pickled frames: ``("part", content)`` as often as it takes,
then ``("end", None)``, ``("error", ...)`` or ``("failed", ...)``. Their contents are plain values:
the parent reads no class but ``Ref``.
"""

import _thread
import io
import os
import pickle
import sys
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from mmkg import errors
from mmkg.errors import MmkgError, shorten
from mmkg.model.values import Cell, Fact, Ref
from mmkg.stores.protocol import Store

BATCH = 1000
"""Rows or facts in one frame; of facts no more are sent until they are asked for."""

ErrorParts = tuple[str, tuple[Any, ...], dict[str, Any]]


def serve() -> None:
    """Answer requests, the first of which opens the store; ends this process, never returns."""
    requests, answers = _pipes()
    _end_with_parent(requests.fileno())
    served = _Served()
    with suppress(EOFError, BrokenPipeError):
        while True:
            method, arguments, dropped = pickle.load(requests)
            served.drop(dropped)
            for frame in _frames(getattr(served, method)(*arguments)):
                pickle.dump(frame, answers, pickle.HIGHEST_PROTOCOL)
            answers.flush()
    os._exit(0)  # nobody waits for what the engine would still tidy up


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """The pipes of requests and answers, out of reach of whatever else reads and prints."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    # stderr is read when this process has ended; what does not fit until then is lost.
    with suppress(AttributeError, OSError):
        os.set_blocking(2, False)
    os.dup2(2, 1)
    # Without a buffer between: one that finds the pipe full raises where the print stands.
    sys.stdout, sys.stderr = _unbuffered(1), _unbuffered(2)
    return requests, answers


def _unbuffered(number: int) -> io.TextIOWrapper:
    raw = io.FileIO(number, "w", closefd=False)
    return io.TextIOWrapper(raw, "utf-8", "replace", write_through=True)


def _end_with_parent(requests: int) -> None:
    """End in the middle of a query too, when the other end of the pipe is closed."""
    import select

    if not hasattr(select, "poll"):
        return
    poll = select.poll()
    poll.register(requests, 0)  # which leaves the hang-up alone

    def watch() -> None:
        poll.poll()
        os._exit(0)

    _thread.start_new_thread(watch, ())


def _frames(parts: Iterator[Any]) -> Iterator[tuple[str, Any]]:
    try:
        for part in parts:
            yield "part", part
    except MmkgError as error:
        yield "error", parts_of(error)
    except BaseException as error:  # what a panic in Rust becomes is no Exception
        yield "failed", (type(error).__name__, shorten(str(error), 160))
    else:
        yield "end", None


def parts_of(error: MmkgError) -> ErrorParts:
    """An error as plain values: its class in the tree, its arguments, its data.

    >>> parts_of(errors.QueryTimeout("memory:", 2.0))[2]
    {'url': 'memory:', 'seconds': 2.0}
    """
    known = next(base for base in type(error).__mro__ if base.__module__ == errors.__name__)
    return known.__name__, error.args, dict(vars(error))


def error_of(parts: ErrorParts) -> MmkgError:
    """The error that ``parts_of`` took apart.

    Made without ``__init__``, whose parameters are of each class's own and not kept.
    """
    name, arguments, data = parts
    kind: type[MmkgError] = getattr(errors, name)
    error = kind.__new__(kind, *arguments)
    vars(error).update(data)
    return error


class _Served:
    """The store, and the matches that are half read."""

    _store: Store

    def __init__(self) -> None:
        self._cursors: dict[int, Iterator[Fact]] = {}

    def open(self, opener: str, arguments: tuple[Any, ...], memory: int | None) -> Iterator[Any]:
        """Call ``module:function``; a part is what the store tells of itself, and what was said."""
        module, _, function = opener.partition(":")
        said, before = io.StringIO(), sys.stderr
        sys.stderr = said
        try:
            self._store = getattr(import_module(module), function)(*arguments)
        finally:
            sys.stderr = before
        if memory is not None:
            _allow(memory)
        yield self._store.url, self._store.language, self._store.version, said.getvalue()

    def select(self, query: str, parameters: Mapping[str, Cell] | None) -> Iterator[Any]:
        """The columns, then the rows."""
        table = self._store.select(query, parameters)
        yield table.columns
        for start in range(0, len(table), BATCH):
            yield table.rows[start : start + BATCH]

    def match(self, cursor: int, s: Ref | None, p: str | None, o: Cell) -> Iterator[Any]:
        """The first facts; ``more`` has the others."""
        self._cursors[cursor] = self._store.match(s, p, o)
        return self.more(cursor)

    def more(self, cursor: int) -> Iterator[Any]:
        """The next facts; fewer than ``BATCH`` are the last."""
        batch = [tuple(fact) for fact in islice(self._cursors[cursor], BATCH)]
        if len(batch) < BATCH:
            del self._cursors[cursor]
        yield batch

    def drop(self, cursors: Collection[int]) -> None:
        """Forget matches that are not read to their end."""
        for cursor in cursors:
            self._cursors.pop(cursor, None)


def _allow(memory: int) -> None:
    """Let this process take so many bytes more than it has now, where the system can limit it."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        most = pages * resource.getpagesize() + memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
