"""Fixtures of real servers: ``pytest_plugins = ["servers.plugin"]``.

Some of the servers are for one process at a time: the tests that use them make a group each, which
``pytest -n auto --dist loadgroup`` gives to one worker. A test that comes by such a server only
through ``request.getfixturevalue`` says so by a mark: ``pytest.mark.neo4j``.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, TypeVar

import pytest

from servers import addresses
from servers.addresses import Neo4jServer, SparqlServer
from servers.once import Run, Unavailable, alone

if TYPE_CHECKING:
    from playwright.sync_api import Browser

Server = TypeVar("Server")

# The mark and the fixture of each server that is for one process at a time.
ALONE = {
    "neo4j": "neo4j_server",
    "guarded_sparql": "guarded_sparql_server",
    "browser": "browser",
}


@pytest.fixture(scope="session")
def server_run(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """The test run, whose processes share its servers."""
    return Run.of(request.config, tmp_path_factory)


@pytest.fixture(scope="session")
def neo4j_server(server_run: Run) -> Iterator[Neo4jServer]:
    """A Neo4j Community, which has one database."""
    with alone(server_run, "neo4j"):
        yield _had("Neo4j", "MMKG_TEST_NEO4J", addresses.neo4j, server_run)


@pytest.fixture(scope="session")
def sparql_server(server_run: Run) -> SparqlServer:
    """A SPARQL 1.1 server that all processes share: a test writes into a graph of its own."""
    return _had("SPARQL server", "MMKG_TEST_SPARQL", addresses.sparql, server_run)


@pytest.fixture(scope="session")
def guarded_sparql_server(server_run: Run) -> Iterator[SparqlServer]:
    """A data set for those who log in by basic authentication, its default graph included."""
    with alone(server_run, "guarded_sparql"):
        yield _had("guarded SPARQL server", None, addresses.guarded_sparql, server_run)


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """A Chromium, which one process of the run has, with no page open."""
    from servers.browser import chromium

    with ExitStack() as stack:
        yield _had("browser", "MMKG_TEST_BROWSER", lambda _: stack.enter_context(chromium()), None)


def _had(name: str, variable: str | None, find: Callable[[Any], Server], run: Run | None) -> Server:
    try:
        return find(run)
    except Unavailable as reason:
        mend = f" {variable} may name one." if variable else ""
        said = f"No {name} for the tests: {reason}.{mend}"
        if os.environ.get("CI"):
            pytest.fail(said, pytrace=False)
        pytest.skip(said)


def pytest_configure(config: pytest.Config) -> None:
    """Make the marks known."""
    for mark, fixture in ALONE.items():
        config.addinivalue_line("markers", f"{mark}: uses the server of the fixture {fixture}")


@pytest.hookimpl(tryfirst=True)  # before pytest-xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each server that is for one process to one worker."""
    for item in items:
        for mark, fixture in ALONE.items():
            if fixture in getattr(item, "fixturenames", ()) or item.get_closest_marker(mark):
                item.add_marker(pytest.mark.xdist_group(mark))
