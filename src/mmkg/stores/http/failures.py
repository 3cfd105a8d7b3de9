"""What to say where a server is not reached, or does not do what it is asked."""

import re
from collections.abc import Sequence
from html import unescape
from urllib.parse import urlsplit

from urllib3 import exceptions

from mmkg.errors import QuerySyntaxError, QueryTimeout, StoreUnavailable, shorten
from mmkg.stores.http.deadline import Deadline

_PLACE = re.compile(r"(?is)\bline\W{0,3}(\d+)\W{1,3}col(?:umn)?\W{0,3}(\d+)[\s.:]*(.*)")
_OXIGRAPH_PLACE = re.compile(r"(?s)\berror at (\d+):(\d+)()")
_NO_TLS = re.compile("WRONG_VERSION|UNKNOWN_PROTOCOL|RECORD_LAYER|HTTP_REQUEST|PACKET_LENGTH")
_TITLE = re.compile(r"(?is)<title[^>]*>(.*?)</title>")

NOT_HERE = (400, 404, 405, 406, 410, 415, 501)
"""The statuses by which a server says that a path takes no such request."""


def not_reached(url: str, error: Exception, deadline: Deadline) -> StoreUnavailable | QueryTimeout:
    """The error for what urllib3 raises before there is an answer, or while it is read."""
    match error:
        case exceptions.NameResolutionError():
            reason = "no such host is known. Check its name."
        case exceptions.NewConnectionError():
            reason = "nothing answers there. Check that the server runs, and its host and port."
        case exceptions.ConnectTimeoutError():
            deadline.left()
            reason = "it cannot be reached: no connection in time. Check its host and port."
        case exceptions.TimeoutError() if deadline.is_set:
            return deadline.passed()
        case exceptions.SSLError():
            reason = _tls(str(error))
        case _ if "RemoteDisconnected" in str(error) or "reset" in str(error):
            reason = "it closed the connection without an answer. Check that http:// is right."
        case exceptions.ProtocolError() | exceptions.HTTPError():
            reason = "its answer broke off, or is no HTTP. Try again, or see the server's log."
        case _:
            reason = f"it cannot be reached ({shorten(str(error), 120)})."
    return StoreUnavailable(url, reason)


def _tls(error: str) -> str:
    if "CERTIFICATE_VERIFY_FAILED" in error:
        why = re.search(r"certificate verify failed: ([^(\n]*[^(\n\s])", error)
        return (
            f"its certificate is not trusted ({why[1] if why else 'not verified'}). Name the "
            "certificate of who signed it in SSL_CERT_FILE."
        )
    if _NO_TLS.search(error):
        return "it does not speak TLS there. Check whether http:// is right, and the port."
    return f"a TLS connection to it fails ({shorten(error, 120)}). Check what it supports."


def not_done(
    url: str, status: int, text: str, *, asked: str, place: str, known: bool
) -> StoreUnavailable:
    """The error for an answer by its status.

    ``asked`` is which endpoint was asked, ``query`` or ``data``, at ``place``; ``known`` says
    whether credentials were sent.
    """
    if status in NOT_HERE and status != 400:
        return no_endpoint(url, asked, (place,), f"{status} {text}".strip())
    if 300 <= status < 400:
        # Not followed: the credentials are for this server alone.
        where = f", {text}" if text else ""
        return StoreUnavailable(url, f"it has moved ({status}). Use its new address{where}.")
    if status == 401:
        reason = (
            "it does not accept these credentials (401). Check user and password, or the token."
            if known
            else "it wants credentials (401): --option user=NAME and password=WORD, or token=TOKEN."
        )
        return StoreUnavailable(url, reason)
    whom = "these credentials allow" if known else "is allowed without credentials"
    ended = f"its own time limit ended this ({status}). Ask for less."
    busy = f"it is too busy ({status}), and was so after every pause. Try later."
    reason = {
        403: f"this is more than {whom} (403).",
        408: ended,
        413: "this is too large for it (413). Allow larger requests in its settings.",
        429: busy,
        503: busy,
        504: ended,
    }.get(status, f"it fails ({status}). See its log.")
    return StoreUnavailable(url, f"{reason} It says: {text}" if text else reason)


def no_endpoint(url: str, asked: str, places: Sequence[str], said: str) -> StoreUnavailable:
    """The error where none of the places is an endpoint; ``said`` is the answer of the first."""
    what = "SPARQL queries" if asked == "query" else "the Graph Store Protocol"
    paths = ", ".join(dict.fromkeys(urlsplit(place).path or "/" for place in places))
    mend = f"Name another place with --option {asked}-url=URL."
    return StoreUnavailable(url, f"it does not take {what} at {paths} ({said}). {mend}")


def first_line(text: str) -> str:
    """What a server's message says, of a page its title.

    >>> first_line("<html><title>Error 404 &ndash; Not Found</title>")
    'Error 404 – Not Found'
    """
    title = _TITLE.search(text)
    lines = (title[1] if title else text).split("\n\n")[0]
    printable = "".join(char if char.isprintable() else " " for char in unescape(lines))
    return shorten(printable, 160)


def not_parsed(query: str, text: str) -> QuerySyntaxError:
    """The error for a query that a server refuses as such; ``text`` is the server's message."""
    from mmkg.stores.syntax import not_parsed

    place = _PLACE.search(text) or _OXIGRAPH_PLACE.search(text)
    if place:
        # Whatever a parser expected is a long list of tokens.
        reason = re.split(r"(?i)\bwas expecting|\bencountered", first_line(place[3]))[0]
        return not_parsed(query, int(place[1]), int(place[2]), reason)
    said = first_line(text) or "the server does not say why."
    return QuerySyntaxError(f"The query cannot be parsed: {said}")
