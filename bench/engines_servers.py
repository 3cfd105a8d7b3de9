"""The servers that are measured: named by the environment, or started for the bench."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path

from bench.engines_job import bytes_in

from servers import addresses
from servers.jars import fuseki_jar, java
from servers.once import Run, Unavailable, free_ports, once, start

# Tests want servers that start soon, a bench those that answer soon.
OPTIONS = ["-Xms1g", "-Xmx4g"]
_CONF = addresses.NEO4J_CONF.replace("pagecache.size=64m", "pagecache.size=1g")
# It writes its files when it ends in order; until then much is in its logs and its memory.
_STOP = "kill $server; wait $server; touch stopped"

_FUSEKI = """\
PREFIX : <#>
PREFIX fuseki: <http://jena.apache.org/fuseki#>
PREFIX ja: <http://jena.hpl.hp.com/2005/11/Assembler#>
PREFIX tdb2: <http://jena.apache.org/2016/tdb#>

[] a fuseki:Server ; ja:context [ ja:cxtName "arq:queryTimeout" ; ja:cxtValue "{milliseconds}" ] .
"""
_DATA_SET = """
:ds{number} a fuseki:Service ; fuseki:name "ds{number}" ;
    fuseki:dataset [ a tdb2:DatasetTDB2 ; tdb2:location "ds{number}" ] ;
    fuseki:endpoint
        [ fuseki:operation fuseki:query ; fuseki:name "query" ] ,
        [ fuseki:operation fuseki:gsp-rw ; fuseki:name "data" ] .
"""


@contextmanager
def server(engine: str, folder: Path, *, loads: int, limit: float) -> Iterator[dict[str, str]]:
    """Where the engine's server answers, which ends afterwards; nothing of one without a server.

    ``loads`` is how many graphs it takes, ``limit`` the seconds that a query may take. Raises
    ``Unavailable`` where it cannot be had.
    """
    starts: dict[str, Callable[[Run], dict[str, str]]] = {
        "Neo4j": _neo4j,
        "SPARQL server": lambda run: _fuseki(run, loads, limit),
    }
    if engine not in starts:
        yield {}
        return
    folder.mkdir(parents=True)
    run = Run(folder, os.getpid())
    try:
        yield starts[engine](run)
    finally:
        for running in folder.glob("*/running"):
            with suppress(FileNotFoundError):
                running.unlink()  # which ends the server
            _wait_for(running.with_name("stopped"))


def _neo4j(run: Run) -> dict[str, str]:
    vars(addresses).update(JAVA_OPTIONS=OPTIONS, NEO4J_CONF=_CONF, start=partial(start, stop=_STOP))
    found = addresses.neo4j(run)
    return {"url": found.url, "user": found.user, "password": found.password}


def size_of(engine: str, folder: Path) -> int | None:
    """What the graph takes on disk of a server that was started in a folder and has ended."""
    return (
        bytes_in(folder / "neo4j" / "data" / "databases" / "neo4j") if engine == "Neo4j" else None
    )


def _wait_for(path: Path, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not path.exists() and time.monotonic() < until:
        time.sleep(0.1)


def _fuseki(run: Run, loads: int, limit: float) -> dict[str, str]:
    if os.environ.get("MMKG_TEST_SPARQL"):
        return {"url": addresses.sparql(run).base, "named": "yes", "version": "a SPARQL server"}

    def begin(folder: Path) -> dict[str, str]:
        [port] = free_ports(1)
        config = _FUSEKI.format(milliseconds=int(limit * 1000))
        config += "".join(_DATA_SET.format(number=number) for number in range(loads))
        (folder / "config.ttl").write_text(config, "utf-8")
        jar = str(fuseki_jar(addresses.FUSEKI))
        command = [str(java() / "java"), *OPTIONS, "-jar", jar, "--localhost", f"--port={port}"]
        start(
            [*command, "--config=config.ttl"],
            run=run,
            folder=folder,
            ready="Start Fuseki",
            stop=_STOP,
        )
        version = f"Fuseki {addresses.FUSEKI.rpartition(':')[2]} with TDB2"
        return {"url": f"http://127.0.0.1:{port}", "folder": str(folder), "version": version}

    return once(run, "fuseki", begin)


__all__ = ["Unavailable", "server", "size_of"]
