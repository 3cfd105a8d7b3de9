"""The figures of quality, on graphs small enough to count by hand."""

import json
from pathlib import Path

import pytest

from mmkg.build.check import check_seed
from mmkg.build.compile import compile_bundle, compile_folder
from mmkg.build.derive import RULES
from mmkg.formats.grid import lay_out
from mmkg.formats.quality import percent, quality_grids, quality_page, quality_to_dict, to_mend
from mmkg.graph.quality import Figure, Quality, quality_of
from mmkg.model.described import NEEDED
from mmkg.model.values import Bundle, Claim, Fact, Ref
from mmkg.schema.entities import Model

X, LARGE, Y = Ref("model:x"), Ref("model:x-large"), Ref("model:y")
STAGE, FUSION = Ref("stage:x/pretrain"), Ref("architecture:fusion")
PAPER, CODE = Ref("paper:x"), Ref("implementation:x/x")

IDENTITY = (
    Fact(X, "label", "X"), Fact(X, "kind", "family"),
    Fact(LARGE, "kind", "variant"), Fact(LARGE, "variantOf", X),
    Fact(Y, "label", "Y"), Fact(Y, "kind", "backbone"),
    Fact(FUSION, "scheme", "fusion-class"), Fact(STAGE, "kind", "pretrain"),
)  # fmt: skip
WHOLE = (
    Fact(X, "describedIn", PAPER), Fact(X, "hasArchitecture", FUSION),
    Fact(X, "accepts", Ref("modality:image")), Fact(LARGE, "hasTextEncoder", Y),
    Fact(LARGE, "hasStage", STAGE), Fact(STAGE, "onDataset", Ref("dataset:d")),
    Fact(STAGE, "withObjective", Ref("objective:o")),
)  # fmt: skip
CORE = [fact for fact in WHOLE if fact.s in (STAGE, LARGE)]


def graph(facts: tuple[Fact, ...], claims: tuple[Claim, ...] = ()) -> Bundle:
    stated = {*IDENTITY, *facts}
    stated |= {fact for rule in RULES for fact in rule(stated)}
    names = {"model": "Model", "stage": "Stage", "architecture": "Architecture"}
    refs = {fact.s for fact in stated}
    return Bundle({ref: names[ref.partition(":")[0]] for ref in refs}, tuple(stated), claims)


def claim(fact: Fact, via: str = "primary", source: Ref = PAPER, rank: str = "normal") -> Claim:
    ref = Ref(f"claim:{abs(hash((fact, via, source))):x}")
    return Claim(ref, fact, source, "Sec. 1", via, rank)


def numbers(found: Quality, name: str) -> tuple[int, int | None]:
    figure = found.figure(name)
    return figure.have, figure.of


def test_a_family_is_whole_through_its_variants_too() -> None:
    found = quality_of(graph(WHOLE))
    assert found.families[0].missing == ()
    assert numbers(found, "fully_described") == (1, 1)


@pytest.mark.parametrize(
    ("without", "missing"),
    [
        ("describedIn", "papers"),
        ("hasArchitecture", "fusion class"),
        ("accepts", "accepts"),
        ("hasTextEncoder", "components"),
        ("onDataset", "stages"),
        ("withObjective", "stages"),
        ("hasStage", "stages"),
    ],
)
def test_what_a_family_lacks(without: str, missing: str) -> None:
    less = tuple(fact for fact in WHOLE if fact.p != without)
    found = quality_of(graph(less))
    assert found.families[0].missing == (missing,)
    assert numbers(found, "fully_described") == (0, 1)
    assert to_mend(found)[f"lacks {missing}"] == ["X"]


def test_the_fields_that_are_needed_are_a_model_s() -> None:
    assert set(NEEDED) <= set(Model.model_fields)
    lacking = quality_of(graph(())).families[0].missing
    assert {"architectures" if name == "fusion class" else name for name in lacking} == set(NEEDED)


def test_data_said_to_be_withheld_is_described() -> None:
    withheld = tuple(fact for fact in WHOLE if fact.p != "onDataset")
    withheld += (Fact(STAGE, "undisclosed", "datasets"),)
    assert quality_of(graph(withheld)).families[0].missing == ()


def test_first_hand_is_of_the_facts_about_training_and_components() -> None:
    claims = (
        claim(CORE[0]), claim(CORE[1], "official-repo", CODE), claim(CORE[2], "survey"),
        claim(CORE[3], "primary", rank="deprecated"), claim(WHOLE[0]),
    )  # fmt: skip
    found = quality_of(graph(WHOLE, claims))
    assert numbers(found, "fully_described_first_hand") == (2, len(CORE))
    assert numbers(found, "facts_first_hand") == (3, 4)


def test_a_fact_of_one_source_is_counted_by_sources_and_not_by_claims() -> None:
    twice = claim(CORE[0])._replace(id=Ref("claim:2"), locator="Sec. 9")
    claims = claim(CORE[0]), twice, claim(CORE[1]), claim(CORE[1], "official-repo", CODE)
    assert numbers(quality_of(graph(WHOLE, claims)), "facts_single_source") == (1, 2)


def test_a_list_is_complete_where_all_stages_say_so() -> None:
    second = Ref("stage:x/second")
    half = (*WHOLE, Fact(X, "complete", "stages"), Fact(STAGE, "complete", "objectives"))
    assert quality_of(graph(half)).families[0].complete == ("stages", "objectives")
    more = (*half, Fact(LARGE, "hasStage", second), Fact(second, "kind", "pretrain"))
    found = quality_of(graph(more))
    assert found.families[0].complete == ("stages",)
    assert numbers(found, "complete_stages") == (1, 1)
    assert numbers(found, "complete_all") == (0, 1)


def test_others_are_families_and_backbones_with_what_is_known_of_them() -> None:
    known = (
        Fact(Y, "released", "2018"), Fact(Y, "releasedBy", Ref("organization:o")),
        Fact(Y, "parameters", 1), Fact(Y, "describedIn", PAPER),
    )  # fmt: skip
    found = quality_of(graph((*WHOLE, *known[:2])))
    assert numbers(found, "others") == (1, None)
    assert numbers(found, "others_released") == (1, 1)
    assert numbers(found, "others_all_four") == (0, 1)
    found = quality_of(graph((*WHOLE, *known)))
    assert numbers(found, "others_all_four") == (1, 1)
    assert numbers(found, "models_parameters") == (1, 3)


def test_coverage_is_told_by_kind_of_model() -> None:
    found = quality_of(graph((*WHOLE, Fact(Y, "parameters", 1))))
    have = {(one.type, one.kind, one.field): (one.have, one.of) for one in found.coverage}
    assert have["Model", "backbone", "parameters"] == (1, 1)
    assert have["Model", "family", "parameters"] == (0, 1)
    assert have["Model", "variant", "components.text_encoder"] == (1, 1)
    # What follows from others is no field of a seed, and what all have by nature tells nothing.
    assert ("Model", "family", "uses_objective") not in have
    assert ("Model", "family", "kind") not in have


def test_second_reads_are_those_of_the_seed(small_seed: Path, tmp_path: Path) -> None:
    seed = check_seed(small_seed)[0]
    bundle = compile_bundle(seed)
    read = {"model:bravo": ["2026-11-22", "2026-12-01"]}
    found = {family.id: family.reviews for family in quality_of(bundle, read).families}
    assert found[Ref("model:bravo")] == ("2026-11-22", "2026-12-01")
    assert found[Ref("model:alpha")] == ()
    compile_folder(small_seed, tmp_path / "none")
    assert json.loads((tmp_path / "none" / "meta.json").read_text())["reviews"] == {}


def test_an_empty_graph_has_no_shares() -> None:
    found = quality_of(Bundle({}, (), ()))
    assert found.figure("fully_described") == Figure("fully_described", 0, 0)
    assert found.figure("fully_described").share is None
    assert [line for grid in quality_grids(found) for line in lay_out(grid, 60)]


def test_all_is_shown_within_the_width_and_on_the_page(small_seed: Path) -> None:
    found = quality_of(compile_bundle(check_seed(small_seed)[0]))
    for width in (60, 80, 120):
        lines = [line for grid in quality_grids(found) for line in lay_out(grid, width)]
        assert max(map(len, lines)) <= width
    page = quality_page(found)
    assert "| Alpha | – | 10 | 90% | " in page
    assert "| model families described fully | 1 of 5 | 20% |" in page
    told = quality_to_dict(found)
    assert told["figures"]["fully_described"] == {"count": 1, "of": 5}
    assert told["figures"]["objectives"] == {"count": 7}
    assert len(told["families"]) == 5


def test_nearly_all_is_not_all() -> None:
    assert [percent(share) for share in (0.0, 0.004, 0.5, 0.996, 1.0)] == [
        "0%", "<1%", "50%", "99%", "100%",
    ]  # fmt: skip


def test_a_size_has_its_familys_date_and_a_family_its_sizes_parameters() -> None:
    size = Ref("model:y-large")
    found = quality_of(
        graph((
            Fact(size, "kind", "backbone"), Fact(size, "variantOf", Y),
            Fact(Y, "released", "2021-07"), Fact(Y, "releasedBy", Ref("organization:z")),
            Fact(size, "parameters", 7), Fact(size, "describedIn", PAPER),
        ))
    )  # fmt: skip
    assert numbers(found, "others") == (3, None)
    assert numbers(found, "others_released") == (2, 3)
    assert numbers(found, "others_parameters") == (2, 3)
    assert numbers(found, "others_papers") == (1, 3), "a family has no paper of its sizes"
    assert numbers(found, "others_all_four") == (1, 3)
