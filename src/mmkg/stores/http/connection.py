"""HTTP to one server: credentials, time limits, patience where it is busy."""

import io
import re
import socket
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, Any, Literal, NamedTuple
from urllib.parse import urlsplit, urlunsplit

from mmkg.__about__ import __version__
from mmkg.errors import MissingDependency, StoreUnavailable

try:
    import urllib3
except ImportError:
    raise MissingDependency("urllib3", "A SPARQL server") from None
from urllib3 import exceptions
from urllib3.connection import HTTPConnection, HTTPSConnection

from mmkg.stores.access import Access
from mmkg.stores.http.deadline import Deadline
from mmkg.stores.http.failures import NOT_HERE, first_line, not_done, not_reached

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer
    from urllib3.response import BaseHTTPResponse

CONNECTING = 10.0
"""Seconds that a server has to take a connection, where the limit is not less."""

TRIES = 5
LONGEST_PAUSE = 60.0
"""Seconds that a busy server may ask for; for one that wants more there is no waiting."""

# A server may make a client wait before it reads on, such as while it writes to its disk.
_SENDING = 600.0
_BUSY = (429, 503)
_OWN_LIMIT = re.compile(r"(?i)\btim(?:ed|e)[ -]?out\b")
_MESSAGE = 8192
_REST = 1 << 16
_BUFFER = 1 << 16

Body = Callable[[], Iterable[bytes]]


class Request(NamedTuple):
    """What is asked of a server; ``body`` is called for each try.

    ``asked`` is which of its endpoints this is, and ``expected`` the statuses beside success that
    are an answer too.
    """

    asked: Literal["query", "data"]
    method: str
    url: str
    headers: Mapping[str, str]
    body: bytes | Body | None = None
    expected: tuple[int, ...] = ()


class Answer:
    """The head of an answer, and its body as it comes; ``url`` names the server in errors."""

    def __init__(
        self, url: str, request: Request, response: "BaseHTTPResponse", deadline: Deadline
    ) -> None:
        self.url = url
        self.asked = request.asked
        self.status = response.status
        self.media_type = response.headers.get("Content-Type", "")
        self.body = io.BufferedReader(_Reading(url, response, deadline), _BUFFER)

    @property
    def is_here(self) -> bool:
        """Whether what answers is an endpoint, not some page."""
        return self.status not in NOT_HERE and "html" not in self.media_type

    def text(self) -> str:
        """The beginning of the body, where that is a message."""
        return self.body.read(_MESSAGE).decode("utf-8", "replace")

    def said(self) -> str:
        """The status, and what the message says."""
        return f"{self.status} {first_line(self.text())}".strip()


class Connection:
    """The way to one server, which threads may share; ``url`` is its name in errors."""

    def __init__(self, url: str, access: Access) -> None:
        self.url = url
        self._credentials = _credentials(url, access)
        self._secrets = [secret for secret in (access.password, access.token) if secret]
        self._pools = urllib3.PoolManager(maxsize=8, socket_options=_keeping_alive())
        self._pools.pool_classes_by_scheme = {"http": _Pool, "https": _TlsPool}
        self._closed = False

    @contextmanager
    def open(self, request: Request, deadline: Deadline) -> Iterator[Answer]:
        """Ask, and give the answer while it is read.

        Raises ``StoreUnavailable`` where there is none, or none that was asked for, and
        ``QueryTimeout``, in the course of reading as well.
        """
        response = self._asked(request, deadline)
        answer = Answer(self.url, request, response, deadline)
        try:
            if not (200 <= answer.status < 300 or answer.status in request.expected):
                raise self._failure(request, response, answer)
            yield answer
            # A connection is used again where all was read, else closed.
            answer.body.read(_REST)
        finally:
            response.close()

    def check_open(self) -> None:
        """Raise ``StoreUnavailable`` where the connection is closed."""
        if self._closed:
            raise StoreUnavailable(self.url, "it is closed. Open it again.")

    def close(self) -> None:
        """Close what is open; nothing can be asked afterwards."""
        self._closed = True
        self._pools.clear()

    def _asked(self, request: Request, deadline: Deadline) -> "BaseHTTPResponse":
        attempt, may_be_stale = 1, True
        while True:
            self.check_open()
            try:
                response = self._ask(request, deadline)
            except (exceptions.HTTPError, OSError) as error:
                # A connection that was kept may have been closed by the server in the meantime.
                # All that is asked may be asked twice.
                if may_be_stale and isinstance(error, exceptions.ProtocolError):
                    may_be_stale = False
                    continue
                raise not_reached(self.url, error, deadline) from None
            if response.status not in _BUSY or attempt == TRIES:
                return response
            self._pause(request, response, attempt, deadline)
            attempt += 1

    def _ask(self, request: Request, deadline: Deadline) -> "BaseHTTPResponse":
        body = request.body() if callable(request.body) else request.body
        # urllib3 sends with the limit that it has for connecting.
        connecting = _SENDING if callable(request.body) else CONNECTING
        return self._pools.urlopen(
            request.method,
            request.url,
            body=body,
            headers={**request.headers, **self._credentials, "User-Agent": f"mmkg/{__version__}"},
            timeout=urllib3.Timeout(connect=connecting, total=deadline.left()),
            preload_content=False,
            redirect=False,
            retries=False,
        )

    def _pause(
        self, request: Request, response: "BaseHTTPResponse", attempt: int, deadline: Deadline
    ) -> None:
        with closing(response):
            said = first_line(Answer(self.url, request, response, deadline).text())
        if _OWN_LIMIT.search(said):
            # Fuseki says so of a query that it has ended. It would end it again.
            raise self._not_done(request, 504, said)
        seconds = 0.25 * 2**attempt
        with suppress(exceptions.InvalidHeader):
            asked = response.headers.get("Retry-After")
            seconds = urllib3.Retry().parse_retry_after(asked) if asked else seconds
        if seconds > LONGEST_PAUSE:
            reason = f"it is busy ({response.status}), and asks for {seconds:.0f} s. Try later."
            raise StoreUnavailable(self.url, reason)
        deadline.sleep(seconds)

    def _failure(
        self, request: Request, response: "BaseHTTPResponse", answer: Answer
    ) -> StoreUnavailable:
        said = first_line(answer.text())
        if 300 <= answer.status < 400:
            said = _without_secrets(response.headers.get("Location", ""))
        for secret in self._secrets:
            said = said.replace(secret, "…")
        return self._not_done(request, answer.status, said)

    def _not_done(self, request: Request, status: int, said: str) -> StoreUnavailable:
        known = bool(self._credentials)
        return not_done(self.url, status, said, asked=request.asked, place=request.url, known=known)


class _Reading(io.RawIOBase):
    """The body of a response; each read may take what is left of the limit, and no longer."""

    def __init__(self, url: str, response: "BaseHTTPResponse", deadline: Deadline) -> None:
        self._url = url
        self._response = response
        self._deadline = deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        view = memoryview(buffer)
        left = self._deadline.left()
        try:
            connection = self._response.connection
            if left is not None and isinstance(connection, _Connection) and connection.stream:
                connection.stream.settimeout(left)
            data: bytes = self._response.read1(len(view))
        except (exceptions.HTTPError, OSError) as error:
            raise not_reached(self._url, error, self._deadline) from None
        view[: len(data)] = data
        return len(data)


class _Connection(HTTPConnection):
    """Keeps the socket at hand, which http.client forgets when the server will close it."""

    stream: socket.socket | None = None

    def getresponse(self) -> Any:
        self.stream = self.sock
        return super().getresponse()


class _TlsConnection(_Connection, HTTPSConnection):
    pass


class _Pool(urllib3.HTTPConnectionPool):
    ConnectionCls = _Connection


class _TlsPool(urllib3.HTTPSConnectionPool):
    ConnectionCls = _TlsConnection


def _credentials(url: str, access: Access) -> dict[str, str]:
    if access.token:
        # An error of http.client would show it.
        if not (access.token.isascii() and access.token.isprintable()):
            raise StoreUnavailable(url, "its token has characters that no token has. Check it.")
        return {"Authorization": f"Bearer {access.token}"}
    if access.user is None and access.password is None:
        return {}
    if ":" in (access.user or ""):
        raise StoreUnavailable(url, "a user with a colon in the name cannot be named to a server.")
    pair = f"{access.user or ''}:{access.password or ''}".encode()
    return {"Authorization": f"Basic {b64encode(pair).decode()}"}


def _without_secrets(location: str) -> str:
    try:
        parts = urlsplit(location)
    except ValueError:
        return ""
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2], query="", fragment=""))


def _keeping_alive() -> list[tuple[int, int, int]]:
    """Options by which a lost server is noticed within minutes, however long a query may take."""
    options = [*HTTPConnection.default_socket_options, (socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)]
    for name, value in (("TCP_KEEPIDLE", 60), ("TCP_KEEPINTVL", 15), ("TCP_KEEPCNT", 4)):
        if hasattr(socket, name):
            options.append((socket.IPPROTO_TCP, getattr(socket, name), value))
    return options
