"""Values written into Cypher so that Neo4j and grafeo read them alike."""

import math

from mmkg.errors import DataError, shorten
from mmkg.model.values import Literal_
from mmkg.query.cypher_tokens import quote


def cypher_literal(value: Literal_) -> str:
    """The value as a literal; raises ``DataError`` for a number or text that Cypher has not.

    >>> cypher_literal("it's"), cypher_literal(2021), cypher_literal(76.0), cypher_literal(True)
    ("'it\\\\'s'", '2021', '76.0', 'true')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        if not -(2**63) <= value < 2**63:
            raise DataError("A whole number in Cypher has 64 bits; this one has more.")
        return str(value)
    if isinstance(value, float):
        if not math.isfinite(value):
            raise DataError(f"{value} is not a number that Cypher can write.")
        return repr(value)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise DataError(f"{shorten(value)!r} has half a surrogate pair, not in UTF-8.") from None
    return quote(value)
