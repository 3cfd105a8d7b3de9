"""A model that is still to be written: its file, and its paper among the papers."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any, NamedTuple

from mmkg.build.folder import seed_files
from mmkg.build.text_source import read_text
from mmkg.build.yaml_source import Node, parse_yaml
from mmkg.errors import BadParameter, UnreadableData, shorten
from mmkg.model.described import FUSION, NEEDED
from mmkg.model.training import SIDES
from mmkg.schema.entities import Model, Paper
from mmkg.schema.outline import outline

_ARXIV = re.compile(
    r"(?:arxiv:|https?://arxiv\.org/(?:abs|pdf)/)?(\d\d)(0[1-9]|1[0-2])\.(\d{4,5})(?:v\d+)?",
    re.IGNORECASE,
)
_FIRST, _FIVE_DIGITS = "0704", "1501"
"""The month of the first number of this form, and of the first with five digits."""

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ._+-]*")
_PAPERS = "papers.yaml"
_HEAD = (
    "# Fill in what is empty; take the # off where a source says more; delete the rest.",
    f"# Architectures: one of the scheme {FUSION}. How facts are written: docs/seed.md.",
)


class Started(NamedTuple):
    """The model's file, and the file that its paper was added to.

    ``entry`` is the paper for a person to add, where the file of papers is no plain list.
    """

    model: Path
    papers: Path | None
    entry: str | None = None


def start_model(root: Path, arxiv: str, name: str) -> Started:
    """Start a model in a seed: all of its fields, each with what it is, and an entry of its paper.

    Nothing that is there is written over. Raises ``BadParameter`` for a number that arXiv gives to
    no paper, a name without a letter, or one that is taken; ``UnreadableData`` where there is no
    seed.
    """
    number, slug = arxiv_number(arxiv), slug_of_name(name)
    _refuse_taken(root, slug)
    papers = root / _PAPERS
    paper = _paper_of(papers, number)
    path = root / "models" / f"{slug}.yaml"
    path.parent.mkdir(exist_ok=True)
    text = model_text(slug, name, paper or f"paper:arxiv-{number}", _month(number))
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
    if paper:
        return Started(path, None)
    entry = paper_text(number)
    return Started(path, papers) if _append(papers, entry) else Started(path, None, entry)


def arxiv_number(text: str) -> str:
    """The number of a paper on arXiv, without version.

    >>> arxiv_number("https://arxiv.org/abs/2107.07651v2")
    '2107.07651'
    """
    found = _ARXIV.fullmatch(text.strip())
    month = found[1] + found[2] if found else ""
    if not found or month < _FIRST or len(found[3]) != (5 if month >= _FIVE_DIGITS else 4):
        problem = f"{shorten(text)!r} is no arXiv number; write it as 2107.07651."
        raise BadParameter("arxiv", problem)
    return f"{month}.{found[3]}"


def slug_of_name(name: str) -> str:
    """The slug that a name gives.

    >>> slug_of_name("BLIP-2 (ViT-g)"), slug_of_name("Émile 3.5")
    ('blip-2-vit-g', 'emile-3.5')
    """
    if not name.isprintable():
        raise BadParameter("name", f"{shorten(ascii(name))} has characters that do not print.")
    plain = unicodedata.normalize("NFKD", name.replace("+", " plus ")).encode("ascii", "ignore")
    slug = re.sub(r"[^a-z0-9._]+", "-", plain.decode().lower()).strip("-._")
    if not slug or len(slug) > 100:
        problem = f"{shorten(name)!r} makes no id; it needs letters or digits, at most 100."
        raise BadParameter("name", problem)
    return slug


def model_text(slug: str, name: str, paper: str, released: str) -> str:
    """The file of a model of which only the name and the paper are known."""
    here = {"source": paper, "via": "primary"}
    stage = {
        "id": f"stage:{slug}/pretrain",
        "order": "1",
        "kind": "pretrain",
        "evidence": here,
    }
    month = f'{{source: "{paper}", locator: arXiv id, via: primary}}'
    filled: dict[str, Any] = {
        "id": f"model:{slug}",
        "label": name if _PLAIN.fullmatch(name) else json.dumps(name, ensure_ascii=False),
        "kind": "family",
        "released": f"{{value: {released}, evidence: [{month}]}}",
        "papers": f"[{paper}]",
        "evidence": here,
        "stages": stage,
    }
    lines = outline(Model, filled, (*NEEDED, *SIDES.values()))
    return "".join(f"{line}\n" for line in (*_HEAD, *lines))


def paper_text(number: str) -> str:
    """The entry of a paper of which only the number is known, as an item of a list."""
    paper = f"paper:arxiv-{number}"
    filled: dict[str, Any] = {
        "id": paper,
        "kind": "paper",
        "arxiv": f'"{number}"',
        "released": _month(number),
        "evidence": {"source": paper, "locator": "arXiv id", "via": "primary"},
    }
    lines = outline(Paper, filled, brief=True)
    return "".join(f"{'  ' if place else '- '}{line}\n" for place, line in enumerate(lines))


def _month(number: str) -> str:
    """The month of its first version, which the number tells."""
    return f"20{number[:2]}-{number[2:4]}"


def _refuse_taken(root: Path, slug: str) -> None:
    """Raise ``BadParameter`` where the id or the file is there already."""
    written = re.compile(rf"\bid:\s*[\"']?model:{re.escape(slug)}(?![a-z0-9._/-])")
    files, _ = seed_files(root)
    if not files:
        raise UnreadableData(str(root), "the folder holds no seed; name one that does")
    for held in files:
        if held.prefix != "model":
            continue
        text = held.path.read_text(encoding="utf-8", errors="replace")
        found = written.search(text)
        if found or held.file == f"models/{slug}.yaml":
            line = text.count("\n", 0, found.start()) + 1 if found else 1
            problem = f"model:{slug} is there already, in {held.file}:{line}; name another."
            raise BadParameter("name", problem)


def _paper_of(papers: Path, number: str) -> str | None:
    """The id of the paper with this number, if the seed has it."""
    for paper in _list_in(papers) or ():
        if isinstance(paper, dict) and isinstance(paper.get("id"), str):
            known = paper.get("arxiv") == number or paper["id"] == f"paper:arxiv-{number}"
            if known:
                return str(paper["id"])
    return None


def _list_in(papers: Path) -> list[Node] | None:
    if not papers.exists():
        return []
    text = read_text(papers, _PAPERS)
    return _listed(text) if isinstance(text, str) else None


def _listed(text: str) -> list[Node] | None:
    node = parse_yaml(text, _PAPERS)[0]
    return node if isinstance(node, list) else None


def _append(papers: Path, entry: str) -> bool:
    """Add the entry at the end, if the file is a list that goes on so."""
    before = papers.read_bytes().decode("utf-8", "replace") if papers.exists() else ""
    after = f"{before.rstrip()}\n{entry}" if before.strip() else entry
    held, listed = _list_in(papers), _listed(after)
    if held is None or listed is None or listed[:-1] != held:
        return False
    whole = papers.resolve()  # a link stays one
    beside = whole.with_name(f".{whole.name}.new")
    beside.write_text(after, encoding="utf-8", newline="\n")
    beside.replace(whole)
    return True
