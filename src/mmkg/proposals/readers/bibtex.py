"""Papers of a BibTeX file: title, arXiv id, DOI, venue and year."""

import re
from collections.abc import Iterator
from typing import Any

from mmkg.errors import MissingDependency, UnreadableData, shorten
from mmkg.ids import is_curie
from mmkg.proposals.context import Context
from mmkg.proposals.forms import clean, problem_of, slug_of
from mmkg.proposals.values import Draft, Field, Leftover, Name, Says, Spot, Statement

# Proceedings have a name for each year; the seed has the short one that people use.
_VENUES = (
    ("North American Chapter", "NAACL"),
    ("Association for Computational Linguistics", "ACL"),
    ("Empirical Methods in Natural Language", "EMNLP"),
    ("Computer Vision and Pattern Recognition", "CVPR"),
    ("International Conference on Computer Vision", "ICCV"),
    ("European Conference on Computer Vision", "ECCV"),
    ("Neural Information Processing Systems", "NeurIPS"),
    ("International Conference on Machine Learning", "ICML"),
    ("International Conference on Learning Representations", "ICLR"),
    ("AAAI Conference on Artificial Intelligence", "AAAI"),
    ("International Joint Conference on Artificial Intelligence", "IJCAI"),
)
_PREPRINT = re.compile(r"arxiv|corr\b|preprint", re.IGNORECASE)
_ARXIV = re.compile(r"\b(\d{4}\.\d{4,5})(?:v\d+)?\b")
_ARTICLES = frozenset("a an the on of in for to and with from towards toward learning".split())


def read(text: str, context: Context) -> Iterator[Statement]:
    """What the entries of the file say of papers; raises ``UnreadableData``."""
    entries, failed = _entries(text)
    if not entries:
        raise UnreadableData(context.path, "there is no BibTeX entry in it")
    for line in failed:
        why = "the entry cannot be read: check its braces, and that its key is there once"
        yield Leftover(f"entry at line {line}", why, f"{context.file}:{line}")
    for key, line, fields in entries:
        yield from _paper(key, f"{context.file}:{line}", fields, context)


def _entries(text: str) -> tuple[list[tuple[str, int, dict[str, str]]], list[int]]:
    try:
        from bibtexparser.entrypoint import parse_string
        from bibtexparser.middlewares import LatexDecodingMiddleware
    except ImportError:
        raise MissingDependency("bibtexparser", "Reading BibTeX") from None
    library: Any = parse_string(text, append_middleware=[LatexDecodingMiddleware()])
    entries = []
    for entry in library.entries:
        fields = {field.key.lower(): clean(str(field.value)) for field in entry.fields}
        entries.append((entry.key, (entry.start_line or 0) + 1, fields))
    return entries, [(block.start_line or 0) + 1 for block in library.failed_blocks]


def _paper(key: str, place: str, fields: dict[str, str], context: Context) -> Iterator[Statement]:
    title = re.sub(r"[{}]", "", fields.get("title", "")).rstrip(".").strip()
    if not title or problem_of("label", title):
        yield Leftover(f"entry {shorten(key, 60)}", "it has no title that can be kept", place)
        return
    said: dict[str, tuple[str, str | None]] = {}
    arxiv = _arxiv(fields)
    if arxiv:
        said["arxiv"] = (arxiv, None)
        said["released"] = (f"20{arxiv[:2]}-{arxiv[2:4]}", f"arXiv {arxiv}")
    doi = re.sub(r"^(https?://(dx\.)?doi\.org/|doi:)", "", fields.get("doi", ""), flags=re.I)
    if doi and "arxiv" not in doi.lower():
        said["doi"] = (doi, None)
    printed = fields.get("booktitle") or fields.get("journal") or ""
    if printed and not _PREPRINT.search(printed):
        said["venue"] = (_venue(printed), printed)
        if fields.get("year"):
            said["year"] = (fields["year"], None)
    for name, (value, _) in list(said.items()):
        problem = problem_of(name, value)
        if problem:
            yield Leftover(f"{shorten(key, 60)}, {name}", problem, place)
            del said[name]
    values = {name: value for name, (value, _) in said.items()}
    ref = _id(title, fields, arxiv)
    draft = _draft(ref, title, values, place, context) if ref else None
    others = tuple(filter(None, (arxiv and f"arXiv:{arxiv}", values.get("doi"))))
    paper = Name(title, "paper", others, draft=draft)
    for field, (value, shown) in said.items():
        yield Says(paper, field, value, Spot(place, shown))
    if not said:
        yield Leftover(title, "the entry says no more than the title", place)


def _draft(ref: str, title: str, values: dict[str, str], place: str, context: Context) -> Draft:
    order = ("arxiv", "doi", "released", "venue", "year")
    fields: list[tuple[str, Field]] = [("label", title)]
    fields += [(name, values[name]) for name in order if name in values]
    stated = {"released", "venue", "year"} & set(values)
    return Draft(ref, tuple(fields), (context.origin.evidence(Spot(place)),) if stated else ())


def _arxiv(fields: dict[str, str]) -> str | None:
    if "arxiv" in (fields.get("archiveprefix", "") + fields.get("eprinttype", "")).lower():
        found = _ARXIV.search(fields.get("eprint", ""))
        if found:
            return found[1]
    for name in ("journal", "url", "note", "howpublished", "doi", "volume"):
        text = fields.get(name, "")
        found = _ARXIV.search(text) if "arxiv" in text.lower() or name == "volume" else None
        if found and (name != "volume" or text.lower().startswith("abs/")):
            return found[1]
    return None


def _venue(printed: str) -> str:
    short = next((venue for words, venue in _VENUES if words.lower() in printed.lower()), None)
    named = re.search(r"\(([A-Z][A-Za-z]{2,9})\)", printed)
    return short or (named[1] if named else printed)


def _id(title: str, fields: dict[str, str], arxiv: str | None) -> str | None:
    """The id of a paper: by arXiv, else by its first author, year and first word."""
    if arxiv:
        return f"paper:arxiv-{arxiv}"
    first = re.split(r"\s+and\s+", fields.get("author", ""))[0]
    family = first.partition(",")[0] if "," in first else first.rpartition(" ")[2]
    words = (slug_of(word) for word in re.split(r"[\s:-]+", title))
    word = next((word for word in words if word and word not in _ARTICLES), "")
    year = fields.get("year", "")
    made = f"paper:{slug_of(family)}{year}-{word}"
    return made if all((slug_of(family), year.isdigit(), word)) and is_curie(made) else None
