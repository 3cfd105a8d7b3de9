"""``mmkg add model``."""

import shutil
from pathlib import Path

import pytest

from cli.running import Mmkg


@pytest.fixture
def seed(small_seed: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_seed, tmp_path / "seed"))


def test_it_says_what_was_written_and_what_is_next(mmkg: Mmkg, seed: Path) -> None:
    words = ("add", "model", "2501.12345", "--name", "Foxtrot", "--seed", str(seed))
    ran = mmkg(*words)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        f"{seed / 'models' / 'foxtrot.yaml'}: started.",
        f"{seed / 'papers.yaml'}: the paper is added at the end.",
        f"`mmkg check {seed}` tells what is to be filled in.",
    ]
    checked = mmkg("check", str(seed))
    assert checked.code == 4
    assert all("the value is empty" in line for line in checked.out.splitlines()[:-1])
    again = mmkg(*words)
    assert (again.code, again.out) == (2, "")
    assert "models/foxtrot.yaml:3" in again.err


def test_it_takes_the_seed_of_the_environment(mmkg: Mmkg, seed: Path) -> None:
    ran = mmkg("add", "model", "2501.12345", "--name", "Foxtrot", MMKG_SEED=str(seed))
    assert ran.code == 0
    assert (seed / "models" / "foxtrot.yaml").is_file()


def test_papers_that_cannot_be_added_to_are_told(mmkg: Mmkg, seed: Path) -> None:
    (seed / "papers.yaml").write_text("[]\n")
    ran = mmkg("add", "model", "2501.12345", "--name", "Foxtrot", "--seed", str(seed))
    assert ran.code == 0
    assert "- id: paper:arxiv-2501.12345" in ran.out


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("2501.1", "--name", "X"), 2, "is no arXiv number"),
        (("2501.12345",), 2, "give the model's name"),
        (("2501.12345", "--name", "?"), 2, "makes no id"),
        (("2501.12345", "--name", "\x1b[31mX"), 2, "do not print"),
        (("2501.12345", "--name", "Alpha"), 2, "is there already"),
        (("2501.12345", "--name", "X", "--seed", "/nowhere"), 4, "there is no such folder"),
    ],
)
def test_what_is_refused(
    mmkg: Mmkg, seed: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    before = sorted(seed.rglob("*"))
    ran = mmkg("add", "model", *words, MMKG_SEED=str(seed), text="")
    assert (ran.code, ran.out) == (code, "")
    assert told in ran.err
    assert len(ran.err.splitlines()) == 1
    assert sorted(seed.rglob("*")) == before


def test_a_folder_that_cannot_be_written_is_told(
    mmkg: Mmkg, seed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "models/foxtrot.yaml")

    monkeypatch.setattr(Path, "open", refuse)
    ran = mmkg("add", "model", "2501.12345", "--name", "Foxtrot", "--seed", str(seed))
    assert (ran.code, ran.out) == (5, "")
    assert ran.err == "mmkg: Permission denied: models/foxtrot.yaml\n"
