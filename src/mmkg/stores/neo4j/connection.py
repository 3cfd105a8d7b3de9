"""The one place that opens a driver to a Neo4j server."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from mmkg.__about__ import __version__
from mmkg.errors import MissingDependency, StoreUnavailable
from mmkg.stores.access import Access
from mmkg.stores.neo4j.access import check_url, with_environment

if TYPE_CHECKING:
    import neo4j

# In seconds. A closed port is told at once; these hold for hosts that say nothing, and for
# clusters that are choosing another leader.
_CONNECT = 10.0
_RETRY = 30.0
_COMMITS = 5

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Connection:
    """A driver with the database and the time limit that were asked for; threads may share it."""

    def __init__(
        self, url: str, driver: "neo4j.Driver", database: str | None, timeout: float | None
    ) -> None:
        self.url = url
        self.database = database
        # Zero would mean no limit.
        self.timeout = None if timeout is None else max(timeout, 0.001)
        self._driver: neo4j.Driver | None = driver

    @contextmanager
    def session(self, *, read: bool, query: str = "") -> "Iterator[neo4j.Session]":
        """A session whose errors are mmkg's; ``query`` is the user's own, for what is said of it.

        The server refuses writes in one that is for reading, and a cluster may answer it by a
        replica.
        """
        from mmkg.stores.neo4j.errors import translated

        driver = self.check_open()
        with (
            translated(self.url, query=query, timeout=self.timeout, database=self.database),
            driver.session(
                database=self.database, default_access_mode="READ" if read else "WRITE"
            ) as session,
        ):
            yield session

    def limited(self, work: "Callable[[neo4j.ManagedTransaction], Any]") -> "Callable[..., Any]":
        """The work under the time limit, for ``Session.execute_read``."""
        import neo4j

        return neo4j.unit_of_work(timeout=self.timeout)(work)

    def check_open(self) -> "neo4j.Driver":
        """The driver; raises ``StoreUnavailable`` where it was closed."""
        if self._driver is None:
            raise StoreUnavailable(self.url, "it is closed. Open it again.")
        return self._driver

    def close(self) -> None:
        """Close all connections; may be called twice."""
        if self._driver is not None:
            self._driver.close()
            self._driver = None


def connect(url: str, access: Access) -> Connection:
    """Reach the server, with what ``access`` leaves out taken from the environment.

    Raises ``MissingDependency`` without the driver, and ``StoreUnavailable`` where no server
    answers or it does not accept the user.
    """
    check_url(url)
    try:
        import neo4j
    except ImportError:
        raise MissingDependency("neo4j", "A Neo4j store") from None
    from mmkg.stores.neo4j.errors import translated

    # Without any handler Python prints the driver's warnings, beside the error that is raised.
    logging.getLogger("neo4j").addHandler(logging.NullHandler())
    access = with_environment(access, os.environ)
    with translated(url), ExitStack() as opened:
        try:
            driver = neo4j.GraphDatabase.driver(
                url,
                auth=_auth(access),
                user_agent=f"mmkg/{__version__}",
                connection_timeout=_CONNECT,
                max_transaction_retry_time=min(_RETRY, access.timeout or _RETRY),
                notifications_min_severity="OFF",
            )
            opened.callback(driver.close)
            driver.verify_connectivity()
        except ValueError:  # of a port that is no number, say
            raise StoreUnavailable(url, "not a URL such as bolt://localhost:7687.") from None
        opened.pop_all()
    return Connection(url, driver, access.database, access.timeout)


def repeatable(
    session: "neo4j.Session",
    work: "Callable[Concatenate[neo4j.ManagedTransaction, _P], _T]",
    *args: "_P.args",
    **kwargs: "_P.kwargs",
) -> "_T":
    """Carry out what does no harm when it is done twice, with retries.

    The driver's own leave out a commit of which the answer is lost.
    """
    from neo4j.exceptions import IncompleteCommit

    for _ in range(_COMMITS - 1):
        with suppress(IncompleteCommit):
            return session.execute_write(work, *args, **kwargs)
    return session.execute_write(work, *args, **kwargs)


def _auth(access: Access) -> "neo4j.Auth | None":
    import neo4j

    if access.token:
        return neo4j.bearer_auth(access.token)
    if access.user is None and access.password is None:
        return None
    return neo4j.basic_auth(access.user or "neo4j", access.password or "")
