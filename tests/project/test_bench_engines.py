"""The bench of the engines: a small run of those without a server, and how it judges."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from bench import engines_cells as judge
from bench import report

ROOT = Path(__file__).parents[2]
PAGE = "# Stores\n\n<!-- engines: start -->\nOf each size:\n<!-- engines: end -->\n\n## After\n"
NUMBER = re.compile(r"[\d,.e-]+( / [\d,.e-]+)?")


def run(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """A run on the smallest graph, with pages of its own."""
    (folder / "stores.md").write_text(PAGE, "utf-8")
    (folder / "RESULTS.md").write_text("# Results\n", "utf-8")
    command = [sys.executable, "bench/engines.py", "--edges=1000", f"--into={folder}", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def cells(page: Path) -> dict[str, list[str]]:
    """The first table's cells, by what their row is about."""
    table = page.read_text("utf-8").partition("\n| --- ")[2].partition("\n\n")[0]
    lines = [line for line in table.splitlines()[1:] if line.startswith("| ")]
    rows = [line.strip("| ").split(" | ") for line in lines]
    return {row[0]: row[1:] for row in rows}


def test_a_small_run_measures_all_and_answers_are_equal(tmp_path: Path) -> None:
    ran = run(tmp_path, "--engines=oxigraph,rdflib")
    assert ran.returncode in (0, 1), ran.stderr
    found = cells(tmp_path / "stores.md")
    assert cells(tmp_path / "RESULTS.md") == found
    measured = {name: row for name, row in found.items() if all(map(NUMBER.fullmatch, row))}
    assert len(measured) == 11, found
    assert [*found["reading the graph, s"], found["on disk, MB"][1]] == ["–", "–", "–"]
    # Costs are this machine's affair; answers that differ are an error.
    problems = [line for line in ran.stdout.splitlines() if line.startswith("missed: ")]
    assert all("; at most 1" in line for line in problems)
    assert ran.returncode == (1 if problems else 0)


def test_what_takes_longer_than_the_limit_is_a_dash(tmp_path: Path) -> None:
    ran = run(tmp_path, "--engines=oxigraph", "--limit=0.001")
    assert ran.returncode == 0, ran.stderr
    found = cells(tmp_path / "stores.md")
    assert found.pop("load, s") == ["– (not in 0.001 s)"]
    assert list(found.values()) == [["–"]] * 12


def test_pages_keep_what_is_not_the_benchs(tmp_path: Path) -> None:
    page = tmp_path / "stores.md"
    page.write_text(PAGE, "utf-8")
    report.write(page, "engines 1", "one", within="engines")
    report.write(page, "engines 2", "two", within="engines")
    report.write(page, "engines 1", "another", within="engines")
    one = "<!-- engines 1: start -->\nanother\n<!-- engines 1: end -->"
    two = "<!-- engines 2: start -->\ntwo\n<!-- engines 2: end -->"
    end = "<!-- engines: end -->"
    assert page.read_text("utf-8") == PAGE.replace(end, f"\n{one}\n\n{two}\n{end}")


def test_an_engine_there_is_not_is_told() -> None:
    command = [sys.executable, "bench/engines.py", "--engines=kuzu"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 2
    assert "no engine kuzu; there are: oxigraph" in ran.stderr


@pytest.mark.parametrize(
    ("name", "mmkg", "hand", "is_missed"),
    [
        ("load", [9.0, 1.14, 1.14], [1.0, 1.0, 1.0], False),  # the first turn warms up
        ("load", [1.0, 1.16, 1.16], [1.0, 1.0, 1.0], True),
        ("load", [1.16], [1.0], True),  # of a single one there is no other
        ("lineage", [9.0, 0.111], [0.1, 0.1], False),
        ("lineage", [0.1, 0.113], [0.1, 0.1], True),
        ("lineage", [0.1, 0.0029], [0.1, 0.001], False),  # 2 ms are free
        ("lineage", [0.1, 0.1, 0.2, 0.2], [0.1, 0.1, 0.1, 0.1], False),  # only where disturbed
        # In turns: a machine that gets slower does so for both.
        ("lineage", [0.1, 0.105, 0.21, 0.42], [0.1, 0.1, 0.2, 0.4], False),
    ],
)
def test_mmkgs_own_cost_is_judged_in_turns(
    name: str, mmkg: list[float], hand: list[float], is_missed: bool
) -> None:
    one = judge.Measured("an engine")
    one.samples[name, "mmkg"], one.samples[name, "hand"] = mmkg, hand
    assert bool(judge.missed([one])) is is_missed
    assert judge.own(one, name).startswith("**") is is_missed


def test_answers_that_differ_are_told() -> None:
    one, other = judge.Measured("one"), judge.Measured("other")
    one.answers["match"], one.given["match"] = 3, (3, 3)
    other.answers["match"], other.given["match"] = 4, (4, 5)
    assert judge.missed([one, other]) == [
        "other, match: 4 rows, 5 by hand",
        "match: 4 by other, 3 by one",
    ]
