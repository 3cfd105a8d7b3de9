"""What a test gets that asks for a server: in runs of their own, on machines without one."""

import os
import re
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

from servers.waiting import comes_true

TESTS = Path(__file__).parents[1]
ASKS = """
def test_asks_for_neo4j(neo4j_server):
    print("got", *neo4j_server)

def test_asks_for_sparql(sparql_server):
    print("got", *sparql_server)

def test_asks_for_a_guarded_one(guarded_sparql_server):
    assert guarded_sparql_server.base.endswith("/guarded")
"""


def _pytest(folder: Path, *options: str, **environment: str) -> str:
    """What pytest prints where neither Java's jars nor Maven nor Docker are there."""
    (folder / "conftest.py").write_text('pytest_plugins = ["servers.plugin"]\n')
    (folder / "pytest.ini").write_text(f"[pytest]\npythonpath = {TESTS}\n")
    (folder / "bin").mkdir(exist_ok=True)
    ours = ("CI", "JAVA_HOME", "NEO4J_", "MMKG_", "PYTEST_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    nothing = {"PATH": str(folder / "bin"), "XDG_CACHE_HOME": str(folder), "HOME": str(folder)}
    nothing["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"  # most are slow to import
    command = [sys.executable, "-m", "pytest", "-rA", "-p", "xdist", *options]
    temporary = f"--basetemp={folder / 'temporary'}"
    return subprocess.run(
        [*command, temporary], cwd=folder, env={**kept, **nothing, **environment},
        stdout=subprocess.PIPE, text=True,
    ).stdout  # fmt: skip


def test_a_server_that_cannot_be_had_is_a_skip_for_a_user(tmp_path: Path) -> None:
    (tmp_path / "test_asks.py").write_text(ASKS)
    said = _pytest(tmp_path)
    assert "3 skipped in" in said
    assert "No Neo4j for the tests: " in said
    assert "Docker does not run. MMKG_TEST_NEO4J may name one." in said
    assert "No SPARQL server for the tests: " in said
    assert "No guarded SPARQL server for the tests: " in said


def test_a_server_that_cannot_be_had_is_a_failure_in_ci(tmp_path: Path) -> None:
    (tmp_path / "test_asks.py").write_text(ASKS)
    said = _pytest(tmp_path, CI="true")
    assert "3 errors in" in said
    assert "No Neo4j for the tests: " in said
    assert "Traceback" not in said


def test_the_servers_of_the_environment_are_used(tmp_path: Path) -> None:
    (tmp_path / "test_asks.py").write_text(ASKS)
    neo4j = {"MMKG_TEST_NEO4J": "bolt://there", "NEO4J_USERNAME": "me", "NEO4J_PASSWORD": "mine"}
    said = _pytest(tmp_path, MMKG_TEST_SPARQL="http://there/ds/", **neo4j)
    assert "2 passed, 1 skipped in" in said, "and what nobody names is not made up"
    assert "got bolt://there me mine None" in said
    paths = "http://there/ds/query http://there/ds/data http://there/ds/update"
    assert f"got http://there/ds {paths}" in said


def test_a_password_is_not_shown_when_a_test_fails(tmp_path: Path) -> None:
    (tmp_path / "test_fails.py").write_text("def test_fails(neo4j_server):\n    assert False\n")
    said = _pytest(tmp_path, MMKG_TEST_NEO4J="bolt://there", NEO4J_PASSWORD="my-own-password")
    assert "bolt://there" in said
    assert "my-own-password" not in said


DOCKER = """#!/bin/sh
echo "$@" >>{log}
case $1 in run) echo Started.; echo Start Fuseki; exec sleep 600;; esac
"""


def test_docker_is_used_where_java_is_not_there(tmp_path: Path) -> None:
    """Not a server: what is asked of Docker, by which the address and the end have to be right."""
    log, folder = tmp_path / "log", tmp_path / "bin"
    folder.mkdir()
    for name in ("sh", "sleep", "rm"):
        (folder / name).symlink_to(str(shutil.which(name)))
    (folder / "docker").write_text(DOCKER.format(log=log))
    (folder / "docker").chmod(0o755)
    (tmp_path / "test_asks.py").write_text(ASKS)
    said = _pytest(tmp_path, CI="true")
    assert "3 passed in" in said
    asked = log.read_text()
    for kind, within in (("bolt", "7687"), ("http", "7474")):
        [port] = re.findall(rf"^got .*{kind}://127\.0\.0\.1:(\d+)", said, re.MULTILINE)[:1]
        assert f"--publish=127.0.0.1:{port}:{within} " in asked
    names = set(re.findall(r"--name=(\S+)", asked))
    assert {name.rpartition("-")[0] for name in names} == {"mmkg-neo4j", "mmkg-fuseki"}
    for name in names:
        assert comes_true(partial(_contains, log, f"rm --force {name}\n")), name


def _contains(file: Path, text: str) -> bool:
    return text in file.read_text()


WORKS = """
import os, time, pytest

@pytest.mark.parametrize("n", range(4))
def test_uses_neo4j(neo4j_server, n):
    print("worker", os.environ["PYTEST_XDIST_WORKER"], "uses")
    time.sleep(0.1)

@pytest.fixture(params=["none", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def engine(request):
    if request.param == "neo4j":
        request.getfixturevalue("neo4j_server")
        print("worker", os.environ["PYTEST_XDIST_WORKER"], "uses")
    return request.param

@pytest.mark.parametrize("n", range(4))
def test_may_use_neo4j(engine, n):
    time.sleep(0.1)
"""


def test_tests_of_neo4j_run_in_one_process(tmp_path: Path) -> None:
    for name in ("test_one.py", "test_two.py"):
        (tmp_path / name).write_text(WORKS)
    parallel = ["-n", "2", "--dist", "loadgroup"]
    said = _pytest(tmp_path, *parallel, MMKG_TEST_NEO4J="bolt://there")
    assert "24 passed in" in said
    uses = [line for line in said.splitlines() if line.startswith("worker ")]
    assert len(uses) == 16
    assert len(set(uses)) == 1, "by one worker"
