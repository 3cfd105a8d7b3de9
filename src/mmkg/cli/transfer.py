"""Moving the graph: ``load`` into a server, ``dump`` from one, ``export`` to files, ``synth``."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from mmkg.cli.options import Command, complete_form
from mmkg.cli.output import write
from mmkg.cli.where import ServerOption, Where, access_of

if TYPE_CHECKING:
    from mmkg.stores.content import Content
    from mmkg.stores.target import Changes

ServerUrl = Annotated[
    str | None,
    typer.Option(metavar="URL", help="bolt://…, neo4j://… or http(s)://… Default: NEO4J_URI."),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-O", help="A file, or a folder for what is several files."),
]
FormOption = Annotated[
    str,
    typer.Option(
        "--format", "-f", metavar="FORMAT", help="The format.", autocompletion=complete_form
    ),
]


def load(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]",
            help="An export that carries the whole graph, to load in place of the graph's own.",
        ),
    ] = None,
    to: ServerUrl = None,
    option: ServerOption = None,
    seed: Annotated[
        str | None, typer.Option(metavar="DIR", help="A seed of your own. Default: MMKG_SEED.")
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only tell what would change.")
    ] = False,
) -> None:
    """Load the graph into a Neo4j or a SPARQL server.

    What is there is compared: a second load changes nothing, and what is not mmkg's stays as it is.
    """
    from mmkg.cli.progress import working
    from mmkg.stores.registry import open_target

    url = _server(to, "--to")
    target = open_target(url, access_of(option or (), url))
    try:
        with working("Reading the graph") as progress:
            content = _content(file, seed)
            changes = target.load(content, dry_run=dry_run, progress=progress)
    finally:
        target.close()
    write(f"{_told(changes, dry_run=dry_run)} Graph {content.version} in {target.url}.\n")


def dump(
    from_: Annotated[
        str | None,
        typer.Option("--from", metavar="URL", help="The server. Default: NEO4J_URI."),
    ] = None,
    option: ServerOption = None,
    form: FormOption = "nquads",
    output: OutputOption = None,
) -> None:
    """Bring the graph back from a server, claims included."""
    from mmkg.cli.progress import working
    from mmkg.formats.export.registry import export as write_export
    from mmkg.stores.registry import open_target

    url = _server(from_, "--from")
    target = open_target(url, access_of(option or (), url))
    try:
        with working(f"Reading {target.url}"):
            bundle = target.dump()
    finally:
        target.close()
    write_export(bundle, form, output or sys.stdout)
    if output:
        write(_written(form, output))


def export(
    selection: Annotated[
        list[str] | None,
        typer.Argument(help="Entities by name or id, or classes such as papers. Default: all."),
    ] = None,
    form: FormOption = "turtle",
    output: OutputOption = None,
    *,
    where: Where,
) -> None:
    """Write the graph, or a part of it, in another format.

    Equal graphs give equal files, so that a diff of two exports is a diff of facts.
    """
    where.open().export(form, output or sys.stdout, *(selection or ()))
    if output:
        write(_written(form, output))


def synth(
    folder: Annotated[Path, typer.Argument(help="Where the compiled graph is written.")],
    edges: Annotated[int, typer.Option(min=1_000, help="About how many relations.")] = 10_000,
    seed: Annotated[int, typer.Option(help="Equal numbers give equal graphs.")] = 0,
) -> None:
    """Make up a large graph in the schema's own shape, to measure engines with.

    Its `graph.nq` is what `--store` and `mmkg load` take.
    """
    from mmkg.build.compile import write_compiled
    from mmkg.build.synth import synthesize
    from mmkg.cli.progress import working

    with working("Making up a graph"):
        meta = write_compiled(synthesize(edges, seed), folder)
    write(f"Graph {meta.graph_version}: {meta.triples:,} triples in {folder}.\n")


def _server(url: str | None, option: str) -> str:
    from mmkg.errors import BadParameter

    found = url or os.environ.get("NEO4J_URI")
    if not found:
        raise BadParameter(option.lstrip("-"), f"name a server: {option} bolt://localhost:7687.")
    return found


def _content(file: Path | None, seed: str | None) -> Content:
    """The graph of a file, or that of a seed or the package."""
    from mmkg.build.current import current_graph
    from mmkg.stores.cache import cache_folder
    from mmkg.stores.compiled import version_for
    from mmkg.stores.content import Compiled, Held

    if file:
        from mmkg.formats.imports.read import read_graph

        bundle = read_graph(file)
        return Held(bundle, version_for(bundle))
    chosen = seed or os.environ.get("MMKG_SEED") or None
    return Compiled(current_graph(Path(chosen) if chosen else None, cache_folder()))


def _written(form: str, output: Path) -> str:
    """Where an export is, and what takes it further.

    >>> _written("csv", Path("a folder"))
    'csv in a folder.\\n'
    """
    from mmkg.formats.export.registry import form_named

    then = form_named(form).then.format(target=shlex.quote(str(output)))
    return f"{form} in {output}. {then}".strip() + "\n"


def _told(changes: Changes, *, dry_run: bool) -> str:
    """What changed, in a sentence.

    >>> from mmkg.stores.target import Changes
    >>> _told(Changes("triples", added=2), dry_run=True)
    'Would add 2 triples, update 0, remove 0.'
    """
    if not changes.any:
        return "Nothing to change." if dry_run else "Nothing changed."
    verbs = ("Would add", "update", "remove") if dry_run else ("Added", "updated", "removed")
    counts = f"{verbs[0]} {changes.added:,} {changes.unit}, {verbs[1]} {changes.updated:,}"
    kept = f" {changes.kept:,} that are gone stay, as others hang on them." if changes.kept else ""
    return f"{counts}, {verbs[2]} {changes.removed:,}.{kept}"


COMMANDS = (
    Command(
        "load",
        load,
        (
            "mmkg load --to bolt://localhost:7687 -o user=neo4j",
            "mmkg load --to http://localhost:3030/ds --dry-run",
            "mmkg load graph.ttl --to neo4j://localhost -o user=neo4j",
        ),
    ),
    Command("dump", dump, ("mmkg dump --from bolt://localhost:7687 -O back.nq",)),
    Command(
        "export",
        export,
        (
            "mmkg export --format bibtex papers",
            "mmkg export ALBEF BLIP",
            "mmkg export --format neo4j-admin --output import",
        ),
    ),
    Command("synth", synth, ("mmkg synth --edges 10000 made-up",)),
)
