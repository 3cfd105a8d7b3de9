"""What carries the whole graph comes back as it was, and equal graphs give equal bytes."""

import difflib
import io
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from formats.random_bundles import bundles
from mmkg.errors import BadParameter, DataError
from mmkg.formats.export.files import MANIFEST
from mmkg.formats.export.registry import FORMS, export
from mmkg.formats.imports.read import read_graph
from mmkg.model.property_graph import bundle_of, nodes_of
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.stores.compiled import read_bundle
from stores.small_graph import SMALL, facts_of, typed

WHOLE = [name for name, form in FORMS.items() if form.whole]
ALBEF = Ref("model:albef")
# The same graph with its facts in the order that mmkg's own bundles have.
ORDERED = bundle_of(nodes_of(SMALL))


@pytest.fixture(scope="session")
def known_bundle(known_graph: Path) -> Bundle:
    return read_bundle(known_graph)


def content(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else [one for one in path.rglob("*") if one.is_file()]
    return {str(one.relative_to(path)): one.read_bytes() for one in files}


def test_which_formats_carry_the_whole_graph() -> None:
    assert WHOLE == ["turtle", "nquads", "jsonld", "rdf12", "csv"]


def test_the_ordered_graph_is_the_small_one() -> None:
    assert set(map(typed, facts_of(ORDERED))) == set(map(typed, facts_of(SMALL)))


@pytest.mark.parametrize("form", WHOLE)
def test_hostile_strings_come_back(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"graph{FORMS[form].ending}"
    export(SMALL, form, path)
    # By repr, for 1, 1.0 and true are equal to Python.
    assert repr(read_graph(path)) == repr(ORDERED)


@pytest.mark.parametrize("form", WHOLE)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(bundle=bundles())
def test_any_graph_comes_back(form: str, bundle: Bundle, tmp_path: Path) -> None:
    path = tmp_path / f"graph{FORMS[form].ending}"
    export(bundle, form, path)
    assert repr(read_graph(path)) == repr(bundle)


@pytest.mark.parametrize("form", WHOLE)
def test_a_part_of_our_graph_comes_back(form: str, known_bundle: Bundle, tmp_path: Path) -> None:
    path = tmp_path / f"graph{FORMS[form].ending}"
    export(known_bundle, form, path)
    assert read_graph(path) == known_bundle


def test_nquads_are_the_bytes_of_the_compiled_graph(
    known_graph: Path, known_bundle: Bundle, tmp_path: Path
) -> None:
    export(known_bundle, "nquads", tmp_path / "graph.nq")
    assert (tmp_path / "graph.nq").read_bytes() == (known_graph / "graph.nq").read_bytes()


@pytest.mark.parametrize("form", FORMS)
@given(seed=st.integers(0, 3))
@settings(
    max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_equal_graphs_give_equal_bytes(form: str, seed: int, tmp_path: Path) -> None:
    """In whichever order their facts come, so that a diff of two exports is a diff of facts."""
    chance = random.Random(seed)
    shuffled = Bundle(
        types=dict(chance.sample(list(SMALL.types.items()), len(SMALL.types))),
        facts=tuple(chance.sample(SMALL.facts, len(SMALL.facts))),
        claims=tuple(chance.sample(SMALL.claims, len(SMALL.claims))),
    )
    export(SMALL, form, tmp_path / "one")
    export(shuffled, form, tmp_path / "other")
    assert content(tmp_path / "one") == content(tmp_path / "other")


@pytest.mark.parametrize("form", [name for name in FORMS if FORMS[name].ending])
def test_one_fact_more_is_few_lines_more(form: str) -> None:
    paper = Ref("paper:arxiv-2107.07651")
    fact = Fact(paper, "doi", "10.1/x") if form == "bibtex" else Fact(ALBEF, "extends", ALBEF)
    texts = []
    for facts in (SMALL.facts, (*SMALL.facts, fact)):
        stream = io.StringIO()
        export(SMALL._replace(facts=facts), form, stream)
        texts.append(stream.getvalue().split("\n"))
    before, after = texts
    changes = [line[0] for line in difflib.unified_diff(before, after, n=0) if line[0] in "+-"]
    # Two are the head of the difference. A list that is new in JSON has brackets and moves a comma,
    # and Cypher has the version of the graph, which is another.
    assert 1 <= changes[2:].count("+") <= 3
    assert changes[2:].count("-") <= 1


@pytest.mark.parametrize("form", [name for name in FORMS if FORMS[name].ending])
def test_a_stream_gets_what_a_file_gets(form: str, tmp_path: Path) -> None:
    stream = io.StringIO()
    export(SMALL, form, stream)
    export(SMALL, form, tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == stream.getvalue().encode()


@pytest.mark.parametrize("form", [name for name in FORMS if not FORMS[name].ending])
def test_a_folder_does_not_go_into_a_stream(form: str) -> None:
    with pytest.raises(BadParameter, match="name a folder"):
        export(SMALL, form, io.StringIO())


@pytest.mark.parametrize("form", [name for name in FORMS if not FORMS[name].ending])
def test_what_an_earlier_export_wrote_goes_and_nothing_else(form: str, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    export(SMALL, form, folder)
    (folder / "notes.txt").write_text("mine")
    (folder / MANIFEST).write_text(
        f'{{"format": "{form}", "files": ["old.csv", "../mine.txt", "/etc/hosts", 3]}}'
    )
    (folder / "old.csv").write_text("old")
    (tmp_path / "mine.txt").write_text("mine")
    export(SMALL, form, folder)
    assert not (folder / "old.csv").exists()
    assert (folder / "notes.txt").read_text() == (tmp_path / "mine.txt").read_text() == "mine"


def test_a_folder_of_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(BadParameter, match="no export wrote"):
        export(SMALL, "csv", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize(("form", "made"), [("csv", "file"), ("turtle", "folder")])
def test_a_file_is_no_folder_and_a_folder_no_file(form: str, made: str, tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.touch() if made == "file" else path.mkdir()
    with pytest.raises(BadParameter, match=f"is a {made}"):
        export(SMALL, form, path)


def test_an_export_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text("before")
    broken = SMALL._replace(facts=(*SMALL.facts, Fact(ALBEF, "value", float("nan"))))
    with pytest.raises(DataError, match="nan"):
        export(broken, "turtle", path)
    assert [(one.name, one.read_text()) for one in tmp_path.iterdir()] == [("graph.ttl", "before")]


def test_a_target_that_cannot_be_written_is_told_in_a_line(tmp_path: Path) -> None:
    with pytest.raises(BadParameter, match=r"cannot be written \(No such file or directory\)"):
        export(SMALL, "turtle", tmp_path / "no" / "folder" / "x.ttl")


def test_an_unknown_format_is_told_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(BadParameter, match="'xlsx' is not one of turtle, nquads"):
        export(SMALL, "xlsx", tmp_path / "x")


@pytest.mark.parametrize("form", WHOLE)
def test_what_is_no_id_does_not_get_out(form: str, tmp_path: Path) -> None:
    ref = Ref("model:../x")
    bundle = Bundle({ref: "Model"}, (Fact(ref, "label", "x"),), ())
    with pytest.raises(DataError, match=r"'model:\.\./x' is not an id such as model:albef"):
        export(bundle, form, tmp_path / "out")
    assert list(tmp_path.rglob("*.*")) == []


@pytest.mark.parametrize("form", [name for name in FORMS if name != "graphml"])
def test_half_a_surrogate_pair_is_told(form: str, tmp_path: Path) -> None:
    paper = Ref("paper:x")
    bundle = Bundle({paper: "Paper"}, (Fact(paper, "label", "half \ud83d"),), ())
    with pytest.raises(DataError, match="half a surrogate pair"):
        export(bundle, form, tmp_path / "out")
    assert list(tmp_path.rglob("*.*")) == []


def test_what_is_no_regular_file_is_written_through(tmp_path: Path) -> None:
    whole, link = tmp_path / "whole.nq", tmp_path / "link.nq"
    whole.write_text("old")
    link.symlink_to(whole)
    export(SMALL, "nquads", link)
    assert link.is_symlink()
    assert whole.read_text("utf-8").startswith("<https://")
    export(SMALL, "nquads", Path("/dev/null"))
    assert not Path("/dev/null").is_file()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadParameter, match="cannot be written"):
        export(SMALL, "nquads", tmp_path / "none" / "x.nq")
    assert not (tmp_path / "none").exists()
