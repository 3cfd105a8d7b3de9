"""How commands end: closed pipes, Ctrl-C, full disks, and errors that nobody foresaw."""

import fcntl
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from cli.running import Mmkg, environment
from mmkg.api.graph import KnowledgeGraph
from mmkg.cli import progress

EVERYTHING = "SELECT * WHERE { ?s ?p ?o }"
COMMAND = [sys.executable, "-m", "mmkg"]


def start(*words: str, **streams: Any) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [*COMMAND, *words], stderr=subprocess.PIPE, env=environment(), **streams
    )


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_a_closed_pipe_is_a_quiet_end(tmp_path: Path, form: str) -> None:
    query = tmp_path / "all.rq"
    query.write_text(EVERYTHING)
    ran = start("query", str(query), "--format", form, stdout=subprocess.PIPE)
    assert ran.stdout
    assert ran.stderr
    ran.stdout.readline()
    ran.stdout.close()
    assert ran.wait(60) == 141
    assert ran.stderr.read() == b""
    ran.stderr.close()


def test_a_pipe_that_was_never_open(mmkg: Mmkg) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    ran = start("list", "models", stdout=writer)
    os.close(writer)
    _, err = ran.communicate(timeout=60)
    assert (ran.returncode, err) == (141, b"")
    assert mmkg("list", "models").code == 0


def test_no_output_at_all() -> None:
    ran = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m mmkg list models >&-"],
        env=environment(), capture_output=True, check=False,
    )  # fmt: skip
    assert (ran.returncode, ran.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told_in_a_line() -> None:
    with Path("/dev/full").open("wb") as full:
        ran = start("list", "models", stdout=full)
        _, err = ran.communicate(timeout=60)
    assert ran.returncode == 5
    assert err.decode().splitlines() == ["mmkg: No space left on device"]


def test_ctrl_c_is_a_quiet_end() -> None:
    ran = start("query", "-", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    time.sleep(1.5)
    ran.send_signal(signal.SIGINT)
    out, err = ran.communicate(timeout=60)
    assert (ran.returncode, out, err) == (130, b"", b"")


def test_ctrl_c_ends_an_engine_that_computes() -> None:
    ran = start("query", "-", stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert ran.stdin
    ran.stdin.write(b"SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    ran.stdin.close()
    ran.stdin = None
    time.sleep(3)
    ran.send_signal(signal.SIGINT)
    out, err = ran.communicate(timeout=60)
    assert (ran.returncode, out, err) == (130, b"", b"")


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyError("a slip\n\x1b[31m")

    monkeypatch.setattr(KnowledgeGraph, "ask", fail)


@pytest.mark.usefixtures("broken")
def test_a_bug_is_told_in_a_line(mmkg: Mmkg) -> None:
    ran = mmkg("ask", "anything")
    assert (ran.code, ran.out) == (70, "")
    assert ran.err.startswith("mmkg: KeyError: ")
    assert "please report it" in ran.err
    assert len(ran.err.splitlines()) == 1
    assert "\x1b" not in ran.err


@pytest.mark.usefixtures("broken")
def test_debugging_raises(mmkg: Mmkg) -> None:
    with pytest.raises(KeyError):
        mmkg("ask", "anything", MMKG_DEBUG="1")


Terminal = Callable[..., str]


@pytest.fixture
def terminal() -> Terminal:
    """What a terminal of so many columns is sent."""

    def run(*words: str, columns: int = 80, **env: str) -> str:
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        found = environment(**{"TERM": "xterm", **env})
        ran = subprocess.Popen([*COMMAND, *words], stdout=slave, stderr=slave, env=found)
        os.close(slave)
        shown = b""
        try:
            while chunk := os.read(master, 65_536):
                shown += chunk
        except OSError:  # how Linux tells that the other end is closed
            pass
        os.close(master)
        assert ran.wait(60) == 0
        return shown.decode().replace("\r\n", "\n")

    return run


QUESTION = ("ask", "which models use ITM on Conceptual Captions")


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_terminal_s_width_is_kept_to(terminal: Terminal, columns: int) -> None:
    for words in (
        QUESTION, ("show", "ALBEF"), ("why", "ALBEF", "ITM"), ("query",), ("conflicts",),
        ("quality",),
    ):  # fmt: skip
        lines = terminal(*words, columns=columns, NO_COLOR="1").splitlines()
        assert max(map(len, lines)) <= columns


def test_colour_on_a_terminal_unless_it_is_declined(terminal: Terminal, mmkg: Mmkg) -> None:
    assert "\x1b[1m" in terminal(*QUESTION)
    assert "\x1b" not in terminal(*QUESTION, NO_COLOR="1")
    assert "\x1b" not in terminal(*QUESTION, NO_COLOR="1", FORCE_COLOR="1")
    assert "\x1b" not in terminal(*QUESTION, TERM="dumb")
    assert "\x1b" not in mmkg(*QUESTION).out
    assert "\x1b[1m" in mmkg(*QUESTION, FORCE_COLOR="1").out


class _Stream:
    def __init__(self, tty: bool) -> None:
        self.tty, self.text = tty, ""

    def isatty(self) -> bool:
        return self.tty

    def write(self, text: str) -> None:
        self.text += text

    def flush(self) -> None:
        pass


@pytest.mark.parametrize("tty", [True, False])
def test_long_work_shows_on_a_terminal_only(monkeypatch: pytest.MonkeyPatch, tty: bool) -> None:
    stream = _Stream(tty)
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "_PATIENCE", 0.01)
    monkeypatch.setattr(progress, "_BEAT", 0.01)
    monkeypatch.setenv("TERM", "xterm")
    with progress.working("Working"):
        time.sleep(0.2)
    assert ("Working … 0 s" in stream.text) == tty
    assert stream.text.endswith("\x1b[K") == tty


def test_short_work_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = _Stream(True)
    monkeypatch.setattr(sys, "stderr", stream)
    with progress.working("Working"):
        pass
    assert stream.text == ""


@pytest.mark.parametrize(
    "words",
    [
        QUESTION,
        (*QUESTION, "--format", "json"),
        (*QUESTION, "--format", "csv"),
        ("query", "lineage", "-p", "model=ALBEF"),
        ("show", "ALBEF"),
        ("why", "ALBEF", "ITM"),
        ("conflicts", "Conceptual Captions"),
        ("list", "models"),
        ("search", "captions"),
    ],
    ids=lambda words: " ".join(words[::3]),
)
def test_answering_imports_little(mmkg: Mmkg, words: tuple[str, ...]) -> None:
    mmkg(*words)  # so that the cache is warm
    code = (
        f"import atexit, sys; sys.argv = ['mmkg', *{words!r}]\n"
        "from mmkg.cli.main import run\n"
        "atexit.register(lambda: print('\\n'.join(sys.modules), file=sys.stderr))\n"
        "run()\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment()
    )
    loaded = set(ran.stderr.split())
    assert "typer" in loaded
    heavy = {"pydantic", "rdflib", "rich", "networkx", "pandas", "yaml", "rapidfuzz", "csv"}
    assert loaded & heavy == set()


ON_A_TERMINAL = """
import fcntl, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
sys.argv = ["mmkg", "load", "--to", "bolt://127.0.0.1:1", "-o", "user=neo4j"]
from mmkg.cli.main import run
run()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
@pytest.mark.parametrize(("typed", "code"), [("\x03", 130), ("\x04", 130), ("a secret\n", 3)])
def test_a_password_is_asked_for_on_a_terminal(typed: str, code: int) -> None:
    ours, theirs = os.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", ON_A_TERMINAL], stdin=theirs, stdout=theirs, stderr=theirs,
        start_new_session=True, env={**os.environ, "NEO4J_PASSWORD": ""},
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    with suppress(OSError):  # which is how the end of a terminal looks
        while piece := os.read(ours, 4096):
            shown += piece
            if shown.endswith(b"127.0.0.1:1: "):
                time.sleep(0.1)  # until what is typed is not shown
                os.write(ours, typed.encode())
    os.close(ours)
    assert process.wait(timeout=30) == code
    assert b"Password of neo4j at bolt://127.0.0.1:1: " in shown
    assert b"secret" not in shown
    assert b"Traceback" not in shown
    assert b"Aborted" not in shown
