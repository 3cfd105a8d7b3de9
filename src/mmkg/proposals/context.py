"""What a reader of a format is told beside the file itself."""

from typing import NamedTuple

from mmkg.proposals.names import Names
from mmkg.proposals.weigh import Origin


class Context(NamedTuple):
    """A file: its path for messages, its place in the source, and what it is read against.

    ``file`` is the path as locators write it, such as ``docs/openclip_results.csv``.
    """

    path: str
    file: str
    origin: Origin
    names: Names
