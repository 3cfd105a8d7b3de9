"""``check``, ``info`` and ``schema``."""

import shutil
from pathlib import Path

import pytest

from cli.running import Mmkg
from mmkg import __version__
from mmkg.model.vocabulary import CLASSES


@pytest.fixture
def broken(small_seed: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "seed"
    shutil.copytree(small_seed, folder)
    with (folder / "tasks.yaml").open("a", encoding="utf-8") as file:
        file.write(
            "- {id: 'task:x', label: X, broader: ['task:question-anwsering'], colour: red}\n"
        )
    return folder


def test_check_of_the_package_s_own_seed(mmkg: Mmkg) -> None:
    ran = mmkg("check")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("no findings.\n")


def test_check_tells_file_line_and_mend(mmkg: Mmkg, broken: Path) -> None:
    ran = mmkg("check", str(broken))
    assert ran.code == 4
    *findings, summary = ran.out.splitlines()
    assert findings
    assert all(line.startswith("tasks.yaml:") for line in findings)
    assert summary.startswith(f"{len(findings)} finding")
    found = mmkg("check", str(broken), "--format", "json")
    assert found.code == 4
    assert len(found.json["findings"]) == len(findings)
    assert set(found.json["findings"][0]) == {"file", "line", "field", "problem", "mend"}


def test_check_by_the_shapes(mmkg: Mmkg, small_seed: Path, broken: Path) -> None:
    ran = mmkg("check", str(small_seed), "--shacl")
    assert ran.code == 0, ran.out
    assert ran.out.endswith("no findings by the shapes.\n")
    assert "The shapes come after" in mmkg("check", str(broken), "--shacl").out


def test_check_of_what_is_no_seed(mmkg: Mmkg, tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        ran = mmkg("check", str(folder))
        assert (ran.code, ran.out) == (4, "")
        assert ran.err.startswith("mmkg: ")


def test_check_takes_the_seed_of_the_environment(mmkg: Mmkg, broken: Path) -> None:
    assert mmkg("check", MMKG_SEED=str(broken)).code == 4


def test_info(mmkg: Mmkg, cache: Path) -> None:
    about = mmkg("info", "--format", "json").json
    assert set(about) == {"mmkg", "graph_version", "store", "cache", "counts"}
    assert about["mmkg"] == __version__
    assert about["cache"] == str(cache)
    assert set(about["counts"]) == set(CLASSES)
    text = mmkg("info").out
    assert about["graph_version"] in text
    assert f"{about['counts']['Claim']:,}" in text


def test_info_of_a_file_counts_what_is_in_it(mmkg: Mmkg, tmp_path: Path) -> None:
    path = tmp_path / "one.ttl"
    path.write_text(
        "@prefix mmkg: <https://w3id.org/mmkg/ontology/> .\n"
        '<https://w3id.org/mmkg/id/model/x> a mmkg:Model ; mmkg:label "X" .\n'
    )
    about = mmkg("info", "--store", str(path), "--format", "json").json
    assert about["counts"] == {"Model": 1}
    assert about["graph_version"] == ""


def test_version(mmkg: Mmkg) -> None:
    assert mmkg("--version").out == f"mmkg {__version__}\n"


def test_schema_show(mmkg: Mmkg) -> None:
    listed = mmkg("schema", "show").out
    assert all(name in listed for name in CLASSES)
    assert mmkg("schema", "show", "objectives").out == mmkg("schema", "show", "Objective").out
    assert "broader" in mmkg("schema", "show", "Objective").out
    assert mmkg("schema", "show", "flubber").code == 2


def test_schema_check(mmkg: Mmkg) -> None:
    ran = mmkg("schema", "build", "--check")
    assert (ran.code, ran.out) == (0, ""), "run `mmkg schema build`"


def test_an_export_says_where_it_is_and_what_imports_it(mmkg: Mmkg, tmp_path: Path) -> None:
    folder = tmp_path / "a folder"
    ran = mmkg("export", "ALBEF", "--format", "neo4j-admin", "--output", str(folder))
    assert (ran.code, ran.err) == (0, "")
    assert f"sh '{folder}'/import.sh neo4j" in ran.out
    assert (folder / "import.sh").is_file()
    ran = mmkg("export", "ALBEF", "--output", str(tmp_path / "x.ttl"))
    assert ran.out == f"turtle in {tmp_path / 'x.ttl'}.\n"
    assert mmkg("export", "ALBEF").out.startswith("@prefix")


def test_an_arxiv_number_names_a_paper(mmkg: Mmkg) -> None:
    assert "paper:arxiv-2202.10936" in mmkg("show", "2202.10936").out
    ran = mmkg("ask", "models that use ITM", "--according-to", "2202.10936", "--format", "csv")
    assert ran.code == 0
    assert "VisualBERT" in ran.out
