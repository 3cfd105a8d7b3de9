"""How a Neo4j is reached, and what is said where it cannot be; secrets are never said."""

import logging
import socket
import time
import traceback

import pytest

from mmkg.errors import MissingDependency, StoreUnavailable
from mmkg.stores.access import Access
from mmkg.stores.content import Held
from mmkg.stores.neo4j.access import check_url, with_environment
from mmkg.stores.neo4j.connection import connect
from mmkg.stores.neo4j.store import open_neo4j
from mmkg.stores.neo4j.target import neo4j_target
from stores.neo4j_database import Database, database_fixture  # noqa: F401  # a fixture
from stores.small_graph import ALBEF, SMALL, facts_of

SECRET = "h7-never-shown"
VARIABLES = {"NEO4J_USERNAME": "env", "NEO4J_PASSWORD": "env-secret", "NEO4J_DATABASE": "kg"}


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No login of whoever runs the tests."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("access", "environment", "expected"),
    [
        (Access(), {}, Access()),
        (Access(), VARIABLES, Access("env", "env-secret", database="kg")),
        (Access(user="ann"), VARIABLES, Access("ann", "env-secret", database="kg")),
        (Access("ann", "x", database="own"), VARIABLES, Access("ann", "x", database="own")),
        (Access(token="t"), VARIABLES, Access(token="t", database="kg")),
        (Access(), dict.fromkeys(VARIABLES, ""), Access()),
        (Access(timeout=3.0, graph="g"), {}, Access(timeout=3.0, graph="g")),
    ],
)
def test_options_come_before_the_environment(
    access: Access, environment: dict[str, str], expected: Access
) -> None:
    assert with_environment(access, environment) == expected


@pytest.mark.parametrize(
    "login", [f"neo4j:{SECRET}", f"neo4j:a/{SECRET}", f"neo4j:{SECRET}@x", SECRET, f":{SECRET}", ""]
)
def test_a_url_with_a_login_is_refused_and_not_repeated(login: str) -> None:
    with pytest.raises(StoreUnavailable, match="NEO4J_PASSWORD") as caught:
        check_url(f"neo4j+s://{login}@db.example.org:7687")
    assert SECRET not in f"{caught.value} {caught.value.url}"
    assert "neo4j+s://db.example.org:7687" in str(caught.value)
    with pytest.raises(StoreUnavailable, match="NEO4J_PASSWORD"):
        connect(f"bolt://{login}@127.0.0.1:1", Access())


@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "neo4j+s", "neo4j+ssc", "bolt+s", "bolt+ssc"])
def test_a_closed_port_is_told_at_once(scheme: str, capfd: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:  # bound and not listening: nobody else can answer there
        taken.bind(("127.0.0.1", 0))
        url = f"{scheme}://127.0.0.1:{taken.getsockname()[1]}"
        start = time.monotonic()
        for opener in (open_neo4j, neo4j_target):
            with pytest.raises(StoreUnavailable, match="no Neo4j answers there") as caught:
                opener(url, access=Access("neo4j", SECRET))
            assert SECRET not in "".join(traceback.format_exception(caught.value))
    assert time.monotonic() - start < 5
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("url", ["bolt://127.0.0.1:x", "bolt://[::1", "bolt://127.0.0.1:1?a=b"])
def test_what_is_no_url(url: str) -> None:
    with pytest.raises(StoreUnavailable, match="not a URL such as bolt://localhost:7687"):
        connect(url, Access("neo4j", SECRET))


def test_a_host_that_does_not_exist() -> None:
    with pytest.raises(StoreUnavailable, match="no Neo4j answers there"):
        connect("neo4j://no-such-host.invalid", Access("neo4j", SECRET))


def test_another_server_on_that_port(database: Database) -> None:
    http = database.server.http_url
    if http is None:  # of a server that the environment names only Bolt is known
        pytest.skip("no HTTP port is known")
    with pytest.raises(StoreUnavailable, match="no Neo4j answers there"):
        connect(http.replace("http:", "bolt:"), database.access)


@pytest.mark.parametrize("scheme", ["bolt+s", "bolt+ssc", "neo4j+s", "neo4j+ssc"])
def test_encryption_that_the_server_has_not(database: Database, scheme: str) -> None:
    with pytest.raises(StoreUnavailable, match=r"\+s is in the scheme where the server uses TLS"):
        connect(database.url.replace("bolt", scheme), database.access)


@pytest.mark.parametrize(
    "access", [Access("nobody", SECRET), Access(token=SECRET), Access("nobody"), Access()]
)
def test_a_wrong_login(
    database: Database, access: Access, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(StoreUnavailable, match="does not accept this user") as caught:
        connect(database.url, access)
    assert len(str(caught.value).splitlines()) == 1
    said = "".join(traceback.format_exception(caught.value)) + repr(caught.value) + caplog.text
    assert SECRET not in said
    assert caught.value.__suppress_context__


def test_the_drivers_log_has_no_password(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    database.load(SMALL)
    assert "neo4j" in {record.name.partition(".")[0] for record in caplog.records}
    assert database.server.password not in caplog.text


def test_a_login_from_the_environment(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    database.load(SMALL)
    monkeypatch.setenv("NEO4J_USERNAME", database.server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", database.server.password)
    monkeypatch.setenv("NEO4J_DATABASE", "neo4j")
    store = open_neo4j(database.url)
    assert next(store.match(ALBEF, "year")).o == 2021
    store.close()


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_an_unknown_database(database: Database, scheme: str) -> None:
    access = database.access._replace(database="nowhere")
    url = database.url.replace("bolt", scheme)
    with pytest.raises(StoreUnavailable, match=r"no database 'nowhere'.*NEO4J_DATABASE"):
        open_neo4j(url, access=access)
    target = neo4j_target(url, access)
    with pytest.raises(StoreUnavailable, match="no database 'nowhere'"):
        target.load(Held(SMALL, "1"))
    target.close()


def test_a_single_server_answers_by_routing_too(database: Database) -> None:
    url = database.url.replace("bolt", "neo4j")
    target = neo4j_target(url, database.access)
    assert target.load(Held(SMALL, "routed")).any
    assert not target.load(Held(SMALL, "routed")).any
    assert target.dump().claims == SMALL.claims
    target.close()
    store = open_neo4j(url, access=database.access)
    assert (store.url, store.version) == (url, "routed")
    assert len(list(store.match())) == len(facts_of(SMALL))
    assert store.select("MATCH (m:Model {id: $m}) RETURN m", {"m": ALBEF}).rows == ((ALBEF,),)
    store.close()


def test_without_the_driver_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "neo4j", None)
    with pytest.raises(MissingDependency, match="pip install neo4j"):
        connect("bolt://127.0.0.1:1", Access())
