"""Waiting for what other processes do."""

import time
from collections.abc import Callable


def comes_true(holds: Callable[[], bool], seconds: float = 20) -> bool:
    """Whether it holds, now or within this time."""
    until = time.monotonic() + seconds
    while not holds() and time.monotonic() < until:
        time.sleep(0.05)
    return holds()
