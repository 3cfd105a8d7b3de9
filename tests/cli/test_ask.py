"""``mmkg ask``, on the real seed and on a small one."""

import csv
import io
from pathlib import Path

import pytest

from cli.running import Mmkg

QUESTION = ("ask", "which", "models", "use", "ITM", "on", "Conceptual", "Captions")
KEYS = [
    "question", "status", "read_as", "assumptions", "perspective", "kind", "columns", "rows",
    "value", "unit", "unknown", "suggestions", "sparql", "cypher", "graph_version",
]  # fmt: skip
EVIDENCE = {"fact", "claim", "source", "locator", "via", "rank", "as_printed"}
KNOWN = ("ALBEF", "UNITER", "ViLT", "ViLBERT", "METER")
NOT_AMONG = ("VisualBERT", "LXMERT", "VL-BERT", "CLIP")


def test_the_question_of_the_readme(mmkg: Mmkg) -> None:
    ran = mmkg(*QUESTION)
    assert ran.code == 0
    assert ran.err == ""
    first, *lines = ran.out.splitlines()
    assert first.startswith("Read as: models trained with image-text matching on Conceptual")
    rows = {line.split("  ")[0]: line for line in lines}
    for name in KNOWN:
        assert rows[name].endswith("]"), name
    assert not rows.keys() & set(NOT_AMONG)
    assert "Unknown for " in lines[-1]


def test_json_has_the_fixed_form(mmkg: Mmkg) -> None:
    answer = mmkg(*QUESTION, "--format", "json").json
    assert list(answer) == KEYS
    assert answer["question"] == " ".join(QUESTION[1:])
    assert answer["status"] == "answered"
    assert answer["kind"] == "entities"
    assert answer["cypher"].startswith("MATCH ")
    assert {row["label"] for row in answer["rows"]} >= set(KNOWN)
    for row in answer["rows"]:
        assert row["id"].startswith("model:")
        assert row["evidence"]
        for claim in row["evidence"]:
            assert set(claim) == EVIDENCE
            assert set(claim["fact"]) == {"s", "p", "o"}
    assert all(ref.startswith("model:") for ref in answer["unknown"])


@pytest.mark.parametrize(
    ("question", "status", "code"),
    [
        ("which models use image-text matching", "answered", 0),
        ("how many models use masked language modeling", "answered", 0),
        ("models released before 1999", "empty", 1),
        ("models that use flubber", "not_understood", 2),
        ("", "not_understood", 2),
        ("which models use MMM", "ambiguous", 2),
    ],
)
def test_exit_codes_and_forms_of_each_status(
    mmkg: Mmkg, small_seed: Path, question: str, status: str, code: int
) -> None:
    ran = mmkg("ask", question, "--seed", str(small_seed), "--format", "json")
    assert (ran.json["status"], ran.code) == (status, code)
    assert list(ran.json) == KEYS
    assert ran.err.startswith("mmkg: ") == (code == 2)


def test_what_is_not_understood_is_told_on_stderr_with_suggestions(mmkg: Mmkg) -> None:
    ran = mmkg("ask", "which models use ITN on Conceptual Captoins")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("mmkg: No reading for")
    assert "Did you mean" in ran.err
    assert len(ran.err.splitlines()) == 1


def test_no_rows_is_said(mmkg: Mmkg) -> None:
    ran = mmkg("ask", "models released before 1999")
    assert ran.code == 1
    assert "No models." in ran.out


def test_a_count_is_a_number(mmkg: Mmkg, small_seed: Path) -> None:
    seed = ("--seed", str(small_seed))
    ran = mmkg("ask", "how many models use image-text matching", *seed)
    found = mmkg("ask", "which models use image-text matching", "-f", "json", *seed).json
    assert f"{len(found['rows'])} models" in ran.out.splitlines()


def test_assumptions_are_told(mmkg: Mmkg, small_seed: Path) -> None:
    ran = mmkg("ask", "which models use ITM on Captions A", "--seed", str(small_seed))
    assert "Assuming: the source lists objectives and data sets without" in ran.out


def test_never_says_what_does_not_count(mmkg: Mmkg, small_seed: Path) -> None:
    seed = ("--seed", str(small_seed))
    told = "Assuming: neither what a model was only fine-tuned with counts nor what it started from"
    assert told in mmkg("ask", "which models are never trained on Captions A", *seed).out
    assert told not in mmkg("ask", "which models are trained on Captions A", *seed).out


def test_tables_for_programs_have_sources_and_places(mmkg: Mmkg) -> None:
    comma = list(csv.DictReader(io.StringIO(mmkg(*QUESTION, "--format", "csv").out)))
    assert {row["label"] for row in comma} >= set(KNOWN)
    assert all(row["source"] and row["locator"] for row in comma)
    tabs = mmkg(*QUESTION, "--format", "tsv").out.splitlines()
    assert len(tabs) == len(comma) + 1
    assert tabs[0].split("\t") == list(comma[0])
    markdown = mmkg(*QUESTION, "--format", "markdown").out.splitlines()
    assert len(markdown) == len(comma) + 2
    assert markdown[1].startswith("| --- |")


def test_how_it_was_understood_can_be_shown(mmkg: Mmkg) -> None:
    plan = mmkg(*QUESTION, "--show", "plan").json
    uses = {"objective": "objective:itm", "dataset": "dataset:cc3m", "negated": False}
    assert plan == {"Models": {"constraints": [{"Uses": uses}], "finetune": False}}
    sparql = mmkg(*QUESTION, "--show", "sparql").out
    assert sparql.startswith("PREFIX mmkg:")
    again = mmkg("query", "-", "--format", "json", text=sparql)
    assert {row["label"] for row in again.json} >= set(KNOWN)


def test_another_store_gives_the_same_rows(mmkg: Mmkg, small_seed: Path) -> None:
    words = ("ask", "which models use ITM on Captions A", "--seed", str(small_seed), "-f", "json")
    one, other = mmkg(*words).json, mmkg(*words, "--store", "memory:").json
    assert one == other


def test_a_store_that_is_not_there(mmkg: Mmkg, tmp_path: Path) -> None:
    ran = mmkg(*QUESTION, "--store", str(tmp_path / "no.ttl"))
    assert ran.code == 3
    assert ran.err.startswith("mmkg: Store ")
    assert mmkg(*QUESTION, "--store", "gopher://x").code == 3


def test_a_seed_that_is_none(mmkg: Mmkg, tmp_path: Path) -> None:
    assert mmkg(*QUESTION, "--seed", str(tmp_path / "none")).code == 4
    (tmp_path / "tasks.yaml").write_text("- {id: 'task:x'}\n")
    ran = mmkg(*QUESTION, "--seed", str(tmp_path))
    assert ran.code == 4
    assert "mmkg check" in ran.err
