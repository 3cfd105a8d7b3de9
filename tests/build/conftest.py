import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from mmkg.build.check import check_seed


@pytest.fixture
def own_seed(small_seed: Path, tmp_path: Path) -> Path:
    """A copy of the small seed that a test may change."""
    return Path(shutil.copytree(small_seed, tmp_path / "seed"))


@pytest.fixture
def findings_after(own_seed: Path) -> Callable[..., list[str]]:
    """Change one file of the small seed and check it: ``(file, old, new)``, or ``(file, text)``."""

    def change(file: str, old: str, new: str | None = None) -> list[str]:
        path = own_seed / file
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        if new is None:
            path.write_text(before + old, encoding="utf-8")
        else:
            assert before.count(old) == 1, f"{old!r} is in {file} {before.count(old)} times"
            path.write_text(before.replace(old, new), encoding="utf-8")
        return [str(finding) for finding in check_seed(own_seed)[1]]

    return change
