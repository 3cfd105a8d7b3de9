"""A call that runs while something else goes on."""

from collections.abc import Callable
from functools import partial
from threading import Thread
from typing import Generic, ParamSpec, TypeVar

T = TypeVar("T")
P = ParamSpec("P")


class Later(Thread, Generic[T]):
    """A call in a thread of its own, begun at once.

    For what waits, or computes outside Python. The thread does not keep a program from ending.

    >>> Later(divmod, 7, 2).result()
    (3, 1)
    """

    def __init__(self, call: Callable[P, T], *args: P.args, **keywords: P.kwargs) -> None:
        super().__init__(daemon=True)
        self._call: Callable[[], T] = partial(call, *args, **keywords)
        self._found: list[T] = []
        self._error: Exception | None = None
        self.start()

    def run(self) -> None:
        """See ``Thread.run``."""
        try:
            self._found.append(self._call())
        except Exception as error:  # handed to whoever waits
            self._error = error

    def result(self) -> T:
        """What the call gave, waited for; raises what it raised."""
        self.join()
        if self._error:
            raise self._error
        return self._found[0]
