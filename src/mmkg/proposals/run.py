"""Reading files and proposing what they say as a patch of a seed."""

import shutil
import tempfile
from collections.abc import Sequence
from os import environ
from pathlib import Path
from typing import Any, get_args

from mmkg.build.check import check_seed
from mmkg.build.findings import Finding
from mmkg.errors import BadParameter, SeedError, shorten
from mmkg.ids import is_curie, prefix_of
from mmkg.model.values import Via
from mmkg.proposals.context import Context
from mmkg.proposals.files import read_file
from mmkg.proposals.known import Known
from mmkg.proposals.names import Names
from mmkg.proposals.patch import Files, diff, write
from mmkg.proposals.registry import Format, format_named, reader_of
from mmkg.proposals.report import Import
from mmkg.proposals.values import Draft, Proposal
from mmkg.proposals.weigh import Origin, Weighing
from mmkg.resources import folder as package_folder


def propose(
    form: str,
    *files: str | Path,
    seed: str | Path | None = None,
    source: str | None = None,
    commit: str | None = None,
    via: str | None = None,
    folder: str | None = None,
    url: str | None = None,
    accept_fuzzy: float | None = None,
) -> Import:
    """Read public data files and propose what they say as a patch; the seed itself stays as it is.

    ``source`` is the paper or repository that the files belong to, ``commit`` the state of a
    repository that they are of, ``folder`` where they lie in it. Names that are only like a known
    one count where ``accept_fuzzy`` is given and they are as like, of 100. Raises
    ``UnreadableData``, ``BadParameter``, and ``SeedError`` where the seed has findings.

    >>> import mmkg, tempfile
    >>> file = Path(tempfile.mkdtemp(), "openclip_results.csv")
    >>> _ = file.write_text("name,pretrained,EuroSAT\\nViT-B-32,laion2b_e16,0.1234\\n")
    >>> done = mmkg.propose("open_clip", file, commit="89fb801", folder="docs")
    >>> [one.value for one in done.proposals if one.kind == "result"]
    ['12.34']
    """
    chosen = format_named(form)
    root = Path(seed or environ.get("MMKG_SEED") or package_folder("seed"))
    held, findings = check_seed(root)
    if findings:
        raise SeedError(findings)
    names, known = Names(held), Known(held)
    origin = _origin(chosen, names, source, commit, via, url)
    weighing = Weighing(names, known, origin, accept_fuzzy)
    read = reader_of(chosen)
    for file in files:
        context = Context(str(file), _place(Path(file), folder), origin, names)
        weighing.weigh(read(read_file(Path(file)), context))
    texts = Files(root)
    proposals = _with_source(weighing.proposals, origin)
    unplaced = tuple(write(proposals, known, texts))
    home = _home(root)
    inside = root.resolve().relative_to(home).as_posix()
    return Import(
        format=form,
        source=origin.source,
        home=home,
        patch=diff(texts, "" if inside == "." else f"{inside}/"),
        proposals=proposals,
        leftovers=(*weighing.leftovers, *unplaced),
        there=weighing.there,
        repeated=weighing.repeated,
        findings=_checked(root, texts),
    )


def _origin(
    form: Format,
    names: Names,
    source: str | None,
    commit: str | None,
    via: str | None,
    url: str | None,
) -> Origin:
    name = source or form.source
    if name is None:
        told = "name the paper or repository of the file, such as implementation:owner/name."
        raise BadParameter("source", told)
    kind = prefix_of(name)
    if not is_curie(name) or kind not in ("paper", "implementation"):
        told = f"{shorten(name)!r} is no id of a paper or repository: implementation:owner/name."
        raise BadParameter("source", told)
    if via is not None and via not in get_args(Via):
        raise BadParameter("via", f"{shorten(via)!r} is not one of {', '.join(get_args(Via))}.")
    if kind == "implementation" and not commit:
        raise BadParameter("commit", "name the commit of the repository that the file is of.")
    if commit is not None and not commit.isalnum():
        raise BadParameter("commit", f"{shorten(commit)!r} is no commit: write its hash.")
    chosen: Any = via or form.via
    draft = None
    if not names.has(name):
        if kind == "paper":
            told = f"the seed has no {name}: add it first, such as by `mmkg import bibtex`."
            raise BadParameter("source", told)
        path = name.partition(":")[2]
        page = url or form.page.format(name=path)
        draft = Draft(name, (("label", path), ("url", page)))
    return Origin(name, chosen, commit, draft)


def _place(file: Path, folder: str | None) -> str:
    """The path of a file in its source: as it is named, unless that is from the root.

    >>> _place(Path("docs/x.csv"), None), _place(Path("/tmp/x.csv"), "docs/")
    ('docs/x.csv', 'docs/x.csv')
    """
    if folder is not None:
        return f"{folder.strip('/')}/{file.name}" if folder.strip("/") else file.name
    return file.name if file.is_absolute() or ".." in file.parts else file.as_posix()


def _with_source(proposals: Sequence[Proposal], origin: Origin) -> tuple[Proposal, ...]:
    """The proposals after that of their source, where the seed has none of it."""
    if origin.draft is None or not any(one.accepted for one in proposals):
        return tuple(proposals)
    if any(one.kind == "entity" and one.subject == origin.source for one in proposals):
        return tuple(proposals)
    label = origin.draft.id.partition(":")[2]
    return (Proposal("entity", origin.draft.id, "", label, (), draft=origin.draft), *proposals)


def _home(root: Path) -> Path:
    """The folder to apply the patch in: that of the repository, else the one around the seed."""
    whole = root.resolve()
    tops = (folder for folder in whole.parents if (folder / ".git").exists())
    return next(tops, whole.parent)


def _checked(root: Path, texts: Files) -> tuple[Finding, ...]:
    """What a check would find in the seed with the patch."""
    changed = texts.changed()
    if not changed:
        return ()
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place, "seed")
        shutil.copytree(root, copy)
        for file, (_, text) in changed.items():
            path = copy / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
        return check_seed(copy)[1]
