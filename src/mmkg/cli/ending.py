"""How a command ends when it does not come to its own end: one line and an exit code."""

import os
import sys
from typing import Any

import typer
from typer.core import TyperGroup

from mmkg.cli.output import say
from mmkg.errors import MmkgError, shorten

BROKEN_PIPE = 141
SYSTEM = 5
BUG = 70
"""The shell's code for a closed pipe; a failing disk or file system; an error in mmkg itself."""

_REPORT = "This is a bug: please report it, with what MMKG_DEBUG=1 shows."


class Commands(TyperGroup):
    """Commands whose errors are told in one line; with MMKG_DEBUG set they are raised."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except MmkgError as error:
            _raise_if_debugging()
            say(f"mmkg: {error}")
            raise typer.Exit(error.exit_code) from error
        except BrokenPipeError as error:
            _drop_output()
            raise typer.Exit(BROKEN_PIPE) from error
        except OSError as error:
            _raise_if_debugging()
            _drop_output()
            say(f"mmkg: {error.strerror or error}{f': {error.filename}' if error.filename else ''}")
            raise typer.Exit(SYSTEM) from error
        except Exception as error:
            if _is_of_typer(error):
                raise
            _raise_if_debugging()
            say(f"mmkg: {type(error).__name__}: {shorten(str(error), 200)}. {_REPORT}")
            raise typer.Exit(BUG) from error


def _is_of_typer(error: Exception) -> bool:
    """Whether it is typer's way of ending a command: a usage error, an exit, an abort."""
    return type(error).__module__.startswith(("typer.", "click."))


def _raise_if_debugging() -> None:
    if os.environ.get("MMKG_DEBUG"):
        raise


def _drop_output() -> None:
    """Let what is still buffered go nowhere, so that Python's own last flush cannot fail."""
    try:
        number = sys.stdout.fileno()
    except (OSError, ValueError):
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, number)
    os.close(nowhere)
