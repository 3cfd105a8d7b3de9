import shutil
from pathlib import Path

import pytest

from cli.running import Mmkg

CSV = "name,pretrained,MNIST\nViT-X,tag,0.5\n"
SOURCE = ("--source", "implementation:example/alpha", "--commit", "abc1234")


@pytest.fixture
def seed(small_seed: Path, tmp_path: Path) -> Path:
    """The small seed with a checkpoint."""
    seed = tmp_path / "seed"
    shutil.copytree(small_seed, seed)
    path = seed / "models/alpha.yaml"
    block = "- {id: model:alpha-x, label: X, aliases: [ViT-X tag], kind: variant, "
    block += "variant_of: model:alpha}\n"
    path.write_text(path.read_text("utf-8") + block, "utf-8")
    return seed


@pytest.fixture
def table(tmp_path: Path) -> str:
    path = tmp_path / "openclip_results.csv"
    path.write_text(CSV, "utf-8")
    return str(path)


def test_the_patch_goes_down_the_pipe_and_the_report_beside_it(
    mmkg: Mmkg, seed: Path, table: str
) -> None:
    before = {path: path.read_bytes() for path in seed.rglob("*") if path.is_file()}
    ran = mmkg("import", "open_clip", table, *SOURCE, "--seed", str(seed))
    assert ran.code == 0
    assert ran.out.startswith("diff --git a/seed/benchmarks.yaml b/seed/benchmarks.yaml\n")
    assert "model:alpha-x on benchmark:mnist-test, metric:accuracy, zero-shot: 50" in ran.err
    assert {path: path.read_bytes() for path in seed.rglob("*") if path.is_file()} == before


def test_the_patch_goes_to_a_file(mmkg: Mmkg, seed: Path, table: str, tmp_path: Path) -> None:
    patch = tmp_path / "x.patch"
    words = ("import", "open_clip", table, *SOURCE, "--seed", str(seed), "--output", str(patch))
    ran = mmkg(*words)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("open_clip of implementation:example/alpha: ")
    told = mmkg(*words, "--format", "json").json
    assert told["patch"] == patch.read_text("utf-8")
    assert told["counts"]["result"] == 1
    assert told["proposals"][-1]["resolved"][0]["how"] == "name"


def test_nothing_new_ends_with_1(mmkg: Mmkg, seed: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("name,pretrained,MNIST\nViT-Q,tag,0.5\n", "utf-8")
    out = tmp_path / "x.patch"
    ran = mmkg("import", "open_clip", str(path), *SOURCE, "--seed", str(seed), "-O", str(out))
    assert ran.code == 1
    assert "nothing new; 1 name or column left over" in ran.out
    assert not out.exists()


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("none.csv",), 4, "none.csv: the file cannot be read (no such file or directory)"),
        ((".",), 4, "this is not a regular file"),
        (("TABLE", "--output", "/none/x.patch"), 2, "cannot be written (no such file"),
        (("TABLE", "--accept-fuzzy", "101"), 2, "101"),
        (("TABLE", "--seed", "/none"), 4, "there is no such folder"),
    ],
)
def test_errors_are_one_line(
    shell: Mmkg, seed: Path, table: str, words: tuple[str, ...], code: int, told: str
) -> None:
    given = [table if word == "TABLE" else word for word in words]
    ran = shell("import", "open_clip", *SOURCE, "--seed", str(seed), *given)
    assert ran.code == code
    assert told in ran.err
    assert ran.err.count("\n") == 1 or code == 2
    assert "Traceback" not in ran.err


def test_an_unknown_format_and_no_source_are_told(shell: Mmkg, seed: Path, table: str) -> None:
    ran = shell("import", "open-clip", table, "--seed", str(seed))
    assert (ran.code, "is not one of bibtex, croissant" in ran.err) == (2, True)
    ran = shell("import", "bibtex", table, "--seed", str(seed))
    assert (ran.code, "Parameter 'source'" in ran.err) == (2, True)
