"""The servers that the other tests stand on: they answer, and only to those who may ask."""

import neo4j
import pytest
import urllib3

from servers.addresses import Neo4jServer, SparqlServer


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
