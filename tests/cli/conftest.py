"""Running the command line: in this process, and as a user's shell would."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from cli.running import Mmkg, Ran, environment
from mmkg.cli.app import app

# What a user may have set, and what would change what is tested.
_UNSET = ("MMKG_SEED", "MMKG_STORE", "MMKG_DEBUG", "NO_COLOR", "FORCE_COLOR", "COLUMNS")


@pytest.fixture(scope="session", autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A cache that all workers share, so that the seed is compiled once."""
    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "mmkg-cli-cache"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MMKG_CACHE", str(folder))
        for name in _UNSET:
            patch.delenv(name, raising=False)
        yield folder


@pytest.fixture(scope="session")
def mmkg() -> Mmkg:
    """The command line in this process."""

    def run(*words: str, text: str | bytes | None = None, **env: str) -> Ran:
        found: Result = CliRunner(env=env).invoke(app(), words, input=text, prog_name="mmkg")
        if found.exception and not isinstance(found.exception, SystemExit):
            raise found.exception
        return Ran(found.exit_code, found.stdout, found.stderr)

    return run


@pytest.fixture(scope="session")
def shell() -> Mmkg:
    """The command line in a process of its own."""

    def run(*words: str | bytes, text: bytes = b"", **env: str) -> Ran:
        ran = subprocess.run(
            [sys.executable, "-m", "mmkg", *words],
            input=text, capture_output=True, env=environment(**env), check=False, timeout=120,
        )  # fmt: skip
        return Ran(ran.returncode, ran.stdout.decode(), ran.stderr.decode())

    return run
