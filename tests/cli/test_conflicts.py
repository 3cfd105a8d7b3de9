"""``mmkg conflicts``, on the real seed and on a small one."""

import csv
import io
from pathlib import Path

from cli.running import Mmkg


def test_on_the_real_seed(mmkg: Mmkg) -> None:
    ran = mmkg("conflicts")
    assert (ran.code, ran.err) == (0, "")
    summary = ran.out.splitlines()[-1]
    found = mmkg("conflicts", "--format", "json").json
    assert summary.startswith(f"{len(found)} disagreements: ")
    for one in found:
        assert len(one["sides"]) > 1 or one["field"] in ("objectives", "datasets")
        for side in one["sides"]:
            assert all(claim["source"] and claim["locator"] for claim in side["claims"])
    opened = [one["settled_by"] is None for one in found]
    assert opened == sorted(opened, reverse=True)
    assert f"{sum(opened)} open" in summary


def test_of_one_entity_in_every_form(mmkg: Mmkg, small_seed: Path) -> None:
    words = ("conflicts", "Captions A", "--seed", str(small_seed))
    assert "Captions A, pairs — the primary source settles it" in mmkg(*words).out
    rows = list(csv.DictReader(io.StringIO(mmkg(*words, "--format", "csv").out)))
    assert {row["value"] for row in rows} == {"3300000", "3100000"}
    assert {row["field"] for row in rows} == {"pairs"}
    (one,) = mmkg(*words, "--format", "json").json
    assert (one["settled_by"], one["value"]) == ("primary source", 3_300_000)


def test_where_sources_agree_it_ends_with_1(mmkg: Mmkg, small_seed: Path) -> None:
    ran = mmkg("conflicts", "Bravo", "--seed", str(small_seed))
    assert (ran.code, ran.out, ran.err) == (1, "", "No sources disagree about Bravo.\n")
    ran = mmkg("conflicts", "Bravo", "--seed", str(small_seed), "--format", "json")
    assert (ran.code, ran.json) == (1, [])


def test_an_unknown_entity(mmkg: Mmkg) -> None:
    ran = mmkg("conflicts", "ALBFE")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("mmkg: No entity is called 'ALBFE'.")


def test_another_store_tells_the_same(mmkg: Mmkg, small_seed: Path) -> None:
    words = ("conflicts", "--seed", str(small_seed), "--format", "json")
    assert mmkg(*words).json == mmkg(*words, "--store", "memory:").json
