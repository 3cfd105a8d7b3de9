"""A part of the graph stands on its own: no link leads to nothing, nothing said is cut off."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.random_bundles import bundles
from mmkg.errors import AmbiguousName, UnknownName
from mmkg.formats.export.select import select
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.stores.compiled import read_bundle
from stores.small_graph import (
    ALBEF,
    ALBEF_STAGE,
    BERT,
    BLIP,
    BLIP_STAGE,
    CC3M,
    COCO,
    ITM,
    MIX,
    PAPER,
    RESULT,
    SMALL,
)


def ends(bundle: Bundle) -> set[Ref]:
    facts = [*bundle.facts, *(claim.fact for claim in bundle.claims)]
    found = {end for fact in facts for end in (fact.s, fact.o) if isinstance(end, Ref)}
    return found | {claim.source for claim in bundle.claims}


def test_no_names_are_the_whole_graph() -> None:
    assert select(SMALL, []) is SMALL


def test_a_model_comes_with_its_stages_results_and_claims() -> None:
    part = select(SMALL, ["ALBEF"])
    on_it = {fact for fact in SMALL.facts if {fact.s, fact.o} & {ALBEF, ALBEF_STAGE, RESULT}}
    assert on_it <= set(part.facts)
    assert part.claims == SMALL.claims
    # The model that extends it is named, and its own stage is not drawn in.
    assert BLIP in part.types
    assert BLIP_STAGE not in part.types
    assert Fact(BLIP, "label", "MODEL:BLIP".partition(":")[2]) in part.facts
    assert Fact(BLIP, "extends", ALBEF) in part.facts


def test_a_data_set_comes_with_the_stages_on_it() -> None:
    """And these whole, or a question with *not* would have a wrong answer there."""
    part = select(SMALL, ["dataset:cc3m"])
    assert {fact for fact in SMALL.facts if fact.s == ALBEF_STAGE} <= set(part.facts)
    assert Fact(ALBEF, "hasStage", ALBEF_STAGE) in part.facts
    assert Fact(MIX, "includes", CC3M) in part.facts
    assert COCO not in part.types


def test_what_is_only_named_does_not_claim_to_be_complete() -> None:
    facts = (
        Fact(BLIP, "extends", ALBEF),
        Fact(ALBEF, "complete", "stages"),
        Fact(ALBEF, "label", "ALBEF"),
        Fact(ALBEF, "year", 2021),
        Fact(ALBEF, "hasComponent", BERT),
    )
    part = select(Bundle(dict.fromkeys((ALBEF, BLIP, BERT), "Model"), facts, ()), [BLIP])
    assert set(part.facts) == {facts[0], facts[2], facts[3]}
    assert set(part.types) == {ALBEF, BLIP}


def test_classes_by_any_name_and_several_at_once() -> None:
    part = select(SMALL, ["papers", "Data sets", ITM])
    assert {PAPER, CC3M, COCO, MIX, ITM} <= set(part.types)
    assert RESULT not in part.types


def test_a_claim_and_all_claims() -> None:
    claim = SMALL.claims[0]
    assert select(SMALL, [claim.id]).claims == (claim,)
    assert select(SMALL, ["claims"]).claims == SMALL.claims


def test_a_text_that_looks_like_an_id_names_nothing() -> None:
    """``model:albef`` is an alias of BERT in the small graph."""
    part = select(SMALL, [CC3M])
    assert BERT not in part.types


def test_names_that_will_not_do_are_told() -> None:
    with pytest.raises(UnknownName, match="ALBEFF"):
        select(SMALL, ["ALBEFF"])
    twins = Bundle(
        {ALBEF: "Model", CC3M: "Dataset"}, (Fact(ALBEF, "label", "X"), Fact(CC3M, "label", "X")), ()
    )
    with pytest.raises(AmbiguousName, match="dataset:cc3m or model:albef"):
        select(twins, ["X"])


@settings(deadline=None)
@given(bundle=bundles(), data=st.data())
def test_a_part_is_closed_and_of_the_whole(bundle: Bundle, data: st.DataObject) -> None:
    names = data.draw(st.lists(st.sampled_from(sorted(bundle.types)), min_size=1, max_size=2))
    part = select(bundle, names)
    assert set(names) <= set(part.types)
    assert ends(part) <= set(part.types)
    assert part.types.items() <= bundle.types.items()
    assert [fact for fact in bundle.facts if fact in set(part.facts)] == list(part.facts)
    assert set(part.claims) <= set(bundle.claims)
    assert select(part, names) == part


def test_a_part_of_the_real_graph_is_closed_and_small(known_graph: Path) -> None:
    whole = read_bundle(known_graph)
    part = select(whole, ["ALBEF"])
    assert ends(part) <= set(part.types)
    assert 100 < len(part.facts) < len(whole.facts) / 4
    everything = select(whole, [name for name in set(whole.types.values())])
    assert (everything.facts, everything.claims) == (whole.facts, whole.claims)
