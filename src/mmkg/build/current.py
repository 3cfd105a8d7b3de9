"""The compiled graph that belongs to a seed as it is now, compiled again only when it changed.

Every answer starts here, so nothing heavy is imported until something must be compiled.
"""

import atexit
import functools
import os
import re
import zlib
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from mmkg import resources
from mmkg.errors import UnreadableData
from mmkg.model.names import NAMES_FILE

FILES = ("graph.nq", NAMES_FILE, "meta.json")
"""What a compiled graph consists of."""

_VERSION = re.compile("[0-9a-f]{16}")
_PACKAGE = Path(__file__).parent.parent

# The code that makes a compiled graph; in a checkout it changes as the seed does.
_COMPILER = ("build", "model", "schema", "stores")
_COMPILER_FILES = ("ids.py",)


def current_graph(seed: Path | None, cache: Path) -> Path:
    """The folder with the compiled graph of a seed, or of the package's own (``None``).

    What was compiled is kept in the cache: ``seeds/<stamp>`` holds the graph's version,
    ``compiled/<version>/`` the files, ``last/<seed>`` the version that was given last. A cache
    that cannot be written is done without; the folder then lives as long as the process. Raises
    SeedError for a seed with findings, UnreadableData where there is no seed.
    """
    packed, root = _asked(seed)
    if packed:
        return packed
    stamp = stamp_of(root)
    # Edited meanwhile, the seed has another stamp, and this one stands for neither state.
    folder = known_graph(stamp, cache) or compile_as(
        stamp, root, cache, lambda: stamp_of(root) == stamp
    )
    last = _last(root, cache)
    if folder.parent == _compiled_in(cache) and folder != _folder_named_in(last, cache):
        with suppress(OSError):
            _write_version(last, folder.name)
    return folder


def last_graph(seed: Path | None, cache: Path) -> Path | None:
    """What ``current_graph`` gave when it was last asked, if that is still there.

    In no time, and mostly what it will give again: something may begin with it meanwhile.
    """
    packed, root = _asked(seed)
    return packed or _folder_named_in(_last(root, cache), cache)


def _asked(seed: Path | None) -> tuple[Path | None, Path]:
    """The graph that the package carries, if it is that one, and where the seed is."""
    if seed is not None:
        return None, seed
    packed = resources.compiled()
    return packed if packed and _is_compiled(packed) else None, resources.folder("seed")


def _last(root: Path, cache: Path) -> Path:
    return cache / "last" / _checksum([os.fsencode(root.absolute())])


def _compiled_in(cache: Path) -> Path:
    return cache / "compiled"


def compile_as(stamp: str, root: Path, cache: Path, is_still: Callable[[], bool]) -> Path:
    """Compile a seed, to be known under a stamp from now on where it is still what it was."""
    try:
        folder = _compile_into(_compiled_in(cache), root)
    except OSError:
        return _compile_aside(root, stamp)
    if is_still():
        with suppress(OSError):
            _write_version(cache / "seeds" / stamp, folder.name)
    from mmkg.stores.pruning import prune

    prune(folder)
    prune(cache / "seeds" / stamp)
    return folder


def stamp_of(root: Path) -> str:
    """A checksum of where a seed is, and of the name, size and time of change of each of its files.

    The compiler's own files count too. No file is opened. Raises UnreadableData where there is
    no folder.
    """
    if not root.is_dir():
        raise UnreadableData(str(root), "there is no such folder; name one that holds a seed")
    return _checksum([os.fsencode(root.absolute()), *sorted(_traces(root)), *_compiler()])


def compiler_stamp() -> str:
    """A checksum of the compiler's own files, for what is no folder."""
    return _checksum(_compiler())


def _compiler() -> list[bytes]:
    traces: list[bytes] = []
    for name in _COMPILER:
        traces += sorted(_traces(_PACKAGE / name, ".py"))
    for name in _COMPILER_FILES:
        with suppress(OSError):
            traces.append(_trace(_PACKAGE / name))
    return traces


def _checksum(traces: list[bytes]) -> str:
    # Two checksums do: nobody gains by a clash, and hashlib loads OpenSSL at every answer.
    data = b"".join(traces)
    return f"{zlib.crc32(data):08x}{zlib.adler32(data):08x}{len(data):08x}"


def _traces(folder: Path, ending: str = "") -> Iterator[bytes]:
    """A line for each file in a folder and below; what is hidden is nobody's data."""
    waiting = [os.fspath(folder)]
    while waiting:
        # What cannot be listed or has just gone leaves no trace; compiling tells of it.
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.name.startswith((".", "__pycache__")):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                elif entry.name.endswith(ending):
                    with suppress(OSError):
                        yield _trace(entry)


def _trace(file: "os.DirEntry[str] | Path") -> bytes:
    found = file.stat()
    path = os.fspath(file).encode("utf-8", "surrogateescape")
    return b"%b\0%d\0%d\n" % (path, found.st_size, found.st_mtime_ns)


def known_graph(stamp: str, cache: Path) -> Path | None:
    """The folder that was compiled under this stamp, if it is still there."""
    return _folder_named_in(cache / "seeds" / stamp, cache)


def _folder_named_in(note: Path, cache: Path) -> Path | None:
    try:
        version = note.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    # A damaged stamp must not lead out of the cache.
    if not _VERSION.fullmatch(version):
        return None
    folder = _compiled_in(cache) / version
    return folder if _is_compiled(folder) else None


def _is_compiled(folder: Path) -> bool:
    try:
        return all((folder / name).stat().st_size > 0 for name in FILES)
    except OSError:
        return False


def _compile_into(parent: Path, root: Path) -> Path:
    """Compile beside and rename into place, so that no other process sees half of it."""
    import shutil

    from mmkg.build.compile import compile_folder

    parent.mkdir(parents=True, exist_ok=True)
    work = parent / _unique(".new")
    work.mkdir()
    try:
        meta = compile_folder(root, work)
        return _put(work, parent / meta.graph_version)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _put(work: Path, target: Path) -> Path:
    try:
        work.rename(target)
    except OSError:
        if not target.is_dir():
            raise
        # Another process was first, or an older compiler: one graph, maybe other names.
        for name in FILES:
            if not _same(work / name, target / name):
                (work / name).replace(target / name)
        with suppress(OSError):
            os.utime(target)
    return target


def _same(one: Path, other: Path) -> bool:
    try:
        return one.read_bytes() == other.read_bytes()
    except OSError:
        return False


def _write_version(path: Path, version: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(_unique(".new"))
    beside.write_text(version, "utf-8")
    beside.replace(path)


def _unique(prefix: str) -> str:
    return f"{prefix}-{os.getpid()}-{os.urandom(4).hex()}"


@functools.cache
def _compile_aside(root: Path, stamp: str) -> Path:  # noqa: ARG001 -- part of the cache's key
    """Compile into a temporary folder, once per state of the seed, removed when Python ends."""
    import shutil
    import tempfile

    from mmkg.build.compile import compile_folder

    folder = Path(tempfile.mkdtemp(prefix="mmkg-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    compile_folder(root, folder)
    return folder
