"""Java, and servers' jars from Maven Central, kept in the user's cache."""

import hashlib
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import platformdirs

from servers.once import Unavailable, locked

HERE = Path(__file__).parent
OLDEST_JAVA = 21
# Enough for tests, and quick to start: the better compiler costs more than it gives here.
JAVA_OPTIONS = ["-Xms256m", "-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:2.8"


def java() -> Path:
    """The ``bin`` folder of a JDK that the servers run on.

    Raises ``Unavailable`` where there is none.
    """
    for folder in _java_folders():
        if (folder / "java").exists() and _java_version(folder) >= OLDEST_JAVA:
            return folder
    raise Unavailable(f"no JDK of version {OLDEST_JAVA} or newer is installed")


def _java_folders() -> Iterator[Path]:
    if home := os.environ.get("JAVA_HOME"):
        yield Path(home, "bin")
    if found := shutil.which("java"):
        yield Path(found).parent
    yield from sorted(Path("/usr/lib/jvm").glob("*/bin"))
    yield from sorted(Path("/Library/Java/JavaVirtualMachines").glob("*/Contents/Home/bin"))


def _java_version(folder: Path) -> int:
    ran = subprocess.run([folder / "java", "-version"], capture_output=True, text=True)
    match = re.search(r'version "(\d+)', ran.stderr)
    return int(match[1]) if match else 0


def neo4j_jars(jdk: Path) -> Path:
    """The folder of Neo4j's jars and of the class that starts it."""
    pom, source = HERE / "pom.xml", HERE / "Neo4jServer.java"

    def fill(folder: Path) -> None:
        _maven(f"{_PLUGIN}:copy-dependencies", "-f", str(pom), f"-DoutputDirectory={folder}")
        options = ["--release", str(OLDEST_JAVA), "-cp", f"{folder}/*", "-d", str(folder)]
        subprocess.run([str(jdk / "javac"), *options, str(source)], check=True)

    made_of = pom.read_bytes() + source.read_bytes()
    return _cached(f"neo4j-{hashlib.sha256(made_of).hexdigest()[:12]}", fill)


def fuseki_jar(artifact: str) -> Path:
    """The jar of Fuseki, by its coordinates in Maven Central."""

    def fill(folder: Path) -> None:
        _maven(f"{_PLUGIN}:copy", f"-Dartifact={artifact}", f"-DoutputDirectory={folder}")

    [jar] = _cached(artifact.replace(":", "-"), fill).glob("*.jar")
    return jar


def _cached(name: str, fill: Callable[[Path], None]) -> Path:
    """The folder of this name, filled at first use: beside, then renamed into place."""
    cache = platformdirs.user_cache_path("mmkg") / "test-servers"
    cache.mkdir(parents=True, exist_ok=True)
    kept = cache / name
    # One at a time, in all runs: Maven's own folder is not made for several.
    with locked(cache / "lock"):
        if not kept.exists():
            with tempfile.TemporaryDirectory(dir=cache) as beside:
                folder = Path(beside, name)
                folder.mkdir()
                fill(folder)
                folder.rename(kept)
    return kept


def _maven(*arguments: str) -> None:
    maven = shutil.which("mvn")
    if maven is None:
        raise Unavailable("Maven (mvn) is not installed")
    ran = subprocess.run([maven, "-q", "-B", *arguments], capture_output=True, text=True)
    if ran.returncode:
        said = [line for line in ran.stdout.splitlines() if line.startswith("[ERROR]")]
        raise Unavailable(f"Maven cannot fetch the jars: {(said or ['no reason given'])[0][:300]}")
