"""dev.py in a clone where something goes wrong: one line, and a mend; and what it finds."""

import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from types import ModuleType

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


@pytest.fixture
def dev(clone: Path) -> ModuleType:
    """The dev.py of the clone."""
    spec = importlib.util.spec_from_file_location("dev_of_the_clone", clone / "dev.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine with nothing on PATH."""
    folder = tmp_path / "machine"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.delenv("CI", raising=False)
    return folder


def _command(path: Path, script: str) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def _python(path: Path, version: str) -> str:
    """A Python that can tell its version, and nothing else."""
    return _command(path, f'[ "$1" = -c ] && echo "{version}" || {{ echo no room >&2; exit 1; }}')


def test_a_newer_python_on_path_is_found(dev: ModuleType, machine: Path) -> None:
    _python(machine / "python3", "3 11")
    assert dev.find_newer() is None
    wanted = _python(machine / "python3.13", "3 13")
    assert dev.find_newer() == wanted


def test_a_shim_that_does_not_run_is_passed_over(dev: ModuleType, machine: Path) -> None:
    _command(machine / "python3.12", "echo python3.12: command not found >&2; exit 127")
    _command(machine / "pyenv", f"echo {machine}/root")
    _python(machine / "root/versions/3.9.18/bin/python", "3 9")
    wanted = _python(machine / "root/versions/3.13.0/bin/python", "3 13")
    assert dev.find_newer() == wanted


def test_what_uv_knows_is_found(dev: ModuleType, machine: Path) -> None:
    wanted = _python(machine / "elsewhere/python", "3 14")
    _command(machine / "uv", f'[ "$*" = "python find >=3.12" ] && echo {wanted}')
    assert dev.find_newer() == wanted


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("true", 1)])
def test_no_newer_python_is_told_and_fails_in_ci(
    dev: ModuleType, machine: Path, ci: str, status: int,
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.setenv("CI", ci)
    assert dev.newer(_python(machine / "old", "3 11"), []) == status
    assert capfd.readouterr().out.strip().startswith("not run: no Python 3.12 or newer ")


def test_a_python_that_is_new_enough_is_left_alone(
    dev: ModuleType, machine: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert dev.newer(_python(machine / "new", "3 12"), []) == 0
    assert len(capfd.readouterr().out.splitlines()) == 1
    assert not dev.NEWER_VENV.exists()


def test_a_newer_environment_that_cannot_be_made_is_a_failed_check(
    dev: ModuleType, machine: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    _python(machine / "python3.12", "3 12")
    assert dev.newer(_python(machine / "old", "3 11"), []) == 1
    assert "dev.py: .venv-newer cannot be made (no room): " in capfd.readouterr().out


def test_the_tests_of_the_newer_python_are_there(dev: ModuleType) -> None:
    assert all(any((ROOT / folder).glob("test_*.py")) for folder in dev.NEWER_TESTS)
    assert set(dev.NEWER_TESTS) < set(dev.CHECKS["newer"])
