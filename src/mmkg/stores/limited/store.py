"""Limits on time and memory for engines that cannot be cancelled: each in a process of its own.

The process opens the store by itself, answers one query after another, and is ended when one of
them takes too long. docs/decisions/0013-time-limits.md says why it is done so.
"""

import os
import sys
import weakref
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain, count, starmap
from threading import Lock
from typing import Any

from mmkg.errors import BadParameter, QueryTimeout, StoreUnavailable
from mmkg.model.values import Cell, Fact, Ref, Table
from mmkg.stores.limited.child import BATCH
from mmkg.stores.limited.process import Ended, Late, Process
from mmkg.stores.protocol import Language

OPENING = 600.0
"""Seconds that opening may take: a large graph is loaded into the cache when it is first used."""


class LimitedStore:
    """A store whose queries are ended after ``seconds``, and may take ``memory`` bytes each.

    ``opener`` is ``module:function``, which is called with ``arguments`` in a process that this
    store owns; ``url`` names the store until that has told its own. ``seconds`` holds for a
    ``select``, from the question to the last row, and for each thousand facts of a ``match``; not
    for opening, which may take ``opening`` seconds, and not for waiting until the query of another
    thread has its answer: one store answers one query at a time. ``memory`` is what a query may
    take beside the opened store, where the system can limit it (Linux).

    A query that takes longer raises ``QueryTimeout``; one that ends the process, or needs more
    memory, raises ``StoreUnavailable``. The next one starts another process.

    >>> from mmkg.build.current import current_graph
    >>> from mmkg.stores.cache import cache_folder
    >>> graph = current_graph(None, cache_folder())
    >>> opener = "mmkg.stores.registry:open_store"
    >>> store = LimitedStore(opener, (None, graph), url="", seconds=10)
    >>> store.select("ASK { ?s ?p ?o }").rows
    ((True,),)
    >>> store.close()
    """

    language: Language = "sparql"
    shared = False

    def __init__(
        self,
        opener: str,
        arguments: Sequence[object] = (),
        *,
        url: str,
        seconds: float,
        memory: int | None = None,
        opening: float = OPENING,
    ) -> None:
        if not seconds > 0:
            raise BadParameter("timeout", f"{seconds} is not a number of seconds above 0.")
        self.url = url
        self.version = ""
        self._seconds = seconds
        self._opening = opening
        self._memory = memory
        self._opened = (opener, tuple(arguments), memory)
        self._told = self._closed = False
        self._folder: str | None = None
        with suppress(OSError):
            self._folder = os.getcwd()  # noqa: PTH109 -- what is relative stays where it was
        self._cursors = count()
        self._dropped: deque[int] = deque()
        self._own()
        with self._lock:
            self._start()

    def select(self, query: str, parameters: Mapping[str, Cell] | None = None) -> Table:
        """See ``Store.select``; raises ``QueryTimeout`` too."""
        _, (columns, *batches) = self._ask("select", query, parameters)
        return Table(columns, tuple(chain.from_iterable(batches)))

    def match(self, s: Ref | None = None, p: str | None = None, o: Cell = None) -> Iterator[Fact]:
        """See ``Store.match``; raises ``QueryTimeout`` too."""
        self._check_open()
        return self._match(s, p, o)

    def _match(self, s: Ref | None, p: str | None, o: Cell) -> Iterator[Fact]:
        cursor = next(self._cursors)
        process, [batch] = self._ask("match", cursor, s, p, o)
        try:
            while True:
                yield from starmap(Fact, batch)
                if len(batch) < BATCH:
                    return
                _, [batch] = self._ask("more", cursor, of=process)
        finally:
            # Told with the next question: this may run while an answer is being read.
            self._dropped.append(cursor)

    def close(self) -> None:
        """See ``Store.close``; may be called twice, and ends what another thread waits for."""
        self._closed = True
        self._follow_fork()
        if process := self._process:
            process.kill()  # whoever has the lock is waiting for it
        with self._lock:
            self._end()

    def _own(self) -> None:
        self._pid = os.getpid()
        self._lock = Lock()
        self._process: Process | None = None

    def _follow_fork(self) -> None:
        """Leave the process to whoever started it; the lock may be held by a thread of theirs."""
        if self._pid != os.getpid():
            self._end()
            self._own()

    def _check_open(self) -> None:
        if self._closed:
            raise StoreUnavailable(self.url, "it is closed. Open it again.")

    def _ask(
        self, method: str, *arguments: object, of: Process | None = None
    ) -> tuple[Process, list[Any]]:
        """Who answers, and the parts of the answer; ``of`` is the one that can give them."""
        self._check_open()
        self._follow_fork()
        with self._lock:
            self._check_open()
            process = self._process
            if of and (process is not of or of.has_ended()):
                reason = "its process has ended, and this match with it. Ask again."
                raise StoreUnavailable(self.url, reason)
            if process is None or process.has_ended():
                process = self._start()
            dropped = [self._dropped.popleft() for _ in range(len(self._dropped))]
            try:
                return process, process.ask(self._seconds, method, arguments, dropped)
            except Late:
                raise QueryTimeout(self.url, self._seconds) from None
            except Ended as ending:
                self._check_open()
                raise StoreUnavailable(self.url, self._reason(ending)) from None
            finally:
                if not process.usable:
                    self._end()

    def _start(self) -> Process:
        self._end()
        try:
            self._process = process = Process(self._folder)
            self._finalizer = weakref.finalize(self, process.end)
            self._check_open()  # from here on `close` finds it
            [told] = process.ask(self._opening, "open", self._opened, [])
        except Late:
            reason = f"it could not be opened within {self._opening:g} s."
            raise StoreUnavailable(self.url, reason) from None
        except Ended as ending:
            self._check_open()
            raise StoreUnavailable(self.url, f"it cannot be opened: {ending}.") from None
        finally:
            if self._process and not self._process.usable:
                self._end()
        self.url, self.language, self.version, said = told
        if said and not self._told and sys.stderr:
            sys.stderr.write(said)
        self._told = True
        return process

    def _reason(self, ending: Ended) -> str:
        if not ending.by_memory:
            return f"{ending}. The next query starts it again."
        allowed = f"the {self._memory / 2**20:.0f} MB that it may" if self._memory else "there is"
        return f"the query takes more memory than {allowed}. Ask for less."

    def _end(self) -> None:
        if self._process is not None:
            self._process = None
            self._finalizer()
