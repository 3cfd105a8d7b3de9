"""The schema for editors takes what the seed takes, and refuses what it plainly refuses."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from mmkg import resources
from mmkg.schema.entities import CLASSES, Entity

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "ontology" / "seed.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


class Core(yaml.CSafeLoader):
    """YAML as editors read it: numbers and truth values, but no dates."""


Core.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
# The seed's own reader leaves every scalar a string.
LOADERS = pytest.mark.parametrize("loader", [yaml.CBaseLoader, Core])


def problems(document: Any) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(document)]


def examples() -> Iterator[tuple[str, str]]:
    """The whole entities and surveys of docs/seed.md; what its dots leave out is filled in."""
    text = (ROOT / "docs" / "seed.md").read_text(encoding="utf-8")
    for heading, section in re.findall(r"^## (.+)\n((?:(?!^## ).*\n)*)", text, re.MULTILINE):
        for block in re.findall(r"^```yaml\n(.*?)^```", section, re.MULTILINE | re.DOTALL):
            evidence = '{source: paper:x, locator: "Sec. 1", via: primary}'
            filled = block.replace("evidence: [...]", f"evidence: [{evidence}]")
            filled = filled.replace("{source: ..., locator: ..., via: primary}", evidence)
            filled = filled.replace("[...]", "[]").replace("paper:...", "paper:x")
            yield heading, filled.replace("url: ...", "url: https://x.org").replace(", ...}", "}")


EXAMPLES = list(examples())
MODEL: dict[str, Any] = {"id": "model:x", "label": "X", "kind": "family"}
SURVEY: dict[str, Any] = {"survey": "paper:x", "key": "k"}
STAGE: dict[str, Any] = {"id": "stage:x/p", "order": 1, "kind": "pretrain", "pairing": "stated"}


def test_the_schema_is_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_every_reference_leads_somewhere() -> None:
    text = json.dumps(SCHEMA)
    used = set(re.findall(r'"#/\$defs/(\w+)"', text))
    assert used
    assert used <= set(SCHEMA["$defs"])
    # Nothing names a metric or a benchmark in a list yet.
    unused = set(SCHEMA["$defs"]) - used
    assert unused == {"BenchmarkMembers", "MetricMembers"}


def completed(heading: str, document: Any) -> Any:
    """A fragment of the documentation inside the entity that it is a fragment of."""
    if heading == "Evidence":
        return {**MODEL, **{key: value for key, value in document.items() if key != "datasets"}}
    if heading == "Model" and isinstance(document, list):
        return {**MODEL, "stages": document}
    return document


@LOADERS
def test_the_examples_of_the_documentation_pass(loader: type[yaml.CSafeLoader]) -> None:
    for heading, block in EXAMPLES:
        document = completed(heading, yaml.load(block, Loader=loader))
        assert problems(document) == [], (heading, block)


def test_the_examples_were_found() -> None:
    assert [heading for heading, _ in EXAMPLES] == [
        "Evidence",
        "Evidence",
        "Model",
        "Model",
        "Data set",
        "Topics",
        "Benchmarks, metrics, results",
        "Papers, organizations, implementations",
        "Surveys",
    ]


def seed_files() -> list[Path]:
    folders = (resources.folder("seed"), ROOT / "tests" / "seed_small")
    return [path for folder in folders for path in sorted(folder.rglob("*.yaml"))]


@LOADERS
def test_what_the_records_take_the_schema_takes(loader: type[yaml.CSafeLoader]) -> None:
    records = {cls.prefix: cls for cls in CLASSES if issubclass(cls, Entity)}
    held = 0
    for path in seed_files():
        text = path.read_text(encoding="utf-8")
        if path.parent.name == "surveys":
            assert problems(yaml.load(text, Loader=loader)) == [], path
            continue
        plain, read = yaml.load(text, Loader=yaml.CBaseLoader), yaml.load(text, Loader=loader)
        pairs = zip(plain, read, strict=True) if isinstance(plain, list) else [(plain, read)]
        for block, document in pairs:
            records[block["id"].partition(":")[0]].model_validate(block)
            assert problems(document) == [], (path, block["id"])
            held += 1
    assert held > 100


@pytest.mark.parametrize(
    "extra",
    [
        {},
        {"released": "2021-07"},
        {"released": 2021},
        {"released": {"value": "2021-07"}},
        {"released": [{"value": "2021-07", "evidence": []}, "2021"]},
        {"parameters": "209.5M"},
        {"parameters": 209500000},
        {"parameters": {"value": "209.5M parameters"}},
        {"papers": "paper:x"},
        {"papers": ["paper:x", {"id": "paper:y", "evidence": []}]},
        {"components": {"text_encoder": "model:bert"}},
        {"stages": [STAGE]},
        {"stages": [{**STAGE, "datasets": [{"id": "dataset:d", "pairs": "2.95M"}]}]},
        {"label": 12.1},
    ],
)
def test_what_may_be_written(extra: dict[str, Any]) -> None:
    assert problems({**MODEL, **extra}) == []
    assert problems([{**MODEL, **extra}]) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"colour": "red"},
        {"stages": [{**STAGE, "colour": "red"}]},
        {"components": {"wheel": "model:x"}},
        {"papers": [{"id": "paper:x", "colour": "red"}]},
        {"released": {"value": "2021", "colour": "red"}},
        {"evidence": [{"source": "paper:x", "locator": "1", "via": "primary", "colour": "red"}]},
        {"kind": "cousin"},
        {"label": None},
        {"label": ["X"]},
        {"released": "July 2021"},
        {"released": "2021-13"},
        {"parameters": "many"},
        {"parameters": -1},
        {"papers": "model:x"},
        {"papers": "x"},
        {"aliases": "X"},
        {"stages": [{"id": "stage:x/p"}]},
        {"stages": [{**STAGE, "id": "model:x"}]},
        {"complete": ["datasets"]},
        {"evidence": [{"source": "paper:x", "locator": "1"}]},
        {"evidence": [{"source": "paper:x", "locator": "1", "via": "hearsay"}]},
        {"year": 2021},
        {"uses_objective": ["objective:itm"]},
    ],
)
def test_what_may_not_be_written(wrong: dict[str, Any]) -> None:
    assert problems({**MODEL, **wrong})


@pytest.mark.parametrize(
    "document",
    [
        {"label": "X"},
        {"id": "stage:x/p", "label": "X"},
        {"id": "claim:x", "label": "X"},
        {"id": "model:x", "label": "X"},
        {"id": "Model:X", "label": "X", "kind": "family"},
        {"id": "dataset:x"},
        {"survey": "paper:x"},
        {**SURVEY, "tables": [{"locator": "1", "rows": [{"subject": "task:x"}]}]},
        {**SURVEY, "colour": "red"},
        "model:x",
        ["model:x"],
        None,
    ],
)
def test_what_is_no_entity_and_no_survey(document: Any) -> None:
    assert problems(document)


def test_derived_fields_and_claims_cannot_be_written() -> None:
    assert not {"Claim", "Result", "DerivedModel", "DerivedLabel"} & set(SCHEMA["$defs"])
