"""Records to identity facts and claims."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mmkg.build.claims import UNRANKED, claims_of, identity_of, result_subject
from mmkg.model.values import Fact, Ref
from mmkg.schema.entities import Entity
from seed_records import (
    PRIMARY,
    REPOSITORY,
    SECONDARY,
    SURVEY,
    claims_for,
    entity,
    result,
    stage,
    subjects,
    survey,
    survey_row,
)

MODEL = Ref("model:x")
STAGE = Ref("stage:x/pretrain")


def test_identity_gives_facts_and_no_claims() -> None:
    bare = entity(
        "objective:itm", aliases=["ITM"], ambiguous_aliases=["M"], description="Match.",
        broader=["objective:matching"],
    )  # fmt: skip
    stated = subjects(bare)
    itm = Ref("objective:itm")
    assert identity_of(stated) == {
        Fact(itm, "label", "ITM"),
        Fact(itm, "alias", "ITM"),
        Fact(itm, "ambiguousAlias", "M"),
        Fact(itm, "description", "Match."),
        Fact(itm, "broader", Ref("objective:matching")),
    }
    assert claims_of(stated) == ()


def test_each_piece_of_evidence_is_a_claim() -> None:
    model = entity("model:x", tasks=["task:vqa"], evidence=[PRIMARY, REPOSITORY])
    claims = claims_for(claims_of(subjects(model)), "model:x", "testedOn", Ref("task:vqa"))
    assert {(claim.source, claim.via) for claim in claims} == {
        ("paper:own", "primary"),
        ("implementation:own/code", "official-repo"),
    }
    assert {claim.rank for claim in claims} == {UNRANKED}


@pytest.mark.parametrize("where", ["member", "stage", "entity"])
def test_the_nearest_evidence_holds(where: str) -> None:
    member = {"id": "objective:itm"} | ({"evidence": [SECONDARY]} if where == "member" else {})
    block = stage("stage:x/pretrain", objectives=[member])
    if where != "entity":
        block["evidence"] = [REPOSITORY]
    claims = claims_of(subjects(entity("model:x", stages=[block], evidence=[PRIMARY])))
    [claim] = claims_for(claims, STAGE, "withObjective", Ref("objective:itm"))
    expected = {"member": SECONDARY, "stage": REPOSITORY, "entity": PRIMARY}[where]
    assert (claim.source, claim.locator, claim.via) == tuple(expected.values())


def test_what_a_stage_says_of_itself_may_have_evidence_of_its_own() -> None:
    block = stage(
        "stage:x/pretrain",
        order={"value": 2, "evidence": [SECONDARY]},
        pairing={"value": "stated", "evidence": [REPOSITORY]},
        complete=["objectives", {"value": "datasets", "evidence": [REPOSITORY]}],
        objectives=["objective:itm"],
        evidence=[PRIMARY],
    )
    model = entity(
        "model:x", stages=[block], evidence=[PRIMARY],
        complete={"value": "stages", "evidence": [SECONDARY]},
    )  # fmt: skip
    claims = claims_of(subjects(model))
    told = {
        (str(claim.fact.s), claim.fact.p, claim.fact.o): claim.source
        for claim in claims
        if claim.fact.p in ("order", "kind", "pairing", "complete")
    }
    assert told == {
        ("stage:x/pretrain", "order", 2): "paper:other",
        ("stage:x/pretrain", "kind", "pretrain"): "paper:own",
        ("stage:x/pretrain", "pairing", "stated"): "implementation:own/code",
        ("stage:x/pretrain", "complete", "objectives"): "paper:own",
        ("stage:x/pretrain", "complete", "datasets"): "implementation:own/code",
        ("model:x", "complete", "stages"): "paper:other",
    }


def test_a_disputed_literal_keeps_each_value_with_its_evidence() -> None:
    model = entity(
        "model:x",
        released=[
            {"value": "2021-07", "evidence": [{**PRIMARY, "as_printed": "July 2021"}]},
            {"value": "2021-06", "evidence": [SECONDARY]},
        ],
    )
    claims = claims_of(subjects(model))
    assert {(claim.fact.o, claim.source, claim.as_printed) for claim in claims} == {
        ("2021-07", "paper:own", "July 2021"),
        ("2021-06", "paper:other", None),
    }


def test_a_stage_is_claimed_with_its_own_evidence_and_labelled() -> None:
    block = stage(
        "stage:x/pretrain", order=2, complete=["objectives"], undisclosed=["datasets"],
        objectives=["objective:itm"], freezes=["model:vit"], evidence=[REPOSITORY],
    )  # fmt: skip
    stated = subjects(entity("model:x", label="X!", stages=[block], evidence=[PRIMARY]))
    assert Fact(STAGE, "label", "X!: pretrain") in identity_of(stated)
    claims = claims_of(stated)
    assert {(claim.fact.s, claim.fact.p, claim.fact.o) for claim in claims} == {
        (MODEL, "hasStage", STAGE),
        (STAGE, "order", 2),
        (STAGE, "kind", "pretrain"),
        (STAGE, "pairing", "stated"),
        (STAGE, "complete", "objectives"),
        (STAGE, "undisclosed", "datasets"),
        (STAGE, "withObjective", Ref("objective:itm")),
        (STAGE, "freezes", Ref("model:vit")),
    }
    assert {claim.source for claim in claims} == {"implementation:own/code"}


def test_complete_stages_and_components_are_claims_about_the_model() -> None:
    model = entity(
        "model:x", complete=["stages"], components={"text_encoder": "model:bert"},
        evidence=[PRIMARY],
    )  # fmt: skip
    facts = {claim.fact for claim in claims_of(subjects(model))}
    assert facts == {
        Fact(MODEL, "complete", "stages"),
        Fact(MODEL, "hasTextEncoder", Ref("model:bert")),
    }


def test_what_a_member_is_qualified_with_stands_on_its_claim() -> None:
    member = {"id": "dataset:cc3m", "pairs": "2.95M", "split": "train", "role": "captions"}
    block = stage("stage:x/pretrain", datasets=[member, "dataset:sbu"], evidence=[PRIMARY])
    claims = claims_of(subjects(entity("model:x", stages=[block])))
    [counted] = claims_for(claims, STAGE, "onDataset", Ref("dataset:cc3m"))
    assert counted.qualifiers == (("pairs", 2950000), ("role", "captions"), ("split", "train"))
    [plain] = claims_for(claims, STAGE, "onDataset", Ref("dataset:sbu"))
    assert plain.qualifiers == ()


def test_a_seeds_override_comes_along() -> None:
    evidence = {**SECONDARY, "rank": "deprecated", "reason": "misprint"}
    [claim] = claims_of(subjects(entity("model:x", parameters="1M", evidence=[evidence])))
    assert (claim.rank, claim.reason) == ("deprecated", "misprint")


def test_of_equal_claims_the_one_with_an_override_stays() -> None:
    evidence = {**SECONDARY, "rank": "deprecated", "reason": "misprint"}
    for both in ([evidence, SECONDARY], [SECONDARY, evidence]):
        [claim] = claims_of(subjects(entity("model:x", parameters="1M", evidence=both)))
        assert claim.rank == "deprecated"


def test_rows_with_one_key_are_one_result_with_two_claims() -> None:
    labels = {Ref("model:x"): "X", Ref("benchmark:vqa-test"): "VQA test"}
    rows = (result(), result(value=71, source="paper:other", via="secondary-paper"))
    stated = tuple(result_subject(row, labels) for row in rows)
    ref = Ref("result:x/vqa-test/accuracy/fine-tuned")
    assert {subject.id for subject in stated} == {ref}
    assert identity_of(stated) == {
        Fact(ref, "label", "X on VQA test, metric:accuracy, fine-tuned"),
        Fact(ref, "of", Ref("model:x")),
        Fact(ref, "on", Ref("benchmark:vqa-test")),
        Fact(ref, "measuredBy", Ref("metric:accuracy")),
        Fact(ref, "setting", "fine-tuned"),
    }
    claims = claims_of(stated)
    assert sorted(claim.fact.o for claim in claims) == [70.5, 71.0]
    assert all(isinstance(claim.fact.o, float) for claim in claims)


def test_a_surveys_row_speaks_of_the_model_and_of_its_own_stage() -> None:
    row = survey_row(
        "model:x",
        {
            "components": {"text_encoder": ["model:bert"]},
            "tasks": ["task:vqa"],
            "objectives": ["objective:itm"],
            "datasets": ["dataset:cc3m"],
        },
        **{"Text encoder": "BERT", "Tasks": "ITM"},
    )
    stated = subjects(entity("model:x"), surveys=(survey(row),))
    own = Ref("stage:x/survey2022")
    assert Fact(own, "label", "X: survey2022") in identity_of(stated)
    claims = claims_of(stated)
    assert {(*claim.fact, claim.as_printed) for claim in claims} == {
        (MODEL, "hasTextEncoder", Ref("model:bert"), "BERT"),
        (MODEL, "testedOn", Ref("task:vqa"), None),
        (MODEL, "hasStage", own, None),
        (own, "order", 1, None),
        (own, "kind", "pretrain", None),
        (own, "pairing", "assumed", None),
        (own, "withObjective", Ref("objective:itm"), "ITM"),
        (own, "onDataset", Ref("dataset:cc3m"), None),
    }
    assert {(claim.source, claim.via, claim.locator) for claim in claims} == {
        ("paper:survey", "survey", "Table 1, row 1")
    }


def test_a_surveys_row_without_training_makes_no_stage() -> None:
    row = survey_row("model:x", {"tasks": ["task:vqa"]})
    stated = subjects(entity("model:x"), surveys=(survey(row),))
    assert {subject.id for subject in stated} == {MODEL}


@pytest.mark.parametrize(
    ("columns", "printed", "expected"),
    [
        ({"A": "tasks", "B": "tasks"}, {"A": "VQA", "B": "NLVR"}, "VQA; NLVR"),
        ({"A": "tasks", "B": "tasks"}, {"A": "", "B": "NLVR"}, "NLVR"),
        ({"A": "tasks"}, {"A": "unread"}, None),
        ({"A": "accepts"}, {"A": "image"}, None),
    ],
)
def test_as_printed_is_what_the_columns_of_the_field_print(
    columns: dict[str, str], printed: dict[str, str], expected: str | None
) -> None:
    tables = survey(survey_row("model:x", {"tasks": ["task:vqa"]}))
    [(table, row, place)] = tables.rows
    # An empty cell cannot be validated as text; the reader leaves it out, others may not.
    cell = row.model_copy(update={"printed": printed})
    altered = table.model_copy(update={"columns": columns})
    changed = type(tables)(tables.survey, ((altered, cell, place),), tables.paths)
    [claim] = claims_of(subjects(entity("model:x"), surveys=(changed,)))
    assert claim.as_printed == expected


def test_rows_about_data_sets_and_papers() -> None:
    tables = survey(
        survey_row("dataset:cc3m", {"pairs": "3.1M"}), survey_row("paper:own", {"venue": "IJCAI"})
    )
    facts = {claim.fact for claim in claims_of(subjects(surveys=(tables,)))}
    assert facts == {
        Fact(Ref("dataset:cc3m"), "pairs", 3100000),
        Fact(Ref("paper:own"), "venue", "IJCAI"),
    }


def test_the_id_of_a_claim_is_the_same_in_every_version() -> None:
    # Others may cite claims by id: what is hashed, and how, must not change.
    evidence = {**PRIMARY, "as_printed": "1M"}
    [claim] = claims_of(subjects(entity("model:x", parameters="1M", evidence=[evidence])))
    assert claim.id == "claim:1319f4d1d101a94f"


EVIDENCE = st.sampled_from([PRIMARY, REPOSITORY, SECONDARY, SURVEY, {**PRIMARY, "as_printed": "1"}])
MEMBERS = st.lists(
    st.fixed_dictionaries(
        {"id": st.sampled_from(["dataset:a", "dataset:b"])},
        optional={
            "pairs": st.integers(0, 3),
            "images": st.integers(0, 3),
            "evidence": st.lists(EVIDENCE, min_size=1, max_size=2),
        },
    ),
    min_size=1,
    max_size=5,
)


@st.composite
def models(draw: st.DrawFn) -> Entity:
    slug = draw(st.sampled_from("xyz"))
    block = stage(
        f"stage:{slug}/pretrain",
        datasets=draw(MEMBERS),
        evidence=draw(st.lists(EVIDENCE, min_size=1, max_size=3)),
    )
    return entity(f"model:{slug}", stages=[block])


@settings(deadline=None)
@given(st.lists(models(), max_size=5), st.randoms(use_true_random=False))
def test_ids_are_unique_and_do_not_depend_on_order(
    records: list[Entity], shuffler: random.Random
) -> None:
    claims = claims_of(subjects(*records))
    said = {(c.fact, c.source, c.locator, c.via, c.as_printed, c.qualifiers) for c in claims}
    assert len({claim.id for claim in claims}) == len(claims) == len(said)
    shuffler.shuffle(records)
    assert claims_of(subjects(*records)) == claims


def test_an_entity_and_a_text_like_its_id_are_two_claims() -> None:
    named = entity("dataset:a", derived_from=["dataset:b"], evidence=[PRIMARY])
    [claim] = claims_of(subjects(named))
    texts = [
        subject._replace(
            statements=tuple(
                s._replace(value=str(s.value)) if s.term.name == "derivedFrom" else s
                for s in subject.statements
            )
        )
        for subject in subjects(named)
    ]
    [other] = claims_of(texts)
    assert other.id != claim.id
