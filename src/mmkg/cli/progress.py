"""Saying that something takes long, on a terminal and nowhere else."""

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mmkg.stores.target import Progress

_PATIENCE = 0.5
_BEAT = 0.2
_CLEAR = "\r\x1b[K"


class _Doing:
    """What is being done, and how far it is."""

    def __init__(self, what: str) -> None:
        self.text = what

    def __call__(self, what: str, done: int, of: int) -> None:
        self.text = f"{what}: {done:,} of {of:,}"


@contextmanager
def working(what: str) -> "Iterator[Progress]":
    """Show what is being done and for how long, once it takes longer than a moment.

    Written to standard error, and taken away at the end. What is yielded may be told how far it is.
    """
    doing = _Doing(what)
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield doing
        return
    done = threading.Event()
    shower = threading.Thread(target=_show, args=(doing, done), daemon=True)
    shower.start()
    try:
        yield doing
    finally:
        done.set()
        shower.join()


def _show(doing: _Doing, done: threading.Event) -> None:
    start = time.monotonic()
    if done.wait(_PATIENCE):
        return
    while not done.wait(_BEAT):
        sys.stderr.write(f"{_CLEAR}{doing.text} … {time.monotonic() - start:.0f} s")
        sys.stderr.flush()
    sys.stderr.write(_CLEAR)
    sys.stderr.flush()
