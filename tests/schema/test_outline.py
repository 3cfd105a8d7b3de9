"""Outlines of entities: all of a class, in the schema's own words."""

import pytest

from mmkg.build.yaml_source import parse_yaml
from mmkg.schema.entities import CLASSES, Entity, Model, Paper, Stage
from mmkg.schema.outline import outline
from mmkg.schema.terms import Evidence
from mmkg.schema.walk import fields_of

ENTITIES = [cls for cls in CLASSES if issubclass(cls, Entity)]


def written(lines: list[str], name: str) -> str:
    """The line of a key, whether it is a comment or not."""
    (line,) = [
        line for line in lines if line.lstrip("# -").startswith(f"{name}:") and line[0] != " "
    ]
    return line


@pytest.mark.parametrize("cls", ENTITIES, ids=lambda cls: str(cls.__name__))
def test_every_field_is_there_with_its_definition(cls: type[Entity]) -> None:
    text = list(outline(cls, {}))
    for field in fields_of(cls):
        if not field.derived:
            line = next(line for line in text if line.strip("# -").startswith(f"{field.name}:"))
            assert f"# {field.term.definition}" in line
    keys = [line for line in text if not line.startswith(("#   ", " "))]
    assert len(keys) == len(cls.model_fields)


@pytest.mark.parametrize("cls", [*ENTITIES, Stage, Evidence])
def test_what_is_required_is_left_open_and_the_rest_is_a_comment(cls: type[Entity]) -> None:
    lines = list(outline(cls, {}))
    node, _, findings = parse_yaml("\n".join(lines), "x.yaml")
    required = {name for name, info in cls.model_fields.items() if info.is_required()}
    assert {finding.field for finding in findings} == required
    assert (set(node) if isinstance(node, dict) else set()) == required


def test_what_is_filled_stands_and_what_is_needed_is_open() -> None:
    filled = {"id": "model:x", "stages": {"id": "stage:x/y", "evidence": {"source": "paper:p"}}}
    lines = list(outline(Model, filled, ("accepts", "objectives")))
    assert written(lines, "accepts") == (
        "accepts:  # a modality of its input, such as [modality:...]"
    )
    assert written(lines, "tasks") == "# tasks: [task:...]  # a task its own paper tests it on"
    node, _, _ = parse_yaml("\n".join(lines), "x.yaml")
    assert isinstance(node, dict)
    assert node["id"] == "model:x"
    assert node["stages"] == [
        {
            "id": "stage:x/y", "order": "", "kind": "", "pairing": "", "objectives": "",
            "evidence": [{"source": "paper:p", "locator": "", "via": ""}],
        }
    ]  # fmt: skip


def test_choices_are_told() -> None:
    assert written(list(outline(Stage, {})), "pairing").endswith("stated | assumed")
    lines = list(outline(Stage, {}))
    assert written(lines, "complete").startswith("# complete: [objectives, datasets]  #")


def test_a_brief_one_leaves_out_what_every_entity_may_have() -> None:
    lines = list(outline(Paper, {"evidence": {"source": "paper:p"}}, brief=True))
    assert not any("aliases" in line or "as_printed" in line for line in lines)
    assert written(lines, "venue").startswith("# venue: <text>")


def test_names_come_first_and_second_reads_last() -> None:
    keys = [line.lstrip("# ").partition(":")[0] for line in outline(Model, {}) if line[0] != " "]
    assert keys[:2] == ["id", "label"]
    assert keys.index("kind") < keys.index("released") < keys.index("evidence")
    assert keys[-2:] == ["stages", "reviews"]
