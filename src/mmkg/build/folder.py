"""Which files of a folder are a seed's, and what each of them holds."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Literal, NamedTuple

from mmkg.build.findings import Finding, Place
from mmkg.errors import UnreadableData
from mmkg.schema.entities import (
    Architecture,
    Benchmark,
    Implementation,
    Metric,
    Modality,
    Objective,
    Organization,
    Paper,
    Task,
)

Holding = Literal["entities", "results", "survey"]

_FOLDERS = {"models": "model", "datasets": "dataset", "topics": "topic"}
_LISTS = {
    "backbones.yaml": "model",
    **{
        f"{cls.plural}.yaml": cls.prefix
        for cls in (Objective, Architecture, Modality, Task, Metric, Benchmark, Paper)
    },
    **{f"{cls.plural}.yaml": cls.prefix for cls in (Organization, Implementation)},
}
# A file with another ending (README.md, notes.txt) is nobody's data and is passed over.
_DATA = {".yaml", ".yml", ".csv", ".tsv", ".json"}


class SeedFile(NamedTuple):
    """A file of the seed: its name from the folder, what it holds, and entities of which class."""

    path: Path
    file: str
    holds: Holding
    prefix: str = ""


def place_of_class(prefix: str) -> str:
    """Where entities of a class are written, for people.

    >>> place_of_class("model"), place_of_class("task")
    ('models/ or backbones.yaml', 'tasks.yaml')
    """
    folders = [f"{folder}/" for folder, held in _FOLDERS.items() if held == prefix]
    return " or ".join(folders + [name for name, held in _LISTS.items() if held == prefix])


def seed_files(root: Path) -> tuple[tuple[SeedFile, ...], tuple[Finding, ...]]:
    """The files of a seed in the order of their names, and a finding for each that is out of place.

    No link is followed out of the folder. Raises UnreadableData where there is no folder, or
    nothing of a seed in it.
    """
    if not root.is_dir():
        raise UnreadableData(str(root), "there is no such folder; name one that holds a seed")
    files: list[SeedFile] = []
    findings: list[Finding] = []
    home = root.resolve()
    for path in _walk(root, findings):
        found = _sort(path, _name(path, root), home)
        if isinstance(found, SeedFile):
            files.append(found)
        elif found is not None:
            findings.append(found)
    if not files and not findings:
        reason = "the folder holds no seed; it needs models/, datasets/, papers.yaml, ..."
        raise UnreadableData(str(root), reason)
    return tuple(sorted(files, key=lambda held: held.file)), tuple(findings)


def _walk(root: Path, findings: list[Finding]) -> Iterator[Path]:
    def unlisted(error: OSError) -> None:
        name = _name(Path(error.filename), root)
        findings.append(Finding(Place(name, 1), "the folder cannot be read", "make it readable"))

    for folder, names, files in os.walk(root, onerror=unlisted):
        for name in list(names):
            path = Path(folder, name)
            if name.startswith("."):
                names.remove(name)
            elif path.is_symlink():
                problem = "a linked folder is not read"
                findings.append(Finding(Place(_name(path, root), 1), problem, "put its files here"))
        yield from (Path(folder, name) for name in files if not name.startswith("."))


def _sort(path: Path, file: str, home: Path) -> SeedFile | Finding | None:
    if path.suffix.lower() not in _DATA:
        return None
    try:
        inside = path.resolve().is_relative_to(home)
    except (OSError, RuntimeError):
        return Finding(Place(file, 1), "the link leads nowhere", "put the file here")
    if not inside:
        return Finding(Place(file, 1), "the link leaves the folder", "put the file itself here")
    parts = PurePosixPath(file).parts
    if file in _LISTS:
        return SeedFile(path, file, "entities", _LISTS[file])
    if len(parts) == 2 and parts[0] in _FOLDERS and path.suffix == ".yaml":
        return SeedFile(path, file, "entities", _FOLDERS[parts[0]])
    if len(parts) == 2 and parts[0] == "surveys" and path.suffix == ".yaml":
        return SeedFile(path, file, "survey")
    if len(parts) == 2 and parts[0] == "results" and path.suffix == ".csv":
        return SeedFile(path, file, "results")
    known = "models/*.yaml, datasets/*.yaml, topics/*.yaml, surveys/*.yaml, results/*.csv"
    mend = f"a seed has {known} and {', '.join(_LISTS)}"
    return Finding(Place(file, 1), "no such file is read", mend)


def _name(path: Path, root: Path) -> str:
    """The path from the seed's folder; a name that is not UTF-8 must still be printed."""
    return os.fsencode(path.relative_to(root).as_posix()).decode("utf-8", "replace")
