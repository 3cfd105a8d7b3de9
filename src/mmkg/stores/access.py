"""How a server is reached: what its URL does not say."""

from typing import NamedTuple


class Access(NamedTuple):
    """Credentials and options for a store; its secrets are left out where it is shown.

    ``timeout`` is in seconds and holds for one query; ``graph`` is the IRI of a named graph;
    ``query_url`` and ``data_url`` are the endpoints for queries and for the Graph Store Protocol
    where a server has them at other paths than usual.

    >>> Access(user="neo4j", password="secret")
    Access(user='neo4j')
    """

    user: str | None = None
    password: str | None = None
    token: str | None = None
    database: str | None = None
    graph: str | None = None
    query_url: str | None = None
    data_url: str | None = None
    timeout: float | None = None

    def __repr__(self) -> str:
        hidden = ("password", "token")
        shown = ((name, value) for name, value in self._asdict().items() if name not in hidden)
        return f"Access({', '.join(f'{name}={value!r}' for name, value in shown if value)})"


URL_ALONE = Access()
"""Nothing beside the URL."""
