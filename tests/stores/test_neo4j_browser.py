"""What the page on Neo4j Browser shows runs as it stands, and its style knows every class."""

import re
from pathlib import Path

import neo4j
import pytest

from mmkg.model.vocabulary import CLASSES
from servers.addresses import Neo4jServer
from stores.engines import Servers

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "neo4j-browser.md").read_text("utf-8")
STYLE = (DOCS / "neo4j-browser.grass").read_text("utf-8")
QUERIES = re.findall(r"```cypher\n(.*?)```", PAGE, re.DOTALL)


def test_there_are_ten_queries() -> None:
    assert len(QUERIES) == 10
    assert re.findall(r"^\*\*(\d+)\. ", PAGE, re.MULTILINE) == [str(n) for n in range(1, 11)]


@pytest.mark.parametrize("query", QUERIES, ids=range(1, len(QUERIES) + 1))
def test_a_query_of_the_page_finds_something(
    query: str, neo4j_server: Neo4jServer, servers: Servers, known_graph: Path
) -> None:
    servers.place("Neo4j", known_graph)  # it is loaded
    access = (neo4j_server.user, neo4j_server.password)
    with (
        neo4j.GraphDatabase.driver(neo4j_server.url, auth=access) as driver,
        driver.session(default_access_mode="READ") as session,
    ):
        result = session.run(query)
        rows = list(result)
        assert rows
        graph = result.graph()
        assert graph.relationships
        # More than the Browser draws at once.
        assert len(graph.nodes) <= 300
        said = [one for one in result.consume().gql_status_objects if one.is_notification]
        assert [one.status_description for one in said if one.raw_severity == "WARNING"] == []


def test_the_style_has_every_class_in_the_colours_of_the_explorer() -> None:
    rules = dict(re.findall(r"^node\.(\w+) \{\n(.*?)^\}", STYLE, re.DOTALL | re.MULTILINE))
    assert list(rules) == list(CLASSES)
    tokens = DOCS.parent / "src" / "mmkg" / "views" / "static" / "css" / "tokens.css"
    light = tokens.read_text("utf-8").partition("@media")[0]
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6});", light))
    for name, rule in rules.items():
        assert re.search(r"caption: '\{\w+\}'", rule)
        if name.lower() in colours:
            assert f"color: {colours[name.lower()]};" in rule
