"""The parent's side of the process that a ``LimitedStore`` owns: starting, asking and ending it."""

import os
import pickle
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from threading import TIMEOUT_MAX, Timer
from typing import Any

from mmkg.errors import shorten
from mmkg.model.values import Ref
from mmkg.stores.limited.child import error_of

# The parent's path, so that both import the same; -c would put the current folder before it.
_CODE = (
    "import sys; sys.path[:] = sys.argv[1:]; from mmkg.stores.limited.child import serve; serve()"
)
# What the runtimes of Rust, C++ and Python say last when there is no memory left.
_NO_MEMORY = re.compile(r"memory allocation of|bad_alloc|MemoryError|out of memory")


class Late(Exception):
    """The process was ended since its answer took too long."""


class Ended(Exception):
    """The process gives no answer, and why; ``by_memory`` where it asked for too much of it."""

    def __init__(self, reason: str, *, by_memory: bool = False) -> None:
        self.by_memory = by_memory
        super().__init__(reason)


class Process:
    """A process that answers one request at a time; it is to be ended when not ``usable``.

    Raises ``Ended`` where it cannot be started.
    """

    def __init__(self, folder: str | None) -> None:
        # What a frozen program has in place of a Python would run that program again.
        if not sys.executable or getattr(sys, "frozen", False):
            raise Ended("a limit needs a Python that can be started, and there is none")
        self.usable = True
        self._late = False
        self._owner = os.getpid()
        path = [entry for entry in sys.path if isinstance(entry, str)]
        # An engine that is killed leaves its temporary files.
        self._temporary = tempfile.mkdtemp(prefix="mmkg-")
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-c", _CODE, *path],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=folder,
                env={**os.environ, "TMPDIR": self._temporary, "TEMP": self._temporary},
                # Ctrl-C goes to this process alone, which ends that one.
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
            )
        except OSError as error:
            self._clean()
            raise Ended(f"no process can be started ({error.strerror})") from None

    def has_ended(self) -> bool:
        """Whether it ended since its last answer, or has been."""
        return self._late or self._process.poll() is not None

    def ask(self, seconds: float, *request: object) -> list[Any]:
        """The parts of the answer to ``(method, arguments, dropped cursors)``.

        Raises what was raised there if it is of mmkg's own tree, ``Late`` and ``Ended``.
        """
        asked = pickle.dumps(request, pickle.HIGHEST_PROTOCOL)
        self.usable = False
        timer = Timer(min(seconds, TIMEOUT_MAX), self._stop)
        timer.daemon = True
        try:
            timer.start()
            return self._answer(asked)
        # What is half written or read; a pipe that another thread has closed.
        except (OSError, EOFError, ValueError, pickle.UnpicklingError):
            raise Late if self._late else self._ending() from None
        finally:
            # Joined, since it may be about to end the process in its next query.
            timer.cancel()
            if timer.is_alive():
                timer.join()
            self.usable = self.usable and not self._late

    def _answer(self, asked: bytes) -> list[Any]:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin
        assert stdout
        stdin.write(asked)
        stdin.flush()
        parts = []
        while True:
            kind, content = _Frame(stdout).load()
            if kind == "part":
                parts.append(content)
            elif kind == "failed":
                name, text = content
                raise Ended(f"the engine fails ({name}: {text})", by_memory=name == "MemoryError")
            else:
                self.usable = True
                if kind == "error":
                    raise error_of(content)
                return parts

    def _stop(self) -> None:
        self._late = True
        self.kill()

    def kill(self) -> None:
        """End the process; an answer that is waited for will not come."""
        self._process.kill()

    def _ending(self) -> Ended:
        """How the process ended, with the last line that it said."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(1)
        code = self._process.poll()
        if code is None:
            return Ended("its process does not answer as it should")
        said = ""
        if self._process.stderr:
            with suppress(OSError):
                said = os.read(self._process.stderr.fileno(), 1 << 16).decode(errors="replace")
        if _NO_MEMORY.search(said):
            return Ended("out of memory", by_memory=True)
        how = f"exit code {code}" if code >= 0 else _signal_name(-code)
        last = shorten((said.strip().splitlines() or [""])[-1], 160)
        return Ended(f"its process ended ({how}){f': {last}' if last else ''}")

    def end(self) -> None:
        """End the process and close the pipes; may be called twice, and by a fork of the owner."""
        process = self._process
        pipes = [pipe for pipe in (process.stdin, process.stdout, process.stderr) if pipe]
        if os.getpid() != self._owner:
            process.returncode = 0  # it is not ours to wait for
            for pipe in pipes:  # nor are their locks, and what is unsent stays so
                pipe.raw.close()  # type: ignore[attr-defined]
            return
        self.kill()
        process.wait()
        for pipe in pipes:
            with suppress(OSError, ValueError):
                pipe.close()
        self._clean()

    def _clean(self) -> None:
        shutil.rmtree(self._temporary, ignore_errors=True)


def _signal_name(number: int) -> str:
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"


class _Frame(pickle.Unpickler):
    """A frame of an answer, which has plain values and ``Ref`` and no other class."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == (Ref.__module__, Ref.__name__):
            return Ref
        raise Ended(f"the engine fails (it answers with {module}.{name}, which is no plain value)")
