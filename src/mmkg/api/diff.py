"""Two versions of a graph, wherever they are, held against each other."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mmkg.errors import SeedError, UnreadableData, shorten
from mmkg.graph.difference import Difference, difference

if TYPE_CHECKING:
    from mmkg.api.graph import KnowledgeGraph
    from mmkg.model.values import Bundle

_COMPILED = ("graph.nq", "meta.json")


def diff(before: str | Path | KnowledgeGraph, after: str | Path | KnowledgeGraph) -> Difference:
    """What tells one version of a graph from another, entity by entity.

    Args:
        before: A seed, a compiled graph or an export (a folder or file), a folder in git such as
            ``HEAD~3:seed``, or an open graph.
        after: The same.

    Raises:
        DataError: One of the two cannot be read as a graph.

    >>> import mmkg
    >>> bool(mmkg.diff(mmkg.load(), mmkg.load()))
    False
    """
    return difference(_bundle(before), _bundle(after))


def _bundle(version: str | Path | KnowledgeGraph) -> Bundle:
    return _read(str(version)) if isinstance(version, str | Path) else version.bundle()


def _read(name: str) -> Bundle:
    from mmkg.formats.imports.read import read_graph
    from mmkg.stores.compiled import read_bundle

    path = Path(name)
    if _is_file(path) or (name and _is_export(path)):
        return read_graph(path)
    return read_bundle(_compiled(name, path))


def _compiled(name: str, path: Path) -> Path:
    """The compiled graph in a folder, of a seed, or of one in git."""
    from mmkg.build.current import current_graph
    from mmkg.build.revision import revision_graph
    from mmkg.stores.cache import cache_folder

    try:
        if name and _is_folder(path):
            whole = all((path / part).is_file() for part in _COMPILED)
            return path if whole else current_graph(path, cache_folder())
        if ":" in name and "://" not in name:
            return revision_graph(name, cache_folder())
    except SeedError as error:
        told = str(error)
        raise UnreadableData(name, told[:1].lower() + told[1:]) from None
    known = "name a seed, a compiled graph, an export, or a folder in git such as HEAD~3:seed"
    if "://" in name:
        known = "`mmkg dump` brings a server's graph into one"
    raise UnreadableData(shorten(name) or "''", f"there is no such file or folder; {known}")


def _is_export(path: Path) -> bool:
    """Whether it is a folder of tables, or of another format that says so."""
    from mmkg.formats.export.files import read_manifest

    if not _is_folder(path):
        return False
    return read_manifest(path) is not None or (
        any(path.glob("*.csv")) and not any(path.glob("*.yaml"))
    )


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name that no file can have
        return False


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
