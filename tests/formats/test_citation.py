"""Sources as people cite them."""

from typing import Any

from mmkg.formats.citation import best_claims, citations, source_name
from mmkg.formats.claims import claim_to_details, claims_grid, claims_table
from mmkg.formats.grid import lay_out
from mmkg.model.values import Claim, Fact, Ref

PAPER = Ref("paper:arxiv-2107.07651")
LABELS = {
    PAPER: "Align before Fuse: Vision and Language",
    "paper:sharma2018-conceptual": "A title that goes on for much longer than anyone would cite it",
    "implementation:salesforce/albef": "salesforce/ALBEF",
}
FACT = Fact(Ref("stage:albef/pretrain"), "onDataset", Ref("dataset:cc3m"))


def label(ref: str) -> str:
    return LABELS.get(ref, ref)


def claim(fact: Fact = FACT, **more: Any) -> Claim:
    parts = {"source": PAPER, "locator": "Sec. 3", "via": "primary", "rank": "normal", **more}
    return Claim(Ref(f"claim:{abs(hash((fact, *parts.values())))}"), fact, **parts)


def test_names_of_sources() -> None:
    assert source_name(PAPER, label) == "Align before Fuse (arXiv 2107.07651)"
    assert source_name(Ref("implementation:salesforce/albef"), label) == "salesforce/ALBEF (code)"
    long = source_name(Ref("paper:sharma2018-conceptual"), label)
    assert long == "A title that goes on for much longer…"
    assert source_name(Ref("paper:unknown"), label) == "paper:unknown"


def test_places_in_one_source_are_told_together() -> None:
    claims = [
        claim(locator="Sec. 3; Table 1"),
        claim(locator="Table 1; Table 2"),
        claim(via="survey"),
    ]
    assert citations(claims, label) == (
        "Align before Fuse (arXiv 2107.07651), Sec. 3; Table 1; Table 2 [primary]",
        "Align before Fuse (arXiv 2107.07651), Sec. 3 [survey]",
    )


def test_a_commit_holds_for_the_whole_locator() -> None:
    claims = [claim(locator="a.py:1; b.py:2 @ abc"), claim(locator="a.py:1 @ def")]
    assert citations(claims, label) == (
        "Align before Fuse (arXiv 2107.07651), a.py:1; b.py:2 @ abc and a.py:1 @ def [primary]",
    )


def test_the_best_claim_of_each_fact() -> None:
    stage = Fact(Ref("model:albef"), "hasStage", FACT.s)
    first, second, held = claim(), claim(locator="Sec. 9"), claim(stage)
    assert best_claims([held, first, second]) == [first]
    assert best_claims([held]) == [held]
    assert best_claims([]) == []


def test_claims_side_by_side() -> None:
    survey = claim(locator="Table 1", via="survey", as_printed="CC", reason="misread")
    own = claim(rank="preferred", qualifiers=(("pairs", 2_900_000), ("role", "training")))
    assert list(lay_out(claims_grid([own, survey], label), 80)) == [
        "",
        "stage:albef/pretrain — on dataset — dataset:cc3m",
        "  preferred  Align before Fuse (arXiv 2107.07651), Sec. 3 [primary]",
        "             pairs 2,900,000, role training",
        "  normal     Align before Fuse (arXiv 2107.07651), Table 1 [survey]",
        "             printed “CC”",
        "             reason: misread",
    ]
    assert claims_table([own]).rows[0][-1] == "pairs 2,900,000, role training"
    assert claim_to_details(own)["qualifiers"] == {"pairs": 2_900_000, "role": "training"}
