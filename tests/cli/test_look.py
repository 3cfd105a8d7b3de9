"""``show``, ``list``, ``search`` and ``why``."""

import csv
import io
from pathlib import Path

import pytest

from cli.running import Mmkg

MODEL = {
    "objectives", "datasets", "stages", "components", "architectures", "modalities", "tasks",
    "results", "papers", "implementations", "organizations", "extends", "variants",
}  # fmt: skip
PLACE = {"claim", "source", "locator", "via", "rank", "as_printed"}


@pytest.mark.parametrize("name", ["ALBEF", "albef", "model:albef", "ALign BEfore Fuse"])
def test_show_has_the_fixed_form(mmkg: Mmkg, name: str) -> None:
    albef = mmkg("show", name, "--format", "json").json
    assert [albef[key] for key in ("id", "type", "label")] == ["model:albef", "Model", "ALBEF"]
    assert isinstance(albef["aliases"], list)
    assert isinstance(albef["description"], str)
    assert set(albef["relations"]) >= MODEL
    for name_of, entries in albef["relations"].items():
        for entry in entries:
            assert set(entry) >= {"id", "label", "claims"}
            assert all(set(claim) == PLACE for claim in entry["claims"])
            assert entry["claims"] or name_of == "variants"


def test_show_for_people_has_a_source_for_each_line(mmkg: Mmkg) -> None:
    lines = mmkg("show", "ALBEF").out.splitlines()
    assert lines[0] == "ALBEF"
    assert lines[1].startswith("Model model:albef, also ")
    place = lines.index("objectives")
    assert "image-text matching" in " ".join(lines[place:])
    assert "[1]" in lines[place + 1] or "[" in lines[place + 1]
    assert "sources" in lines


@pytest.mark.parametrize(
    "ref", ["stage:alpha/pretrain", "result:alpha/qa-test/accuracy/fine-tuned"]
)
def test_what_has_no_name_is_shown_by_its_id(mmkg: Mmkg, small_seed: Path, ref: str) -> None:
    listed = mmkg("list", ref.partition(":")[0], "--seed", str(small_seed), "-f", "json").json
    ref = ref if ref.startswith("stage") else listed[0]["id"]
    shown = mmkg("show", ref, "--seed", str(small_seed), "--format", "json").json
    assert shown["id"] == ref


@pytest.mark.parametrize(
    ("name", "said"),
    [("ALBFE", "Did you mean ALBEF"), ("", "No entity"), ("stage:no/such", "No entity")],
)
def test_show_of_an_unknown_name(mmkg: Mmkg, name: str, said: str) -> None:
    ran = mmkg("show", name)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_an_ambiguous_name_has_its_readings(mmkg: Mmkg, small_seed: Path) -> None:
    ran = mmkg("show", "VG", "--seed", str(small_seed))
    assert ran.code == 2
    assert "dataset:captions-b or objective:visual-grounding" in ran.err


@pytest.mark.parametrize("kind", ["Model", "models", "MODEL", "model"])
def test_list_takes_any_name_of_a_class(mmkg: Mmkg, kind: str) -> None:
    rows = mmkg("list", kind, "--format", "json").json
    assert all(row["type"] == "Model" for row in rows)
    assert {"id": "model:albef", "type": "Model", "label": "ALBEF"} in rows
    labels = [row["label"].casefold() for row in rows]
    assert labels == sorted(labels)


def test_list_of_what_is_in_no_lexicon(mmkg: Mmkg) -> None:
    rows = list(csv.DictReader(io.StringIO(mmkg("list", "stages", "-f", "csv").out)))
    assert {"id": "stage:albef/pretrain", "type": "Stage", "label": "ALBEF: pretrain"} in rows


def test_list_of_no_class_offers_the_nearest(mmkg: Mmkg) -> None:
    ran = mmkg("list", "modle")
    assert ran.code == 2
    assert "Did you mean Model" in ran.err


def test_search_finds_parts_of_names(mmkg: Mmkg) -> None:
    ran = mmkg("search", "conceptual", "captions", "--format", "json")
    assert "dataset:cc3m" in [row["id"] for row in ran.json]
    assert mmkg("search", "no such thing anywhere").code == 1
    assert mmkg("search", "").code == 1
    few = mmkg("search", "a", "--limit", "2", "--format", "json")
    assert len(few.json) == 2
    assert "the first 2 shown" in few.err


def test_why_tells_who_says_so(mmkg: Mmkg) -> None:
    claims = mmkg("why", "UNITER", "CC3M", "--format", "json").json
    assert claims
    for claim in claims:
        assert set(claim) == PLACE | {"fact", "reason", "qualifiers"}
        assert claim["fact"]["o"] == "dataset:cc3m"
    assert claims[0]["fact"]["s"] == "stage:uniter/pretrain"
    text = mmkg("why", "UNITER", "CC3M").out
    assert "stage:uniter/pretrain — on dataset — Conceptual Captions (dataset:cc3m)" in text
    assert "[primary]" in text


@pytest.mark.parametrize("name", ["released", "Released", "year"])
def test_why_of_an_attribute(mmkg: Mmkg, name: str) -> None:
    claims = mmkg("why", "ALBEF", name, "--format", "json").json
    assert {claim["fact"]["p"] for claim in claims} == {"released"}


def test_why_of_a_field_that_is_called_as_something_else_is(mmkg: Mmkg) -> None:
    images = mmkg("why", "dataset:coco-captions", "images", "--format", "json").json
    assert {claim["fact"]["p"] for claim in images} == {"images"}
    modality = mmkg("why", "dataset:coco-captions", "image", "--format", "json").json
    assert {claim["fact"]["o"] for claim in modality} == {"modality:image"}


@pytest.mark.parametrize(
    ("name", "predicate"),
    [("tasks", "testedOn"), ("text_encoder", "hasTextEncoder"), ("objectives", "withObjective")],
)
def test_why_of_a_relation(mmkg: Mmkg, name: str, predicate: str) -> None:
    claims = mmkg("why", "ALBEF", name, "--format", "json").json
    assert {claim["fact"]["p"] for claim in claims} == {predicate}


def test_a_topic_is_found_by_what_people_call_it(mmkg: Mmkg) -> None:
    topic = mmkg("show", "knowledge-enhanced", "--format", "json").json
    assert topic["id"] == "topic:wang2023/knowledge"
    assert topic["relations"]["models"]
    assert len(mmkg("list", "topics", "--format", "json").json) > 100


def test_why_without_an_object_has_all_claims(mmkg: Mmkg) -> None:
    predicates = {claim["fact"]["p"] for claim in mmkg("why", "ALBEF", "-f", "json").json}
    assert {"hasStage", "released"} <= predicates


def test_why_of_what_nobody_says(mmkg: Mmkg) -> None:
    ran = mmkg("why", "ALBEF", "CLIP")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "No claim ties ALBEF to CLIP.\n"
    assert mmkg("why", "ALBEF", "formula").code == 1
    assert mmkg("why", "ALBEF", "flubber").code == 2


def test_why_as_a_table_for_programs(mmkg: Mmkg) -> None:
    rows = list(csv.DictReader(io.StringIO(mmkg("why", "UNITER", "CC3M", "-f", "csv").out)))
    assert all(row["source"] and row["locator"] for row in rows)
