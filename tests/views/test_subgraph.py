"""The part around some entities: whole where it is there, named where it is not."""

import pytest

from mmkg.api.graph import KnowledgeGraph
from mmkg.model.values import Bundle, Ref
from mmkg.views.payload import payload
from mmkg.views.subgraph import around

ALPHA = Ref("model:alpha")


def test_an_entity_comes_with_its_stages_their_facts_and_claims(small: KnowledgeGraph) -> None:
    part, whole = around(small.store, [ALPHA], 10_000), small.bundle()
    stages = [fact.o for fact in whole.facts if fact.s == ALPHA and fact.p == "hasStage"]
    assert stages
    for ref in (ALPHA, *stages):
        assert {f for f in part.facts if f.s == ref} == {f for f in whole.facts if f.s == ref}
    accepted = {fact for fact in whole.facts if fact.s in (ALPHA, *stages)}
    behind = {claim.id for claim in whole.claims if claim.fact in accepted}
    assert behind <= {claim.id for claim in part.claims}
    assert len(part.types) < len(whole.types)


def test_no_link_leads_to_nothing_and_everything_has_a_name(small: KnowledgeGraph) -> None:
    part = around(small.store, [ALPHA, Ref("dataset:mixture")], 10_000)
    named = {fact.s for fact in part.facts if fact.p == "label"}
    for fact in part.facts:
        assert fact.s in part.types
        assert not isinstance(fact.o, Ref) or fact.o in part.types
    assert {claim.source for claim in part.claims} <= set(part.types)
    assert {ref for ref, name in part.types.items() if name not in ("Result", "Stage")} <= named
    assert payload(part, {})["nodes"] == list(part.types)


@pytest.mark.parametrize("most", [0, 5, 20, 60, 200])
def test_there_is_no_more_than_was_asked_for_and_nothing_by_halves(
    small: KnowledgeGraph, most: int
) -> None:
    refs = [ref for ref, name in small.bundle().types.items() if name == "Model"]
    part, whole = around(small.store, refs, most), small.bundle()
    assert set(refs) <= set(part.types)
    full = {fact.s for fact in part.facts if fact.p in ("complete", "hasStage", "describedIn")}
    for ref in full:
        assert {f for f in part.facts if f.s == ref} == {f for f in whole.facts if f.s == ref}
    assert sum(fact.s in full for fact in part.facts) <= most


def test_what_leads_to_a_few_is_there_too(small: KnowledgeGraph) -> None:
    part = around(small.store, [Ref("dataset:mixture")], 10_000)
    assert any(fact.o == "dataset:mixture" and fact.s != "dataset:mixture" for fact in part.facts)


def test_around_nothing_there_is_nothing(small: KnowledgeGraph) -> None:
    assert around(small.store, [], 100) == Bundle({}, (), ())
    assert around(small.store, [Ref("model:nosuch")], 100).facts == ()
