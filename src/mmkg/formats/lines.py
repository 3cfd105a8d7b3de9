"""Lines of text, each with its indentation and role: for what no table fits."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from mmkg.formats.grid import Paint, Role, plain
from mmkg.formats.text import wrap

_HANGING = 2
_NARROWEST = 12


class Line(NamedTuple):
    """A line, as long as its text is; an empty one is a gap."""

    text: str
    indent: int = 0
    role: Role | None = None


def lay_lines(
    lines: Iterable[Line], width: int | None = None, paint: Paint = plain
) -> Iterator[str]:
    """The lines, broken between words where there is a width; what is broken off hangs deeper.

    >>> list(lay_lines([Line("Conceptual Captions", 2)], 14))
    ['  Conceptual', '    Captions']
    """
    for text, indent, role in lines:
        room = max(width - indent - _HANGING, _NARROWEST) if width else 0
        pieces = _broken(text, room) if width else [text]
        for number, piece in enumerate(pieces):
            space = " " * (indent + _HANGING * bool(number))
            yield (space + (paint(piece, role) if role else piece)) if piece else ""


def _broken(text: str, room: int) -> list[str]:
    """The first line may be longer by what the others hang."""
    whole = wrap(text, room + _HANGING)
    return whole if len(whole) == 1 else wrap(text, room)
