"""Who mmkg is to a Neo4j server: options first, then the environment, never the URL."""

from collections.abc import Mapping

from mmkg.errors import StoreUnavailable
from mmkg.stores.access import Access

_VARIABLES = {
    "user": "NEO4J_USERNAME",
    "password": "NEO4J_PASSWORD",
    "database": "NEO4J_DATABASE",
}


def with_environment(access: Access, environment: Mapping[str, str]) -> Access:
    """What the options leave out, from ``NEO4J_USERNAME``, ``_PASSWORD`` and ``_DATABASE``.

    Where there is a token, no user and password are looked for. A variable that is empty is
    taken as not set.

    >>> with_environment(Access(user="ann"), {"NEO4J_USERNAME": "neo4j", "NEO4J_DATABASE": "kg"})
    Access(user='ann', database='kg')
    """
    found = {name: environment.get(variable) for name, variable in _VARIABLES.items()}
    database = access.database or found["database"] or None
    if access.token:
        return access._replace(database=database)
    return access._replace(
        user=access.user or found["user"] or None,
        password=access.password or found["password"] or None,
        database=database,
    )


def check_url(url: str) -> None:
    """Raise ``StoreUnavailable`` where the URL has a user or a password, which it would show.

    >>> check_url("neo4j://ann:secret@localhost:7687")
    Traceback (most recent call last):
        ...
    mmkg.errors.StoreUnavailable: Store neo4j://localhost:7687: a URL is shown and logged, ...
    """
    scheme, _, rest = url.partition("://")
    # A password may have a slash in it, so anything before any @ is kept out of the message.
    before, at, place = rest.rpartition("@")
    if before or at:
        raise StoreUnavailable(
            f"{scheme}://{place}",
            "a URL is shown and logged, so it may not hold a user or password. Name the user with "
            "`-o user=...` or in NEO4J_USERNAME, and set NEO4J_PASSWORD.",
        )
