"""How a command was called and how it ended."""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Ran:
    """How a command ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Mmkg = Callable[..., Ran]


def environment(**more: str) -> dict[str, str]:
    """What a command of its own process needs to find the package."""
    path = os.pathsep.join(filter(None, sys.path))
    return {**os.environ, "PYTHONPATH": path, "PYTHONUNBUFFERED": "", **more}
