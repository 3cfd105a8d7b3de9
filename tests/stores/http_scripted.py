"""A real HTTP server on this machine that does what a test tells it, well or badly."""

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote_plus

JSON = "application/sparql-results+json"

# For localhost until 2120, signed by itself; the key guards nothing.
CERTIFICATE = """\
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgwf+nSJMcT6QYy0Pc
COERPBH9lm6tOs694BIW5lM4OQGhRANCAAT4u1A3Nn92IBMHJdHhQLdy+hj7NtJi
yxdqi+kYQOWMOPoOn90MR6i8osnEXWAWfy3RSDps7iQcdaqSmk5wqlkH
-----END PRIVATE KEY-----
-----BEGIN CERTIFICATE-----
MIIBaDCCAQ2gAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABPi7UDc2f3YgEwcl
0eFAt3L6GPs20mLLF2qL6RhA5Yw4+g6f3QxHqLyiycRdYBZ/LdFIOmzuJBx1qpKa
TnCqWQejTjBMMBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAPBgNVHRMBAf8E
BTADAQH/MB0GA1UdDgQWBBRD/WPJ5/q9g+haFxnpSY5J3KkBQjAKBggqhkjOPQQD
AgNJADBGAiEAw09CTkRYksTYQdwTjFSrev07XYAc+x5RD/YT+k5+NC8CIQCV2Ufl
F57/Xmg29+T8q2gRcQo909bi9hSxZEaIPYQ8pg==
-----END CERTIFICATE-----
"""

Act = Callable[["Handler"], None]


class Seen(NamedTuple):
    """A request that came in."""

    method: str
    path: str
    headers: dict[str, str]
    body: str


class Handler(BaseHTTPRequestHandler):
    """One connection; a test's ``act`` answers through ``send`` or writes what it likes."""

    protocol_version = "HTTP/1.1"
    server: "_Server"

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        self.server.seen.append(Seen(self.command, self.path, dict(self.headers), body))
        if self.command == "POST" and "loaded" in unquote_plus(body):
            # What a store asks when it is opened.
            self.send(rows(["state", "version", "entity"], entity="https://w3id.org/mmkg/id/a/b"))
        else:
            self.server.act(self)

    do_GET = do_HEAD = do_PUT = do_POST  # noqa: N815  # http.server calls them so

    def send(self, body: str | bytes, kind: str = JSON, status: int = 200, **headers: str) -> None:
        """An answer as it should be."""
        data = body.encode() if isinstance(body, str) else body
        self.start(status, kind, **{"Content-Length": str(len(data)), **headers})
        self.wfile.write(data)

    def start(self, status: int = 200, kind: str = JSON, **headers: str) -> None:
        """The head of an answer, whose body follows."""
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    act: Act
    seen: list[Seen]

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that has gone away is no news."""


class Scripted(NamedTuple):
    """The server as a test sees it: where it is, and what it was asked since it was opened."""

    url: str
    seen: list[Seen]

    @property
    def asked(self) -> list[Seen]:
        """The requests without those that open a store."""
        return [one for one in self.seen if "loaded" not in unquote_plus(one.body)]


@contextmanager
def scripted(act: Act, *, tls: Path | None = None) -> Iterator[Scripted]:
    """A server that answers every request with ``act``, but lets a store open."""
    server = _Server(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.act, server.seen = act, []
    if tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(tls)
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield Scripted(f"http{'s' if tls else ''}://127.0.0.1:{server.server_port}/ds", server.seen)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def rows(names: list[str], count: int = 1, **cells: str) -> str:
    """A table of IRIs as JSON, each row the same."""
    import json

    row = {name: {"type": "uri", "value": value} for name, value in cells.items()}
    return json.dumps({"head": {"vars": names}, "results": {"bindings": [row] * count}})


YES = '{"head": {}, "boolean": true}'
