"""Files and folders of files that are written whole or not at all."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from mmkg.errors import BadParameter, DataError, shorten

MANIFEST = "mmkg.json"
"""The file that says which format a folder has and which of its files are an export's."""

File = tuple[str, Iterable[str]]
"""The path of a file within its folder, and the pieces of its text."""

_PART = ".part"


def write_lines(lines: Iterable[str], target: Path | TextIO) -> None:
    """Write pieces of text in UTF-8, with line feeds as they are."""
    with _told(target):
        if not isinstance(target, Path):
            target.writelines(lines)
        elif target.is_dir():
            raise BadParameter("output", f"{target} is a folder, and this format is one file.")
        else:
            _write({target: lines}.items())


def write_folder(files: Iterable[File], folder: Path, form: str) -> None:
    """Write files into a folder that is new, empty, or has an earlier export in it.

    What an earlier export wrote and this one does not is removed; nothing else is.
    """
    with _told(folder):
        before = _earlier(folder)
        folder.mkdir(parents=True, exist_ok=True)
        written = _write(_with_manifest(files, folder, form))
        for name in before:
            if folder / name not in written:
                (folder / name).unlink(missing_ok=True)


def _with_manifest(
    files: Iterable[File], folder: Path, form: str
) -> Iterator[tuple[Path, Iterable[str]]]:
    names = []
    for name, lines in files:
        names.append(name)
        (folder / name).parent.mkdir(exist_ok=True)
        yield folder / name, lines
    manifest = {"format": form, "files": sorted(names)}
    yield folder / MANIFEST, [json.dumps(manifest, indent=2) + "\n"]


def read_manifest(folder: Path) -> dict[str, Any] | None:
    """What an export's folder says of itself; nothing where it is none.

    Names of files that lead out of the folder are no export's.
    """
    try:
        manifest = json.loads((folder / MANIFEST).read_bytes())
        inside = [name for name in manifest["files"] if _is_inside(name)]
        return {"format": str(manifest["format"]), "files": inside}
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _is_inside(name: object) -> bool:
    return isinstance(name, str) and ".." not in Path(name).parts and not Path(name).is_absolute()


def _earlier(folder: Path) -> list[str]:
    """The files of an earlier export."""
    if not folder.exists():
        return []
    if not folder.is_dir():
        raise BadParameter("output", f"{folder} is a file, and this format is a folder.")
    manifest = read_manifest(folder)
    if manifest is not None:
        return list(manifest["files"])
    if any(folder.iterdir()):
        raise BadParameter(
            "output", f"{folder} has files in it that no export wrote: name another folder."
        )
    return []


def _write(files: Iterable[tuple[Path, Iterable[str]]]) -> set[Path]:
    """Write all files under other names, and give them their own when none has failed."""
    parts: dict[Path, Path] = {}
    try:
        for path, lines in files:
            if path.exists() and not path.is_file():
                _write_through(path, lines)
                continue
            # A link stays one; what it leads to is replaced.
            whole = path.resolve()
            parts[path] = whole.with_name(whole.name + _PART)
            with parts[path].open("w", encoding="utf-8", newline="\n") as file:
                file.writelines(lines)
        for part in parts.values():
            part.replace(part.with_name(part.name.removesuffix(_PART)))
    except BaseException:
        for part in parts.values():
            part.unlink(missing_ok=True)
        raise
    return set(parts)


def _write_through(path: Path, lines: Iterable[str]) -> None:
    """Write to a device or a pipe, which is not to be replaced."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(lines)


@contextmanager
def _told(target: Path | TextIO) -> Iterator[None]:
    """Failures to write as errors of ours; a stream's owner knows its own."""
    try:
        yield
    except UnicodeEncodeError as error:
        raise DataError(f"{shorten(error.object)!r} has half a surrogate pair.") from None
    except OSError as error:
        if not isinstance(target, Path):
            raise
        reason = shorten(error.strerror or str(error))
        raise BadParameter("output", f"{target} cannot be written ({reason}).") from None
