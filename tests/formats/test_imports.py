"""A file that is no whole graph is refused in one line that says why."""

from pathlib import Path

import pytest

from mmkg.errors import BadParameter, UnreadableData
from mmkg.formats.export.registry import FORMS, export
from mmkg.formats.imports.read import read_graph
from mmkg.model.property_graph import bundle_of, nodes_of
from mmkg.stores.rdf import ntriples
from stores.small_graph import SMALL

HEAD = """\
@prefix mmkg: <https://w3id.org/mmkg/ontology/> .
@prefix id: <https://w3id.org/mmkg/id/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
MODEL = "<https://w3id.org/mmkg/id/model/x>"
CLAIM = f"""<https://w3id.org/mmkg/id/claim/1> a mmkg:Claim ; mmkg:subject {MODEL} ;
    mmkg:predicate mmkg:year ; mmkg:value 2021 ; mmkg:statedIn <https://w3id.org/mmkg/id/paper/p> ;
    mmkg:locator "Sec. 1" ; mmkg:via "primary" ; mmkg:rank "preferred" . """


def refused(path: Path, form: str | None = None) -> str:
    with pytest.raises(UnreadableData) as raised:
        read_graph(path, form)
    message = str(raised.value)
    assert message.startswith(f"{path}")
    assert "\n" not in message
    return message.removeprefix(f"{path}").lstrip(": ")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "there is no statement in it"),
        ("nonsense", "not readable as Turtle (Parser error at line 4 between columns 1 and 9"),
        (f"{MODEL} a mmkg:Modle .", "model:x is of class 'Modle', which is not its id's"),
        (f"{MODEL} a mmkg:Dataset .", "model:x is of class 'Dataset', which is not its id's"),
        (f'{MODEL} mmkg:label "X" .', "model:x has no class"),
        ("<http://example.org/x> a mmkg:Model .", "'http://example.org/x' is not an id of mmkg's"),
        ("[] a mmkg:Model .", "is not an entity of mmkg's"),
        (f"{MODEL} mmkg:likes {MODEL} .", "model:x: 'likes' is not a term of the vocabulary"),
        (f'{MODEL} mmkg:extends "ALBEF" .', "model:x: extends leads to 'ALBEF', which is not an"),
        (f"{MODEL} mmkg:extends <x:y> .", "model:x: extends leads to 'x:y', which is not an id"),
        (f"{MODEL} mmkg:label {MODEL} .", "model:x: label is 'model:x', an entity where a value"),
        (f'{MODEL} mmkg:label "X"@en .', 'model:x: "X"@en is no plain text or number'),
        (f'{MODEL} mmkg:year "x"^^<u:v> .', 'model:x: "x"^^<u:v> is no plain text or number'),
        (CLAIM.replace("mmkg:year", "mmkg:yaer"), "claim:1 claims 'yaer', which is not a term"),
        (CLAIM.replace('mmkg:locator "Sec. 1" ;', ""), "claim:1 has no locator"),
        (CLAIM.replace("mmkg:value 2021 ;", ""), "claim:1 has neither object nor value"),
        (CLAIM.replace("mmkg:value", f"mmkg:object {MODEL} ; mmkg:value"), "has object and value"),
        (CLAIM.replace('"Sec. 1"', '"Sec. 1", "Sec. 2"'), "claim:1 has more than one locator"),
        (CLAIM.replace("mmkg:value", f"mmkg:extends {MODEL} ; mmkg:value"), "has no extends"),
    ],
)
def test_statements_that_make_no_graph_are_told(text: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_text(HEAD + text)
    assert told in refused(path)


def test_a_whole_claim_is_read(tmp_path: Path) -> None:
    """So that the claims above are refused for what they lack."""
    path = tmp_path / "graph.ttl"
    path.write_text(HEAD + CLAIM)
    assert [claim.fact.o for claim in read_graph(path).claims] == [2021]


def test_no_file_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path / "graph.ttl") == "there is no such file or folder"


def test_an_unknown_ending_is_told(tmp_path: Path) -> None:
    path = tmp_path / "graph.xlsx"
    path.touch()
    assert refused(path).startswith("no format of a whole graph ends so; known: .json, ")


@pytest.mark.parametrize("form", [name for name, form in FORMS.items() if not form.whole])
def test_what_does_not_carry_the_whole_graph_is_told(form: str, tmp_path: Path) -> None:
    path = tmp_path / f"graph{FORMS[form].ending}"
    export(SMALL, form, path)
    whole = "turtle, nquads, jsonld, rdf12, csv"
    assert refused(path) == f"{form} does not carry the whole graph; these do: {whole}"


def test_a_folder_of_anything_is_told(tmp_path: Path) -> None:
    assert refused(tmp_path) == "there is no statement in it"
    (tmp_path / "mmkg.json").write_text('{"format": "parquet", "files": []}')
    assert refused(tmp_path) == "no export of this version writes 'parquet'"


def test_a_folder_is_no_rdf_and_a_file_no_tables(tmp_path: Path) -> None:
    assert "ending" in refused(tmp_path, "turtle")
    (tmp_path / "graph.ttl").touch()
    assert refused(tmp_path / "graph.ttl", "csv") == "this format is a folder of tables"


def test_an_unknown_format_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadParameter, match="'xlsx' is not one of turtle"):
        read_graph(tmp_path, "xlsx")


@pytest.mark.parametrize("name", ["graph.nt", "graph.trig", "graph.NQ"])
def test_kin_of_what_is_exported_is_read(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text("".join(ntriples(SMALL)), "utf-8")
    assert read_graph(path) == bundle_of(nodes_of(SMALL))


def test_statements_in_named_graphs_are_read_once(tmp_path: Path) -> None:
    """A server's dump has the graph under a name, and perhaps in the default graph too."""
    plain = "".join(ntriples(SMALL))
    path = tmp_path / "dump.nq"
    path.write_text(plain + plain.replace(" .\n", " <https://example.org/g> .\n"), "utf-8")
    assert read_graph(path) == bundle_of(nodes_of(SMALL))


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    path.write_bytes(b"\xff\xfe\x00")
    assert refused(path).startswith("not readable as Turtle (")
