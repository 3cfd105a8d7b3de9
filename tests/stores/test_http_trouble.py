"""What a store on a SPARQL server does when the server does not do what it should."""

import contextlib
import io
import logging
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from mmkg.errors import QuerySyntaxError, QueryTimeout, StoreError, StoreUnavailable
from mmkg.model.values import Ref
from mmkg.stores.access import Access
from mmkg.stores.content import Held
from mmkg.stores.http import connection as http_connection
from mmkg.stores.http import deadline as http_deadline
from mmkg.stores.http.connection import TRIES
from mmkg.stores.http.store import HttpStore, open_http
from mmkg.stores.http.target import http_target
from stores.http_scripted import CERTIFICATE, JSON, YES, Act, Handler, rows, scripted
from stores.small_graph import SMALL

NOWHERE = Path("no compiled graph is needed")


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses that were made, which take no time here."""
    made: list[float] = []
    monkeypatch.setattr(http_deadline, "sleep", made.append)
    return made


def opened(url: str, **access: object) -> HttpStore:
    return open_http(url, NOWHERE, Access(**access))  # type: ignore[arg-type]


def in_turn(*acts: Act) -> Act:
    """One act for each request; the last one for all that follow."""
    left = list(acts)
    return lambda handler: (left.pop(0) if len(left) > 1 else left[0])(handler)


def says(status: int, body: str = "", kind: str = "text/plain", **headers: str) -> Act:
    return lambda handler: handler.send(body, kind, status, **headers)


def yes(handler: Handler) -> None:
    handler.send(YES)


def failure(act: Act, query: str = "ASK {}", **access: object) -> str:
    """What is said where the server does this, which is one line."""
    with scripted(act) as server:
        store = opened(server.url, **access)
        with pytest.raises(StoreUnavailable) as caught:
            store.select(query)
        store.close()
    [line] = str(caught.value).splitlines()
    assert line.startswith(f"Store {server.url}: ")
    return line.removeprefix(f"Store {server.url}: ")


# --- busy


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_asked_again_after_growing_pauses(
    status: int, pauses: list[float]
) -> None:
    with scripted(in_turn(says(status), says(status), says(status), yes)) as server:
        store = opened(server.url)
        assert store.select("ASK {}").rows == ((True,),)
        assert [one.method for one in server.asked] == ["POST"] * 4
        store.close()
    assert pauses == [0.5, 1, 2]


def test_a_busy_server_says_how_long(pauses: list[float]) -> None:
    later = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + 30))
    busy = [says(429, Retry_After="7"), says(503, Retry_After=later), says(503, Retry_After="?")]
    with scripted(in_turn(*busy, yes)) as server:
        store = opened(server.url)
        assert store.select("ASK {}").rows == ((True,),)
        store.close()
    assert pauses[0] == 7
    assert 25 < pauses[1] <= 30
    assert pauses[2] == 2, "what cannot be read is as good as nothing"


def test_a_pause_is_really_made() -> None:
    with scripted(in_turn(says(503, Retry_After="1"), yes)) as server:
        store = opened(server.url, timeout=20)
        start = time.monotonic()
        store.select("ASK {}")
        assert time.monotonic() - start >= 1
        store.close()


@pytest.mark.parametrize("wait", ["30", None])
def test_no_pause_is_longer_than_the_limit(wait: str | None) -> None:
    headers = {"Retry-After": wait} if wait else {}
    with scripted(says(503, **headers)) as server:
        store = opened(server.url, timeout=0.4)
        start = time.monotonic()
        with pytest.raises(QueryTimeout):
            store.select("ASK {}")
        assert time.monotonic() - start < 0.4, "it is known before that it would be too long"
        assert len(server.asked) == 1
        store.close()


def test_a_server_that_stays_busy(pauses: list[float]) -> None:
    assert "too busy (503)" in failure(says(503, "maintenance"))
    assert len(pauses) == TRIES - 1
    assert "asks for 3600 s" in failure(says(429, Retry_After="3600"))
    assert len(pauses) == TRIES - 1


def test_a_query_that_the_server_has_ended_is_not_asked_again() -> None:
    """Fuseki says 503 of it."""
    with scripted(says(503, "Query timed out\n")) as server:
        store = opened(server.url)
        with pytest.raises(StoreUnavailable, match="own time limit"):
            store.select("ASK {}")
        assert len(server.asked) == 1
        store.close()


# --- slow


def drip(handler: Handler, *, closing: bool) -> None:
    body = rows(["s"], 100, s="a:a").encode()
    handler.close_connection = closing
    if closing:
        handler.start(Connection="close")
    else:
        handler.start(Content_Length=str(len(body)))
    for at in range(len(body)):
        handler.wfile.write(body[at : at + 1])
        time.sleep(0.02)


def silent(_handler: Handler) -> None:
    time.sleep(1.5)


def head_alone(handler: Handler) -> None:
    handler.start(Content_Length="100")
    silent(handler)


@pytest.mark.parametrize(
    "act",
    [
        lambda handler: drip(handler, closing=False),
        lambda handler: drip(handler, closing=True),
        silent,
        head_alone,
    ],
    ids=["drip", "drip until it closes", "nothing", "head alone"],
)
def test_the_limit_holds_for_the_whole_answer(act: Act) -> None:
    with scripted(act) as server:
        store = opened(server.url, timeout=0.3)
        for ask in (lambda: store.select("ASK {}"), lambda: list(store.match())):
            start = time.monotonic()
            with pytest.raises(QueryTimeout) as caught:
                ask()
            assert 0.25 < time.monotonic() - start < 0.9
            assert (caught.value.url, caught.value.seconds) == (server.url, 0.3)
        store.close()


def test_a_limit_ends_no_quick_answer_and_is_not_left_behind() -> None:
    def slower(handler: Handler) -> None:
        time.sleep(0.4)
        yes(handler)

    with scripted(in_turn(yes, slower)) as server:
        store = opened(server.url, timeout=0.2)
        assert store.select("ASK {}").rows == ((True,),)
        store.close()
        patient = opened(server.url, timeout=5)
        assert patient.select("ASK {}").rows == ((True,),)
        patient.close()


def test_facts_are_given_while_more_of_them_come() -> None:
    """An answer is not kept as text, and its reader may take longer than the limit."""
    done = threading.Event()

    def half(handler: Handler) -> None:
        body = rows(["p", "o"], 500, p="https://w3id.org/mmkg/ontology/label", o="a:a").encode()
        handler.start(Content_Length=str(len(body)))
        handler.wfile.write(body[:-50])
        handler.wfile.flush()
        done.wait(10)
        handler.wfile.write(body[-50:])

    with scripted(half) as server:
        store = opened(server.url, timeout=0.6)
        facts = store.match(Ref("model:x"))
        first = next(facts)
        assert first == (Ref("model:x"), "label", "a:a")
        time.sleep(0.8)
        done.set()
        assert sum(1 for _ in facts) == 499
        store.close()


def test_facts_that_nobody_waits_for() -> None:
    many = rows(["p", "o"], 20_000, p="https://w3id.org/mmkg/ontology/label", o="a:a")
    with scripted(in_turn(lambda handler: handler.send(many), yes)) as server:
        store = opened(server.url)
        facts = store.match(Ref("model:x"))
        next(facts)
        assert isinstance(facts, Iterator)
        facts.close()  # type: ignore[attr-defined]  # it is a generator
        assert store.select("ASK {}").rows == ((True,),)
        store.close()


# --- wrong


def broken_off(handler: Handler) -> None:
    handler.start(Content_Length="1000")
    handler.wfile.write(b'{"head": {"vars": ["s"]}, "results": {"bindings": [')
    handler.close_connection = True


def broken_chunk(handler: Handler) -> None:
    handler.start(Transfer_Encoding="chunked")
    handler.wfile.write(b'400\r\n{"head": {"vars": ["s"]}')
    handler.close_connection = True


def no_http(handler: Handler) -> None:
    handler.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n")
    handler.close_connection = True


def hang_up(handler: Handler) -> None:
    handler.close_connection = True


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (says(200, "<html><title>Hello</title>", "text/html"), "text/html, which is no result"),
        (says(200, "s\na:a\n", "text/csv"), "text/csv, which is no result"),
        (says(200, YES, ""), "something unnamed, which is no result"),
        (says(200, "", JSON), "cannot be read"),
        (says(200, "{}", JSON), "cannot be read"),
        (says(200, rows(["s"], 9, s="a:a")[:-20], JSON), "cannot be read"),
        (says(200, '{"head": {"vars": ["s\xff"]}', JSON), "cannot be read"),
        (says(200, rows(["s"], s="no iri"), JSON), "cannot be read"),
        (says(200, "## Query cancelled due to timeout ##", JSON), "cannot be read"),
        (broken_off, "broke off"),
        (broken_chunk, "broke off"),
        (no_http, "no HTTP"),
        (hang_up, "closed the connection"),
        (says(403, "not you"), "(403). It says: not you"),
        (says(404, "<title>Not\n Found</title>", "text/html"), "at /ds (404 Not Found)"),
        (says(405), "does not take SPARQL queries at /ds (405). Name another place with --option"),
        (says(413), "too large for it (413)"),
        (says(500, "a\n\nb\x1b[31m"), "it fails (500). See its log. It says: a"),
        (says(500, "x" * 100_000), "it fails (500)"),
        (says(504, "gateway"), "own time limit ended this (504)"),
        (says(418), "it fails (418)"),
    ],
)
def test_what_is_wrong_is_told_in_a_line(act: Act, said: str) -> None:
    line = failure(act)
    assert said in line
    assert len(line) < 400
    assert line.isprintable()


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("text/html", "<html>"),
        ("application/n-triples", "<a:a> <a:b> oops"),
        ("application/n-triples", "<html>"),
        ("text/turtle", "oops"),
    ],
)
def test_a_graph_that_is_none(kind: str, body: str) -> None:
    line = failure(says(200, body, kind), "CONSTRUCT WHERE { ?s ?p ?o }")
    assert "cannot be read" in line or "no result" in line


def test_other_formats_are_read_too() -> None:
    xml = (
        '<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head><variable name="s"/></head>'
        "<results><result><binding name='s'><literal>x</literal></binding></result></results>"
        "</sparql>"
    )
    acts = says(200, xml, "application/sparql-results+xml"), says(200, "<a:a> a 1 .", "text/turtle")
    with scripted(in_turn(*acts)) as server:
        store = opened(server.url)
        assert store.select("SELECT ?s {}").rows == (("x",),)
        assert len(store.select("CONSTRUCT WHERE { ?s ?p ?o }")) == 1
        store.close()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('Parse error: Encountered "}" at line 1, column 8.\nWas expecting one of:\n ...', "'?s'"),
        ('MALFORMED QUERY: Encountered "x" at line 1, column 8.', "'?s'"),
        ("error at 1:8: expected one of", "'?s'"),
        ("Parse error: Line 1, column 8: Something is\namiss", "Something is amiss"),
        ("SP030: SPARQL compiler, line 0: syntax error", "SP030"),
        ("", "does not say why"),
    ],
)
def test_a_query_that_the_server_cannot_parse(text: str, said: str) -> None:
    with scripted(says(400, text)) as server:
        store = opened(server.url)
        with pytest.raises(QuerySyntaxError) as caught:
            store.select("SELECT ?s")
        store.close()
    assert said in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


def test_a_connection_that_the_server_has_closed_meanwhile() -> None:
    def last(handler: Handler) -> None:
        yes(handler)
        handler.close_connection = True

    with scripted(last) as server:
        store = opened(server.url)
        for _ in range(5):
            assert store.select("ASK {}").rows == ((True,),)
        store.close()


# --- not there


def test_nothing_answers() -> None:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))  # and does not listen
        url = f"http://127.0.0.1:{held.getsockname()[1]}/ds"
        for ask in (lambda: opened(url), http_target(url, Access()).dump):
            with pytest.raises(StoreUnavailable, match="nothing answers there"):
                ask()


@pytest.fixture
def deaf() -> Iterator[str]:
    """The URL of a host that does not even refuse a connection."""
    with socket.socket() as held, contextlib.ExitStack() as waiting:
        held.bind(("127.0.0.1", 0))
        held.listen(0)
        for _ in range(4):  # until the queue is full
            one = waiting.enter_context(socket.socket())
            one.setblocking(False)
            one.connect_ex(held.getsockname())
        yield f"http://127.0.0.1:{held.getsockname()[1]}/ds"


def test_a_host_that_does_not_answer(deaf: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """There is a limit on connecting, where none is set for the query too."""
    start = time.monotonic()
    with pytest.raises(QueryTimeout):
        opened(deaf, timeout=0.3)
    monkeypatch.setattr(http_connection, "CONNECTING", 0.3)
    with pytest.raises(StoreUnavailable, match="cannot be reached: no connection in time"):
        opened(deaf)
    with pytest.raises(StoreUnavailable, match="cannot be reached"):
        opened(deaf, timeout=60)
    assert time.monotonic() - start < 2


def test_no_such_host() -> None:
    with pytest.raises(StoreUnavailable, match="no such host is known"):
        opened("http://no-such-host.invalid/ds")


def test_a_page_where_a_server_should_be() -> None:
    """Each place is looked at, and the option that names another is told."""
    page = says(200, "<html>", "text/html")
    with scripted(page) as server:
        elsewhere = server.url.removesuffix("ds")
        with pytest.raises(StoreUnavailable, match=r"at /, /data, /store, .*--option data-url=URL"):
            http_target(elsewhere, Access()).load(Held(SMALL, "v"))
        assert {one.method for one in server.seen} == {"HEAD"}


# --- secrets


SECRETS = ("s3cret-päss", "tok3n-abc")


@pytest.mark.parametrize(
    "access",
    [{"user": "Jörg", "password": SECRETS[0]}, {"token": SECRETS[1]}],
    ids=["password", "token"],
)
def test_secrets_stay_secret(access: dict[str, str], caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    def echo(handler: Handler) -> None:
        handler.send(f"{' '.join(SECRETS)} are wrong", "text/plain", 500)

    with scripted(echo) as server:
        store = opened(server.url, **access)
        with pytest.raises(StoreUnavailable) as caught:
            store.select("ASK {}")
        [header] = {one.headers["Authorization"] for one in server.seen}
        shown = f"{caught.value} {caplog.text} {vars(store)} {store.url}"
        store.close()
    if "token" in access:
        assert header == f"Bearer {SECRETS[1]}"
    else:
        assert header == "Basic SsO2cmc6czNjcmV0LXDDpHNz"  # in UTF-8
    assert "… are wrong" in shown or "…" in str(caught.value)
    for secret in (access.get("password"), access.get("token"), header.partition(" ")[2]):
        assert not secret or secret not in shown


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_other_server_is_given_credentials(status: int) -> None:
    with scripted(yes) as other:
        target = other.url.replace("http://", "http://user:pw@") + "?key=hidden"
        line = failure(says(status, Location=target), user="u", password="hidden")
        assert f"it has moved ({status}). Use its new address, {other.url}." in line
        assert other.seen == []


@pytest.mark.parametrize("token", ["two\nlines", "é", "\x00"])
def test_a_token_that_is_none_is_not_shown(token: str) -> None:
    with pytest.raises(StoreUnavailable) as caught:
        opened("http://127.0.0.1:9/ds", token=f"secret{token}")
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    ("url", "access", "said"),
    [
        ("http://user:hidden@127.0.0.1:9/ds", {}, "holds a user or a password"),
        ("http://hidden@127.0.0.1:9/ds", {}, "holds a user or a password"),
        ("http://127.0.0.1:9/ds", {"query_url": "http://u:hidden@127.0.0.1:9/x"}, "a password"),
        ("http://127.0.0.1:9/ds", {"data_url": "http://u:hidden@127.0.0.1:9/x"}, "a password"),
        ("http://user:hidden/x@127.0.0.1:9/ds", {}, "cannot be read"),
        ("http://[::1/ds", {}, "cannot be read"),
        ("http:///ds", {}, "names no server"),
        ("http://127.0.0.1:9/ds?key=hidden", {}, "nothing answers"),
        ("http://127.0.0.1:9/ds", {"data_url": "ftp://127.0.0.1/x"}, "names no server"),
        ("http://127.0.0.1:9/ds", {"graph": "no iri"}, "named by an IRI"),
        ("http://127.0.0.1:9/ds", {"graph": "a:b> hidden"}, "named by an IRI"),
        ("http://127.0.0.1:9/ds", {"graph": "https://w3id.org/mmkg/loaded"}, "own notes"),
        ("http://127.0.0.1:9/ds", {"user": "a:b", "password": "hidden"}, "a colon"),
    ],
)
def test_addresses_that_are_refused(url: str, access: dict[str, str], said: str) -> None:
    for reach in (
        lambda: opened(url, **access),
        lambda: http_target(url, Access(**access)).dump(),  # type: ignore[arg-type]
    ):
        with pytest.raises(StoreUnavailable, match=said) as caught:
            reach()
        if "graph" not in access:
            assert "hidden" not in str(caught.value)


# --- TLS


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    path = tmp_path / "certificate.pem"
    path.write_text(CERTIFICATE, "ascii")
    return path


def test_a_certificate_that_nobody_trusts(certificate: Path) -> None:
    with (
        scripted(yes, tls=certificate) as server,
        pytest.raises(StoreUnavailable, match=r"not trusted \(self.signed.*SSL_CERT_FILE"),
    ):
        opened(server.url, token="never sent")
    assert server.seen == []


def test_a_certificate_that_is_trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    acts = in_turn(yes, lambda handler: drip(handler, closing=True))
    with scripted(acts, tls=certificate) as server:
        store = opened(server.url, token="sent", timeout=0.5)
        assert store.select("ASK {}").rows == ((True,),)
        with pytest.raises(QueryTimeout):
            store.select("ASK {}")
        store.close()
    assert server.seen[0].headers["Authorization"] == "Bearer sent"


def test_https_where_there_is_none() -> None:
    with scripted(yes) as server, pytest.raises(StoreUnavailable, match="does not speak TLS"):
        opened(server.url.replace("http:", "https:"))


def test_http_where_it_is_https(certificate: Path) -> None:
    with scripted(yes, tls=certificate) as server, pytest.raises(StoreUnavailable) as caught:
        opened(server.url.replace("https:", "http:"))
    assert isinstance(caught.value, StoreError)
    assert "Check that http:// is right" in str(caught.value)


# --- loading


def test_a_load_is_sent_again_to_a_server_that_was_busy(pauses: list[float]) -> None:
    """The body is made anew for each try, and its length is told before."""
    held: dict[str, str] = {}
    busy = iter([True, False])

    def store_graphs(handler: Handler) -> None:
        seen = handler.server.seen[-1]
        if seen.method == "PUT" and seen.path.endswith("default") and next(busy, False):
            handler.send("later", "text/plain", 503)
        elif seen.method == "PUT":
            held[seen.path] = seen.body
            handler.send("", status=204)
        elif seen.method == "HEAD":
            handler.start(200, "application/n-triples", Content_Length="0")
        else:
            handler.send(held.get(seen.path, ""), "application/n-triples")

    with scripted(store_graphs) as server:
        target = http_target(server.url, Access())
        assert target.load(Held(SMALL, "v1")).any
        assert not target.load(Held(SMALL, "v1")).any
        assert all("Transfer-Encoding" not in one.headers for one in server.seen)
        target.close()
    assert pauses == [0.5]
    assert len(held) == 2
    assert io.StringIO(held["/ds?default"]).readline().startswith("<https://w3id.org/mmkg/id/")
