"""Numbers that every store can hold."""

from collections.abc import Iterator
from math import isfinite

from mmkg.build.findings import Finding
from mmkg.build.rules.blocks import blocks_in, fields_in, records_of
from mmkg.build.seed import Seed
from mmkg.schema.terms import Attribute, Stated

# Neo4j and pyoxigraph keep whole numbers in 64 bits.
_LARGEST = 2**63 - 1


def numbers_in_range(seed: Seed) -> Iterator[Finding]:
    """A finding for each number that is not finite, or that has more digits than stores keep."""
    for located, base, record in records_of(seed):
        for path, block in blocks_in(record, base):
            for field in fields_in(block, path):
                for place, item in field.paths() if isinstance(field.term, Attribute) else ():
                    problem = _problem(item.value if isinstance(item, Stated) else item)
                    if problem:
                        yield located.finding(place, problem, "write the number as printed")


def _problem(value: object) -> str | None:
    if isinstance(value, float) and not isfinite(value):
        return "the number is not finite"
    if isinstance(value, int) and value > _LARGEST:
        return f"the number is larger than {_LARGEST:,}"
    return None
