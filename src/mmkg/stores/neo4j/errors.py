"""The driver's errors as mmkg's: one line each, with what to do."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import neo4j.exceptions as driver

from mmkg.errors import (
    BadParameter,
    MmkgError,
    QueryRefused,
    QuerySyntaxError,
    QueryTimeout,
    StoreUnavailable,
    shorten,
)

# `Invalid input ')': expected … (line 1, column 10 (offset: 9))`, and then the query.
_PLACE = re.compile(r"(?s)^(.*?)\s*\(line (\d+), column (\d+) \(offset: \d+\)\)")
_MISSING = re.compile(r"Expected parameter\(s\): (.*)")

_SECURITY = {
    "Unauthorized": "it does not accept this user and password, or none was given. Name the user "
    "with `-o user=...` or in NEO4J_USERNAME, and set NEO4J_PASSWORD.",
    "AuthenticationRateLimit": "too many wrong passwords were given. Wait some seconds.",
    "CredentialsExpired": "the password has to be changed before its first use.",
    "TokenExpired": "the token has expired. Get a new one.",
}
_UNREACHABLE = (
    "no Neo4j answers there. Check that it runs, that host and port are those of Bolt "
    "(7687 unless set otherwise), and that +s is in the scheme where the server uses TLS."
)


@contextmanager
def translated(
    url: str, *, query: str = "", timeout: float | None = None, database: str | None = None
) -> Iterator[None]:
    """Raise what the driver raises as an error of mmkg's; ``query`` is a user's, if there is one.

    Nothing of the driver's own words is shown but what it says of the query or the data.
    """
    try:
        yield
    except driver.Neo4jError as error:
        raise _server_error(error, url, query, timeout, database) from None
    except (driver.ServiceUnavailable, driver.SessionExpired, driver.ConnectionPoolError, OSError):
        raise StoreUnavailable(url, _UNREACHABLE) from None
    except driver.ConfigurationError:
        raise StoreUnavailable(url, "not a URL such as bolt://localhost:7687.") from None
    except driver.DriverError as error:
        raise StoreUnavailable(url, f"the driver fails: {_line(error)}") from None


def _server_error(
    error: driver.Neo4jError, url: str, query: str, timeout: float | None, database: str | None
) -> MmkgError:
    group, _, title = (error.code or "").removeprefix("Neo.").partition(".")[2].rpartition(".")
    if title.startswith("TransactionTimedOut"):
        if timeout is not None and title.endswith("ClientConfiguration"):
            return QueryTimeout(url, timeout)
        return StoreUnavailable(url, "the server ended it after a time limit of its own.")
    if group == "Security":
        return StoreUnavailable(url, _SECURITY.get(title, f"it denies access: {_line(error)}"))
    if title == "DatabaseNotFound":
        return StoreUnavailable(
            url,
            f"it has no database {shorten(database or '')!r}. Name another with "
            "`-o database=...` or in NEO4J_DATABASE, or leave it out for the user's own.",
        )
    if query and group in ("Statement", "Procedure"):
        return _query_error(title, error, query)
    return StoreUnavailable(url, f"the server fails: {_line(error)}")


def _query_error(title: str, error: driver.Neo4jError, query: str) -> MmkgError:
    if title == "AccessMode":
        return QueryRefused("Writing", "Use MATCH and RETURN.")
    message = error.message or ""
    missing = _MISSING.fullmatch(message)
    if title == "ParameterMissing" and missing:
        return BadParameter(missing[1], "the query has it, and no value was given.")
    place = _PLACE.match(message)
    if place is None:
        return QuerySyntaxError(f"The query fails: {_line(error)}")
    reason, line, column = place[1], int(place[2]), int(place[3])
    lines = query.splitlines() or [""]
    rest = lines[line - 1][max(column - 1, 0) :] if 0 < line <= len(lines) else ""
    near = f"near {shorten(rest, 30)!r}" if rest.strip() else "where it ends"
    return QuerySyntaxError(
        f"The query cannot be read at line {line}, column {column}, {near}: "
        f"{shorten(reason, 200).rstrip('.')}."
    )


def _line(error: driver.GqlError) -> str:
    """What it says of itself, without the query that it repeats."""
    message = str(getattr(error, "message", None) or error).strip()
    return f"{shorten(message.partition(chr(10))[0], 200).rstrip('.')}."
