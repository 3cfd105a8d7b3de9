"""``mmkg query``: named, from a file, from standard input."""

import shlex
from pathlib import Path

import pytest

from cli.running import Mmkg
from mmkg.query.named import named_query, names

MANY = "9" * 5_000
LABEL = "SELECT ?label WHERE { $m <https://w3id.org/mmkg/ontology/label> ?label }"


def test_alone_it_lists_the_named_queries(mmkg: Mmkg) -> None:
    ran = mmkg("query", "--format", "json")
    assert [row["name"] for row in ran.json] == names()
    assert all(row["summary"] for row in ran.json)
    assert "lineage" in mmkg("query").out


@pytest.mark.parametrize("name", names())
def test_the_example_of_each_named_query_has_rows(mmkg: Mmkg, name: str) -> None:
    example = named_query(name).example
    pairs = [] if example.startswith("(") else shlex.split(example)
    ran = mmkg("query", name, *(word for pair in pairs for word in ("--param", pair)))
    assert ran.code == 0, ran.err
    assert len(ran.out.splitlines()) > 1


def test_show_prints_the_query_with_its_parameters(mmkg: Mmkg) -> None:
    ran = mmkg("query", "lineage", "--show")
    assert ran.out == named_query("lineage").text
    assert "#+ model: Model" in ran.out


def test_a_file_with_a_header_is_as_good_as_a_named_query(mmkg: Mmkg, tmp_path: Path) -> None:
    path = tmp_path / "mine.rq"
    path.write_text(f"#+ summary: Its label.\n#+ m: Model the model\n{LABEL}\n")
    assert mmkg("query", str(path), "-p", "m=albef", "-f", "json").json == [{"label": "ALBEF"}]
    missing = mmkg("query", str(path))
    assert missing.code == 2
    assert "needs it (the model)" in missing.err
    assert mmkg("query", str(path), "-p", "m=ITM").code == 2


def test_values_of_plain_sparql_are_ids_numbers_or_text(mmkg: Mmkg) -> None:
    ran = mmkg("query", "-", "-p", "m=model:albef", "-f", "json", text=LABEL)
    assert ran.json == [{"label": "ALBEF"}]
    typed = "SELECT (DATATYPE($x) AS ?type) WHERE {}"
    for value, ending in (("7", "integer"), ("-7", "integer"), ("7a", "string"), (MANY, "string")):
        row = mmkg("query", "-", "-p", f"x={value}", "-f", "json", text=typed).json[0]
        assert row["type"].endswith(ending)


def test_a_value_is_bound_and_never_pasted(mmkg: Mmkg) -> None:
    hostile = 'ALBEF" } INSERT DATA { <a> <b> "c'
    query = "SELECT ?s WHERE { ?s <https://w3id.org/mmkg/ontology/label> $l }"
    ran = mmkg("query", "-", "-p", f"l={hostile}", "-f", "json", text=query)
    assert (ran.code, ran.json) == (1, [])


@pytest.mark.parametrize(
    ("words", "text", "said"),
    [
        (["linaege"], None, "lineage"),
        (["nothing.rq"], None, "No named query or file"),
        (["/dev/null/x"], None, "No named query or file"),
        (["x" * 10_000], None, "No named query or file"),
        (["lineage"], None, "needs it"),
        (["lineage", "-p", "modle=ALBEF"], None, "no such parameter"),
        (["lineage", "-p", "model"], None, "name=value"),
        (["lineage", "-p", "model=ALBEF", "-p", "model=BLIP"], None, "twice"),
        (["lineage", "-p", "model=ITM"], None, "No model is called"),
        (["-"], "SELECT * WHERE { ?s", ""),
        (["-"], "", ""),
        (["-"], "DELETE WHERE { ?s ?p ?o }", "refused"),
        (["-"], "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", "refused"),
        (["-", "-p", "nope=1"], "SELECT * { ?s ?p ?o }", "nope"),
    ],
)
def test_what_cannot_be_run_is_told_in_a_line(
    mmkg: Mmkg, words: list[str], text: str | None, said: str
) -> None:
    ran = mmkg("query", *words, text=text)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("mmkg: ")
    assert len(ran.err.splitlines()) == 1
    assert said in ran.err


@pytest.mark.parametrize("raw", [b"SELECT \xff", b"#" * 1_000_001])
def test_what_is_no_query_text(mmkg: Mmkg, tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "broken.rq"
    path.write_bytes(raw)
    for words, text in (([str(path)], None), (["-"], raw)):
        ran = mmkg("query", *words, text=text)
        assert ran.code == 4
        assert ran.err.startswith("mmkg: ")


def test_no_rows(mmkg: Mmkg) -> None:
    nothing = "SELECT ?s WHERE { ?s <https://example.org/> ?o }"
    ran = mmkg("query", "-", text=nothing)
    assert (ran.code, ran.out, ran.err) == (1, "", "No rows.\n")
    assert mmkg("query", "-", "-f", "csv", text=nothing).out == "s\n"
    assert mmkg("query", "-", "-f", "json", text=nothing).json == []


def test_other_forms_of_query(mmkg: Mmkg) -> None:
    assert mmkg("query", "-", "-f", "csv", text="ASK { ?s ?p ?o }").out == "ask\ntrue\n"
    construct = "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o } LIMIT 1"
    assert mmkg("query", "-", text=construct).code == 0
