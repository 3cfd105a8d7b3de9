"""The time that a request may take, from its start to the last byte of its answer."""

from collections.abc import Iterable, Iterator
from time import monotonic, sleep
from typing import TypeVar

from mmkg.errors import QueryTimeout

_Item = TypeVar("_Item")


class Deadline:
    """A limit that runs from now on; without ``seconds`` there is none.

    >>> Deadline("http://localhost", None).left()
    """

    def __init__(self, url: str, seconds: float | None) -> None:
        self._url = url
        self._seconds = seconds
        self._end = None if seconds is None else monotonic() + seconds

    @property
    def is_set(self) -> bool:
        """Whether there is a limit."""
        return self._end is not None

    def left(self) -> float | None:
        """The seconds that are left; raises ``QueryTimeout`` where none are."""
        if self._end is None:
            return None
        left = self._end - monotonic()
        if left <= 0:
            raise self.passed()
        return left

    def at_most(self, seconds: float) -> float:
        """These seconds, or what is left where that is less."""
        left = self.left()
        return seconds if left is None else min(seconds, left)

    def sleep(self, seconds: float) -> None:
        """Wait, unless the limit would pass meanwhile: then ``QueryTimeout`` is raised at once."""
        if self.at_most(seconds) < seconds:
            raise self.passed()
        sleep(seconds)

    def passed(self) -> QueryTimeout:
        """The error that says that the time is over."""
        return QueryTimeout(self._url, self._seconds or 0)

    def waiting(self, items: Iterable[_Item]) -> Iterator[_Item]:
        """The items; what their reader does between two of them takes nothing off the limit."""
        for item in items:
            given = monotonic()
            yield item
            if self._end is not None:
                self._end += monotonic() - given
