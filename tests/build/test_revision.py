"""A seed in git, at any revision."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mmkg.build import revision
from mmkg.build.current import current_graph
from mmkg.build.revision import revision_graph
from mmkg.errors import SeedError, UnreadableData

GIT = ("git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false")


@pytest.fixture
def committed(own_seed: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Commit what the seed is now, in a repository around it."""
    monkeypatch.chdir(own_seed.parent)
    (own_seed / "notes").mkdir()
    (own_seed / "notes" / "notes.txt").write_text("no data")
    subprocess.run([*GIT, "init", "--quiet"], check=True)

    def commit() -> None:
        subprocess.run([*GIT, "add", own_seed.name], check=True)
        subprocess.run([*GIT, "commit", "--quiet", "--message", "x"], check=True)

    commit()
    return commit


@pytest.mark.usefixtures("committed")
def test_it_is_the_seed_as_it_was(own_seed: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = current_graph(own_seed, cache)
    tasks = own_seed / "tasks.yaml"
    tasks.write_text(tasks.read_text() + "- {id: 'task:new', label: new}\n")
    assert revision_graph("HEAD:seed", cache) == before
    assert current_graph(own_seed, cache) != before


@pytest.mark.usefixtures("committed")
def test_it_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    first = revision_graph("HEAD:seed", cache)

    def refuse(*_: Any) -> Path:
        raise AssertionError("compiled again")

    monkeypatch.setattr(revision, "compile_as", refuse)
    assert revision_graph("HEAD:./seed", cache) == first


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("HEAD:none", "git has no such folder"),
        ("HEAD~9:seed", "git has no such folder"),
        ("nothing:seed", "git has no such folder"),
        ("HEAD:seed/tasks.yaml", "this is no folder in git"),
        ("HEAD:seed/notes", "the folder holds no seed"),
        ("--help:x", "git has no such folder"),
        ("a\0:x", "git cannot be run"),
    ],
)
@pytest.mark.usefixtures("committed")
def test_what_git_has_not_is_told(name: str, reason: str, tmp_path: Path) -> None:
    with pytest.raises(UnreadableData, match=reason) as caught:
        revision_graph(name, tmp_path / "cache")
    assert caught.value.path == name


def test_a_seed_with_findings_says_so(
    own_seed: Path, committed: Callable[[], None], tmp_path: Path
) -> None:
    (own_seed / "tasks.yaml").write_text("- {id: 'task:x'}\n")
    committed()
    with pytest.raises(SeedError):
        revision_graph("HEAD:seed", tmp_path / "cache")
    assert revision_graph("HEAD~1:seed", tmp_path / "cache").is_dir()


def test_without_git_it_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(UnreadableData, match="git cannot be run"):
        revision_graph("HEAD:seed", tmp_path)
