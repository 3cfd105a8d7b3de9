"""An entity as JSON and as a page: every fact with its sources."""

import json

import pytest

import mmkg
from mmkg.formats.entity import FIXED, entity_page, entity_to_dict
from mmkg.formats.grid import lay_out
from mmkg.model.vocabulary import CLASSES

PLACE = {"claim", "source", "locator", "via", "rank", "as_printed"}


def told(graph: mmkg.KnowledgeGraph, name: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(json.dumps(entity_to_dict(graph.store, graph.show(name))))
    return found


def test_a_model_has_its_relations_even_where_empty(graph: mmkg.KnowledgeGraph) -> None:
    alpha = told(graph, "Alpha")
    relations = alpha["relations"]
    assert isinstance(relations, dict)
    assert set(FIXED) <= set(relations)
    extra = set(relations) - set(FIXED)
    assert all(relations[name] for name in extra)
    assert relations["extends"] == []
    keys = ("id", "type", "label", "aliases", "description")
    assert tuple(alpha)[:5] == keys
    assert [alpha[key] for key in keys[:4]] == ["model:alpha", "Model", "Alpha", ["Example Alpha"]]


def test_every_entry_has_its_claims(graph: mmkg.KnowledgeGraph) -> None:
    relations = entity_to_dict(graph.store, graph.show("Alpha"))["relations"]
    for name, entries in relations.items():
        for entry in entries:
            assert {"id", "label", "claims"} <= set(entry)
            assert all(set(claim) == PLACE for claim in entry["claims"])
            assert entry["claims"] or name == "variants", entry


def test_details_of_entries(graph: mmkg.KnowledgeGraph) -> None:
    relations = entity_to_dict(graph.store, graph.show("Alpha"))["relations"]
    # Fine-tuning is a stage of the model, and no part of what it was pre-trained with.
    assert {one for entry in relations["objectives"] for one in entry["stages"]} == {
        "stage:alpha/pretrain"
    }
    # In their order, and not by label.
    assert [one["id"] for one in relations["stages"]] == [
        "stage:alpha/pretrain",
        "stage:alpha/finetune",
    ]
    stage = relations["stages"][0]
    assert (stage["order"], stage["kind"], stage["pairing"]) == (1, "pretrain", "stated")
    assert {one["relation"] for one in relations["components"]} == {
        "text_encoder",
        "vision_encoder",
    }
    result = relations["results"][0]
    assert result["model"] == "model:alpha"
    assert {"value", "setting", "benchmark", "metric"} <= set(result)


def test_claims_of_attributes_say_of_which_value(graph: mmkg.KnowledgeGraph) -> None:
    claims = entity_to_dict(graph.store, graph.show("Alpha"))["claims"]
    assert claims["released"][0]["value"] == "2021-01"
    assert set(claims["released"][0]) == PLACE | {"value"}


@pytest.mark.parametrize("name", sorted(set(CLASSES) - {"Claim"}))
def test_every_entity_of_every_class_has_a_page(graph: mmkg.KnowledgeGraph, name: str) -> None:
    entities = graph.list(name)
    assert entities, name
    for entity in entities:
        whole = graph.show(entity.id)
        assert json.dumps(entity_to_dict(graph.store, whole))
        for part in entity_page(graph.store, whole, graph.lexicon.label):
            assert all(len(line) <= 80 for line in lay_out(part, 80))


def test_a_page_numbers_its_sources(graph: mmkg.KnowledgeGraph) -> None:
    parts = entity_page(graph.store, graph.show("Alpha"), graph.lexicon.label)
    text = "\n".join(line for part in parts for line in lay_out(part))
    assert "parameters" not in text.partition("objectives")[0]
    body, _, sources = text.partition("\nsources\n")
    assert "[1]" in body
    assert "  [1]  " in sources
    numbers = {part.partition("]")[0] for part in body.split("[")[1:]}
    assert numbers == {part.strip().partition("]")[0][1:] for part in sources.strip().splitlines()}
