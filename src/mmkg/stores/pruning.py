"""Keeping a cache small: what is old is made again where somebody wants it back."""

import time
from contextlib import suppress
from pathlib import Path

_KEPT = 6
_HOUR = 3600.0


def prune(current: Path) -> None:
    """Remove what a crash left beside this file or folder, and all but the newest of its kind.

    Nothing younger than an hour is removed: another process may be about to open it.
    """
    with suppress(OSError):
        ages = {path: path.stat().st_mtime for path in current.parent.iterdir()}
        newest = sorted(ages, key=lambda path: -ages[path])
        kept = [path for path in newest if not path.name.startswith(".")][:_KEPT]
        for path in newest:
            ours = not path.name.startswith(".") or path.name.startswith((".new-", ".old-"))
            if ours and path not in (current, *kept) and ages[path] < time.time() - _HOUR:
                remove(path)


def remove(path: Path) -> None:
    """Remove a file or a folder; what cannot be removed stays."""
    import shutil  # it imports every compression there is

    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()
