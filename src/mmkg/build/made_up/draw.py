"""Drawing by lot for made-up graphs, alike on every machine and in every version of Python."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from random import Random
from typing import TypeVar

from mmkg.model.values import Ref

T = TypeVar("T")


class Pool:
    """Entities of which the first are drawn most often: the n-th by a weight of 1 / (n + 1)."""

    def __init__(self, refs: Sequence[Ref]) -> None:
        self.refs = refs
        # Sums and quotients are the same everywhere, logarithms are not in their last digit.
        self.sums = tuple(accumulate(1 / (place + 1) for place in range(len(refs))))


class Draw:
    """A row of random choices that depends on its seed alone.

    Made of ``random()``, the one method whose row of numbers Python promises never to change.

    >>> Draw(1).of("abc") == Draw(1).of("abc")
    True
    """

    def __init__(self, seed: int) -> None:
        self._roll = Random(seed).random

    def chance(self, share: float) -> bool:
        """True in so many cases of one."""
        return self._roll() < share

    def below(self, end: int) -> int:
        """A whole number from 0 on, below the end."""
        return int(self._roll() * end)

    def of(self, options: Sequence[T]) -> T:
        """One of them, each as often as the others."""
        return options[int(self._roll() * len(options))]

    def popular(self, pool: Pool, before: int | None = None) -> Ref:
        """One of a pool, or of its first ones."""
        end = len(pool.refs) if before is None else before
        place = bisect_right(pool.sums, self._roll() * pool.sums[end - 1], 0, end)
        return pool.refs[min(place, end - 1)]

    def several(self, pool: Pool, most: int, before: int | None = None) -> list[Ref]:
        """From one to so many of a pool, each once; few more often than many."""
        wanted = 1 + min(self.below(most), self.below(most + 1))
        return list(dict.fromkeys(self.popular(pool, before) for _ in range(wanted)))
