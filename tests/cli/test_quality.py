"""``mmkg quality``, and the page that is made of the same count."""

import shutil
from pathlib import Path

from cli.running import Mmkg
from mmkg import resources
from mmkg.model.vocabulary import CLASSES


def test_on_the_real_seed(mmkg: Mmkg) -> None:
    ran = mmkg("quality")
    assert (ran.code, ran.err) == (0, "")
    found = mmkg("quality", "--format", "json").json
    assert set(found) == {"figures", "sources", "coverage", "families"}
    whole = found["figures"]["fully_described"]
    assert f"{whole['count']} of {whole['of']}" in ran.out
    assert whole["of"] == len(found["families"])
    assert sum(not family["missing"] for family in found["families"]) == whole["count"]
    assert any(family["reviews"] for family in found["families"])
    assert {one["type"] for one in found["coverage"]} <= set(CLASSES)
    for one in found["coverage"]:
        assert 0 <= one["have"] <= one["of"]


def test_the_page_says_what_the_command_says(mmkg: Mmkg) -> None:
    page = (resources.folder("seed").parent / "docs" / "data-quality.md").read_text("utf-8")
    figures = mmkg("quality", "--format", "json").json["figures"]
    told = figures["complete_all"]
    assert f"| {told['count']} of {told['of']} |" in page, "run docs/generate.py"


def test_a_second_read_shows_though_the_graph_is_the_same(
    mmkg: Mmkg, small_seed: Path, tmp_path: Path
) -> None:
    seed = tmp_path / "seed"
    shutil.copytree(small_seed, seed)
    words = ("quality", "--seed", str(seed), "--format", "json")
    before = mmkg(*words).json
    with (seed / "models" / "bravo.yaml").open("a", encoding="utf-8") as file:
        file.write('reviews: [{date: 2026-11-22, changed: "nothing"}]\n')
    after = mmkg(*words).json
    read = {family["id"]: family["reviews"] for family in after["families"]}
    assert read["model:bravo"] == ["2026-11-22"]
    assert after["coverage"] == before["coverage"]
    # Another store has the graph and not the seed.
    other = mmkg(*words, "--store", "memory:").json
    assert other["figures"] == after["figures"]


def test_a_seed_that_is_none(mmkg: Mmkg, tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        ran = mmkg("quality", "--seed", str(folder))
        assert (ran.code, ran.out) == (4, "")
        assert ran.err.startswith("mmkg: ")
