"""Parameters of a query in Cypher, checked and as grafeo takes them."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise

from mmkg.errors import BadParameter, DataError, shorten
from mmkg.ids import CURIE_PATTERN
from mmkg.model.values import Cell, Literal_, Ref
from mmkg.query.cypher_guard import solid_tokens
from mmkg.query.cypher_terms import cypher_literal
from mmkg.query.cypher_tokens import name_of

_ID = re.compile(CURIE_PATTERN)


def bound_to(query: str, parameters: Mapping[str, Cell]) -> dict[str, Literal_ | None]:
    """The values that are bound; raises ``BadParameter`` for what is missing, unused or no value.

    >>> bound_to("MATCH (n {id: $x}) RETURN n", {"x": Ref("model:albef")})
    {'x': 'model:albef'}
    """
    # Without a dollar, or an escape that may be one, there is no name to look for.
    named = set(_names(query) if "$" in query or "\\" in query else ())
    for name in parameters.keys() - named:
        raise BadParameter(name, f"the query has no ${name}.")
    for name in named - parameters.keys():
        raise BadParameter(name, "the query has it, and no value was given.")
    return {name: _value(name, value) for name, value in parameters.items()}


def _names(query: str) -> Iterator[str]:
    found = solid_tokens(query)
    for token in found:
        if token.kind == "parameter":
            yield name_of(token)
    for mark, token in pairwise(found):
        if mark.text == "$" and token.kind in ("word", "name"):
            yield name_of(token)


def _value(name: str, value: Cell) -> Literal_ | None:
    if value is None:
        return None
    if isinstance(value, Ref):
        if not _ID.fullmatch(value):
            raise BadParameter(name, f"{shorten(value)!r} is not an id such as model:albef.")
        return str(value)
    try:
        cypher_literal(value)
    except DataError as error:
        raise BadParameter(name, str(error)) from None
    return value
