"""The entry point. Whatever happens, no traceback is the end of it."""

import atexit
import gc
import os
import signal
import sys
import threading
import time
from typing import NoReturn

_INTERRUPTED = 130
_GRACE = 1.0
"""Seconds that Python has to end by itself after Ctrl-C."""


def run() -> NoReturn:
    """Run the command line and end with its exit code."""
    # Imports make many objects and no garbage: without pauses for collection they are faster.
    gc.disable()
    _prepare_streams()
    _watch_for_interrupts()
    try:
        # Imported here, so that Ctrl-C while modules are imported ends quietly too.
        from typer.main import get_command

        from mmkg.cli.app import app

        words = [word for word in sys.argv[1:] if not word.startswith("-")]
        get_command(app(words[0] if words else None))(prog_name="mmkg")
    except KeyboardInterrupt:
        _leave(_INTERRUPTED)
    except SystemExit as ending:
        # None, or a text for people: Python knows what to do with it.
        if not isinstance(ending.code, int):
            raise
        _leave(ending.code)
    _leave(0)


def _leave(code: int) -> NoReturn:
    """End without taking every module and object apart first: that is a tenth of a cold answer."""
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):  # nobody reads any more, or the disk is full
            code = code or 1
    os._exit(code)


def _watch_for_interrupts() -> None:
    """End at Ctrl-C even while an engine computes, when Python itself cannot look.

    The signal is also written to a pipe, which a thread reads; what ends in time by itself, does.
    """
    try:
        reading, writing = os.pipe()
        os.set_blocking(writing, False)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    except (OSError, ValueError):  # no pipe to be had, or not the main thread
        return
    threading.Thread(target=_end_at, args=(reading,), daemon=True).start()


def _end_at(reading: int) -> None:
    while os.read(reading, 1) != bytes([signal.SIGINT]):
        pass
    time.sleep(_GRACE)
    os._exit(_INTERRUPTED)


def _prepare_streams() -> None:
    """Make standard output and error such that any text can be written to them."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
        elif not stream.isatty():
            # JSON is UTF-8 by its standard; half a surrogate pair becomes its escape, in JSON too.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        else:
            stream.reconfigure(errors="backslashreplace")
