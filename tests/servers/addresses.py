"""A Neo4j and a Fuseki: named by the environment, or started with Java, or with Docker."""

import os
import secrets
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

from servers.jars import HERE, JAVA_OPTIONS, fuseki_jar, java, neo4j_jars
from servers.once import Address, Run, Unavailable, free_ports, once, start

NEO4J_IMAGE = "neo4j:2026.08.1-community"
FUSEKI = "org.apache.jena:jena-fuseki-server:6.2.0"
MAVEN_IMAGE = "maven:3-eclipse-temurin-25"


class Neo4jServer(NamedTuple):
    """Where a Neo4j answers; ``http_url`` is None where the environment names the server."""

    url: str
    user: str
    password: str
    http_url: str | None = None

    def __repr__(self) -> str:  # pytest prints it, and the password may be a user's own
        return f"Neo4jServer({self.url!r})"


class SparqlServer(NamedTuple):
    """Where a data set of a SPARQL server answers, and who may ask where that is limited."""

    base: str
    query_url: str
    data_url: str
    update_url: str
    user: str | None = None
    password: str | None = None


def neo4j(run: Run) -> Neo4jServer:
    """The Neo4j of this run. Raises ``Unavailable`` where none can be had."""
    if url := os.environ.get("MMKG_TEST_NEO4J"):
        user = os.environ.get("NEO4J_USERNAME", "neo4j")
        return Neo4jServer(url, user, os.environ.get("NEO4J_PASSWORD", "neo4j"))
    return Neo4jServer(**once(run, "neo4j", lambda folder: _start_neo4j(run, folder)))


def sparql(run: Run) -> SparqlServer:
    """The open data set of this run's Fuseki. Raises ``Unavailable`` where none can be had."""
    if base := os.environ.get("MMKG_TEST_SPARQL"):
        return _data_set(base.rstrip("/"))
    return _data_set(_fuseki(run)["url"] + "/ds")


def guarded_sparql(run: Run) -> SparqlServer:
    """The data set for those who log in. Raises ``Unavailable`` where none can be had."""
    address = _fuseki(run)
    login = {"user": address["user"], "password": address["password"]}
    return _data_set(address["url"] + "/guarded")._replace(**login)


def _data_set(base: str) -> SparqlServer:
    return SparqlServer(base, f"{base}/query", f"{base}/data", f"{base}/update")


def _fuseki(run: Run) -> Address:
    return once(run, "fuseki", lambda folder: _start_fuseki(run, folder))


NEO4J_CONF = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{bolt}
server.http.listen_address=127.0.0.1:{http}
server.memory.pagecache.size=64m
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
"""
_OPENED = ["java.nio", "java.io", "java.lang", "sun.nio.ch", "java.util.concurrent"]
NEO4J_OPTIONS = [
    "--enable-native-access=ALL-UNNAMED",
    "--sun-misc-unsafe-memory-access=allow",
    "--add-exports=java.base/jdk.internal.util.random=ALL-UNNAMED",
    *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED),
]


def _start_neo4j(run: Run, folder: Path) -> Address:
    [bolt, http], password = free_ports(2), secrets.token_hex(8)
    try:
        jdk = java()
        jars = neo4j_jars(jdk)
    except Unavailable as reason:
        _need_docker(reason)
        name = f"mmkg-neo4j-{bolt}"
        command = ["docker", "run", "--rm", f"--name={name}", f"--env=NEO4J_AUTH=neo4j/{password}"]
        published = [f"--publish=127.0.0.1:{bolt}:7687", f"--publish=127.0.0.1:{http}:7474"]
        command += [*published, NEO4J_IMAGE]
        stop = f"docker rm --force {name}"
        start(command, run=run, folder=folder, ready="Started.", stop=stop, limit=600)
    else:
        for name in ("conf", "data", "logs", "plugins", "import", "run", "licenses"):
            (folder / name).mkdir()
        (folder / "conf/neo4j.conf").write_text(NEO4J_CONF.format(bolt=bolt, http=http), "utf-8")
        options = [*JAVA_OPTIONS, *NEO4J_OPTIONS, "-cp", f"{jars}:{jars}/*"]
        command = [str(jdk / "java"), *options, "Neo4jServer", str(folder), password]
        start(command, run=run, folder=folder, ready="Started.")
    return {
        "url": f"bolt://127.0.0.1:{bolt}", "http_url": f"http://127.0.0.1:{http}",
        "user": "neo4j", "password": password,
    }  # fmt: skip


def _start_fuseki(run: Run, folder: Path) -> Address:
    [port], password = free_ports(1), secrets.token_hex(8)
    shutil.copy(HERE / "fuseki.ttl", folder)
    (folder / "passwd").write_text(f"mmkg: {password}\n", "utf-8")
    arguments = ["--config=fuseki.ttl", f"--port={port}"]
    try:
        command = [str(java() / "java"), *JAVA_OPTIONS, "-jar", str(fuseki_jar(FUSEKI))]
    except Unavailable as reason:
        _need_docker(reason)
        # There is no image of Fuseki's makers: Maven's brings all that is needed.
        name = f"mmkg-fuseki-{port}"
        fetch = f"mvn -q -B dependency:copy -Dartifact={FUSEKI} -DoutputDirectory=/tmp/jar"
        script = f"{fetch} && exec java -jar /tmp/jar/*.jar {' '.join(arguments)}"
        command = ["docker", "run", "--rm", f"--name={name}", f"--publish=127.0.0.1:{port}:{port}"]
        command += [f"--volume={folder}:/fuseki", "--workdir=/fuseki"]
        command += [MAVEN_IMAGE, "sh", "-c", script]
        stop = f"docker rm --force {name}"
        start(command, run=run, folder=folder, ready="Start Fuseki", stop=stop, limit=600)
    else:
        command += ["--localhost", *arguments]
        start(command, run=run, folder=folder, ready="Start Fuseki")
    return {"url": f"http://127.0.0.1:{port}", "user": "mmkg", "password": password}


def _need_docker(otherwise: Unavailable) -> None:
    try:
        runs = subprocess.run(["docker", "info"], capture_output=True, timeout=20).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        runs = False
    if not runs:
        raise Unavailable(f"{otherwise}, and Docker does not run") from None
