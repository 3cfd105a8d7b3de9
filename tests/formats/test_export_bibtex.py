"""BibTeX, read by bibtexparser: an entry for each paper, and no title that breaks the file."""

import io
from pathlib import Path

import pytest
from bibtexparser.entrypoint import parse_string
from bibtexparser.model import Entry
from hypothesis import given, settings
from hypothesis import strategies as st
from pylatexenc.latex2text import (  # type: ignore[import-untyped]
    LatexNodes2Text,
    MacroTextSpec,
    get_default_latex_context_db,
)

from formats.random_bundles import TEXTS
from mmkg.formats.export.registry import export
from mmkg.formats.export.select import select
from mmkg.model.values import Bundle, Fact, Literal_, Ref
from mmkg.stores.compiled import read_bundle

PAPER = Ref("paper:arxiv-2107.07651")

# What LaTeX has and its decoder does not know.
_MACROS = {"braceleft": "{", "braceright": "}", "less": "<", "greater": ">", "bar": "|"}
_CONTEXT = get_default_latex_context_db()
_CONTEXT.add_context_category(
    "more",
    prepend=True,
    macros=[MacroTextSpec(f"text{name}", char) for name, char in _MACROS.items()]
    + [MacroTextSpec("textasciicircum", "^")],
)
_LATEX = LatexNodes2Text(latex_context=_CONTEXT, strict_latex_spaces=True)


def entries(bundle: Bundle) -> dict[str, Entry]:
    stream = io.StringIO()
    export(bundle, "bibtex", stream)
    library = parse_string(stream.getvalue())
    assert library.failed_blocks == []
    assert library.entries == library.blocks
    return library.entries_dict


def entry(**attributes: Literal_) -> Entry:
    facts = tuple(Fact(PAPER, name, value) for name, value in attributes.items())
    [found] = entries(Bundle({PAPER: "Paper"}, facts, ())).values()
    return found


def fields(entry: Entry) -> dict[str, str]:
    return {field.key: str(field.value) for field in entry.fields}


def plain(latex: str) -> str:
    return str(_LATEX.latex_to_text(latex))


def test_every_paper_of_the_real_graph_has_an_entry(real_graph: Path) -> None:
    bundle = read_bundle(real_graph)
    found = entries(bundle)
    titles = {fact.s: str(fact.o) for fact in bundle.facts if fact.p == "label"}
    papers = {ref for ref, label in bundle.types.items() if label == "Paper"}
    assert {f"paper:{key}": plain(fields(one)["title"]) for key, one in found.items()} == {
        ref: titles[ref] for ref in papers
    }
    albef = found["arxiv-2107.07651"]
    assert albef.entry_type == "inproceedings"
    assert fields(albef) == {
        "title": "{Align before Fuse: Vision and Language Representation Learning with "
        "Momentum Distillation}",
        "booktitle": "NeurIPS",
        "year": "2021",
        "eprint": "2107.07651",
        "archiveprefix": "arXiv",
    }


def test_the_papers_of_a_model_are_had_by_selecting_it(real_graph: Path) -> None:
    found = entries(select(read_bundle(real_graph), ["BLIP-2"]))
    assert fields(found["arxiv-2301.12597"])["booktitle"] == "ICML"
    assert len(found) < 15


@pytest.mark.parametrize(
    ("venue", "kind", "field"),
    [
        ("NeurIPS", "inproceedings", "booktitle"),
        ("CVPR Workshops", "inproceedings", "booktitle"),
        ("IJCV", "article", "journal"),
        ("International Journal of Computer Vision", "article", "journal"),
        ("Transactions of the Association for Computational Linguistics", "article", "journal"),
        ("Machine Intelligence Research", "article", "journal"),
    ],
)
def test_a_venue_is_a_journal_or_a_conference(venue: str, kind: str, field: str) -> None:
    found = entry(label="X", venue=venue)
    assert (found.entry_type, fields(found)[field]) == (kind, venue)


def test_a_preprint_is_dated_by_its_release_and_has_no_venue() -> None:
    found = entry(label="X", released="2021-07")
    assert (found.entry_type, fields(found)["year"]) == ("misc", "2021")
    assert set(fields(found)) == {"title", "year"}


@pytest.mark.parametrize(
    "title", ["{", "}", "}{", "a\\", 'say "hi" @article{x,', "100% & $5 #1 a_b ~ ^", "x\n\ny", ""]
)
def test_a_hostile_title_is_typeset_as_it_is(title: str) -> None:
    found = entry(label=title, arxiv="1.2", doi="10.1/a_b}", url="https://x.org/{a}%20?b=c&d\\e f")
    assert plain(fields(found)["title"]) == " ".join(title.split())
    assert (fields(found)["eprint"], fields(found)["doi"]) == ("1.2", "10.1/a_b%7D")
    assert fields(found)["url"] == "https://x.org/%7Ba%7D%20?b=c&d%5Ce%20f"


@settings(deadline=None)
@given(texts=st.lists(TEXTS, min_size=4, max_size=4))
def test_no_text_breaks_the_file(texts: list[str]) -> None:
    """Braces stay balanced, and the entry after one is whole."""
    label, venue, doi, released = texts
    after = Ref("paper:z")
    names = {"label": label, "venue": venue, "doi": doi, "released": released}
    facts = (*(Fact(PAPER, name, text) for name, text in names.items()), Fact(after, "label", "Z"))
    found = entries(Bundle({PAPER: "Paper", after: "Paper"}, facts, ()))
    assert list(found) == ["arxiv-2107.07651", "z"]
    assert fields(found["z"])["title"] == "{Z}"
