"""Help with examples that run, and completion."""

import os
import shlex
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from cli.running import Mmkg, environment
from mmkg.cli.app import COMMANDS, app
from mmkg.cli.options import Command
from servers.addresses import Neo4jServer, SparqlServer
from stores.engines import Servers

ALL: list[Command] = [
    command
    for module in dict.fromkeys(COMMANDS.values())
    for command in import_module(f"mmkg.cli.{module}").COMMANDS
]
# It would write into the checkout.
NOT_RUN = {"mmkg schema build"}
ON_SERVERS = {
    example for command in ALL for example in command.examples if "//localhost" in example
}
EXAMPLES = sorted(
    {example for command in ALL for example in command.examples} - NOT_RUN - ON_SERVERS
)


def words_of(command: Command) -> list[str]:
    return [word for word in (command.group, command.name) if word]


def test_the_table_of_commands_names_each_once() -> None:
    named = [command.group or command.name for command in ALL]
    assert list(dict.fromkeys(named)) == list(COMMANDS)


@pytest.mark.parametrize("command", ALL, ids=lambda command: command.name)
@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_shows_every_example(mmkg: Mmkg, command: Command, option: str) -> None:
    ran = mmkg(*words_of(command), option)
    assert ran.code == 0
    assert command.examples
    for example in command.examples:
        assert f"    {example}\n" in ran.out
        assert " ".join(["mmkg", *words_of(command)]) in example


def test_help_of_all_names_each_command(mmkg: Mmkg) -> None:
    text = mmkg("--help").out
    for name in COMMANDS:
        assert f"  {name} " in text
    assert "mmkg ask which models use ITM on Conceptual Captions" in text


@pytest.mark.parametrize("example", EXAMPLES)
def test_examples_run(example: str, tmp_path: Path, small_seed: Path) -> None:
    if "my-seed" in example:
        shutil.copytree(small_seed, tmp_path / "my-seed")
    if "released.nq" in example:
        run_example("mmkg export --seed my-seed --format nquads --output released.nq", tmp_path)
    if "HEAD:" in example:
        git = "git -c user.name=x -c user.email=x@example.org -c commit.gpgsign=false"
        commit = f"{git} init -q && {git} add my-seed && {git} commit -q -m x"
        subprocess.run(["/bin/sh", "-c", commit], cwd=tmp_path, check=True)
    if "--shacl" in example:  # the whole seed is held against the shapes by `dev.py check seed`
        example = f"MMKG_SEED={shlex.quote(str(small_seed))} {example}"
    run_example(example, tmp_path)


@pytest.mark.parametrize("example", sorted(ON_SERVERS))
def test_examples_on_servers_run(
    example: str,
    tmp_path: Path,
    neo4j_server: Neo4jServer,
    sparql_server: SparqlServer,
    servers: Servers,
    small_seed: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("MMKG_SEED", str(small_seed))  # the whole graph takes long to be sent
    servers.forget()  # another graph is loaded into the one database of Neo4j
    place = neo4j_server.url.partition("://")[2]
    for told, there in (
        ("localhost:7687", place),
        ("neo4j://localhost ", f"neo4j://{place} "),
        ("http://localhost:3030/ds", f"{sparql_server.base} -o graph=https://example.org/help"),
    ):
        example = example.replace(told, there)
    if "graph.ttl" in example:
        run_example("mmkg export --output graph.ttl", tmp_path)
    if "dump" in example:
        run_example(f"mmkg load --to {neo4j_server.url}", tmp_path, neo4j_server)
    run_example(example, tmp_path, neo4j_server)


# Files that the examples of `mmkg import` name.
IMPORTED = {
    "docs/openclip_results.csv": "name,pretrained,MNIST\nViT-B-32,laion2b_e16,0.1\n",
    "refs.bib": "@misc{x, title={Xyz}, author={A B}, year={2020}, journal={J}}\n",
    "croissant.json": '{"@type": "sc:Dataset", "name": "Xyz", "license": "MIT"}',
}


def run_example(example: str, tmp_path: Path, server: Neo4jServer | None = None) -> None:
    for name, text in IMPORTED.items() if "mmkg import" in example else ():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    script = tmp_path / "mmkg"
    script.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m mmkg "$@"\n')
    script.chmod(0o755)
    env = environment(PATH=f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    if server:
        env |= {"NEO4J_USERNAME": server.user, "NEO4J_PASSWORD": server.password}
    ran = subprocess.run(
        ["/bin/sh", "-c", example],
        env=env,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout or ran.stderr or "-O" in example or "--output" in example
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["aks"],
        ["ask"],
        ["list"],
        ["why"],
        ["ask", "x", "--format", "xml"],
        ["search", "x", "--limit", "-1"],
        ["diff", "x"],
        ["add", "model"],
        ["add", "flubber"],
        ["quality", "--format", "csv"],
    ],
    ids=" ".join,
)
def test_bad_usage_ends_with_2(mmkg: Mmkg, words: list[str]) -> None:
    ran = mmkg(*words)
    assert (ran.code, ran.out) == (2, "")
    assert "Error: " in ran.err


def test_one_command_alone_is_wired_as_among_all() -> None:
    alone = app("ask")
    assert [command.name for command in alone.registered_commands] == ["ask"]
    assert len(app().registered_commands) == len([one for one in ALL if not one.group])


def complete(line: str) -> list[str]:
    words = shlex.split(line) + ([""] if line.endswith(" ") else [])
    env = environment(
        _MMKG_COMPLETE="complete_bash", COMP_WORDS=line, COMP_CWORD=str(len(words) - 1)
    )
    ran = subprocess.run(
        [sys.executable, "-m", "mmkg"], env=env, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in ran.stderr, ran.stderr
    return ran.stdout.split()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("mmkg que", "query"),
        ("mmkg query line", "lineage"),
        ("mmkg list Data", "Dataset"),
        ("mmkg list data", "dataset"),
        ("mmkg query lineage --param mo", "model="),
        ("mmkg explore --query lineage --param ", "model="),
        ("mmkg explore -p model=x --query=topics -p un", "under="),
        ("mmkg explore lineage --param ", None),
        ("mmkg schema show Obj", "Objective"),
        ("mmkg show ALB", "ALBEF"),
        ("mmkg why ALBEF UNIT", "UNITER"),
        ("mmkg conflicts ALB", "ALBEF"),
        ("mmkg add mo", "model"),
        ("mmkg export --format bib", "bibtex"),
        ("mmkg import open", "openmmlab"),
        ("mmkg load --option us", "user="),
        ("mmkg ask x --format mark", "markdown"),
        ("mmkg query no-such --param ", None),
    ],
)
def test_completion(line: str, expected: str | None) -> None:
    found = complete(line)
    assert expected in found if expected else not found


def test_the_completion_script_is_shown(shell: Mmkg) -> None:
    ran = shell("--show-completion", "bash", _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION="1")
    assert "_MMKG_COMPLETE" in ran.out
