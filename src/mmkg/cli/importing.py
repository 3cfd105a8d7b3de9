"""``import``: what a public data file says, as a patch of the seed to review."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from mmkg.cli.options import Command, complete_import
from mmkg.cli.output import end, write, write_json

_DATA_ERROR = 4
_FORMS = "bibtex, croissant, ecosystem, model-card, open_clip or openmmlab"


FormArgument = Annotated[
    str, typer.Argument(metavar="FORMAT", help=f"{_FORMS}.", autocompletion=complete_import)
]
FilesArgument = Annotated[
    list[Path], typer.Argument(metavar="FILE...", help="Files of this format.")
]
SourceOption = Annotated[
    str | None,
    typer.Option(
        metavar="ID",
        help="The paper or repository that the files belong to, such as "
        "implementation:owner/name; a repository that the seed lacks is added.",
    ),
]
CommitOption = Annotated[
    str | None, typer.Option(metavar="HASH", help="The commit that the files are of.")
]
FolderOption = Annotated[
    str | None,
    typer.Option(metavar="DIR", help="Where the files lie in it. Default: as named here."),
]
ViaOption = Annotated[
    str | None,
    typer.Option(metavar="KIND", help="What the source is to its facts. Default: the format's."),
]
UrlOption = Annotated[
    str | None, typer.Option(metavar="URL", help="The page of a repository to add.")
]
FuzzyOption = Annotated[
    float | None,
    typer.Option(
        metavar="SCORE",
        min=0,
        max=100,
        help="Take names that are only like known ones, from this score of 100 on.",
    ),
]
SeedOption = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="A seed. Default: MMKG_SEED, else the package's."),
]
OutputOption = Annotated[
    Path | None, typer.Option("--output", "-O", help="Where to write the patch.")
]
ShapeOption = Annotated[
    Literal["text", "json"],
    typer.Option("--format", "-f", help="The shape of the report; json holds the patch too."),
]


def propose(
    form: FormArgument,
    files: FilesArgument,
    source: SourceOption = None,
    commit: CommitOption = None,
    folder: FolderOption = None,
    via: ViaOption = None,
    url: UrlOption = None,
    accept_fuzzy: FuzzyOption = None,
    seed: SeedOption = None,
    output: OutputOption = None,
    shape: ShapeOption = "text",
) -> None:
    """Propose what a public data file says as a patch of the seed, with a report.

    The seed stays as it is: review the patch, then `git apply` it. Without --output the patch goes
    to standard output and the report to standard error. Names are resolved by id, identifier or
    alias; what is only like a name is in the report alone.

    Ends with 1 where there is nothing to propose, with 4 where the patched seed would not pass.
    """
    from mmkg.cli.progress import working
    from mmkg.proposals.run import propose as run

    with working("Importing"):
        done = run(
            form, *files, seed=seed, source=source, commit=commit, via=via, folder=folder,
            url=url, accept_fuzzy=accept_fuzzy,
        )  # fmt: skip
    if output and done.patch:
        write_patch(output, done.patch)
    if shape == "json":
        write_json(done.to_dict())
    elif output:
        write(_shown(done.report()))
    else:
        write(done.patch)
        sys.stderr.write(_shown(done.report()))
    end(_DATA_ERROR if done.findings else 0 if done.patch else 1)


def write_patch(output: Path, patch: str) -> None:
    """Write the patch to a file; raises ``BadParameter`` where it cannot be written."""
    from mmkg.errors import BadParameter

    try:
        output.write_text(patch, encoding="utf-8", newline="")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise BadParameter("output", f"{output} cannot be written ({reason}).") from None


def _shown(report: str) -> str:
    """The report without what would steer a terminal; names in it are anybody's.

    >>> _shown("a\\n  b \\x1b[31m\\n")
    'a\\n  b \\\\x1b[31m\\n'
    """
    from mmkg.formats.text import clean

    lines = ((line, len(line) - len(line.lstrip(" "))) for line in report.split("\n")[:-1])
    return "".join(f"{' ' * indent}{clean(line)}\n" for line, indent in lines)


COMMANDS = (
    Command(
        "import",
        propose,
        (
            "mmkg import open_clip docs/openclip_results.csv --commit 89fb801 > review.patch",
            "mmkg import bibtex refs.bib --source implementation:owner/name --commit 1a2b3c4",
            "mmkg import croissant croissant.json --source implementation:owner/data "
            "--commit 1a2b3c4 --output review.patch",
        ),
    ),
)
