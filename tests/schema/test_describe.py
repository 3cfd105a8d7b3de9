"""A class in words: what it is, each field, an example."""

from pathlib import Path

import pytest
import yaml

from mmkg import resources
from mmkg.errors import UnknownName
from mmkg.model.vocabulary import ATTRIBUTES, CLASSES, RELATIONS
from mmkg.schema.describe import describe_class
from mmkg.schema.examples import example_of


@pytest.mark.parametrize("name", CLASSES)
def test_every_class_is_described(name: str) -> None:
    text = describe_class(name)
    assert text.startswith(f"{name} ({CLASSES[name].prefix}:")
    assert CLASSES[name].definition in text
    domains = {term.name: term.domain for term in ATTRIBUTES.values()}
    domains |= {term.name: term.domain for term in RELATIONS.values()}
    for term, domain in domains.items():
        assert (name not in domain) or f" {term} " in text
    assert "example" in text.lower()


@pytest.mark.parametrize("name", ["objective", "OBJECTIVES", " Objective ", "objectives"])
def test_a_class_may_be_called_as_people_do(name: str) -> None:
    assert describe_class(name) == describe_class("Objective")


def test_two_words_are_one() -> None:
    assert describe_class("data sets") == describe_class("Dataset")


@pytest.mark.parametrize(
    ("asked", "likely"),
    [("objectve", "Objective"), ("modle", "Model"), ("organisations", "Organization")],
)
def test_an_unknown_name_offers_the_nearest(asked: str, likely: str) -> None:
    with pytest.raises(UnknownName) as caught:
        describe_class(asked)
    assert likely in caught.value.suggestions
    assert str(caught.value).startswith("No class is called")


def test_a_name_like_none_offers_all() -> None:
    with pytest.raises(UnknownName) as caught:
        describe_class("zzz")
    assert list(caught.value.suggestions) == list(CLASSES)


def row(cls: str, field: str) -> list[str]:
    """The cells of a field, two spaces or more being between them."""
    lines = describe_class(cls).splitlines()
    [found] = [line for line in lines if line.split(" ")[0] == field and "  " in line]
    return [cell.strip() for cell in found.split("  ") if cell.strip()]


@pytest.mark.parametrize(
    ("cls", "cells"),
    [
        ("Model", "released | released | month | one | evidence"),
        ("Model", "components.decoder | hasDecoder | Model | several | evidence"),
        ("Model", "parameters | parameters | count of parameters | one | evidence"),
        ("Model", "pretrained_on | pretrainedOn | Dataset | several | derived"),
        ("Architecture", "scheme * | scheme | text | one | identity"),
        ("Stage", "order * | order | integer | one | evidence"),
        ("Result", "value * | value | decimal | one | evidence"),
        ("Claim", "stated_in * | statedIn | Paper or Implementation | one | -"),
        ("Claim", "object | object | any entity | one | -"),
    ],
)
def test_a_field_is_shown_with_all_that_matters(cls: str, cells: str) -> None:
    assert " | ".join(row(cls, cells.split(" ")[0])[:5]) == cells


def test_allowed_values_are_listed() -> None:
    assert row("Stage", "kind")[-1].endswith("pretrain | align | instruction-tune | finetune")


def test_keys_without_a_term_are_named() -> None:
    assert "written beside these: id, evidence, reviews" in describe_class("Task")


@pytest.mark.parametrize("name", [name for name in CLASSES if name not in ("Claim", "Result")])
def test_examples_are_whole_blocks_of_the_seed(name: str) -> None:
    prefix = CLASSES[name].prefix
    example = example_of(prefix)
    assert example is not None
    assert example.file is not None
    blocks = yaml.safe_load(example.text)
    block = blocks[0] if isinstance(blocks, list) else blocks
    assert isinstance(blocks, dict) or len(blocks) == 1
    assert block["id"].startswith(f"{prefix}:")
    written = (resources.folder("seed") / example.file).read_text(encoding="utf-8")
    assert block["id"] in written


def test_a_seed_without_the_class_gives_no_example(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "tasks.yaml").write_text("- {id: task:a, label: A}\n# about b\n- id: [", "utf-8")
    monkeypatch.setattr(resources, "folder", lambda _: tmp_path)
    assert example_of("task") is None
    assert example_of("result") is None
    assert "\nExample" not in describe_class("Task")


def test_an_example_has_its_own_lines_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "- {id: task:a, label: A}\n- id: task:b\n  label: B\n  aliases: [b]\n# on c\n"
    text += "- id: task:c\n  label: C"
    (tmp_path / "tasks.yaml").write_text(text, "utf-8")
    monkeypatch.setattr(resources, "folder", lambda _: tmp_path)
    example = example_of("task")
    assert example is not None
    assert example.text == "- id: task:b\n  label: B\n  aliases: [b]"
