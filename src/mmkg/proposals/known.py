"""What the seed says already: each value with its sources."""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

from mmkg.build.seed import Located, Seed
from mmkg.model.names import squeeze
from mmkg.model.vocabulary import ATTRIBUTES

COUNTED = frozenset(name for name, term in ATTRIBUTES.items() if term.unit)
"""The fields that hold whole numbers of a unit."""

_SCALES = {"K": 3, "M": 6, "B": 9, "T": 12}
_LARGEST = 10**18


class Held(NamedTuple):
    """A value of the seed and who says it; a value that needs no evidence has no sources."""

    value: str
    sources: frozenset[str]

    def __str__(self) -> str:
        return f"{self.value} ({', '.join(sorted(self.sources)) or 'the seed'})"


class Known:
    """The values of each entity by field, and the results by what they measure."""

    def __init__(self, seed: Seed) -> None:
        self._entities = {located.record.id: located for located in seed.entities}
        self._results: defaultdict[tuple[str, ...], list[Held]] = defaultdict(list)
        self._cited: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for located in seed.results:
            row = located.record
            key = (row.model, row.benchmark, row.metric, row.setting)
            self._results[key].append(Held(f"{row.value:g}", frozenset((row.source,))))
            self._cited[row.source, _place(row.locator)].add(row.model)

    def located(self, ref: str) -> Located[Any] | None:
        """An entity with its places."""
        return self._entities.get(ref)

    def values(self, ref: str, path: str) -> tuple[Held, ...]:
        """The values of a field such as ``licence`` or ``components.text_encoder``."""
        located = self._entities.get(ref)
        if located is None:
            return ()
        whole = frozenset(evidence.source for evidence in located.record.evidence)
        value: Any = located.record
        for step in path.split("."):
            value = getattr(value, step, None)
        return tuple(_held(value, whole))

    def results(self, key: tuple[str, ...]) -> tuple[Held, ...]:
        """The values of a model on a benchmark, by a metric, in a setting."""
        return tuple(self._results.get(key, ()))

    def cited(self, source: str, place: str) -> tuple[str, ...]:
        """The models whose results the seed reads from this place of a source."""
        return tuple(sorted(self._cited.get((source, _place(place)), ())))


def _held(value: Any, whole: frozenset[str]) -> Iterator[Held]:
    for item in value if isinstance(value, tuple) else () if value is None else (value,):
        said = getattr(item, "value", None) or getattr(item, "id", None) or item
        own = frozenset(evidence.source for evidence in getattr(item, "evidence", ()))
        yield Held(str(said), own or whole)


def _place(locator: str) -> str:
    """The file and line of a locator, without the words and the commit behind them.

    >>> _place("docs/x.csv:12 (ImageNet 1k) @ 89fb801")
    'docs/x.csv:12'
    """
    return locator.partition(" ")[0]


def same(field: str, one: str, other: str) -> bool:
    """Whether two texts are the same value of a field; a year is that of each of its months.

    >>> same("parameters", "151.28M", "151280000"), same("licence", "apache-2.0", "Apache 2.0")
    (True, True)
    >>> same("released", "2021", "2021-07"), same("venue", "CVPR", "ICCV")
    (True, False)
    """
    if field in COUNTED:
        return count_of(one) == count_of(other)
    if field == "released":
        return one.startswith(other) or other.startswith(one)
    return one == other or (bool(squeeze(one)) and squeeze(one) == squeeze(other))


def count_of(text: str) -> Decimal | None:
    """A count as written in the seed, as a number.

    >>> count_of("2.95M"), count_of("many")
    (Decimal('2950000'), None)
    """
    digits = text.replace(",", "").strip()
    scale = _SCALES.get(digits[-1:].upper(), 0)
    try:
        number = Decimal(digits[:-1] if scale else digits).scaleb(scale)
    except InvalidOperation:
        return None
    whole = number.is_finite() and 0 <= number < _LARGEST and number == number.to_integral_value()
    return number.quantize(Decimal(1)) if whole else None


def in_percent(text: str) -> str | None:
    """A share between 0 and 1 in percent, digit for digit.

    >>> in_percent("0.8437"), in_percent("0.784"), in_percent("1"), in_percent("n/a")
    ('84.37', '78.4', '100', None)
    """
    try:
        share = Decimal(text)
    except InvalidOperation:
        return None
    return f"{share.scaleb(2):f}" if share.is_finite() and 0 <= share <= 1 else None
