import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mmkg.build.check import check_seed
from mmkg.proposals.report import Import
from mmkg.proposals.run import propose

SOURCE = "implementation:somebody/else"


class Seeds:
    """A copy of a seed, what is imported into it, and whether that passes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.seed = folder / "seed"

    def write(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return path

    def propose(self, form: str, *files: Path, **options: Any) -> Import:
        options = {"source": SOURCE, "commit": "abc1234", "seed": self.seed, **options}
        return propose(form, *files, **options)

    def apply(self, patch: str, *, by: str = "git") -> None:
        command = ["git", "apply", "-"] if by == "git" else ["patch", "-p1", "--silent"]
        # A seed in a folder of no repository is patched from the folder around it.
        ran = subprocess.run(
            command, input=patch.encode(), cwd=self.folder, capture_output=True, check=False
        )
        assert ran.returncode == 0, ran.stderr.decode()

    def text(self, file: str) -> str:
        return (self.seed / file).read_text("utf-8")

    def accepted(self, form: str, *files: Path, **options: Any) -> Import:
        """What is proposed, after its patch was applied, passed, and proposed nothing again."""
        done = self.propose(form, *files, **options)
        assert done.findings == ()
        assert done.patch
        self.apply(done.patch)
        _, findings = check_seed(self.seed)
        assert findings == ()
        again = self.propose(form, *files, **options)
        assert [one for one in again.proposals if one.accepted] == []
        assert again.patch == ""
        return done


@pytest.fixture
def seeds(small_seed: Path, tmp_path: Path) -> Seeds:
    """The small seed in a folder of its own."""
    shutil.copytree(small_seed, tmp_path / "seed")
    return Seeds(tmp_path)


@pytest.fixture
def values() -> Callable[[Import], set[tuple[str, str, str]]]:
    """Subject, field and value of what is proposed."""

    def told(done: Import) -> set[tuple[str, str, str]]:
        return {(one.subject, one.field, one.value) for one in done.proposals if one.accepted}

    return told
