import math
import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mmkg.errors import DataError
from mmkg.model.values import Literal_, Ref
from mmkg.query.cypher_terms import cypher_literal
from mmkg.query.cypher_tokens import cypher_tokens, plain

if TYPE_CHECKING:
    from servers.addresses import Neo4jServer

LITERALS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.integers(-(2**63), 2**63 - 1),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
)


@given(LITERALS)
def test_a_literal_is_one_value(value: Literal_) -> None:
    text = cypher_literal(value)
    assert plain(text) == text
    kinds = [token.kind for token in cypher_tokens(text) if token.text != "-"]
    assert kinds == [{"str": "string", "bool": "word"}.get(type(value).__name__, "number")]


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan, 2**63, -(2**63) - 1, 10**50])
def test_numbers_that_cypher_has_not(value: float) -> None:
    with pytest.raises(DataError):
        cypher_literal(value)


def test_half_a_surrogate_pair() -> None:
    with pytest.raises(DataError, match="surrogate"):
        cypher_literal("\ud800")


def test_an_id_is_a_string() -> None:
    assert cypher_literal(Ref("model:albef")) == "'model:albef'"


HOSTILE = [
    *"\\'\"`\x00\n\r\t\b\f\x1b\x85\u2028\u200f😀é;}{$",
    "\\u0027",
    "\\'",
    "//",
    "/*",
    "</script>",
]
EDGES = (*HOSTILE, "", "model:albef", "\ufeff", "\uffff", 0, -1, 2**63 - 1, -(2**63), True, False)
FLOATS = (0.1, 1e-7, 5e-324, 1.7976931348623157e308, -1.5, 1e16, 123456789.123456789, 0.0, -0.0)


def some_values() -> list[Literal_]:
    """Values that are hard to write, alone and put together."""
    chance = random.Random(2026)
    texts = ["".join(chance.choices(HOSTILE, k=chance.randrange(12))) for _ in range(200)]
    numbers = [chance.uniform(-1, 1) * 10 ** chance.randrange(-300, 300) for _ in range(100)]
    return [*EDGES, *FLOATS, *texts, *numbers]


def test_neo4j_reads_what_was_written(neo4j_server: "Neo4jServer") -> None:
    import neo4j

    values = some_values()
    login = (neo4j_server.user, neo4j_server.password)
    with neo4j.GraphDatabase.driver(neo4j_server.url, auth=login) as driver:
        query = f"RETURN [{', '.join(map(cypher_literal, values))}] AS read"
        [record] = driver.execute_query(query).records
    assert [(type(read), read) for read in record["read"]] == [
        (type(value), value) for value in values
    ]
