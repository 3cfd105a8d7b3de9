"""A file of the seed as text, or the finding that says why it is none."""

import os
import re
import stat
from pathlib import Path

from mmkg.build.findings import Finding, Place

MAX_BYTES = 2_000_000

# Besides tab, line feed and carriage return; U+0085, U+2028 and U+2029 are lines to YAML only.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
)


def read_text(path: Path, file: str) -> str | Finding:
    """The text of a file that a seed may hold: regular, at most 2 MB, UTF-8, printable.

    ``file`` is what findings call it. The size is looked at before anything is read.
    """
    first = Place(file, 1)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Finding(first, "this is not a regular file", "put a plain file here")
        if status.st_size > MAX_BYTES:
            return _too_large(first, status.st_size)
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except (OSError, RuntimeError) as error:
        return Finding(first, f"the file cannot be read ({_reason(error)})", "make it readable")
    if len(raw) > MAX_BYTES:
        return _too_large(first, len(raw))
    return _decode(raw, file)


def unprintable(text: str) -> int | None:
    """The index of the first character that no file of the seed may hold."""
    found = _UNPRINTABLE.search(text)
    return found.start() if found else None


def _decode(raw: bytes, file: str) -> str | Finding:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problem = f"byte 0x{raw[error.start]:02x} is not UTF-8"
        return Finding(Place(file, line), problem, "save the file as UTF-8")
    index = unprintable(text)
    if index is not None:
        line = text.count("\n", 0, index) + 1
        problem = f"there is an unprintable character, U+{ord(text[index]):04X}"
        return Finding(Place(file, line), problem, "remove it")
    return text


def _too_large(place: Place, size: int) -> Finding:
    problem = f"the file has {size:,} bytes, more than {MAX_BYTES:,}"
    return Finding(place, problem, "split it; a seed is written by people")


def _reason(error: Exception) -> str:
    return (
        os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)
    ).lower()
