"""The compiled graph as a store in the user's cache, loaded once and then opened read-only.

::

    <cache>/stores/<graph version>-<storage format>/    what pyoxigraph wrote, and ``complete``
    <cache>/stores/.new-…                                being written, or left by a crash

The folder may be removed at any time, and several processes may start at once: each writes beside
and renames into place, and whoever comes second discards its own.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path

import pyoxigraph as ox

from mmkg.errors import StoreError, StoreUnavailable
from mmkg.stores.access import Access
from mmkg.stores.compiled import version_of
from mmkg.stores.oxigraph import OxigraphStore, bulk_load

STORAGE_FORMAT = 1
"""To be raised when what pyoxigraph writes, or what is loaded into it, changes."""

_MARK = "complete"

_told = False


def cache_folder() -> Path:
    """Where mmkg keeps what it can make again: ``MMKG_CACHE``, else the user's cache."""
    chosen = os.environ.get("MMKG_CACHE")
    if chosen:
        return Path(chosen)
    if sys.platform == "linux":
        # As platformdirs has it, whose import takes a thirtieth of a cold answer.
        named = os.environ.get("XDG_CACHE_HOME", "")
        return Path(named if os.path.isabs(named) else Path.home() / ".cache", "mmkg")  # noqa: PTH117
    from platformdirs import user_cache_path

    return user_cache_path("mmkg", appauthor=False)


def open_default(_url: str, compiled: Path, _access: Access) -> OxigraphStore:
    """The registry's opener of the default store."""
    return open_cached(compiled)


def open_cached(compiled: Path) -> OxigraphStore:
    """The compiled graph, opened read-only from the cache and loaded into it where it is not.

    Where the cache cannot be written the graph is read into memory, which stderr tells once.
    Raises ``StoreUnavailable`` where there is no compiled graph.
    """
    version = version_of(compiled)
    folder = cache_folder() / "stores" / f"{version}-{STORAGE_FORMAT}"
    try:
        return _opened(folder, version)
    except StoreError:
        pass
    try:
        _load(compiled, folder)
        return _opened(folder, version)
    except (OSError, StoreError) as error:
        store = OxigraphStore.from_file(compiled / "graph.nq", version=version)
        _tell(f"mmkg: no cache in {folder.parent} ({_reason(error)}); the graph is read each time.")
        return store


def _opened(folder: Path, version: str = "") -> OxigraphStore:
    # RocksDB opens a store of which the end of the manifest is lost, with less in it.
    try:
        whole = (folder / _MARK).read_text("utf-8") == _inventory(folder)
    except (OSError, UnicodeDecodeError):
        whole = False
    if not whole:
        raise StoreUnavailable(str(folder), "it is not complete.")
    return OxigraphStore.on_disk(folder, version=version)


def _inventory(folder: Path) -> str:
    """Names and sizes of the files that hold the graph."""
    with os.scandir(folder) as entries:
        sizes = {entry.name: entry.stat().st_size for entry in entries}
    held = (name for name in sizes if name.startswith(("CURRENT", "MANIFEST")) or ".sst" in name)
    return "".join(f"{sizes[name]} {name}\n" for name in sorted(held))


def _load(compiled: Path, folder: Path) -> None:
    """Load the graph into a sibling of the folder and rename it into place."""
    from mmkg.stores.pruning import prune, remove

    folder.parent.mkdir(parents=True, exist_ok=True)
    work = _beside(folder, ".new")
    work.mkdir()
    try:
        try:
            engine = ox.Store(str(work))
            bulk_load(engine, compiled / "graph.nq")
            engine.flush()
            del engine  # which closes it
        except (OSError, RuntimeError, SyntaxError) as error:
            raise StoreUnavailable(str(work), str(error)) from None
        for log in work.glob("LOG*"):
            log.unlink()
        (work / _MARK).write_text(_inventory(work), "utf-8")
        _put(work, folder)
    finally:
        remove(work)
    prune(folder)


def _put(work: Path, folder: Path) -> None:
    from mmkg.stores.pruning import remove

    try:
        work.rename(folder)
        return
    except OSError:
        if not folder.exists():
            raise
    with suppress(StoreError):
        _opened(folder).close()
        return  # another process was first
    # What is in the way cannot be opened. It is moved before it is removed: half of it would
    # be in the way again.
    aside = _beside(folder, ".old")
    with suppress(FileNotFoundError):
        folder.rename(aside)
    with suppress(OSError):
        work.rename(folder)
    remove(aside)


def _beside(folder: Path, prefix: str) -> Path:
    return folder.parent / f"{prefix}-{os.getpid()}-{os.urandom(4).hex()}"


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _tell(line: str) -> None:
    global _told
    if not _told and sys.stderr:
        sys.stderr.write(f"{line}\n")
    _told = True
