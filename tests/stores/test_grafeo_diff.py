"""``bench/cypher_diff.py``: that it finds nothing, and would find something."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mmkg.errors import QuerySyntaxError, QueryTimeout
from mmkg.model.values import Cell, Fact, Ref, Table
from mmkg.stores.protocol import Language

if TYPE_CHECKING:
    from servers.addresses import Neo4jServer

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT))

from bench.cypher_diff import Answer, compare, verdict  # noqa: E402
from bench.cypher_expressions import Graph  # noqa: E402
from bench.cypher_queries import Author  # noqa: E402

from mmkg.model.property_graph import nodes_of  # noqa: E402
from mmkg.query.cypher_guard import check_read_only  # noqa: E402
from mmkg.stores.compiled import read_bundle  # noqa: E402


class Told:
    """A store whose answers are given beforehand."""

    url, version = "told", ""
    language: Language = "cypher"
    shared = False

    def __init__(self, rows: tuple[tuple[Cell, ...], ...]) -> None:
        self.rows = rows

    def select(self, _query: str, _parameters: Mapping[str, Cell] | None = None) -> Table:
        return Table(("x",), self.rows)

    def match(self, *_ends: object) -> Iterator[Fact]:
        return iter(())

    def close(self) -> None:
        pass


@pytest.mark.parametrize(
    ("one", "other", "ending"),
    [
        (((1,), (2,)), ((2,), (1,)), 0),
        (((0.1 + 0.2,),), ((0.3,),), 0),
        (((float("nan"),),), ((float("nan"),),), 0),
        (((1,),), ((2,),), 1),
        (((1,),), ((1.0,),), 1),
        (((1,),), ((True,),), 1),
        (((1,), (1,)), ((1,),), 1),
        (((Ref("model:a"),),), (("model:a",),), 1),
        (((None,),), ((0,),), 1),
        ((), (), 1),
    ],
)
def test_a_difference_is_found(
    one: tuple[tuple[Cell, ...], ...], other: tuple[tuple[Cell, ...], ...], ending: int
) -> None:
    assert compare(["RETURN 1"] * 5, Told(one), Told(other)) == ending


def test_errors_are_no_answers() -> None:
    rows, error = Answer(((1,),)), Answer(error=QuerySyntaxError("It fails: why ever."))
    assert verdict(error, error) == "same"
    assert verdict(rows, error) == "differs"
    assert verdict(error, rows) == "differs"
    assert verdict(Answer(error=QuerySyntaxError("abs() requires numbers")), rows) == "allowed"
    assert verdict(rows, Answer(error=QueryTimeout("cypher:", 1.0))) == "late"


def test_a_seed_writes_the_same_queries_and_only_reads(known_graph: Path) -> None:
    graph = Graph(nodes_of(read_bundle(known_graph)))
    queries = [Author(graph, seed).query() for seed in range(100)]
    assert queries == [Author(graph, seed).query() for seed in range(100)]
    assert len(set(queries)) > 90
    for query in queries:
        check_read_only(query)


@pytest.mark.skipif(sys.version_info < (3, 12), reason="grafeo needs Python 3.12")
def test_grafeo_answers_as_neo4j_does(neo4j_server: "Neo4jServer", tmp_path: Path) -> None:
    login = {"NEO4J_USERNAME": neo4j_server.user, "NEO4J_PASSWORD": neo4j_server.password}
    script = ROOT / "bench" / "cypher_diff.py"
    ended = subprocess.run(
        [sys.executable, str(script), "--url", neo4j_server.url, "--queries", "200"],
        env={**os.environ, **login, "MMKG_CACHE": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert ended.returncode == 0, ended.stdout[-3000:] + ended.stderr[-2000:]
    assert "200 queries" in ended.stdout
