"""Facts that follow from others."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mmkg.build.derive import derive_training, derive_wider, derive_years
from mmkg.build.links import links, reach, training
from mmkg.model.values import Fact, Ref

ITM, MATCHING = Ref("objective:itm"), Ref("objective:matching")
CC3M, MIX = Ref("dataset:cc3m"), Ref("dataset:mix")


def fact(s: str, p: str, o: str) -> Fact:
    return Fact(Ref(s), p, Ref(o) if ":" in o else o)


def trained(model: str, kind: str = "pretrain", name: str = "a") -> list[Fact]:
    """A model with a stage of ITM on CC3M."""
    stage = f"stage:{model[6:]}/{name}"
    return [
        fact(model, "hasStage", stage),
        fact(stage, "kind", kind),
        fact(stage, "withObjective", ITM),
        fact(stage, "onDataset", CC3M),
        fact("dataset:mix", "includes", CC3M),
        fact(ITM, "broader", MATCHING),
    ]


def derived(facts: list[Fact], model: str) -> dict[str, set[Any]]:
    found: dict[str, set[Any]] = {}
    for s, p, o in derive_training(facts):
        if s == model:
            found.setdefault(p, set()).add(o)
    return found


FULL = {"usesObjective": {ITM, MATCHING}, "pretrainedOn": {CC3M}}


@pytest.mark.parametrize("kind", ["pretrain", "align", "instruction-tune"])
def test_a_model_uses_what_its_stages_have_and_what_is_broader(kind: str) -> None:
    assert derived(trained("model:x", kind), "model:x") == FULL


def test_fine_tuning_does_not_count() -> None:
    assert derived(trained("model:x", "finetune"), "model:x") == {}


def test_a_stage_without_an_accepted_link_does_not_count() -> None:
    rest = [found for found in trained("model:x") if found.p != "hasStage"]
    assert derived(rest, "model:x") == {}


def test_a_components_own_training_does_not_count() -> None:
    facts = [*trained("model:vit"), fact("model:x", "hasVisionEncoder", "model:vit")]
    assert derived(facts, "model:x") == {}


def test_a_family_has_its_variants_training() -> None:
    facts = [*trained("model:x-large"), fact("model:x-large", "variantOf", "model:x")]
    assert derived(facts, "model:x") == FULL


def test_a_variant_without_training_has_its_familys_alone() -> None:
    facts = [
        *trained("model:x"),
        fact("model:x-large", "variantOf", "model:x"),
        fact("model:x-small", "variantOf", "model:x"),
        fact("model:x-small", "hasStage", "stage:x-small/b"),
        fact("stage:x-small/b", "kind", "align"),
        fact("stage:x-small/b", "onDataset", "dataset:sbu"),
    ]
    assert derived(facts, "model:x-large") == FULL
    assert derived(facts, "model:x-small") == {"pretrainedOn": {Ref("dataset:sbu")}}
    assert derived(facts, "model:x")["pretrainedOn"] == {CC3M, Ref("dataset:sbu")}


def test_a_variant_that_is_only_fine_tuned_has_its_familys_training() -> None:
    facts = [
        *trained("model:x"),
        fact("model:x-vqa", "variantOf", "model:x"),
        fact("model:x-vqa", "hasStage", "stage:x-vqa/vqa"),
        fact("stage:x-vqa/vqa", "kind", "finetune"),
    ]
    assert derived(facts, "model:x-vqa") == FULL


def test_a_variant_of_a_variant_looks_to_the_nearest_above() -> None:
    chain = [fact("model:c", "variantOf", "model:b"), fact("model:b", "variantOf", "model:a")]
    own = {Ref("model:a"): {Ref("stage:a/s")}}
    families = links(chain, "variantOf")
    assert training(own, families)[Ref("model:c")] == {Ref("stage:a/s")}
    nearer = own | {Ref("model:b"): {Ref("stage:b/s")}}
    assert training(nearer, families)[Ref("model:c")] == {Ref("stage:b/s")}


def test_the_year_of_every_release_of_a_model() -> None:
    facts = [
        fact("model:x", "released", "2021-07"),
        fact("model:x", "released", "2020"),
        fact("dataset:cc3m", "released", "2018"),
        fact("paper:p", "released", "2018-01"),
    ]
    assert set(derive_years(facts)) == {
        Fact(Ref("model:x"), "year", 2021),
        Fact(Ref("model:x"), "year", 2020),
    }


def test_a_narrower_relation_brings_the_wider_one() -> None:
    facts = [
        fact("model:x", "hasTextEncoder", "model:bert"),
        fact("model:x", "extends", "model:y"),
        fact("model:x", "released", "2020"),
    ]
    assert list(derive_wider(facts)) == [fact("model:x", "hasComponent", "model:bert")]


NAMES = st.sampled_from("abcde")
PAIRS = st.sets(st.tuples(NAMES, NAMES), max_size=8)


def _facts(
    broader: set[tuple[str, str]], with_objective: set[tuple[str, str]], variants: set[Any]
) -> list[Fact]:
    facts = [fact(f"objective:{low}", "broader", f"objective:{up}") for low, up in broader]
    facts += [fact(f"model:{low}", "variantOf", f"model:{up}") for low, up in variants]
    for model, objective in with_objective:
        stage = f"stage:{model}/s"
        facts += [
            fact(f"model:{model}", "hasStage", stage),
            fact(stage, "kind", "pretrain"),
            fact(stage, "withObjective", f"objective:{objective}"),
            fact(stage, "onDataset", f"dataset:{objective}"),
        ]
    return facts


@settings(deadline=None)
@given(PAIRS, PAIRS, PAIRS)
def test_the_objectives_of_a_model_are_closed_upwards(
    broader: set[tuple[str, str]], held: set[tuple[str, str]], variants: set[tuple[str, str]]
) -> None:
    facts = _facts(broader, held, variants)
    wider, found = links(facts, "broader"), set(derive_training(facts))
    for s, p, o in found:
        if p == "usesObjective":
            assert {Fact(s, p, up) for up in wider.get(Ref(str(o)), ())} <= found
    # Nothing appears that no stage has, itself or narrower.
    stated = {o for _, p, o in facts if p == "withObjective"}
    for _, p, o in found:
        if p == "usesObjective":
            assert o in stated or any(o in reach(wider, Ref(str(low))) for low in stated)


@settings(deadline=None)
@given(PAIRS, PAIRS, PAIRS)
def test_own_training_is_always_there_and_families_have_their_variants(
    broader: set[tuple[str, str]], held: set[tuple[str, str]], variants: set[tuple[str, str]]
) -> None:
    facts = _facts(broader, held, variants)
    found = set(derive_training(facts))
    for model, member in held:
        assert fact(f"model:{model}", "usesObjective", f"objective:{member}") in found
        assert fact(f"model:{model}", "pretrainedOn", f"dataset:{member}") in found
    for low, up in variants:
        if any(model == low for model, _ in held):
            own = {member for model, member in held if model == low}
            assert {fact(f"model:{up}", "pretrainedOn", f"dataset:{one}") for one in own} <= found


@settings(deadline=None)
@given(PAIRS, PAIRS, PAIRS)
def test_nothing_more_follows_from_what_was_derived(
    broader: set[tuple[str, str]], held: set[tuple[str, str]], variants: set[tuple[str, str]]
) -> None:
    facts = _facts(broader, held, variants)
    found = set(derive_training(facts))
    assert set(derive_training([*facts, *found])) == found
