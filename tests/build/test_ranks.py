"""Ranks, and which facts are accepted."""

import random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mmkg.build.claims import UNRANKED
from mmkg.build.ranks import STAGES_DESCRIBED, accepted_facts, plain_facts, rank_claims
from mmkg.model.values import Claim, Fact, Ref
from mmkg.model.vocabulary import ATTRIBUTES
from seed_records import (
    PRIMARY,
    REPOSITORY,
    SECONDARY,
    SURVEY,
    claims_for,
    entity,
    ranked,
    ranks_of,
    stage,
    survey_row,
)

ITM = Ref("objective:itm")
OWN = "stage:x/pretrain"
THEIRS = Ref("stage:x/survey2022")
BOTH_SIDES = {"complete": ["objectives", "datasets"]}
MEMBERS = {"objectives": ["objective:itm"], "datasets": ["dataset:cc3m"]}


def described(**fields: Any) -> dict[str, Any]:
    """A model whose own source lists everything, ITM on CC3M."""
    block = stage(OWN, **MEMBERS | BOTH_SIDES | fields)
    return {"complete": ["stages"], "stages": [block], "evidence": [PRIMARY]}


def surveyed(**claims: Any) -> dict[str, Any]:
    return survey_row("model:x", claims)


@pytest.mark.parametrize(
    ("evidence", "rank"),
    [
        (PRIMARY, "preferred"),
        (REPOSITORY, "normal"),
        (SECONDARY, "normal"),
        (SURVEY, "normal"),
        ({**REPOSITORY, "via": "harness"}, "normal"),
    ],
)
def test_a_primary_source_is_preferred(evidence: dict[str, str], rank: str) -> None:
    [claim] = ranked(entity("model:x", parameters="1M", evidence=[evidence]))
    assert (claim.rank, claim.reason) == (rank, None)


@pytest.mark.parametrize("rank", ["preferred", "normal", "deprecated"])
@pytest.mark.parametrize("evidence", [PRIMARY, SURVEY])
def test_the_seeds_override_wins(evidence: dict[str, str], rank: str) -> None:
    override = {**evidence, "rank": rank, "reason": "checked"}
    [claim] = ranked(entity("model:x", parameters="1M", evidence=[override]))
    assert (claim.rank, claim.reason) == (rank, "checked")


@pytest.mark.parametrize("rank", ["preferred", "normal"])
def test_the_seeds_override_wins_over_a_complete_list(rank: str) -> None:
    override = {**SURVEY, "rank": rank, "reason": "the authors confirm it"}
    wrong = {"id": "objective:mlm", "evidence": [override]}
    claims = ranked(entity("model:x", **described()), rows=[surveyed(objectives=[wrong])])
    assert ranks_of(claims, THEIRS, "withObjective", Ref("objective:mlm")) == {rank}


def test_a_surveys_stage_answers_where_no_other_source_describes_one() -> None:
    claims = ranked(entity("model:x"), rows=[surveyed(objectives=["objective:itm"])])
    assert ranks_of(claims, "model:x", "hasStage", THEIRS) == {"normal"}


@pytest.mark.parametrize("evidence", [PRIMARY, REPOSITORY, SECONDARY])
def test_a_surveys_stage_is_deprecated_where_another_source_describes_one(
    evidence: dict[str, str],
) -> None:
    model = entity("model:x", stages=[stage(OWN, **MEMBERS)], evidence=[evidence])
    claims = ranked(model, rows=[surveyed(objectives=["objective:itm"])])
    [claim] = claims_for(claims, "model:x", "hasStage", THEIRS)
    assert (claim.rank, claim.reason) == ("deprecated", STAGES_DESCRIBED)
    # What the survey says of its stage stays, for --according-to.
    assert ranks_of(claims, THEIRS, "withObjective", ITM) == {"normal"}
    assert "deprecated" not in ranks_of(claims, "model:x", "hasStage", Ref(OWN))


@pytest.mark.parametrize(
    "sides", [{"objectives": ["objective:itm"]}, {"datasets": ["dataset:cc3m"]}]
)
def test_a_stage_with_one_side_does_not_stand_for_a_surveys_row(sides: dict[str, Any]) -> None:
    model = entity("model:x", stages=[stage(OWN, **sides)], evidence=[PRIMARY])
    claims = ranked(model, rows=[surveyed(**MEMBERS)])
    assert ranks_of(claims, "model:x", "hasStage", THEIRS) == {"normal"}
    undisclosed = {"objectives": ["objective:itm"], "undisclosed": ["datasets"]}
    model = entity("model:x", stages=[stage(OWN, **undisclosed)], evidence=[PRIMARY])
    claims = ranked(model, rows=[surveyed(**MEMBERS)])
    assert ranks_of(claims, "model:x", "hasStage", THEIRS) == {"deprecated"}


def test_a_stage_written_after_a_survey_describes_nothing() -> None:
    model = entity("model:x", stages=[stage(OWN)], evidence=[SURVEY])
    claims = ranked(model, rows=[surveyed(objectives=["objective:itm"])])
    assert ranks_of(claims, "model:x", "hasStage", THEIRS) == {"normal"}


def test_a_deprecated_stage_describes_nothing() -> None:
    override = {**PRIMARY, "rank": "deprecated", "reason": "withdrawn"}
    model = entity("model:x", stages=[stage(OWN)], evidence=[override])
    claims = ranked(model, rows=[surveyed(objectives=["objective:itm"])])
    assert ranks_of(claims, "model:x", "hasStage", THEIRS) == {"normal"}


def test_a_survey_that_confirms_the_models_own_stage_is_not_deprecated() -> None:
    model = entity("model:x", stages=[stage(OWN)], evidence=[PRIMARY, SURVEY])
    assert ranks_of(ranked(model), "model:x", "hasStage", Ref(OWN)) == {"preferred", "normal"}


@pytest.mark.parametrize("holder", ["model:x", "model:x-large"])
def test_a_familys_and_a_variants_stages_speak_for_each_other(holder: str) -> None:
    own = {"stages": [stage(f"stage:{holder[6:]}/pretrain", **MEMBERS)], "evidence": [PRIMARY]}
    family = entity("model:x", **(own if holder == "model:x" else {}))
    variant = entity("model:x-large", variant_of="model:x", **({} if holder == "model:x" else own))
    other = "model:x-large" if holder == "model:x" else "model:x"
    row = survey_row(other, {"objectives": ["objective:itm"]})
    theirs = Ref(f"stage:{other[6:]}/survey2022")
    assert ranks_of(ranked(family, variant, rows=[row]), other, "hasStage", theirs) == {
        "deprecated"
    }


def test_a_variants_stages_do_not_speak_for_another_variant() -> None:
    small = entity(
        "model:x-small", variant_of="model:x", stages=[stage("stage:x-small/pretrain")],
        evidence=[PRIMARY],
    )  # fmt: skip
    row = survey_row("model:x-large", {"objectives": ["objective:itm"]})
    claims = ranked(
        entity("model:x"), small, entity("model:x-large", variant_of="model:x"), rows=[row]
    )
    theirs = Ref("stage:x-large/survey2022")
    assert ranks_of(claims, "model:x-large", "hasStage", theirs) == {"normal"}


CONCEPTS = (
    entity("objective:itm", broader=["objective:matching"]),
    entity("objective:itm-hn", broader=["objective:itm"]),
    entity("objective:matching"),
    entity("objective:mlm"),
    entity("dataset:mix", includes=["dataset:cc3m"], evidence=[PRIMARY]),
    entity("dataset:cc3m", includes_part_of=["dataset:cc-tiny"], evidence=[PRIMARY]),
    entity("dataset:captions", derived_from=["dataset:cc3m"], evidence=[PRIMARY]),
)


@pytest.mark.parametrize(
    ("field", "member", "rank"),
    [
        ("objectives", "objective:itm", "normal"),
        ("objectives", "objective:itm-hn", "normal"),
        ("objectives", "objective:matching", "normal"),
        ("objectives", "objective:mlm", "deprecated"),
        ("datasets", "dataset:cc3m", "normal"),
        ("datasets", "dataset:mix", "normal"),
        ("datasets", "dataset:cc-tiny", "normal"),
        ("datasets", "dataset:captions", "deprecated"),
        ("datasets", "dataset:coco", "deprecated"),
    ],
)
def test_a_surveys_member_outside_a_complete_list_is_deprecated(
    field: str, member: str, rank: str
) -> None:
    claims = ranked(
        *CONCEPTS, entity("model:x", **described()), rows=[surveyed(**{field: [member]})]
    )
    predicate = {"objectives": "withObjective", "datasets": "onDataset"}[field]
    [claim] = claims_for(claims, THEIRS, predicate, Ref(member))
    assert claim.rank == rank
    reason = f"outside the complete list of {field} of a source that is no survey"
    assert claim.reason == (reason if rank == "deprecated" else None)


WITHOUT_STAGES = {**described(), "complete": []}
SIDE_OPEN = described(complete=["datasets"])
SECOND = stage("stage:x/second", objectives=["objective:mlm"])
SECOND_OPEN = {**described(), "stages": [*described()["stages"], SECOND]}
SECOND_LISTS = {**described(), "stages": [*described()["stages"], SECOND | BOTH_SIDES]}
FINETUNED = {
    **described(),
    "stages": [*described()["stages"], SECOND | {"kind": "finetune"}],
}
BY_SURVEY = {**described(), "evidence": [SURVEY]}
NO_STAGE = {"complete": ["stages"], "evidence": [PRIMARY]}


@pytest.mark.parametrize(
    ("model", "rank"),
    [
        pytest.param(WITHOUT_STAGES, "normal", id="stages are not complete"),
        pytest.param(SIDE_OPEN, "normal", id="the side is not complete"),
        pytest.param(SECOND_OPEN, "normal", id="one of two stages is not complete"),
        pytest.param(SECOND_LISTS, "normal", id="another stage has the member"),
        pytest.param(FINETUNED, "deprecated", id="fine-tuning does not count"),
        pytest.param(BY_SURVEY, "normal", id="a survey says what is complete"),
        pytest.param(NO_STAGE, "normal", id="there is no stage to be complete"),
    ],
)
def test_only_a_complete_list_deprecates(model: dict[str, Any], rank: str) -> None:
    claims = ranked(entity("model:x", **model), rows=[surveyed(objectives=["objective:mlm"])])
    assert ranks_of(claims, THEIRS, "withObjective", Ref("objective:mlm")) == {rank}


def test_a_variants_list_is_part_of_its_familys() -> None:
    block = stage("stage:x-large/pretrain", objectives=["objective:mlm"], **BOTH_SIDES)
    variant = entity("model:x-large", variant_of="model:x", stages=[block], evidence=[PRIMARY])
    claims = ranked(
        entity("model:x", **described()), variant,
        rows=[surveyed(objectives=["objective:mlm", "objective:mim"])],
    )  # fmt: skip
    assert ranks_of(claims, THEIRS, "withObjective", Ref("objective:mlm")) == {"normal"}
    assert ranks_of(claims, THEIRS, "withObjective", Ref("objective:mim")) == {"deprecated"}


def test_a_variant_without_stages_has_its_familys_list() -> None:
    row = survey_row("model:x-large", {"objectives": ["objective:mlm"]})
    claims = ranked(
        entity("model:x", **described()), entity("model:x-large", variant_of="model:x"), rows=[row]
    )
    theirs = Ref("stage:x-large/survey2022")
    assert ranks_of(claims, theirs, "withObjective", Ref("objective:mlm")) == {"deprecated"}


def test_a_secondary_paper_outside_a_complete_list_is_a_disagreement_only() -> None:
    other = {"id": "objective:mlm", "evidence": [SECONDARY]}
    model = described(objectives=["objective:itm", other])
    assert ranks_of(
        ranked(entity("model:x", **model)), OWN, "withObjective", Ref("objective:mlm")
    ) == {"normal"}


def _claim(number: int, fact: Fact, via: str, rank: str) -> Claim:
    return Claim(Ref(f"claim:{number}"), fact, Ref("paper:p"), "Table 1", via, rank)


def test_a_fact_is_accepted_where_one_claim_is_not_deprecated() -> None:
    one, two = Fact(Ref("model:x"), "accepts", Ref("modality:a")), Fact(Ref("model:x"), "label", "")
    claims = [_claim(1, one, "survey", "deprecated"), _claim(2, one, "survey", "normal")]
    claims.append(_claim(3, two, "survey", "deprecated"))
    assert accepted_facts(claims) == {one}


@pytest.mark.parametrize(
    ("ranks", "plain"),
    [
        (["preferred", "normal", "deprecated"], [0]),
        (["normal", "normal", "deprecated"], [0, 1]),
        (["preferred", "preferred", "normal"], [0, 1]),
        (["deprecated", "deprecated", "deprecated"], []),
    ],
)
def test_the_best_ranked_of_a_single_value_are_plain(ranks: list[str], plain: list[int]) -> None:
    facts = [Fact(Ref("model:x"), "released", f"202{digit}") for digit in range(3)]
    claims = [_claim(n, facts[n], "survey", rank) for n, rank in enumerate(ranks)]
    assert plain_facts(claims) == {facts[n] for n in plain}


def test_all_accepted_values_of_a_list_are_plain() -> None:
    facts = [Fact(Ref("dataset:x"), "language", code) for code in ("en", "zh")]
    claims = [_claim(1, facts[0], "primary", "preferred"), _claim(2, facts[1], "survey", "normal")]
    assert plain_facts(claims) == set(facts)


MODELS = st.sampled_from(["model:x", "model:y"]).map(Ref)
STAGES = st.sampled_from(["stage:x/a", "stage:x/survey", "stage:y/a"]).map(Ref)
OBJECTIVES = st.sampled_from(["objective:a", "objective:b", "objective:c"]).map(Ref)
FACTS = st.one_of(
    st.builds(Fact, MODELS, st.just("hasStage"), STAGES),
    st.builds(Fact, MODELS, st.just("complete"), st.just("stages")),
    st.builds(Fact, MODELS, st.just("released"), st.sampled_from(["2020", "2021"])),
    st.builds(Fact, STAGES, st.just("complete"), st.just("objectives")),
    st.builds(Fact, STAGES, st.just("kind"), st.sampled_from(["pretrain", "finetune"])),
    st.builds(Fact, STAGES, st.just("withObjective"), OBJECTIVES),
)
IDENTITY = st.sets(
    st.one_of(
        st.builds(Fact, OBJECTIVES, st.just("broader"), OBJECTIVES),
        st.builds(Fact, MODELS, st.just("variantOf"), MODELS),
    ),
    max_size=3,
)
VIAS = st.sampled_from(["primary", "official-repo", "secondary-paper", "survey"])
RANKS = st.sampled_from([UNRANKED, UNRANKED, UNRANKED, "preferred", "normal", "deprecated"])
CLAIMS = st.lists(st.tuples(FACTS, VIAS, RANKS), max_size=25).map(
    lambda rows: [_claim(number, *row) for number, row in enumerate(rows)]
)


@settings(deadline=None)
@given(CLAIMS, IDENTITY)
def test_every_claim_gets_one_rank_and_keeps_the_rest(
    claims: list[Claim], identity: set[Fact]
) -> None:
    ranked_claims = rank_claims(claims, identity)
    for before, after in zip(claims, ranked_claims, strict=True):
        assert after.rank in ("preferred", "normal", "deprecated")
        assert (before.id, before.fact, before.via) == (after.id, after.fact, after.via)
        if before.rank != UNRANKED:
            assert after == before
        elif after.rank == "deprecated":
            assert after.via == "survey"
            assert after.reason
        else:
            assert (after.rank == "preferred") == (after.via == "primary")


@settings(deadline=None)
@given(CLAIMS, IDENTITY, st.randoms(use_true_random=False))
def test_ranks_do_not_depend_on_order(
    claims: list[Claim], identity: set[Fact], shuffler: random.Random
) -> None:
    before = set(rank_claims(claims, identity))
    shuffler.shuffle(claims)
    assert set(rank_claims(claims, identity)) == before


@settings(deadline=None)
@given(CLAIMS, IDENTITY)
def test_accepted_and_plain_facts_follow_from_ranks(
    claims: list[Claim], identity: set[Fact]
) -> None:
    ranked_claims = rank_claims(claims, identity)
    accepted, plain = accepted_facts(ranked_claims), plain_facts(ranked_claims)
    for fact in {claim.fact for claim in claims}:
        ranks = {claim.rank for claim in ranked_claims if claim.fact == fact}
        assert (fact in accepted) == bool(ranks - {"deprecated"})
    assert plain <= accepted
    assert {(fact.s, fact.p) for fact in plain} == {(fact.s, fact.p) for fact in accepted}
    for fact in accepted - plain:
        assert ATTRIBUTES[fact.p].single
