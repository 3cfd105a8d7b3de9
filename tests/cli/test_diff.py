"""``mmkg diff``: versions of every kind, and what is none."""

import shutil
from pathlib import Path

import pytest

from cli.running import Mmkg


@pytest.fixture
def edited(small_seed: Path, tmp_path: Path) -> Path:
    """The small seed, one month later."""
    folder = tmp_path / "edited"
    shutil.copytree(small_seed, folder)
    path = folder / "models" / "alpha.yaml"
    path.write_text(path.read_text().replace("released: 2021-01", "released: 2021-02"))
    return folder


def test_equal_versions_end_with_0(mmkg: Mmkg, small_seed: Path) -> None:
    ran = mmkg("diff", str(small_seed), str(small_seed))
    assert (ran.code, ran.out, ran.err) == (0, "No difference.\n", "")


def test_versions_that_differ_end_with_1(mmkg: Mmkg, small_seed: Path, edited: Path) -> None:
    ran = mmkg("diff", str(small_seed), str(edited))
    assert (ran.code, ran.err) == (1, "")
    assert "  ~ released: 2021-01 -> 2021-02\n" in ran.out
    assert ran.out.endswith("Facts: 0 added, 0 removed, 1 changed.\n")
    coloured = mmkg("diff", str(edited), str(small_seed), FORCE_COLOR="1").out
    assert "\x1b[1m~ Alpha" in coloured


def test_json_says_the_same(mmkg: Mmkg, small_seed: Path, edited: Path) -> None:
    found = mmkg("diff", str(small_seed), str(edited), "--format", "json")
    assert found.code == 1
    assert found.json["equal"] is False
    assert found.json["counts"]["facts"] == {"added": 0, "removed": 0, "changed": 1}
    (entity,) = found.json["entities"]
    assert (entity["id"], entity["type"], entity["change"]) == ("model:alpha", "Model", "changed")
    (field,) = entity["fields"]
    assert (field["field"], field["before"], field["after"]) == (
        "released",
        ["2021-01"],
        ["2021-02"],
    )
    assert {claim["source"] for claim in field["claims"]} == {"paper:arxiv-2101.00001"}
    assert "evidence" not in entity
    same = mmkg("diff", str(small_seed), str(small_seed), "--format", "json").json
    assert (same["equal"], same["entities"]) == (True, [])


@pytest.mark.parametrize("form", ["turtle", "nquads", "jsonld", "csv"])
def test_an_export_and_a_compiled_graph_are_versions(
    mmkg: Mmkg, small_seed: Path, edited: Path, tmp_path: Path, form: str
) -> None:
    ending = {"turtle": ".ttl", "nquads": ".nq", "jsonld": ".jsonld", "csv": ""}[form]
    target = str(tmp_path / f"export{ending}")
    mmkg("export", "--seed", str(small_seed), "--format", form, "--output", target)
    assert mmkg("diff", target, str(small_seed)).code == 0
    assert mmkg("diff", target, str(edited)).code == 1


def test_a_compiled_graph_is_a_version(mmkg: Mmkg, cache: Path, small_seed: Path) -> None:
    version = mmkg("info", "--seed", str(small_seed), "-f", "json").json["graph_version"]
    assert mmkg("diff", str(cache / "compiled" / version), str(small_seed)).code == 0


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("{}/none", "there is no such file or folder; name a seed"),
        ("", "there is no such file or folder; name a seed"),
        ("x" * 5000, "there is no such file or folder"),
        ("nul\0byte", "there is no such file or folder"),
        ("bolt://localhost:7687", "`mmkg dump` brings"),
        ("HEAD:none", "git has no such folder"),
        ("{}", "the folder holds no seed"),
        ("{}/notes.txt", "no format of a whole graph ends so"),
        ("{}/broken.ttl", "not readable as Turtle"),
        ("{}/empty.nq", "there is no statement in it"),
        ("{}/findings", "the seed has 1 finding"),
        ("{}/damaged", "not a compiled graph"),
    ],
)
def test_what_is_no_version_is_told_in_a_line(
    mmkg: Mmkg, small_seed: Path, tmp_path: Path, name: str, told: str
) -> None:
    if name != "{}":
        (tmp_path / "notes.txt").write_text("notes")
        (tmp_path / "broken.ttl").write_text("<a> <b>")
        (tmp_path / "empty.nq").write_text("")
        (tmp_path / "findings").mkdir()
        (tmp_path / "findings" / "tasks.yaml").write_text("- {id: 'task:x'}\n")
        (tmp_path / "damaged").mkdir()
        (tmp_path / "damaged" / "meta.json").write_text("{}")
        (tmp_path / "damaged" / "graph.nq").write_text("nothing\n")
    for pair in (
        (name.format(tmp_path), str(small_seed)),
        (str(small_seed), name.format(tmp_path)),
    ):
        ran = mmkg("diff", *pair)
        assert (ran.code, ran.out) == (4, "")
        assert ran.err.startswith("mmkg: ")
        assert told in ran.err
        assert len(ran.err.splitlines()) == 1
        assert len(ran.err) < 400
