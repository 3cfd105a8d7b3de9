"""BibTeX: an entry for each paper, keyed by its id, so that a key never changes.

The graph has no authors. A style that needs them shows the title alone.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote

from mmkg.model.property_graph import Node, nodes_of
from mmkg.model.values import Bundle, Literal_

_FIELDS = ("title", "booktitle", "journal", "year", "eprint", "archiveprefix", "doi", "url")
# A brace that is only escaped would still be counted.
_TEX = {char: f"\\{char}" for char in "&%$#_"} | {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
}
_ESCAPES = str.maketrans(_TEX)
_BLANK = re.compile(r"[\s\0-\x1f\x7f-\x9f]+")
# Words and initials by which a venue is a journal; any other is a conference.
_JOURNAL = re.compile(
    r"\b(?:journal|transactions|communications|research|letters|annals|magazine"
    r"|CACM|IJCV|JAIR|JMLR|PAMI|PNAS|TACL|TIP|TKDE|TMLR|TMM|TNNLS|TOMM|TPAMI)\b",
    re.IGNORECASE,
)
# What an address may have in it and TeX leaves alone within \url.
_ADDRESS = "!$&'()*+,;=:@/?#[]~_.-%"


def bibtex(bundle: Bundle) -> Iterator[str]:
    """The entries, by key.

    >>> from mmkg.model.values import Fact, Ref
    >>> paper = Ref("paper:arxiv-2107.07651")
    >>> facts = (Fact(paper, "label", "Align & Fuse"), Fact(paper, "arxiv", "2107.07651"))
    >>> print(*bibtex(Bundle({paper: "Paper"}, facts, ())), sep="", end="")
    @misc{arxiv-2107.07651,
      title = {{Align \\& Fuse}},
      eprint = {2107.07651},
      archiveprefix = {arXiv},
    }
    """
    papers = (node for node in nodes_of(bundle._replace(claims=())) if node.label == "Paper")
    separator = ""
    for paper in papers:
        yield separator + _entry(paper)
        separator = "\n"


def _entry(paper: Node) -> str:
    fields = _fields(paper)
    kind = "misc"
    if "journal" in fields or "booktitle" in fields:
        kind = "article" if "journal" in fields else "inproceedings"
    lines = (f"  {name} = {{{fields[name]}}},\n" for name in _FIELDS if name in fields)
    return f"@{kind}{{{paper.id.partition(':')[2]},\n{''.join(lines)}}}\n"


def _fields(paper: Node) -> dict[str, str]:
    known = {name: _first(paper, name) for name in paper.properties}
    fields = {"title": f"{{{_tex(known.get('label', paper.id))}}}"}
    if "venue" in known:
        place = "journal" if _JOURNAL.search(known["venue"]) else "booktitle"
        fields[place] = _tex(known["venue"])
    year = known.get("year") or known.get("released", "")[:4]
    if year:
        fields["year"] = _tex(year)
    if "arxiv" in known:
        fields |= {"eprint": _address(known["arxiv"]), "archiveprefix": "arXiv"}
    return fields | {name: _address(known[name]) for name in ("doi", "url") if name in known}


def _first(paper: Node, name: str) -> str:
    value = paper.properties[name]
    one: Literal_ = value[0] if isinstance(value, list) else value
    return str(one)


def _tex(text: str) -> str:
    # Two hyphens would be set as a dash.
    return _BLANK.sub(" ", text).strip().translate(_ESCAPES).replace("--", "-{}-")


def _address(text: str) -> str:
    return quote(text, safe=_ADDRESS)
