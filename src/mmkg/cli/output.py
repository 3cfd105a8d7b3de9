"""What goes to the terminal or down the pipe, and in which shape."""

import os
import shutil
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Literal, NoReturn

import typer

from mmkg.formats.grid import Grid, Role, grid_of, lay_out
from mmkg.formats.text import clean, wrap
from mmkg.model.values import Table

if TYPE_CHECKING:
    from mmkg.formats.lines import Line

Format = Literal["table", "json", "csv", "tsv", "markdown"]

_ANSI = {"head": "1", "faint": "36", "added": "32", "removed": "31"}


def write(text: str) -> None:
    """Write to standard output, at once, so that a closed pipe shows here and nowhere later."""
    sys.stdout.write(text)
    sys.stdout.flush()


def say(text: str) -> None:
    """Write one line to standard error, whatever the text has in it."""
    sys.stderr.write(f"{clean(text)}\n")


def write_text(text: str, role: Role | None = None) -> None:
    """Write a paragraph, broken between words on a terminal."""
    width = terminal_width()
    lines = wrap(clean(text), width) if width else [clean(text)]
    write("".join(f"{paint(line, role) if role else line}\n" for line in lines))


def terminal_width() -> int | None:
    """How wide the terminal is, if standard output is one."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def write_grid(grid: Grid) -> None:
    """Write a grid, fitted to a terminal and in full into a pipe."""
    write("".join(f"{line}\n" for line in lay_out(grid, terminal_width(), paint)))


def write_lines(lines: "Iterable[Line]") -> None:
    """Write lines, broken to fit a terminal and whole into a pipe."""
    from mmkg.formats.lines import lay_lines

    write("".join(f"{line}\n" for line in lay_lines(lines, terminal_width(), paint)))


def write_table(table: Table, form: Format) -> None:
    """Write rows in the shape that was asked for; where there are none, a person is told."""
    if form == "json":
        write_json(table.to_dicts())
    elif form != "table":
        write(_delimited(table, form))
    elif table.rows:
        write_grid(grid_of(table))
    else:
        say("No rows.")


def write_shape(
    form: Format, value: Any, table: Callable[[], Table], grid: Callable[[], Grid]
) -> None:
    """Write what has a shape of its own as JSON and on a terminal."""
    if form == "json":
        write_json(value)
    elif form == "table":
        write_grid(grid())
    else:
        write(_delimited(table(), form))


def write_json(value: Any) -> None:
    """Write a value as JSON."""
    from mmkg.formats.delimited import to_json

    write(to_json(value))


def _delimited(table: Table, form: Format) -> str:
    from mmkg.formats.delimited import to_csv, to_markdown, to_tsv

    return {"csv": to_csv, "tsv": to_tsv}.get(form, to_markdown)(table)


def paint(text: str, role: Role) -> str:
    """The text in colour where colour is wanted."""
    return f"\x1b[{_ANSI[role]}m{text}\x1b[0m" if wants_colour() else text


def wants_colour() -> bool:
    """Whether standard output takes colour: https://no-color.org before https://force-color.org."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def end(code: int) -> NoReturn:
    """End the command with an exit code."""
    raise typer.Exit(code)
