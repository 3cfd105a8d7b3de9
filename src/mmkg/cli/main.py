"""The entry point. Whatever happens, no traceback is the end of it."""

import gc
import os
import sys
from typing import NoReturn

_INTERRUPTED = 130


def run() -> NoReturn:
    """Run the command line and end with its exit code."""
    # Imports make many objects and no garbage: without pauses for collection they are faster.
    gc.disable()
    _prepare_streams()
    try:
        # Imported here, so that Ctrl-C while modules are imported ends quietly too.
        from typer.main import get_command

        from mmkg.cli.app import app

        words = [word for word in sys.argv[1:] if not word.startswith("-")]
        get_command(app(words[0] if words else None))(prog_name="mmkg")
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    finally:
        # Else Python looks through all of them once more as it ends: a tenth of a cold answer.
        gc.freeze()
    sys.exit(0)


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
