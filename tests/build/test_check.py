import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from mmkg.build.check import RULES, check_seed
from mmkg.build.findings import Finding

Change = Callable[..., list[str]]


CASES = yaml.safe_load(Path(__file__).with_name("rejected.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_what_is_rejected_is_said_with_line_field_and_mend(
    findings_after: Change, case: dict[str, str]
) -> None:
    found = findings_after(case["file"], case["old"], case["new"])
    assert any(line.startswith(case["said"]) for line in found), found


def test_all_cases_are_collected() -> None:
    assert len({case["case"] for case in CASES}) == 75


def test_a_result_on_an_unknown_benchmark_is_one_finding_for_its_file(own_seed: Path) -> None:
    old = own_seed / "results" / "example-qa-test.csv"
    old.rename(old.with_name("example-qa-tset.csv"))
    [found] = check_seed(own_seed)[1]
    assert str(found).startswith("results/example-qa-tset.csv:1: no benchmark has the id")
    assert "did you mean benchmark:example-qa-test" in found.mend


def test_an_alias_that_all_holders_declare_is_shared(findings_after: Change) -> None:
    assert (
        findings_after(
            "objectives.yaml", "  aliases: [VG]", "  aliases: [VG, MMM]\n  ambiguous_aliases: [mmm]"
        )
        == []
    )


def test_the_key_of_a_survey_is_its_own(own_seed: Path) -> None:
    survey = own_seed / "surveys" / "lee2022.yaml"
    survey.with_name("other.yaml").write_text(survey.read_text(encoding="utf-8"), encoding="utf-8")
    [found] = check_seed(own_seed)[1]
    assert str(found).startswith(
        "surveys/other.yaml:2: key: 'lee2022' is the key of another survey"
    )


def test_all_findings_come_at_once_in_the_order_of_places(own_seed: Path) -> None:
    (own_seed / "models" / "zulu.yaml").write_text("id: model:zulu\nlabel: Alpha\nkind: x\n")
    (own_seed / "models" / "foxtrot.yaml").write_text(
        "id: model:foxtrot\nlabel: Delta\nkind: family\nextends: model:gone\nreleased: 2020\n"
    )
    _, findings = check_seed(own_seed)
    assert [(finding.place.file, finding.place.line) for finding in findings] == [
        ("models/alpha.yaml", 2),
        ("models/delta.yaml", 2),
        ("models/foxtrot.yaml", 2),
        ("models/foxtrot.yaml", 4),
        ("models/foxtrot.yaml", 5),
        ("models/zulu.yaml", 2),
        ("models/zulu.yaml", 3),
    ]
    assert all(isinstance(finding, Finding) for finding in findings)


def test_one_error_hides_no_other_of_its_record(findings_after: Change) -> None:
    found = findings_after(
        "models/golf.yaml",
        """\
id: model:golf
label: Golf
kind: family
colour: green
released: last spring
organizations: [organization:gone, Nobody]
extends: model:gone
stages:
- id: stage:hotel/pretrain
  order: first
  kind: pretrain
  pairing: stated
- {id: "stage:golf/align", kind: algin, pairing: stated, objectives: "objective:gone", data: x}
""",
    )
    assert [line.removeprefix("models/golf.yaml:").partition("; ")[0] for line in found] == [
        "4: colour: unknown key 'colour'",
        "5: released: 'last spring' is not a month",
        "5: released: no evidence for released, organizations, extends",
        "6: organizations: 'Nobody' is not an id",
        "6: organizations: no organization has the id 'organization:gone'",
        "7: extends: no model has the id 'model:gone'",
        "9: stages.id: 'stage:hotel/pretrain' is not a stage of model:golf",
        "9: stages.id: the stage has neither objectives nor datasets",
        "10: stages.order: 'first' is not a whole number",
        "10: stages.order: no evidence for order, kind, pairing",
        "13: stages.data: unknown key 'data'",
        "13: stages.kind: 'algin' is not allowed here",
        "13: stages.kind: no evidence for kind, pairing, objectives",
        "13: stages.objectives: no objective has the id 'objective:gone'",
        "13: stages.order: the key is missing",
    ]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("models/alpha.yaml", "kind: family", "kind: familly"),
        ("models/alpha.yaml", "id: model:alpha\n", "id: Alpha\n"),
        ("models/alpha.yaml", "id: model:alpha\n", "name: model:alpha\n"),
        ("models/delta.yaml", "kind: family", "kind: [family]"),
        ("models/charlie.yaml", "evidence:", "evidance:"),
        ("models/delta.yaml", "label: Delta", "label: [Delta]"),
        ("objectives.yaml", "aliases: [VG]", "aliases: [VG, [MMM]]"),
    ],
)
def test_nothing_is_concluded_from_what_could_not_be_read(
    findings_after: Change, file: str, old: str, new: str
) -> None:
    found = findings_after(file, old, new)
    key = new.strip("\n").partition(":")[0]
    assert all(line.startswith(f"{file}:") for line in found), found
    assert all(key in line or "the key is missing" in line for line in found), found
    assert len(found) <= 2, found


def test_every_rule_is_applied_once() -> None:
    assert len(set(RULES)) == len(RULES) == 16


def test_a_seed_is_checked_where_only_pydantic_and_pyyaml_are(
    small_seed: Path, findings_after: Change, monkeypatch: pytest.MonkeyPatch
) -> None:
    for package in ("rapidfuzz", "networkx", "rdflib"):
        monkeypatch.setitem(sys.modules, package, None)
    assert check_seed(small_seed)[1] == ()
    [found] = findings_after("models/bravo.yaml", "extends: [model:alpha]", "extends: [model:alfa]")
    assert found.endswith("correct it, or add it to models/ or backbones.yaml")


def test_two_circles_that_meet_are_two_findings(findings_after: Change) -> None:
    tasks = "".join(
        f'- {{id: "task:{name}", label: "{name}", broader: [{broader}]}}\n'
        for name, broader in {
            "a": "task:b, task:c",
            "b": "task:a",
            "c": "task:a",
            "d": "task:a",
        }.items()
    )
    found = findings_after("tasks.yaml", tasks)
    assert [line.partition("circle: ")[2].partition(";")[0] for line in found] == [
        "task:a → task:b → task:a",
        "task:c → task:a → task:c",
    ]
