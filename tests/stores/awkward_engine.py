"""An engine that does what no engine should: what a ``LimitedStore`` has to bear."""

import ctypes
import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from mmkg import errors
from mmkg.errors import MmkgError, StoreUnavailable
from mmkg.model.values import Cell, Fact, Ref, Table
from mmkg.stores.protocol import Language

ERRORS: tuple[MmkgError, ...] = (
    errors.MmkgError("of no kind"),
    errors.QuestionError("a question"),
    errors.UnknownName("ALBFE", ["ALBEF"], "model"),
    errors.AmbiguousName("VG", ["dataset:vg", "objective:vg"]),
    errors.NotUnderstood("is it \ud800 good?", "No reading of 'good'.", ["good"], ["goods"]),
    errors.UnknownQuery("lineag", ["lineage"]),
    errors.BadParameter("year", "'soon' is not a whole number."),
    errors.QuerySyntaxError("line 1, column 3: expected a variable"),
    errors.QueryRefused("SERVICE", "Ask here."),
    errors.WrongLanguage("cypher", "memory:"),
    errors.StoreError("a store"),
    errors.UnknownStore("bolt:", ["memory:"]),
    errors.StoreUnavailable("x" * 200, "it is broken."),
    errors.QueryTimeout("http://localhost", 2.5),
    errors.MissingDependency("grafeo", "Cypher"),
    errors.DataError("data"),
    errors.SeedError(["tasks.yaml:2: label: the value is empty; fill it"]),
    errors.UnreadableData("seed", "there is no such folder"),
)


class PanicException(BaseException):
    """What a panic in Rust becomes."""


class QuotaExceeded(StoreUnavailable):
    """An error of an engine's own under one of the tree."""


class AwkwardStore:
    """Its queries are the names of what it can do."""

    language: Language = "cypher"
    shared = False
    version = "7"
    url = "awkward:"

    def select(self, query: str, parameters: Mapping[str, Cell] | None = None) -> Table:
        done = DEEDS[query](**(parameters or {}))
        return done if isinstance(done, Table) else Table(("done",), ((done,),))  # type: ignore[arg-type]  # some are no cells

    def match(self, s: Ref | None = None, p: str | None = None, o: Cell = None) -> Iterator[Fact]:
        """As many facts as ``o`` says, then what ``p`` names."""
        assert isinstance(o, int)
        for number in range(o):
            yield Fact(s or Ref("model:x"), "year", number)
        if p:
            self.select(p)

    def close(self) -> None:
        """Nobody closes what is ended."""


def open_awkward(*deeds: str) -> AwkwardStore:
    """Open it after some deeds."""
    store = AwkwardStore()
    for deed in deeds:
        store.select(deed)
    return store


def _temporary() -> str:
    number, name = tempfile.mkstemp()
    os.close(number)
    return name


def _segfault() -> None:
    ctypes.string_at(0)


def _leave() -> None:
    os.write(2, b"one line\nsorry: nothing works\n\n")
    os._exit(9)


def _panic() -> None:
    raise PanicException("index out of\nbounds")


def _stumble() -> None:
    raise ZeroDivisionError("division by zero")


def _exceed_quota() -> None:
    raise QuotaExceeded("awkward:", "the quota is exceeded.")


def _eat(megabytes: int = 1024) -> int:
    return len(bytearray(megabytes * 2**20))


def _fail_to_allocate() -> None:
    os.write(2, b"memory allocation of 1073741824 bytes failed\n")
    os.abort()


def _sleep(seconds: float = 60.0) -> float:
    time.sleep(seconds)
    return seconds


def _rows(count: int) -> Table:
    return Table(
        ("n", "ref", "text"), tuple((n, Ref(f"model:{n}"), "x" * 30) for n in range(count))
    )


def _print_and_read() -> str:
    sys.stdout.write("x" * 1_000_000)
    sys.stdout.flush()
    for descriptor in (1, 2):
        try:
            os.write(descriptor, b"y" * 1_000_000)
        except BlockingIOError:
            continue
    return sys.stdin.read() + os.read(0, 10).decode()


def _warn() -> None:
    sys.stderr.write("awkward: it is said\n")


def _raise(number: int) -> None:
    raise ERRORS[number]


DEEDS: dict[str, Callable[..., object]] = {
    "temporary": _temporary,
    "abort": os.abort,
    "eat": _eat,
    "echo": lambda value: value,
    "exceed quota": _exceed_quota,
    "exit": sys.exit,
    "fail to allocate": _fail_to_allocate,
    "kill": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "leave": _leave,
    "nap": lambda: _sleep(0.7),
    "odd cell": lambda: Path("no value"),
    "panic": _panic,
    "pid": os.getpid,
    "print and read": _print_and_read,
    "raise": _raise,
    "rows": _rows,
    "segfault": _segfault,
    "sleep": _sleep,
    "stumble": _stumble,
    "unsendable": lambda: lambda: None,
    "warn": _warn,
    "where": lambda: str(Path.cwd()),
}
