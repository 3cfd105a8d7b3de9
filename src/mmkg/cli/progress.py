"""Saying that something takes long, on a terminal and nowhere else."""

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

_PATIENCE = 0.5
_BEAT = 0.2
_CLEAR = "\r\x1b[K"


@contextmanager
def working(what: str) -> Iterator[None]:
    """Show what is being done and for how long, once it takes longer than a moment.

    Written to standard error, and taken away at the end.
    """
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    done = threading.Event()
    shower = threading.Thread(target=_show, args=(what, done), daemon=True)
    shower.start()
    try:
        yield
    finally:
        done.set()
        shower.join()


def _show(what: str, done: threading.Event) -> None:
    start = time.monotonic()
    if done.wait(_PATIENCE):
        return
    while not done.wait(_BEAT):
        sys.stderr.write(f"{_CLEAR}{what} … {time.monotonic() - start:.0f} s")
        sys.stderr.flush()
    sys.stderr.write(_CLEAR)
    sys.stderr.flush()
