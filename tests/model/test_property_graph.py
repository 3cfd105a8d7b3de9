"""A bundle as nodes and relationships, and back."""

from pathlib import Path

from mmkg.model.property_graph import bundle_of, nodes_of, order
from mmkg.model.values import Bundle, Fact, Ref
from mmkg.stores.compiled import read_bundle
from stores.small_graph import ALBEF, BERT, HOSTILE, SMALL, typed, write_compiled

NODES = {node.id: node for node in nodes_of(SMALL)}


def test_there_and_back() -> None:
    back = bundle_of(NODES.values())
    assert back.types == dict(sorted(SMALL.types.items()))
    assert back.facts == tuple(sorted(SMALL.facts, key=order))
    assert back.claims == SMALL.claims


def test_a_compiled_graph_is_read_back(tmp_path: Path) -> None:
    back = read_bundle(write_compiled(SMALL, tmp_path))
    assert back.types == dict(sorted(SMALL.types.items()))
    assert [typed(fact) for fact in back.facts] == [
        typed(f) for f in sorted(SMALL.facts, key=order)
    ]
    assert back.claims == SMALL.claims


def test_attributes_are_properties_and_relations_are_links() -> None:
    albef = NODES[ALBEF]
    assert albef.label == "Model"
    assert albef.properties["year"] == 2021
    assert ("HAS_TEXT_ENCODER", BERT) in albef.links
    assert NODES[BERT].properties["alias"] == sorted(HOSTILE)


def test_every_claim_is_a_node() -> None:
    claims = [node for node in NODES.values() if node.label == "Claim"]
    assert [node.id for node in claims] == [claim.id for claim in SMALL.claims]
    assert all({"SUBJECT", "STATED_IN"} <= dict(node.links).keys() for node in claims)


def test_a_disputed_attribute_is_a_list() -> None:
    facts = (Fact(ALBEF, "parameters", 210), Fact(ALBEF, "parameters", 209))
    [node] = nodes_of(Bundle({Ref("model:albef"): "Model"}, facts, ()))
    assert node.properties == {"parameters": [209, 210]}
    assert bundle_of([node]).facts == tuple(sorted(facts, key=order))


def test_nothing_is_linked_twice() -> None:
    for node in NODES.values():
        assert len(set(node.links)) == len(node.links)
