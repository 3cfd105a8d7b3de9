"""The servers that the other tests stand on: they answer, and only to those who may ask."""

import re
from pathlib import Path

import neo4j
import pytest
import urllib3
import yaml

from servers.addresses import NEO4J_IMAGE, Neo4jServer, SparqlServer
from servers.jars import HERE


def test_the_tests_have_the_neo4j_that_users_get() -> None:
    compose = yaml.safe_load((Path(__file__).parents[2] / "docker-compose.yml").read_text("utf-8"))
    assert compose["services"]["neo4j"]["image"] == NEO4J_IMAGE
    [version] = re.findall("<neo4j.version>([^<]+)<", (HERE / "pom.xml").read_text("utf-8"))
    assert f"neo4j:{version}-community" == NEO4J_IMAGE


def test_neo4j_answers_who_logs_in(neo4j_server: Neo4jServer) -> None:
    login = (neo4j_server.user, neo4j_server.password)
    with neo4j.GraphDatabase.driver(neo4j_server.url, auth=login) as driver:
        assert driver.execute_query("RETURN 1 AS one").records[0]["one"] == 1
    with (
        neo4j.GraphDatabase.driver(neo4j_server.url, auth=("neo4j", "another")) as driver,
        pytest.raises(neo4j.exceptions.AuthError),
    ):
        driver.verify_connectivity()


def test_a_graph_goes_in_and_comes_out(sparql_server: SparqlServer) -> None:
    graph = {"graph": "https://example.org/test_a_graph_goes_in_and_comes_out"}
    triple = b"<https://example.org/a> <https://example.org/b> <https://example.org/c> ."
    url = f"{sparql_server.data_url}?graph={graph['graph']}"
    put = urllib3.request("PUT", url, body=triple, headers={"Content-Type": "text/turtle"})
    assert put.status in (200, 201, 204)
    ask = {"query": f"ASK {{ GRAPH <{graph['graph']}> {{ {triple.decode()} }} }}"}
    json = {"Accept": "application/sparql-results+json"}
    asked = urllib3.request("GET", sparql_server.query_url, fields=ask, headers=json)
    assert asked.json()["boolean"] is True
    update = {"Content-Type": "application/sparql-update"}
    drop = f"DROP GRAPH <{graph['graph']}>"
    dropped = urllib3.request("POST", sparql_server.update_url, body=drop, headers=update)
    assert dropped.status in (200, 204)
    asked = urllib3.request("GET", sparql_server.query_url, fields=ask, headers=json)
    assert asked.json()["boolean"] is False


@pytest.mark.parametrize(("password", "status"), [(None, 401), ("another", 401), ("right", 200)])
def test_the_guarded_data_set_wants_a_login(
    guarded_sparql_server: SparqlServer, password: str | None, status: int
) -> None:
    given = guarded_sparql_server.password if password == "right" else password
    login = f"{guarded_sparql_server.user}:{given}"
    headers = urllib3.make_headers(basic_auth=login) if given else {}
    answer = urllib3.request(
        "GET", guarded_sparql_server.query_url, fields={"query": "ASK {}"}, headers=headers
    )
    assert answer.status == status
