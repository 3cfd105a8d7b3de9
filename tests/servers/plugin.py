"""Fixtures of real servers: ``pytest_plugins = ["servers.plugin"]``.

A test that reaches Neo4j by ``request.getfixturevalue`` has to say so: ``pytest.mark.neo4j``.
"""

import os
from collections.abc import Callable
from typing import TypeVar

import pytest

from servers import addresses
from servers.addresses import Neo4jServer, SparqlServer
from servers.once import Run, Unavailable

Server = TypeVar("Server")


@pytest.fixture(scope="session")
def server_run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The test run, whose processes share its servers."""
    return Run.of(request.config, tmp_path_factory)


@pytest.fixture(scope="session")
def neo4j_server(server_run: Run) -> Neo4jServer:
    """A Neo4j Community; its one database belongs to the tests of one process."""
    return _had("Neo4j", "MMKG_TEST_NEO4J", addresses.neo4j, server_run)


@pytest.fixture(scope="session")
def sparql_server(server_run: Run) -> SparqlServer:
    """A SPARQL 1.1 server that all processes share: a test writes into a graph of its own."""
    return _had("Fuseki", "MMKG_TEST_SPARQL", addresses.sparql, server_run)


@pytest.fixture(scope="session")
def guarded_sparql_server(server_run: Run) -> SparqlServer:
    """The same, for those who log in by basic authentication."""
    return _had("Fuseki", "MMKG_TEST_SPARQL", addresses.guarded_sparql, server_run)


def _had(name: str, variable: str, find: Callable[[Run], Server], run: Run) -> Server:
    try:
        return find(run)
    except Unavailable as reason:
        said = f"No {name} for the tests: {reason}. {variable} may name one."
        if os.environ.get("CI"):
            pytest.fail(said, pytrace=False)
        pytest.skip(said)


@pytest.hookimpl(tryfirst=True)  # before pytest-xdist reads the marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that use Neo4j run in one process, as Community has one database."""
    for item in items:
        if "neo4j_server" in getattr(item, "fixturenames", ()) or item.get_closest_marker("neo4j"):
            item.add_marker(pytest.mark.xdist_group("neo4j"))
