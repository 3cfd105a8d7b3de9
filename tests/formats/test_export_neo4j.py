"""Neo4j's own formats, run on a real Neo4j: what is there then is what ``mmkg load`` would leave.

The script runs on the server of the test run; the offline import has one of its own.
"""

import io
import os
import secrets
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import neo4j
import pytest

from mmkg.errors import DataError, StoreUnavailable
from mmkg.formats.export.registry import export
from mmkg.model.property_graph import Node, bundle_of, nodes_of
from mmkg.model.values import Bundle, Claim, Fact, Literal_, Ref
from mmkg.stores.access import Access
from mmkg.stores.compiled import read_bundle, version_for
from mmkg.stores.content import Held
from mmkg.stores.neo4j.diff import UNIT
from mmkg.stores.neo4j.store import open_neo4j
from mmkg.stores.neo4j.target import neo4j_target
from mmkg.stores.target import Changes
from servers.addresses import NEO4J_CONF, NEO4J_OPTIONS, Neo4jServer
from servers.jars import JAVA_OPTIONS, java, neo4j_jars
from servers.once import Run, Unavailable, free_ports, start
from stores.engines import Servers
from stores.small_graph import HOSTILE, SMALL

AWKWARD, DISPUTED, EMPTY = (Ref(f"model:{name}.") for name in ("awkward", "disputed", "empty"))
PAPER = Ref("paper:awkward.")
CLAIMED: tuple[Literal_, ...] = (*HOSTILE, "a|b", 2**63 - 1, -(2**63 - 1), 1e-7, -1.5e300, True)


def _awkward() -> Bundle:
    """What breaks columns and quoting, under ids that no other graph has."""
    facts = [
        *(Fact(AWKWARD, "alias", text) for text in (*HOSTILE, "a|b", "a;b")),
        Fact(AWKWARD, "label", HOSTILE[8]),
        Fact(AWKWARD, "description", ""),
        Fact(AWKWARD, "parameters", 2**63 - 1),
        Fact(DISPUTED, "label", "x\r\ny"),
        *(Fact(DISPUTED, "released", month) for month in ("2021-06", "2021-07")),
        *(Fact(DISPUTED, "year", year) for year in (2020, 2021)),
        Fact(DISPUTED, "extends", AWKWARD),
        Fact(EMPTY, "label", "empty"),
        Fact(EMPTY, "alias", ""),
    ]
    fact = Fact(AWKWARD, "value", 0)
    claims = tuple(
        Claim(Ref(f"claim:awkward-{number:02}"), fact._replace(o=value), PAPER, text, "primary",
              "normal", as_printed=text)
        for number, (value, text) in enumerate(zip(CLAIMED, HOSTILE * 2, strict=False))
    )  # fmt: skip
    types = {**dict.fromkeys((AWKWARD, DISPUTED, EMPTY), "Model"), PAPER: "Paper"}
    return Bundle(types, tuple(facts), claims)


def _joined(*bundles: Bundle) -> Bundle:
    types = {ref: label for one in bundles for ref, label in one.types.items()}
    facts = tuple(fact for one in bundles for fact in one.facts)
    claims = tuple(claim for one in bundles for claim in one.claims)
    # In the order that a bundle has.
    return bundle_of(nodes_of(Bundle(types, facts, claims)))


def _content(server: Neo4jServer) -> Bundle:
    """All that is in the database, read by the driver alone."""
    nodes: dict[str, tuple[str, dict[str, Any], list[tuple[str, Ref]]]] = {}
    with neo4j.GraphDatabase.driver(server.url, auth=(server.user, server.password)) as driver:
        for record in driver.execute_query("MATCH (n:Mmkg) RETURN n").records:
            [label] = set(record["n"].labels) - {"Mmkg"}
            properties = dict(sorted(record["n"].items()))
            nodes[properties.pop("id")] = (label, properties, [])
        query = "MATCH (a)-[r]->(b) RETURN a.id AS s, type(r) AS p, b.id AS o"
        for record in driver.execute_query(query).records:
            nodes[record["s"]][2].append((record["p"], Ref(record["o"])))
        others = driver.execute_query("MATCH (n) WHERE NOT n:Mmkg RETURN labels(n) AS l").records
    assert [record["l"] for record in others] == [["MmkgGraph"]]
    return bundle_of(
        Node(Ref(ref), label, properties, tuple(sorted(links)))
        for ref, (label, properties, links) in nodes.items()
    )


def _access(server: Neo4jServer) -> Access:
    return Access(user=server.user, password=server.password)


def _check_loaded(server: Neo4jServer, bundle: Bundle, *, updated: int) -> None:
    """It is asked under its version, and a load of the same graph finds next to nothing to do."""
    version = version_for(bundle)
    store = open_neo4j(server.url, None, _access(server))
    try:
        assert store.version == version
    finally:
        store.close()
    target = neo4j_target(server.url, _access(server))
    try:
        assert target.load(Held(bundle, version)) == Changes(UNIT, updated=updated)
        assert target.dump() == bundle
        assert not target.load(Held(bundle, version)).any
    finally:
        target.close()


# --- the script ----------------------------------------------------------------------------------


@pytest.fixture
def empty_server(neo4j_server: Neo4jServer, servers: Servers) -> Iterator[Neo4jServer]:
    """The server of the test run, with nothing in it before and after."""
    servers.forget()
    login = (neo4j_server.user, neo4j_server.password)
    with neo4j.GraphDatabase.driver(neo4j_server.url, auth=login) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
        yield neo4j_server
        driver.execute_query("MATCH (n) DETACH DELETE n")


def _statements(bundle: Bundle) -> list[str]:
    stream = io.StringIO()
    export(bundle, "cypher", stream)
    *statements, rest = stream.getvalue().split(";\n")
    assert rest == ""
    return statements


def _run(server: Neo4jServer, statements: list[str]) -> int:
    """How much the statements have changed."""
    changed = 0
    login = (server.user, server.password)
    with (
        neo4j.GraphDatabase.driver(server.url, auth=login) as driver,
        driver.session() as session,
    ):
        for statement in statements:
            counters = session.run(statement).consume().counters
            changed += counters.nodes_created + counters.relationships_created
    return changed


def test_the_script_makes_the_graph_and_again_changes_nothing(empty_server: Neo4jServer) -> None:
    bundle = _joined(SMALL, _awkward())
    statements = _statements(bundle)
    assert "CREATE CONSTRAINT" in statements[0]
    nodes = list(nodes_of(bundle))
    links = sum(len(node.links) for node in nodes)
    assert _run(empty_server, statements) == len(nodes) + links + 1
    assert repr(_content(empty_server)) == repr(bundle)
    assert _run(empty_server, statements) == 0
    _check_loaded(empty_server, bundle, updated=0)


def test_a_script_that_was_stopped_leaves_no_graph_to_be_asked(empty_server: Neo4jServer) -> None:
    _run(empty_server, _statements(SMALL)[:-1])
    with pytest.raises(StoreUnavailable, match="loaded by half"):
        open_neo4j(empty_server.url, None, _access(empty_server))


@pytest.mark.parametrize("form", ["cypher", "neo4j-admin"])
@pytest.mark.parametrize("value", [2**63, float("inf")])
def test_what_neo4j_cannot_hold_is_told(form: str, value: Literal_, tmp_path: Path) -> None:
    model = Ref("model:x")
    bundle = Bundle({model: "Model"}, (Fact(model, "parameters", value),), ())
    with pytest.raises(DataError, match="model:x: parameters is"):
        export(bundle, form, tmp_path / "out")


# --- the offline import --------------------------------------------------------------------------


# Each process that asks for it would import and start a server.
ONE_PROCESS = pytest.mark.xdist_group("neo4j-import")


class Imported:
    """A server that was started on what the import has made."""

    def __init__(self, server: Neo4jServer, bundle: Bundle, folder: Path) -> None:
        self.server, self.bundle, self.folder = server, bundle, folder


@pytest.fixture(scope="module")
def imported(
    server_run: Run, known_graph: Path, tmp_path_factory: pytest.TempPathFactory
) -> Imported:
    """The real graph and the awkward one, imported by ``import.sh`` and served."""
    try:
        jdk = java()
        jars = neo4j_jars(jdk)
    except Unavailable as reason:
        if os.environ.get("CI"):
            pytest.fail(f"No Neo4j to import into: {reason}", pytrace=False)
        pytest.skip(f"No Neo4j to import into: {reason}")
    bundle = _joined(read_bundle(known_graph), _awkward())
    folder = tmp_path_factory.mktemp("neo4j-admin") / "a folder's name"
    export(bundle, "neo4j-admin", folder)
    home = tmp_path_factory.mktemp("neo4j-home")
    for name in ("conf", "data", "logs", "plugins", "import", "run", "licenses"):
        (home / name).mkdir()
    [bolt, http], password = free_ports(2), secrets.token_hex(8)
    (home / "conf/neo4j.conf").write_text(NEO4J_CONF.format(bolt=bolt, http=http), "utf-8")
    options = [*JAVA_OPTIONS, *NEO4J_OPTIONS]
    tool = home / "neo4j-admin"
    shown = " ".join(f"'{option}'" for option in (*options, "-cp", f"{jars}/*"))
    tool.write_text(f"#!/bin/sh\nexec '{jdk / 'java'}' {shown} org.neo4j.cli.AdminTool \"$@\"\n")
    tool.chmod(0o755)
    ran = subprocess.run(
        ["sh", str(folder / "import.sh")],
        env={**os.environ, "NEO4J_ADMIN": str(tool), "NEO4J_HOME": str(home),
             "NEO4J_CONF": str(home / "conf")},
        capture_output=True, text=True,
    )  # fmt: skip
    assert "IMPORT DONE" in ran.stdout, ran.stdout + ran.stderr
    command = [str(jdk / "java"), *options, "-cp", f"{jars}:{jars}/*", "Neo4jServer", str(home)]
    start([*command, password], run=server_run, folder=home, ready="Started.")
    server = Neo4jServer(f"bolt://127.0.0.1:{bolt}", "neo4j", password)
    return Imported(server, bundle, folder)


@ONE_PROCESS
def test_the_import_makes_the_graph(imported: Imported) -> None:
    assert repr(_content(imported.server)) == repr(imported.bundle)


@ONE_PROCESS
def test_the_import_is_a_load(imported: Imported) -> None:
    """But for the list of an empty text alone, which the import cannot write as a list."""
    _check_loaded(imported.server, imported.bundle, updated=1)


@ONE_PROCESS
def test_nodes_of_unusual_types_have_files_of_their_own(imported: Imported) -> None:
    files = {path.name for path in (imported.folder / "nodes").iterdir()}
    assert {
        "Claim.csv",
        "Claim.value-string.csv",
        "Claim.value-long.csv",
        "Claim.value-boolean.csv",
        "Model.csv",
        "Model.alias-string.csv",
        "Model.released-strings.year-longs.csv",
        "MmkgGraph.csv",
    } <= files
    head = (imported.folder / "nodes/Model.csv").read_text("utf-8").partition("\n")[0]
    assert head.startswith("id:ID,label:string,alias:string[],")
    assert head.endswith(",year:long")


def test_a_list_is_parted_by_what_is_in_no_text(tmp_path: Path) -> None:
    export(SMALL, "neo4j-admin", tmp_path / "plain")
    export(_awkward(), "neo4j-admin", tmp_path / "awkward")
    assert "'--array-delimiter=|'" in (tmp_path / "plain/import.sh").read_text("utf-8")
    assert "--array-delimiter=U+001F" in (tmp_path / "awkward/import.sh").read_text("utf-8")


def test_lines_within_fields_are_looked_for_only_where_there_are_any(tmp_path: Path) -> None:
    model = Ref("model:x")
    for name, text in (("with", "a\nb"), ("without", "a b")):
        bundle = Bundle({model: "Model"}, (Fact(model, "label", text),), ())
        export(bundle, "neo4j-admin", tmp_path / name)
        script = (tmp_path / name / "import.sh").read_text("utf-8")
        assert ("--multiline-fields=true" in script) is (name == "with")


def test_an_end_of_which_nothing_is_stated_is_a_node_without_a_class(tmp_path: Path) -> None:
    """As ``mmkg load`` makes it: no relationship leads to nothing."""
    model, end = Ref("model:x"), Ref("model:y")
    bundle = Bundle({model: "Model"}, (Fact(model, "extends", end),), ())
    export(bundle, "neo4j-admin", tmp_path)
    assert (tmp_path / "nodes/named-only.csv").read_text("utf-8") == "id:ID\nmodel:y\n"
    assert "--nodes=Mmkg=./nodes/named-only.csv" in (tmp_path / "import.sh").read_text("utf-8")
    assert any("MERGE (n:Mmkg {id: row.id})" in statement for statement in _statements(bundle))
