"""Proposals as new texts of the seed's files, and these as a diff that ``git apply`` takes."""

import csv
import difflib
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from mmkg.build.csv_source import COLUMNS
from mmkg.build.folder import seed_files
from mmkg.ids import prefix_of
from mmkg.model.vocabulary import CLASSES
from mmkg.proposals.edit import NoPlace, add_entity, add_value, holds_lines
from mmkg.proposals.known import Known
from mmkg.proposals.values import Leftover, Proposal
from mmkg.proposals.wording import entity_text, item_text, row_text

_FOLDERS = {"model": "models", "dataset": "datasets"}
_LISTS = {term.prefix: f"{term.plural}.yaml" for term in CLASSES.values()}


class Files:
    """The files of a seed, read when they are changed."""

    def __init__(self, root: Path) -> None:
        self._paths = {held.file: held.path for held in seed_files(root)[0]}
        self.old: dict[str, str] = {}
        self.new: dict[str, str] = {}

    def text(self, file: str) -> str:
        """The text as it stands now; empty where there is no such file."""
        if file not in self.new:
            path = self._paths.get(file)
            self.old[file] = path.read_bytes().decode("utf-8") if path else ""
            self.new[file] = self.old[file]
        return self.new[file]

    def changed(self) -> Mapping[str, tuple[str, str]]:
        """Each file that changes: its text before and after."""
        return {
            file: (self.old[file], text)
            for file, text in sorted(self.new.items())
            if text != self.old[file]
        }


def write(proposals: Iterable[Proposal], known: Known, files: Files) -> Iterator[Leftover]:
    """Put the accepted proposals into the texts; what finds no place there is yielded."""
    rows: defaultdict[str, list[Proposal]] = defaultdict(list)
    for proposal in proposals:
        if not proposal.accepted:
            continue
        try:
            if proposal.kind == "entity":
                _write_entity(proposal, files)
            elif proposal.kind == "result" and proposal.key:
                rows[proposal.key[0]].append(proposal)
            else:
                _write_value(proposal, known, files)
        except NoPlace as problem:
            what = f"{proposal.subject}, {proposal.field}: {proposal.value}"
            place = proposal.evidence[0].locator if proposal.evidence else ""
            yield Leftover(what, f"{problem}; write it by hand", place)
    for benchmark, results in rows.items():
        _write_rows(f"results/{benchmark.partition(':')[2]}.csv", results, files)


def diff(files: Files, folder: str) -> str:
    """The changes as a unified diff of files in ``folder``, for ``git apply`` or ``patch -p1``."""
    return "".join(
        _diff(f"{folder}{file}", before, after) for file, (before, after) in files.changed().items()
    )


def _write_entity(proposal: Proposal, files: Files) -> None:
    draft = proposal.draft
    if draft is None:
        return
    file = file_of(draft.id)
    text = files.text(file)
    if "/" not in file:
        flow = bool(text) and holds_lines(text)
        files.new[file] = add_entity(text, entity_text(draft, flow=flow))
    elif text:
        raise NoPlace(f"{file} is there already")
    else:
        files.new[file] = entity_text(draft, item=False) + "\n"


def _write_value(proposal: Proposal, known: Known, files: Files) -> None:
    located = known.located(proposal.subject)
    file = located.file if located else file_of(proposal.subject)
    key = "id" if proposal.kind == "relation" else "value"
    item = item_text(proposal.value, proposal.evidence, key)
    path = proposal.field.split(".")
    files.new[file] = add_value(files.text(file), proposal.subject, path, item)


def _write_rows(file: str, results: Iterable[Proposal], files: Files) -> None:
    text = files.text(file)
    newline = "\r\n" if "\r\n" in text else "\n"
    if not text:
        text = row_text(COLUMNS) + newline
    elif not text.endswith("\n"):
        text += newline
    header = next(csv.reader(io.StringIO(text, newline="")))
    header[0] = header[0].removeprefix("\ufeff")
    for result in results:
        text += row_text([_cells(result).get(name.strip(), "") for name in header]) + newline
    files.new[file] = text


def _cells(result: Proposal) -> dict[str, str]:
    _, metric, setting = result.key or ("", "", "")
    evidence = result.evidence[0]
    return {
        "model": result.subject,
        "metric": metric,
        "setting": setting,
        "value": result.value,
        "source": evidence.source,
        "locator": evidence.locator,
        "via": evidence.via,
        "as_printed": evidence.as_printed or "",
    }


def _diff(name: str, before: str, after: str) -> str:
    # A tab ends a name that has a space in it, as in git's own.
    tab = "\t" if " " in name else ""
    head = f"diff --git a/{name} b/{name}\n"
    if before:
        old = f"a/{name}{tab}"
    else:
        head += "new file mode 100644\n"
        old = "/dev/null"
    lines = difflib.unified_diff(
        _lines(before), _lines(after), old, f"b/{name}{tab}", lineterm="\n"
    )
    ended = (
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines
    )
    return head + "".join(ended)


def _lines(text: str) -> list[str]:
    """Lines as git counts them: a line feed ends one, and nothing else does."""
    *whole, last = text.split("\n")
    return [*(f"{line}\n" for line in whole), *filter(None, [last])]


def file_of(ref: str) -> str:
    """The file that a new entity is written to.

    >>> file_of("dataset:cc3m"), file_of("task:vqa")
    ('datasets/cc3m.yaml', 'tasks.yaml')
    """
    prefix = prefix_of(ref)
    folder = _FOLDERS.get(prefix)
    return f"{folder}/{ref.partition(':')[2]}.yaml" if folder else _LISTS[prefix]
