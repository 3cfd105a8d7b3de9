"""dev.py in a clone where something goes wrong: one line, and a mend."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NO_INDEX = {"PIP_INDEX_URL": "http://127.0.0.1:9/simple", "PIP_RETRIES": "0"}


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """As much of a clone as dev.py looks at."""
    for name in ("dev.py", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def _dev(clone: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "dev.py", *arguments]
    environment = {**os.environ, **NO_INDEX}
    return subprocess.run(command, cwd=clone, env=environment, capture_output=True, text=True)


@pytest.mark.parametrize("state", ["none", "no pip", "no python"])
def test_an_index_out_of_reach_is_one_line(clone: Path, state: str) -> None:
    if state != "none":
        venv.create(clone / ".venv", with_pip=False)
    if state == "no python":
        for path in (clone / ".venv" / "bin").glob("python*"):
            path.unlink()
    ran = _dev(clone, "mmkg", "--version")
    assert ran.returncode == 1
    said = [line for line in ran.stderr.splitlines() if not line.startswith("installing")]
    assert len(said) == 1, ran.stderr
    assert said[0].startswith("dev.py: pip install failed (")
    assert "run it again" in said[0]


def test_an_environment_that_cannot_be_made_is_one_line(clone: Path) -> None:
    (clone / ".venv").write_text("a file is in the way")
    ran = _dev(clone, "check", "lint")
    assert ran.returncode == 1
    assert ran.stderr.splitlines()[-1].startswith("dev.py: .venv cannot be made (")
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize("arguments", [[], ["chekc"], ["check", "lnit"]])
def test_what_is_no_command_is_told(clone: Path, arguments: list[str]) -> None:
    ran = _dev(clone, *arguments)
    assert ran.returncode == 2
    assert ran.stderr == ""
    assert not (clone / ".venv").exists()
