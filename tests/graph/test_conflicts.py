"""Disagreements: their sides, and what settles them."""

import pytest

import mmkg
from mmkg.formats.conflicts import conflicts_grids, conflicts_summary, conflicts_table
from mmkg.formats.grid import lay_out
from mmkg.graph.conflicts import COMPLETE, DECISION, PRIMARY, Conflict, conflicts_in
from mmkg.model.values import Cell, Ref

X = Ref("model:x")


def row(says: Cell, via: str, rank: str, reason: str | None = None) -> dict[str, Cell]:
    return {
        "subject": X, "predicate": "parameters", "says": says, "source": Ref(f"paper:{via}"),
        "locator": "Table 1", "via": via, "rank": rank, "reason": reason,
    }  # fmt: skip


def conflict_of(graph: mmkg.KnowledgeGraph, *rows: dict[str, Cell]) -> Conflict:
    (found,) = conflicts_in(graph.store, rows)
    return found


def test_each_of_the_small_seed_is_settled(small: mmkg.KnowledgeGraph) -> None:
    found = {one.label: one for one in small.conflicts()}
    result = found["Alpha on Example QA test, accuracy, fine-tuned"]
    assert (result.settled_by, result.value) == (PRIMARY, 70.5)
    assert [side.value for side in result.sides] == [70.5, 69.8]
    listed = found["Alpha: lee2022"]
    assert (listed.settled_by, listed.value) == (COMPLETE, None)
    complete, member = listed.sides
    assert complete.value is None
    assert [(stand.source, stand.locator) for stand in complete.stands] == [
        ("paper:arxiv-2101.00001", "Sec. 3")
    ]
    assert member.value == "dataset:captions-b"
    assert member.stands[0].source == "paper:lee2022-survey"


def test_only_those_about_an_entity(small: mmkg.KnowledgeGraph) -> None:
    assert {one.subject for one in small.conflicts("Captions A")} == {"dataset:captions-a"}
    assert small.conflicts("Bravo") == []
    with pytest.raises(mmkg.UnknownName):
        small.conflicts("nobody")


def test_what_settles_a_value(small: mmkg.KnowledgeGraph) -> None:
    normal = row(2, "survey", "normal")
    assert conflict_of(small, row(1, "secondary-paper", "normal"), normal).is_open
    primary = conflict_of(small, normal, row(1, "primary", "preferred"))
    assert (primary.settled_by, primary.value) == (PRIMARY, 1)
    assert primary.sides[0].value == 1
    by_hand = conflict_of(small, normal, row(1, "official-repo", "preferred", "counted"))
    assert (by_hand.settled_by, by_hand.value) == (DECISION, 1)
    left = conflict_of(small, normal, row(1, "survey", "deprecated", "a misprint"))
    assert (left.settled_by, left.value) == (DECISION, 2)


def test_two_values_of_the_primary_source_leave_it_open(small: mmkg.KnowledgeGraph) -> None:
    pair = row(1, "primary", "preferred"), row(2, "primary", "preferred")
    assert conflict_of(small, *pair, row(3, "survey", "normal")).is_open
    gone = row(1, "primary", "deprecated", "v1"), row(2, "primary", "deprecated", "v2")
    assert conflict_of(small, *gone).is_open


def test_open_ones_come_first_and_numbers_in_order(small: mmkg.KnowledgeGraph) -> None:
    settled = row(1, "primary", "preferred"), row(2, "survey", "normal")
    opened = [
        {**row(value, "survey", "normal"), "subject": Ref("model:y")} for value in (100, 20, 3)
    ]
    first, second = conflicts_in(small.store, [*settled, *opened])
    assert (first.is_open, second.is_open) == (True, False)
    assert [side.value for side in first.sides] == [3, 20, 100]
    assert conflicts_summary([first, second]) == (
        "2 disagreements: 1 open, 1 settled by a primary source."
    )


def test_both_places_are_shown_under_the_verdict(small: mmkg.KnowledgeGraph) -> None:
    found = small.conflicts("Captions A")
    (grid,) = conflicts_grids(found, small.lexicon.label)
    lines = list(lay_out(grid, 80))
    assert lines[1] == "Captions A, pairs — the primary source settles it: 3,300,000"
    assert lines[2].startswith(
        "  3,300,000  Alpha (arXiv 2101.00001), Table 1 [primary, preferred]"
    )
    assert any(
        line.startswith("  3,100,000  Charlie (arXiv 2203.00003), Table 2") for line in lines
    )
    table = conflicts_table(found)
    assert {(row["value"], row["settled_by"]) for row in table.to_dicts()} == {
        (3_300_000, PRIMARY), (3_100_000, PRIMARY),
    }  # fmt: skip


def test_what_is_left_out_says_why(small: mmkg.KnowledgeGraph) -> None:
    found = [one for one in small.conflicts("Alpha") if one.settled_by == COMPLETE]
    (grid,) = conflicts_grids(found, small.lexicon.label)
    lines = list(lay_out(grid))
    assert lines[1] == "Alpha: lee2022, datasets — left out, as it is not in the complete list"
    assert "outside the complete list of datasets" in lines[-1]
