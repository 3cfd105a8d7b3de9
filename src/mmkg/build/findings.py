"""What a check finds, and where: a file, a line, a field, what is wrong and how to mend it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, NamedTuple, TypeVar

from pydantic import BaseModel

FieldPath = tuple[str | int, ...]


class Place(NamedTuple):
    """A line of a file; the file is named from the seed's folder.

    >>> str(Place("models/x.yaml", 3))
    'models/x.yaml:3'
    """

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not pass: where, in which field, what is wrong, what to do.

    >>> str(Finding(Place("tasks.yaml", 2), "the value is empty", "leave the key out", "label"))
    'tasks.yaml:2: label: the value is empty; leave the key out'
    """

    place: Place
    problem: str
    mend: str
    field: str = ""

    def __str__(self) -> str:
        named = f"{self.field}: " if self.field else ""
        return f"{self.place}: {named}{self.problem}; {self.mend}"

    def to_dict(self) -> dict[str, str | int]:
        """The finding for a reader that is a program."""
        return {
            "file": self.place.file,
            "line": self.place.line,
            "field": self.field,
            "problem": self.problem,
            "mend": self.mend,
        }


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings sorted by place, each once."""
    return tuple(sorted(set(findings), key=lambda found: (found.place, found.field, found.problem)))


@dataclass(frozen=True, slots=True)
class Lines:
    """The line of every key and item of a file, or of one block in it (``base``)."""

    table: Mapping[FieldPath, int] = field(default_factory=lambda: {(): 1}, repr=False)
    base: FieldPath = ()

    def written(self, path: FieldPath) -> FieldPath:
        """The longest beginning of the path that is written in the file.

        The schema reads ``x`` as ``[{id: x}]``; the index 0 of a list that nobody wrote is
        passed over.

        >>> lines = Lines({(): 1, ("released",): 2, ("released", "value"): 3})
        >>> lines.written(("released", 0, "value"))
        ('released', 'value')
        """
        found = self.base
        for step in path:
            if (*found, step) in self.table:
                found = (*found, step)
            elif step != 0:
                break
        return found[len(self.base) :]

    def at(self, path: FieldPath = ()) -> int:
        """The line of the nearest key or item that encloses the path."""
        return self.table[(*self.base, *self.written(path))]

    def under(self, path: FieldPath) -> "Lines":
        """The lines of one block, whose paths start anew."""
        return Lines(self.table, (*self.base, *path))


R = TypeVar("R", bound=BaseModel, covariant=True)


@dataclass(frozen=True, slots=True)
class Located(Generic[R]):
    """A record of the seed with the place of each of its fields.

    ``lost`` has the paths of what was written but could not be read: the record has stand-ins
    there, from which nothing follows.
    """

    record: R
    file: str
    lines: Lines = field(repr=False)
    lost: frozenset[FieldPath] = field(default=frozenset(), repr=False)

    def has_lost(self, *path: str | int) -> bool:
        """Whether the field at this path, or a part of it, could not be read."""
        return any(
            all(one == other for one, other in zip(path, lost, strict=False)) for lost in self.lost
        )

    def place(self, path: FieldPath = ()) -> Place:
        """Where the field is written, or the nearest block around it."""
        return Place(self.file, self.lines.at(path))

    def finding(self, path: FieldPath, problem: str, mend: str) -> Finding:
        """A finding about the field at this path."""
        return Finding(self.place(path), problem, mend, field_name(path))


def field_name(path: FieldPath) -> str:
    """The path for people, who have the line and need no indexes.

    >>> field_name(("stages", 0, "datasets", 2))
    'stages.datasets'
    """
    return ".".join(step for step in path if isinstance(step, str))
